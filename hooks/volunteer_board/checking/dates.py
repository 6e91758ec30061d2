"""Ensure that the days of a file can all be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, pairwise

from volunteer_board.checking.board_files import BoardFiles, day, groups
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind

DAYS_THAT_FOLLOW: Mapping[Kind, tuple[tuple[str, str], ...]] = {
    Kind.OPPORTUNITY: (
        ("/posted", "/deadline"),
        ("/posted", "/review_on"),
        ("/posted", "/status_on"),
        ("/posted", "/updated"),
        ("/starts", "/ends"),
        ("/posted", "/onboarding/introduction/date"),
    ),
    Kind.STORY: (("/published", "/updated"), ("/consent/given_on", "/published")),
}
"""Pairs of pointers: the second day does not lie before the first."""

DAYS_OF_THE_PAST: Mapping[Kind, tuple[str, ...]] = {
    Kind.OPPORTUNITY: ("/posted", "/updated", "/status_on"),
    Kind.ORGANISATION: ("/registration/verified_on",),
    Kind.STORY: ("/published", "/updated", "/consent/given_on"),
}
"""Pointers to days on which something has happened."""


def days_that_follow_others_come_later(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no day lies before one that must come first; the same day is fine."""
    for document in chain(board.opportunities, board.stories):
        for former, latter in DAYS_THAT_FOLLOW[document.kind]:
            first, second = day(document.data, former), day(document.data, latter)
            if first is not None and second is not None and second < first:
                yield board.problem(
                    Code.DATES_OUT_OF_ORDER,
                    document,
                    latter,
                    day=second,
                    other=board.name(document, former),
                    other_day=first,
                )


def rounds_follow_one_another(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that each round was over before the next began, and the last before today's."""
    for document in board.opportunities:
        days = [
            (f"/rounds/{index}/{key}", day(item, f"/{key}"))
            for index, item in groups(document.data, "rounds")
            for key in ("posted", "status_on")
        ]
        days.append(("/posted", day(document.data, "/posted")))
        known = [(pointer, each) for pointer, each in days if each is not None]
        for (former, first), (latter, second) in pairwise(known):
            if second < first:
                yield board.problem(
                    Code.DATES_OUT_OF_ORDER,
                    document,
                    latter,
                    day=second,
                    other=board.name(document, former),
                    other_day=first,
                )


def days_of_the_past_are_not_to_come(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that what has happened is not dated later than today anywhere in the world."""
    latest = board.tomorrow
    for document in chain(board.opportunities, board.organisations, board.stories):
        for pointer in DAYS_OF_THE_PAST[document.kind]:
            written = day(document.data, pointer)
            if written is not None and written > latest:
                yield board.problem(Code.DATE_IN_THE_FUTURE, document, pointer, day=written)


def milestones_follow_one_another(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the stages of a project are written in the order of their dates."""
    for document in board.opportunities:
        for (_, former), (pointer, latter) in pairwise(_milestones(document)):
            if latter < former:
                yield board.problem(
                    Code.MILESTONES_OUT_OF_ORDER, document, pointer, day=latter, other_day=former
                )


def milestones_lie_within_the_project(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no stage is due before the project starts or after it ends.

    A project that does not say when it starts cannot have a stage before it was posted.
    """
    for document in board.opportunities:
        first_name = "/starts" if day(document.data, "/starts") else "/posted"
        first = day(document.data, first_name) or date.min
        last = day(document.data, "/ends") or date.max
        for pointer, due in _milestones(document):
            if not first <= due <= last:
                limit_name, limit = (first_name, first) if due < first else ("/ends", last)
                yield board.problem(
                    Code.MILESTONE_OUTSIDE_PROJECT,
                    document,
                    pointer,
                    day=due,
                    other=board.name(document, limit_name),
                    other_day=limit,
                )


def _milestones(document: Document) -> list[tuple[str, date]]:
    """Give the pointer and the day of each milestone that has one."""
    found = (
        (f"/milestones/{index}/due", day(milestone, "/due"))
        for index, milestone in groups(document.data, "milestones")
    )
    return [(pointer, due) for pointer, due in found if due is not None]
