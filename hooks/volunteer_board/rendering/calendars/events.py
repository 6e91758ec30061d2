"""What is dated in a posting, before it is put into words.

An event keeps its name, and so its UID, whatever else of the posting changes: its other
dates, their order, its texts. So a session is named by the day first announced of it
(``moved_from``, once it is another one): titles are mended and translated more often than
meetings move. Of several on one day the later ones are counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, TypeVar
from zlib import crc32

import msgspec

from volunteer_board.model.availability import closes_at, last_day_to_apply
from volunteer_board.model.moments import end_of_day, span_of
from volunteer_board.model.opportunity import Introduction, Opportunity, Session
from volunteer_board.model.text import LocalisedText
from volunteer_board.model.value import Value

_NO_TIME = len("20261220")
_DATE_TIME = "%Y%m%dT%H%M%SZ"

Item = TypeVar("Item", bound=Value)


class EventKind(StrEnum):
    """What happens."""

    DEADLINE = "deadline"
    INTRODUCTION = "introduction"
    SESSION = "session"
    START = "start"
    MILESTONE = "milestone"

    @property
    def concerns_applicants(self) -> bool:
        """Whether those who look for work want to know of it, and not the team alone."""
        return self in _BEFORE_THE_WORK


_BEFORE_THE_WORK = frozenset({EventKind.DEADLINE, EventKind.INTRODUCTION, EventKind.SESSION})


class Event(NamedTuple):
    """An event of a posting.

    ``name`` is its own among those of the posting. ``begins`` and ``ends`` (when it is
    over) are values of type DATE, or DATE-TIME in UTC, as RFC 5545 writes them; in that
    form they sort by time. ``title`` is that of a session or milestone.
    """

    kind: EventKind
    name: str
    begins: str
    ends: str
    is_cancelled: bool
    title: LocalisedText | None = None
    address: str | None = None
    moved_from: date | None = None

    @property
    def is_all_day(self) -> bool:
        """Whether it has days and no hours."""
        return len(self.begins) == _NO_TIME

    @property
    def is_busy(self) -> bool:
        """Whether it takes up the time of those who come."""
        return not (self.is_all_day or self.is_cancelled)


def has_dates_to_come(opportunity: Opportunity, now: datetime) -> bool:
    """Say whether a calendar is of use: a day that will be kept is not over at ``now`` (aware).

    Nothing of a posting that was withdrawn is kept; nobody waits for the deadline of one
    that is not open.
    """
    return any(end_of_day(day, opportunity.zone) > now for day in _days_kept(opportunity))


def ends_with_its_dates(opportunity: Opportunity) -> bool:
    """Say whether no calendar is of use once nobody can apply any more by the clock."""
    end = closes_at(opportunity)
    return end is not None and not has_dates_to_come(opportunity, end)


def _days_kept(opportunity: Opportunity) -> Iterator[date]:
    if opportunity.status == "closed":
        return
    last_day = last_day_to_apply(opportunity)
    if opportunity.deadline and last_day and opportunity.status == "open":
        yield last_day
    if opportunity.starts:
        yield opportunity.starts
    if opportunity.onboarding and (meeting := opportunity.onboarding.introduction):
        yield meeting.date
    yield from (session.date for session in opportunity.sessions)
    yield from (milestone.due for milestone in opportunity.milestones)


def events_of(opportunity: Opportunity) -> Iterator[Event]:
    """Give every event of a posting, ended postings too.

    Those who were accepted keep their meetings when the posting is filled or its deadline
    is over. Nobody applies any more once it is filled, and nothing takes place from the
    day on which it was withdrawn: those events are cancelled, so that calendars which have
    them say so.
    """
    yield from _deadline(opportunity)
    if opportunity.onboarding and (meeting := opportunity.onboarding.introduction):
        kind = EventKind.INTRODUCTION
        yield _meeting(opportunity, kind, kind.value, meeting)
    if opportunity.starts:
        yield _day(opportunity, EventKind.START, EventKind.START.value, opportunity.starts)
    yield from _sessions(opportunity)
    yield from _milestones(opportunity)


def _deadline(opportunity: Opportunity) -> Iterator[Event]:
    last_day = last_day_to_apply(opportunity)
    if opportunity.deadline and last_day:
        event = _day(opportunity, EventKind.DEADLINE, EventKind.DEADLINE.value, last_day)
        is_ended = opportunity.status in ("filled", "closed")
        is_cancelled = is_ended and not _is_over(opportunity, last_day)
        yield event._replace(is_cancelled=is_cancelled)


def _sessions(opportunity: Opportunity) -> Iterator[Event]:
    of_day: Counter[date] = Counter()
    for session in _in_order(opportunity.sessions):
        announced = session.moved_from or session.date
        of_day[announced] += 1
        number = f"-{of_day[announced]}" if of_day[announced] > 1 else ""
        name = f"session-{_basic(announced)}{number}"
        event = _meeting(opportunity, EventKind.SESSION, name, session)
        moved_from = None if announced == session.date else announced
        yield event._replace(title=session.title, moved_from=moved_from)


def _in_order(sessions: Sequence[Session]) -> Sequence[Session]:
    """Give each session once, in an order that is not that of the file.

    One that was moved from a day was there before those that came into its place.
    """
    if len(sessions) == 1:
        return sessions
    different = {msgspec.json.encode(each, order="sorted"): each for each in sessions}
    ordered = sorted(
        different.items(),
        key=lambda item: (item[1].moved_from is None, item[1].date, item[1].begins, item[0]),
    )
    return [session for _, session in ordered]


def _milestones(opportunity: Opportunity) -> Iterator[Event]:
    milestones = opportunity.milestones
    for name, milestone in _named([_basic(each.due) for each in milestones], milestones).items():
        event = _day(opportunity, EventKind.MILESTONE, f"milestone-{name}", milestone.due)
        yield event._replace(title=milestone.title)


def _named(moments: Sequence[str], items: Sequence[Item]) -> Mapping[str, Item]:
    """Name each item by its moment; by all it says if others have the same one.

    What is written twice is one event.
    """
    shared = Counter(moments)
    return {
        moment if shared[moment] == 1 else f"{moment}-{_digest(item)}": item
        for moment, item in zip(moments, items, strict=True)
    }


def _digest(item: Value) -> str:
    return f"{crc32(msgspec.json.encode(item, order='sorted')):08x}"


def _day(opportunity: Opportunity, kind: EventKind, name: str, day: date) -> Event:
    is_cancelled = _is_off(opportunity, day)
    return Event(kind, name, _basic(day), _basic(_day_after(day)), is_cancelled)


def _meeting(
    opportunity: Opportunity, kind: EventKind, name: str, meeting: Introduction | Session
) -> Event:
    is_cancelled = _is_off(opportunity, meeting.date)
    begins, ends = (f"{each:{_DATE_TIME}}" for each in span_of(meeting, opportunity.zone))
    return Event(kind, name, begins, ends, is_cancelled, address=meeting.address)


def _is_off(opportunity: Opportunity, day: date) -> bool:
    """Say whether nothing takes place on a day: the posting was withdrawn or nobody is there."""
    ended_on = opportunity.organisation_ended_on
    is_withdrawn = opportunity.status == "closed" and not _is_over(opportunity, day)
    return is_withdrawn or (ended_on is not None and ended_on <= day)


def _is_over(opportunity: Opportunity, day: date) -> bool:
    """Say whether a day was before the one on which the posting was filled or withdrawn."""
    return opportunity.status_on is not None and day < opportunity.status_on


@lru_cache(maxsize=4096)
def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


@lru_cache(maxsize=4096)
def _day_after(day: date) -> date:
    return day + timedelta(days=1)
