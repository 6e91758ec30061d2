"""The Hijri calendar of Umm al-Qura, by the tables that Saudi Arabia publishes."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import NamedTuple

from hijridate import Gregorian


class HijriDate(NamedTuple):
    """A day of the Hijri calendar; months count from 1, Muharram."""

    year: int
    month: int
    day: int


@lru_cache(maxsize=65536)
def hijri_date(day: datetime.date) -> HijriDate | None:
    """Convert a Gregorian day; None outside the tables, 1924-08-01 to 2077-11-16."""
    try:
        return HijriDate(*Gregorian.fromdate(day).to_hijri().datetuple())
    except OverflowError:
        return None
