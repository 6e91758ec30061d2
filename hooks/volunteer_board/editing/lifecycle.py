"""What becomes of a posting over time: it is renewed, or it is closed.

``data`` is that of a posting that was read; ``today`` is the day of the change.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from volunteer_board.checking.formats import is_date
from volunteer_board.editing.changes import Change

UNTIL_DEADLINE = timedelta(weeks=6)
UNTIL_REVIEW = timedelta(weeks=13)
"""How long a posting is offered before its organisation says again that it is true."""

_DAYS = ("posted", "updated", "starts", "ends", "deadline", "ongoing", "review_on")
"""The fields below which ``status`` belongs."""


def is_open(data: Mapping[str, Any]) -> bool:
    """Say whether the organisation still looks for people, whatever the calendar says."""
    return bool(data.get("status", "open") == "open")


def last_day(data: Mapping[str, Any]) -> date | None:
    """Give the last day to apply, or the day by which an ongoing posting is confirmed."""
    written = data.get(_key_of_last_day(data))
    if not isinstance(written, str) or not is_date(written):
        return None
    return date.fromisoformat(written)


def renewed(data: Mapping[str, Any], today: date, until: date | None = None) -> list[Change]:
    """Give the changes by which a posting is offered until a day; a closed one opens again.

    Without ``until`` that is six weeks from today, or 13 for an ongoing posting, and never
    earlier than what is written.
    """
    key = _key_of_last_day(data)
    usual = today + (UNTIL_REVIEW if key == "review_on" else UNTIL_DEADLINE)
    day = until or max(usual, last_day(data) or usual)
    changes = [
        Change(key, day.isoformat(), after=("posted", "updated", "ongoing")),
        Change("updated", today.isoformat(), after=("posted",)),
    ]
    if not is_open(data):
        changes += [Change("status_on", None), Change("status", "open")]
    return changes


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


def is_long_past(data: Mapping[str, Any], today: date, days: int) -> bool:
    """Say whether a posting is still open more than ``days`` after its last day."""
    day = last_day(data)
    return is_open(data) and day is not None and (today - day).days > days


def _key_of_last_day(data: Mapping[str, Any]) -> str:
    return "review_on" if data.get("ongoing") else "deadline"
