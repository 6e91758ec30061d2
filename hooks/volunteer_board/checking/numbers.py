"""Ensure that the numbers of a posting fit together."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.checking.board_files import BoardFiles, group, groups, number, text
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.documents import Document


def no_more_seats_are_filled_than_there_are(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that neither a posting nor a role of its team is more than full."""
    for document in board.opportunities:
        for pointer, filled, seats in _seats(document):
            if filled > seats:
                yield board.problem(
                    Code.MORE_FILLED_THAN_SEATS, document, pointer, filled=filled, seats=seats
                )


def open_postings_have_a_free_seat(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that nobody applies for a posting whose seats are all taken."""
    for document in board.opportunities:
        seats = _seats(document)
        is_full = bool(seats) and all(filled == total for _, filled, total in seats)
        if is_full and document.data.get("status", "open") == "open":
            yield board.problem(Code.ALL_SEATS_FILLED, document, seats[0][0])


def the_youngest_age_is_below_the_oldest(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that somebody can be of the ages asked for."""
    for document in board.opportunities:
        ages = group(document.data, "ages")
        youngest, oldest = number(ages, "minimum"), number(ages, "maximum")
        if youngest is not None and oldest is not None and youngest > oldest:
            yield board.problem(
                Code.AGES_REVERSED, document, "/ages/minimum", minimum=youngest, maximum=oldest
            )


def spans_of_time_have_a_length(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that hours of overlap and meetings do not end when they begin.

    They may end before they begin on the clock: then they go past midnight.
    """
    for document in board.opportunities:
        sessions = groups(document.data, "sessions")
        introduction = group(group(document.data, "onboarding"), "introduction")
        spans = [
            ("/overlap", group(document.data, "overlap")),
            ("/onboarding/introduction", introduction),
        ]
        spans += [(f"/sessions/{index}", session) for index, session in sessions]
        for pointer, span in spans:
            begins = text(span, "from")
            if begins and begins == text(span, "to"):
                yield board.problem(Code.EQUAL_TIMES, document, f"{pointer}/to", time=begins)


def _seats(document: Document) -> list[tuple[str, float, float]]:
    """Give pointer, filled seats and all seats, of the posting and of each role."""
    data = document.data
    counted = [("/seats_filled", number(data, "seats_filled"), number(data, "seats"))]
    for index, role in groups(data, "team"):
        counted.append((f"/team/{index}/filled", number(role, "filled"), number(role, "seats")))
    return [(pointer, filled or 0, seats) for pointer, filled, seats in counted if seats]
