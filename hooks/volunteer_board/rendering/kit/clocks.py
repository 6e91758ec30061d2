"""The hours of a team by the clocks of the countries from which its volunteers come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering.view import View

_DAY = 24 * 60
_NOON = "12:00"
_zone = cache(ZoneInfo)  # which itself remembers eight


class Clock(NamedTuple):
    """Where clocks agree, by how many minutes they are ahead of UTC, and what they show."""

    where: str
    offset: str
    hours: str
    is_team: bool


@dataclass(frozen=True, slots=True)
class ClockTable:
    """The clocks on a day, from west to east. ``at_noon``: they show when it is noon here."""

    day: date
    clocks: tuple[Clock, ...]
    at_noon: bool


class ClockTables:
    """Makes the tables of postings in the language of a view; keep one for many postings."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._names = cache(self._named)
        self._offset = cache(_offset)
        self._shown = cache(self._said)

    def table(self, opportunity: Opportunity) -> ClockTable | None:
        """Give the table of a posting; None where everybody's clock shows the same.

        The hours are those in which the team can be reached. Remote work that names none
        compares the clocks at noon. Offsets are those of the first day of work, or of today
        if it has begun or nobody said when it does.
        """
        if opportunity.overlap is None and opportunity.mode == "onsite":
            return None
        zone = opportunity.zone
        day = self._first_day(opportunity, zone)
        offsets = self._names(self._view.applicant_countries(opportunity), day)
        own = self._offset(zone, day)
        if not offsets.keys() - {own}:
            return None
        span = opportunity.overlap
        begins, ends = (span.begins, span.ends) if span else (_NOON, "")
        clocks = tuple(
            Clock(
                offsets.get(offset) or self._view.zone_name(opportunity),
                self._offset_name(offset),
                self._shown(begins, ends, offset - own),
                offset == own,
            )
            for offset in sorted({own, *offsets})
        )
        return ClockTable(day, clocks, at_noon=span is None)

    def _first_day(self, opportunity: Opportunity, zone: str) -> date:
        today = self._view.board.now.astimezone(_zone(zone)).date()
        return max(opportunity.starts or today, today)

    def _named(self, countries: tuple[str, ...], day: date) -> Mapping[int, str]:
        """Name the countries whose clocks agree, by their offset."""
        names: defaultdict[int, list[str]] = defaultdict(list)
        for country in countries:
            cities: dict[int, str] = {}
            for zone, city in self._cities.get(country, {}).items():
                cities.setdefault(self._offset(zone, day), city)
            for offset, city in cities.items():
                name = self._view.country(country) if len(cities) == 1 else self._view.city(city)
                names[offset].append(name)
        return {offset: self._view.language.listed(tuple(each)) for offset, each in names.items()}

    @cached_property
    def _cities(self) -> Mapping[str, Mapping[str, str]]:
        """The first city that the board knows in each time zone of each country."""
        cities: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for place in self._view.board.vocabularies["places"].terms.values():
            if place.country and place.time_zone:
                cities[place.country].setdefault(place.time_zone, place.id)
        return cities

    def _said(self, begins: str, ends: str, shift: int) -> str:
        """Say hours of another clock, and of which day they are if it is not the same."""
        text = self._view.language.text
        days, begin = divmod(_minutes(begins) + shift, _DAY)
        hours = self._clock(begin)
        if ends:
            end = self._clock((_minutes(ends) + shift) % _DAY)
            hours = text("browser.time.range", begins=hours, ends=end)
        if days < 0:
            return text("browser.time.previous-day", hours=hours)
        return text("browser.time.next-day", hours=hours) if days else hours

    def _clock(self, minutes: int) -> str:
        return self._view.language.in_digits(f"{minutes // 60:02}:{minutes % 60:02}")

    def _offset_name(self, offset: int) -> str:
        hours, minutes = divmod(abs(offset), 60)
        sign = "-" if offset < 0 else "+"
        written = f"{sign}{hours}{f':{minutes:02}' if minutes else ''}" if offset else ""
        language = self._view.language
        return language.text("kit.clocks.offset", offset=language.in_digits(written))


def _offset(zone: str, day: date) -> int:
    """Count the minutes by which a zone is ahead of UTC at noon of a day, when no clock changes."""
    ahead = datetime.combine(day, time(12), _zone(zone)).utcoffset() or timedelta()
    return int(ahead.total_seconds() // 60)


def _minutes(clock_time: str) -> int:
    hours, _, minutes = clock_time.partition(":")
    return int(hours) * 60 + int(minutes)
