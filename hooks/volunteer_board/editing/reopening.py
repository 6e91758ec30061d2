"""A posting that was over is offered anew, in a round of its own.

What it was moves into ``rounds``, and the day posted begins again: whoever remembers the
posting by its id meets it as new, while its page stays. Dates of the former round lie in
the past. A project must have stages, so its dates move on by whole weeks; all other dates
are taken out, for nobody but the organisation knows the new ones. The days on which the work
began and ended stay in the round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from volunteer_board.checking.board_files import day, groups
from volunteer_board.editing.changes import Change, Item, applied
from volunteer_board.editing.lifecycle import is_open, lapsed, last_day, renewed, usual_last_day

_KEPT = ("posted", "deadline", "review_on", "starts", "ends", "seats", "seats_filled")
_WEEK = timedelta(weeks=1)
_BELOW = ("posted", "updated", "starts", "ends", "deadline", "ongoing", "review_on")
_INTRODUCTION = "onboarding/introduction"


@dataclass(frozen=True, slots=True)
class Reopening:
    """The changes that offer a posting anew, and what a person must know of them.

    ``last_day`` is the new one. ``taken_out`` and ``moved`` are keys of fields, and
    ``counted_anew`` those in which the seats that were taken are free again.
    """

    changes: tuple[Change, ...]
    last_day: str
    taken_out: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    counted_anew: tuple[str, ...] = ()


def is_over(data: Mapping[str, Any], today: date) -> bool:
    """Say whether nobody can apply any more, by the word of the organisation or the calendar."""
    last = last_day(data)
    return not is_open(data) or (last is not None and last < today)


def reopened(data: Mapping[str, Any], today: date, until: date | None = None) -> Reopening:
    """Begin a new round of a posting that is over; ``data`` is sound.

    Without ``until`` it is offered until its usual last day. A posting of today, or of a day to
    come, was ended by mistake: it opens again in the same round.
    """
    posted = day(data, "/posted")
    offered = renewed(data, today, until or usual_last_day(data, today))
    last = str(offered[0].value)
    if posted is None or posted >= today:
        return Reopening(tuple(offered), last)
    all_moved = tuple(_moved(data, posted, today))
    work_begins = today if data.get("ongoing") else date.fromisoformat(last)
    taken_out = tuple(_past(applied(data, all_moved), today, work_begins))
    moved = tuple(change for change in all_moved if change.key not in taken_out)
    seats = tuple(_seats(data))
    changes = (
        Change("rounds", _round(data, today), after=(*_BELOW, "status", "status_on")),
        Change("status_on", None),
        Change("status", None),
        Change("updated", None),
        Change("posted", today.isoformat()),
        offered[0],
        *moved,
        *(Change(_field(data, key), None) for key in taken_out),
        *seats,
    )
    return Reopening(
        changes,
        last,
        taken_out,
        tuple(dict.fromkeys(change.key.partition("/")[0] for change in moved)),
        tuple(dict.fromkeys(change.key.partition("/")[0] for change in seats)),
    )


def _round(data: Mapping[str, Any], today: date) -> Item:
    kept = {key: data[key] for key in _KEPT if key in data}
    if not is_open(data):
        return kept | {"status": data["status"], "status_on": data.get("status_on", str(today))}
    return kept | {change.key: str(change.value) for change in lapsed(data)}


def _moved(data: Mapping[str, Any], posted: date, today: date) -> Iterator[Change]:
    """Move the stages of a project on, and with them the days between which they lie."""
    stages = {
        f"milestones/{index}/due": due
        for index, stage in groups(data, "milestones")
        if (due := day(stage, "/due")) is not None
    }
    if not stages or min(stages.values()) >= today:
        return
    distance = max(today - posted, today - min(stages.values()))
    by = -(-distance // _WEEK) * _WEEK
    limits = {key: each for key in ("starts", "ends") if (each := day(data, f"/{key}")) is not None}
    for key, each in (limits | stages).items():
        yield Change(key, (each + by).isoformat())


def _past(data: Mapping[str, Any], today: date, work_begins: date) -> Iterator[str]:
    """Name the fields whose days lie in the past, or are those of the former round.

    Nothing of the new round ends before ``work_begins``: people apply until then.
    """
    ends = day(data, "/ends")
    is_ended = ends is not None and ends < work_begins
    starts = day(data, "/starts")
    if starts is not None and (is_ended or starts < today):
        yield "starts"
    if is_ended:
        yield "ends"
    sessions = [day(session, "/date") for _, session in groups(data, "sessions")]
    if sessions and all(each is not None and each < work_begins for each in sessions):
        yield "sessions"
    meeting = day(data, "/onboarding/introduction/date")
    if meeting is not None and meeting < today:
        yield _INTRODUCTION


def _field(data: Mapping[str, Any], key: str) -> str:
    """Name what goes with a field: a welcome that was nothing but a meeting goes as a whole."""
    is_alone = key == _INTRODUCTION and len(data["onboarding"]) == 1
    return "onboarding" if is_alone else key


def _seats(data: Mapping[str, Any]) -> Iterator[Change]:
    """Free the seats that the people of the former round took."""
    if data.get("seats_filled"):
        yield Change("seats_filled", "0")
    for index, role in groups(data, "team"):
        if role.get("filled"):
            yield Change(f"team/{index}/filled", "0")
