"""Ensure that the days of a file can all be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import chain, pairwise
from typing import Any, NamedTuple

from volunteer_board.checking.board_files import BoardFiles, day, groups, text
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


class LastDay(NamedTuple):
    """A day, and the pointer to the field that says it."""

    pointer: str
    day: date


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
                yield _out_of_order(board, document, (former, first), (latter, second))


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
        for former, latter in pairwise(known):
            if latter[1] < former[1]:
                yield _out_of_order(board, document, former, latter)


def _out_of_order(
    board: BoardFiles, document: Document, former: tuple[str, date], latter: tuple[str, date]
) -> Problem:
    """Say that of two days, each with its pointer, the latter lies before the former."""
    (pointer, first), (place, second) = former, latter
    other = board.name(document, pointer)
    return board.problem(
        Code.DATES_OUT_OF_ORDER, document, place, day=second, other=other, other_day=first
    )


def nobody_applies_for_what_is_over(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the deadline of an open posting does not lie after the last day of its work."""
    for document in board.opportunities:
        deadline, last = day(document.data, "/deadline"), last_day_of_work(document.data)
        is_open = document.data.get("status", "open") == "open"
        if is_open and deadline is not None and last is not None and deadline > last.day:
            yield board.problem(
                Code.DEADLINE_AFTER_WORK,
                document,
                "/deadline",
                day=deadline,
                other=board.name(document, last.pointer),
                other_day=last.day,
            )


def who_has_ended_posts_nothing(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no open posting was posted when its organisation looked for nobody any more."""
    ended = {each.id: day(each.data, "/ended_on") for each in board.organisations}
    for document in board.opportunities:
        organisation = document.organisation
        ended_on, posted = ended.get(organisation), day(document.data, "/posted")
        is_open = document.data.get("status", "open") == "open"
        if is_open and ended_on is not None and posted is not None and posted >= ended_on:
            yield board.problem(
                Code.ORGANISATION_ENDED,
                document,
                "/posted",
                value=organisation,
                day=posted,
                other_day=ended_on,
            )


def last_day_of_work(data: Mapping[str, Any]) -> LastDay | None:
    """Give the day after which nothing is left to do, and the field that says so, if one does.

    ``data`` may be unsound. ``model.availability`` says the same of the postings of a board,
    to the minute; a test holds the two together.
    """
    if (ends := day(data, "/ends")) is not None:
        return LastDay("/ends", ends)
    sessions = list(_session_ends(data))
    if not sessions or data.get("ongoing") is True or data.get("model") == "recurring":
        return None  # trainings and first meetings of work that goes on
    pointer, last = max(sessions, key=lambda session: session[1])
    starts = day(data, "/starts") or date.min
    is_last = all(other <= last for other in (starts, *(due for _, due in _milestones(data))))
    return LastDay(pointer, last) if is_last else None


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
        for (_, former), (pointer, latter) in pairwise(_milestones(document.data)):
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
        for pointer, due in _milestones(document.data):
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


def _session_ends(data: Mapping[str, Any]) -> Iterator[tuple[str, date]]:
    """Give the day on which each session ends: the next one if it lasts beyond midnight."""
    for index, session in groups(data, "sessions"):
        if (begun := day(session, "/date")) is not None:
            begins, ends = text(session, "from"), text(session, "to")
            is_night = bool(begins and ends) and ends <= begins and ends != "00:00"
            yield f"/sessions/{index}/date", begun + timedelta(days=is_night)


def _milestones(data: Mapping[str, Any]) -> list[tuple[str, date]]:
    """Give the pointer and the day of each milestone that has one."""
    return list(_days(data, "milestones", "due"))


def _days(data: Mapping[str, Any], key: str, name: str) -> Iterator[tuple[str, date]]:
    """Give the days in a list of groups, each with its pointer."""
    for index, item in groups(data, key):
        if (written := day(item, f"/{name}")) is not None:
            yield f"/{key}/{index}/{name}", written
