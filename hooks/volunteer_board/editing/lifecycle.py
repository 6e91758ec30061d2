"""What becomes of a posting over time: it is renewed, or it is closed.

``data`` is that of a posting that was read; ``today`` is the day of the change.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from volunteer_board.checking.board_files import day
from volunteer_board.checking.dates import last_day_of_work
from volunteer_board.editing.changes import Change

UNTIL_DEADLINE = timedelta(weeks=6)
UNTIL_REVIEW = timedelta(weeks=13)
"""How long a posting is offered before its organisation says again that it is true."""

_DAYS = ("posted", "updated", "starts", "ends", "deadline", "ongoing", "review_on")
"""The fields below which ``status`` belongs."""


def is_open(data: Mapping[str, Any]) -> bool:
    """Say whether the organisation still looks for people, whatever the calendar says."""
    return bool(data.get("status", "open") == "open")


def may_be_renewed(data: Mapping[str, Any]) -> bool:
    """Say whether the organisation never said that it looks for nobody any more."""
    return is_open(data) or data.get("status") in ("expired", "unconfirmed")


def last_day(data: Mapping[str, Any]) -> date | None:
    """Give the last day on which the posting is offered.

    That is the last day to apply, or the day by which an ongoing posting is confirmed, and no
    later day than the last one of its work.
    """
    work = last_day_of_work(data)
    days = (_written_day(data), work.day if work else None)
    return min((each for each in days if each is not None), default=None)


def renewed(data: Mapping[str, Any], today: date, until: date | None = None) -> list[Change]:
    """Give the changes by which a posting is offered until a day; a closed one opens again.

    Without ``until`` that is the usual last day, or the last of its work if that comes first.
    """
    key, work = _key_of_last_day(data), last_day_of_work(data)
    usual = usual_last_day(data, today)
    until = until or (min(usual, work.day) if work and work.day >= today else usual)
    changes = [
        Change(key, until.isoformat(), after=("posted", "updated", "ongoing")),
        Change("updated", today.isoformat(), after=("posted",)),
    ]
    if not is_open(data):
        changes += [Change("status_on", None), Change("status", "open")]
    return changes


def usual_last_day(data: Mapping[str, Any], today: date) -> date:
    """Give the day until which a posting is offered when nobody names one.

    That is six weeks from today, or 13 for an ongoing posting, and never earlier than what is
    written.
    """
    span = UNTIL_REVIEW if _key_of_last_day(data) == "review_on" else UNTIL_DEADLINE
    return max(today + span, _written_day(data) or today)


def closed(data: Mapping[str, Any], status: str, today: date) -> list[Change]:
    """Give the changes by which a posting is ``filled`` or ``closed`` since today.

    A posting that is so already keeps the day since when.
    """
    if data.get("status") == status:
        return []
    return [
        Change("status", status, after=_DAYS),
        Change("status_on", today.isoformat(), after=("status",)),
    ]


def lapsed(data: Mapping[str, Any]) -> list[Change]:
    """Give the changes by which a posting says for ever that it ran out or was not confirmed.

    Nobody has withdrawn it, so it says since its last day, and not since that of the change.
    Without a last day it has not lapsed.
    """
    last = last_day(data)
    if last is None or not is_open(data):
        return []
    is_unconfirmed = bool(data.get("ongoing")) and last == _written_day(data)
    since = max(last, day(data, "/posted") or last)
    return [
        Change("status", "unconfirmed" if is_unconfirmed else "expired", after=_DAYS),
        Change("status_on", since.isoformat(), after=("status",)),
    ]


def is_long_past(data: Mapping[str, Any], today: date, days: int) -> bool:
    """Say whether a posting is still open more than ``days`` after its last day."""
    last = last_day(data)
    return is_open(data) and last is not None and (today - last).days > days


def _written_day(data: Mapping[str, Any]) -> date | None:
    return day(data, f"/{_key_of_last_day(data)}")


def _key_of_last_day(data: Mapping[str, Any]) -> str:
    return "review_on" if data.get("ongoing") else "deadline"
