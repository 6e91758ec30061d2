"""Expiry is a contract: what a posting is at a moment, and since when.

A deadline ends at the end of that day in the posting's own zone, for a visitor anywhere in
the world. Nobody applies for work that is over, whatever the deadline says, and an ongoing
posting that nobody confirmed by its review date is no longer offered either: a board people
trust shows nothing that may have ended long ago.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from volunteer_board.model.moments import end_of_day, span_of
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


class Reason(StrEnum):
    """Why a posting is no longer offered, by the calendar."""

    DEADLINE = "deadline"
    OVER = "over"
    REVIEW = "review"
    ORGANISATION = "organisation"


_STATES = {
    Reason.DEADLINE: State.EXPIRED,
    Reason.OVER: State.EXPIRED,
    Reason.REVIEW: State.UNCONFIRMED,
    Reason.ORGANISATION: State.CLOSED,
}


class Ending(NamedTuple):
    """Why a posting is no longer offered from the moment ``at`` (aware) on; its last day."""

    at: datetime
    day: date
    reason: Reason


def ending_of(opportunity: Opportunity) -> Ending | None:
    """Say when and why a posting ends by what is written in it: what comes first ends it."""
    days = (opportunity.organisation_ended_on, opportunity.deadline, opportunity.review_on)
    return _first(opportunity.zone, *days, opportunity.ends, _end_of_sessions(opportunity))


def end_of_work(opportunity: Opportunity) -> Ending | None:
    """Give the end after which nothing is left to do; it may lie behind that of the posting."""
    sessions = _end_of_sessions(opportunity)
    return _first(opportunity.zone, None, None, None, opportunity.ends, sessions)


def closes_at(opportunity: Opportunity) -> datetime | None:
    """Give the first moment at which the posting is no longer offered, if it is known."""
    ending = ending_of(opportunity)
    return ending.at if ending else None


def last_day_to_apply(opportunity: Opportunity) -> date | None:
    """Give the deadline, or the last day of the work if that is earlier; None for none."""
    ending = ending_of(opportunity)
    return ending.day if ending and ending.reason is not Reason.REVIEW else None


def state_at(opportunity: Opportunity, now: datetime, *, closing_soon_days: int) -> State:
    """Say what the posting is at the moment ``now`` (aware).

    What the file says has become of it goes before the calendar.
    """
    if opportunity.status != "open":
        return State(opportunity.status)
    ending = ending_of(opportunity)
    if ending is None:
        return State.OPEN
    if now >= ending.at:
        return _STATES[ending.reason]
    if ending.reason is not Reason.REVIEW and ending.at - now <= timedelta(days=closing_soon_days):
        return State.CLOSING_SOON
    return State.OPEN


class Outcome(NamedTuple):
    """What has become of a posting, by the name of its words, and on which day."""

    name: str
    day: date


def outcome_of(opportunity: Opportunity, state: State) -> Outcome:
    """Say what has become of a posting that is in a state without applications.

    What was over before its deadline has taken place; its deadline has not passed. What an
    organisation that has ended left open was not withdrawn by anybody.
    """
    if state is State.CLOSED and opportunity.status == "open":
        ended_on = opportunity.organisation_ended_on or opportunity.changed
        return Outcome("organisation-ended", ended_on)
    ending = ending_of(opportunity)
    day = opportunity.status_on or (ending.day if ending else opportunity.changed)
    is_over = ending is not None and ending.reason is Reason.OVER and ending.day == day
    return Outcome("over" if is_over and state is State.EXPIRED else state.value, day)


@lru_cache(maxsize=16_384)
def _first(
    zone: str,
    ended_on: date | None,
    deadline: date | None,
    review_on: date | None,
    ends: date | None,
    end_of_sessions: datetime | None,
) -> Ending | None:
    """Give what comes first; pages, feeds, calendars and exports ask it twenty times a posting."""
    endings: list[Ending] = []
    if ended_on:
        endings.append(_end_of(ended_on - timedelta(days=1), zone, Reason.ORGANISATION))
    if deadline:
        endings.append(_end_of(deadline, zone, Reason.DEADLINE))
    if review_on:
        endings.append(_end_of(review_on, zone, Reason.REVIEW))
    if ends:
        endings.append(_end_of(ends, zone, Reason.OVER))
    if end_of_sessions:
        last = (end_of_sessions - timedelta(microseconds=1)).date()
        endings.append(Ending(end_of_sessions, last, Reason.OVER))
    return min(endings, key=lambda ending: ending.at, default=None)


def _end_of(last_day: date, zone: str, reason: Reason) -> Ending:
    return Ending(end_of_day(last_day, zone), last_day, reason)


def _end_of_sessions(opportunity: Opportunity) -> datetime | None:
    """Give when the last session ends, by the clock of the posting, if nothing comes after it."""
    if not sessions_are_the_work(opportunity):
        return None
    last = max(span_of(session, opportunity.zone)[1] for session in opportunity.sessions)
    return last.astimezone(ZoneInfo(opportunity.zone))


def sessions_are_the_work(opportunity: Opportunity) -> bool:
    """Say whether nothing is left to do after the last session.

    Not so in a pool and in ongoing work, whose sessions are trainings and first meetings, nor
    where the work starts, has a stage or ends on a later day than the last session.
    """
    if not opportunity.sessions or opportunity.ongoing or opportunity.model == "recurring":
        return False
    last = max(session.date for session in opportunity.sessions)
    others = (opportunity.starts, opportunity.ends, *(each.due for each in opportunity.milestones))
    return all(day is None or day <= last for day in others)
