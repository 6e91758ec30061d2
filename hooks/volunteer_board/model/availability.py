"""Expiry is a contract: what a posting is at a moment.

A deadline ends at the end of that day in the posting's own time zone, for a
visitor anywhere in the world. An ongoing posting that nobody confirmed by its
review date is no longer offered either: a board people trust shows nothing
that may have ended long ago.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from volunteer_board.model.opportunity import Opportunity


class State(StrEnum):
    """What a visitor can do with a posting."""

    OPEN = "open"
    CLOSING_SOON = "closing-soon"
    EXPIRED = "expired"
    UNCONFIRMED = "unconfirmed"
    FILLED = "filled"
    CLOSED = "closed"

    @property
    def accepts_applications(self) -> bool:
        """Whether the posting belongs in lists and feeds."""
        return self in (State.OPEN, State.CLOSING_SOON)


@lru_cache(maxsize=4096)
def end_of_day(day: date, zone: str) -> datetime:
    """Give the first moment after that day in that zone (an aware datetime)."""
    return datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(zone))


def closes_at(opportunity: Opportunity, default_zone: str) -> datetime | None:
    """Give the first moment at which the posting is no longer offered, if it is known."""
    last_day = opportunity.deadline or opportunity.review_on
    if last_day is None:
        return None
    return end_of_day(last_day, opportunity.time_zone or default_zone)


def state_at(
    opportunity: Opportunity, now: datetime, *, default_zone: str, closing_soon_days: int
) -> State:
    """Say what the posting is at the moment ``now`` (aware).

    The organisation's word (filled, closed) goes before the calendar.
    """
    if opportunity.status != "open":
        return State(opportunity.status)
    end = closes_at(opportunity, default_zone)
    if end is None:
        return State.OPEN
    if now >= end:
        return State.EXPIRED if opportunity.deadline else State.UNCONFIRMED
    if opportunity.deadline and end - now <= timedelta(days=closing_soon_days):
        return State.CLOSING_SOON
    return State.OPEN
