"""The engine and the browser mean the same moment: a deadline ends for both at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.scripts import answer_of
from volunteer_board.model.moments import end_of_day

# Years that no revision of the zones' data touches any more.
DAYS = [date(2016, 1, 1) + timedelta(days=number) for number in range(8 * 365)]
ZONES = (
    "Asia/Amman", "Asia/Beirut", "Asia/Hebron", "Africa/Cairo", "Africa/Casablanca",
    "Africa/Khartoum", "Asia/Kolkata", "Europe/London", "America/New_York", "America/Santiago",
    "Australia/Lord_Howe",
)  # fmt: skip
PROGRAM = """
import { readFileSync } from "node:fs";
import { endOfDay, instantOf } from "./docs/assets/scripts/zones.js";
const { zone, days, times } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(days.map((day) => [
  endOfDay(day, zone).getTime() / 1000,
  ...times.map((time) => instantOf(day, time, zone).getTime() / 1000),
])));
"""
TIMES = ("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "12:00", "23:30")


def days_around_changes(zone: str) -> Iterator[date]:
    """Give the days on and about which the clocks of a zone were changed, and the solstices."""
    noon = {day: datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone)) for day in DAYS}
    for before, after in pairwise(DAYS):
        if noon[before].utcoffset() != noon[after].utcoffset():
            yield from (before - timedelta(days=1), before, after)
    yield from (date(2020, 6, 21), date(2020, 12, 21))


def moments(day: date, zone: str) -> list[float]:
    times = [datetime.fromisoformat(f"{day}T{time}") for time in TIMES]
    here = [time.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for time in times]
    return [moment.timestamp() for moment in (end_of_day(day, zone), *here)]


@pytest.mark.parametrize("zone", ZONES)
def test_days_end_and_hours_strike_at_the_same_moment(zone: str) -> None:
    days = sorted(set(days_around_changes(zone)))
    question = {"zone": zone, "days": list(map(str, days)), "times": TIMES}
    assert answer_of(PROGRAM, question) == [moments(day, zone) for day in days]
