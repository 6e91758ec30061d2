"""From days and hours of a posting to moments; a ``zone`` is given by its IANA name."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from volunteer_board.model.opportunity import Introduction, Session


@lru_cache(maxsize=4096)
def end_of_day(day: date, zone: str) -> datetime:
    """Give the first moment after that day in that zone (an aware datetime)."""
    return datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(zone))


def beginning_of_day(day: date, zone: str) -> datetime:
    """Give the first moment of that day in that zone (an aware datetime)."""
    return end_of_day(day - timedelta(days=1), zone)


def last_minute_of(day: date, zone: str) -> datetime:
    """Give the beginning of the last minute of that day in that zone (an aware datetime)."""
    return end_of_day(day, zone) - timedelta(minutes=1)


def moment_on(day: date, clock_time: str, zone: str) -> datetime:
    """Give when a clock of that zone shows ``HH:MM`` on that day (an aware datetime)."""
    return datetime.combine(day, time.fromisoformat(clock_time), ZoneInfo(zone))


def span_of(meeting: Introduction | Session, zone: str) -> tuple[datetime, datetime]:
    """Give when a meeting begins and ends, in UTC; an end before the beginning is past midnight."""
    last_day = meeting.date + timedelta(days=meeting.ends <= meeting.begins)
    first = moment_on(meeting.date, meeting.begins, zone)
    last = moment_on(last_day, meeting.ends, zone)
    begins, ends = first.astimezone(UTC), last.astimezone(UTC)
    if ends <= begins:  # inside of the hour that clocks skip in spring
        ends = begins + (last - first)
    return begins, ends
