"""Ensure that time zones say which clock is meant.

Two names may stand for one clock, and one name for a clock that nobody means: ``Etc/GMT-3`` is
three hours ahead of UTC, and ``EST`` knows no summer time. Zones are compared by what their
clocks show through a year, never by their names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from volunteer_board.checking.board_files import BoardFiles, group, groups, text
from volunteer_board.checking.formats import is_time_zone, time_zones
from volunteer_board.checking.suggestions import did_you_mean
from volunteer_board.languages.arabic import fold
from volunteer_board.problems import Code, Problem

ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    "AST": ("Asia/Riyadh", "Asia/Kuwait"),
    "BST": ("Europe/London",),
    "CDT": ("America/Chicago",),
    "CEST": ("Europe/Paris",),
    "CET": ("Europe/Paris", "Africa/Tunis", "Africa/Algiers"),
    "CST": ("America/Chicago",),
    "CST6CDT": ("America/Chicago",),
    "EDT": ("America/New_York",),
    "EEST": ("Asia/Beirut", "Africa/Cairo"),
    "EET": ("Africa/Cairo", "Asia/Beirut", "Africa/Tripoli"),
    "EST": ("America/New_York",),
    "EST5EDT": ("America/New_York",),
    "GST": ("Asia/Dubai", "Asia/Muscat"),
    "HST": ("Pacific/Honolulu",),
    "IST": ("Asia/Kolkata",),
    "MDT": ("America/Denver",),
    "MET": ("Europe/Paris",),
    "MST": ("America/Denver",),
    "MST7MDT": ("America/Denver",),
    "PDT": ("America/Los_Angeles",),
    "PST": ("America/Los_Angeles",),
    "PST8PDT": ("America/Los_Angeles",),
    "WET": ("Europe/Lisbon",),
}
"""The zones that people mean by abbreviations, the likeliest first."""

OFFSET = re.compile(r"(?:UTC|GMT)? ?([+-])([0-9]{1,2})(?::?([0-5][0-9]))?")
REVERSED_OFFSET = re.compile(r"Etc/GMT([+-])([1-9][0-9]?)")
"""What people write, and POSIX: west of Greenwich is ``+`` there."""

MOST = 3
_FIRST = datetime(2027, 1, 1, 12, tzinfo=UTC)
_WEEKS = 53


@cache
def clock(zone: str) -> tuple[int, ...]:
    """Give by how many minutes a clock of the zone is ahead of UTC, each week of a year."""
    weeks = (_FIRST + timedelta(weeks=number) for number in range(_WEEKS))
    offsets = (moment.astimezone(ZoneInfo(zone)).utcoffset() for moment in weeks)
    return tuple(int(offset.total_seconds()) // 60 for offset in offsets if offset is not None)


def zones_of_places(terms: Iterable[tuple[int, Mapping[str, object]]]) -> Mapping[str, str]:
    """Give the zone of each place of the vocabulary, by its id; ``terms`` may be unsound."""
    known = ((text(term, "id"), text(term, "time_zone")) for _, term in terms)
    return {place: zone for place, zone in known if is_time_zone(zone)}


def zones_at(minutes: int, zones: Iterable[str]) -> tuple[str, ...]:
    """Give the zones whose clocks are so far ahead of UTC, those that are so all year first."""
    there = [zone for zone in dict.fromkeys(zones) if minutes in clock(zone)]
    return tuple(sorted(there, key=lambda zone: len(set(clock(zone)))))[:MOST]


def zones_meant(written: str, place: str, places: Mapping[str, str]) -> tuple[str, ...]:
    """Give the zones that may be meant by an offset or an abbreviation; empty for other texts.

    That of the ``place`` alone, if its clock ever shows that hour.
    """
    minutes = _offset(written)
    if minutes is not None:
        found, shown = zones_at(minutes, places.values()), {minutes}
    else:
        found = ABBREVIATIONS.get(written.upper(), ())
        shown = {offset for zone in found for offset in clock(zone)}
    own = places.get(place)
    return (own,) if own and shown.intersection(clock(own)) else found


def zones_of_city(
    written: str, names: Mapping[str, Collection[str]], places: Mapping[str, str]
) -> tuple[str, ...]:
    """Give the zones of a city by its name; ``names`` are the folded ones of each place."""
    city = fold(written.strip())
    here = (zone for place, zone in places.items() if city in names.get(place, ()))
    there = (zone for zone in sorted(time_zones()) if city == _folded_city(zone))
    return tuple(dict.fromkeys([*here, *there]))[:MOST]


def _folded_city(zone: str) -> str | None:
    """Give the city that a zone is named by."""
    _, slash, city = zone.rpartition("/")
    return fold(city.replace("_", " ")) if slash else None


def is_vague(zone: str) -> bool:
    """Say whether a zone that there is means another clock than people think."""
    return zone in ABBREVIATIONS or REVERSED_OFFSET.fullmatch(zone) is not None


def _offset(written: str) -> int | None:
    reversed_ = REVERSED_OFFSET.fullmatch(written)
    found = reversed_ or OFFSET.fullmatch(written)
    if found is None:
        return None
    sign, hours, *rest = found.groups()
    minutes = int(hours) * 60 + int((rest and rest[0]) or 0)
    return minutes if (sign == "+") is (reversed_ is None) else -minutes


def zones_are_meant_as_they_are_written(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no zone is a trap: an offset with its sign reversed, or an abbreviation."""
    places = _places(board)
    for document in (*board.opportunities, *board.organisations):
        zone = text(document.data, "time_zone")
        if is_time_zone(zone) and is_vague(zone):
            meant = zones_meant(zone, text(group(document.data, "location"), "place"), places)
            yield board.problem(
                Code.VAGUE_TIME_ZONE,
                document,
                "/time_zone",
                value=zone,
                hint=did_you_mean(meant),
            )


def work_at_a_place_goes_by_its_clock(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that hours of work at a place are hours of the clocks there."""
    places = _places(board)
    for document in board.opportunities:
        place = text(group(document.data, "location"), "place")
        zone, there = text(document.data, "time_zone"), places.get(place)
        is_at_place = document.data.get("mode") == "onsite" and there is not None
        if is_at_place and is_time_zone(zone) and clock(zone) != clock(there or zone):
            yield board.problem(
                Code.ZONE_NOT_OF_PLACE,
                document,
                "/time_zone",
                value=zone,
                place=place,
                expected=there,
            )


def clock_rules(places: Mapping[str, str]) -> dict[str, object]:
    """Give what the browser needs to say the same; clocks that show the same have one number."""
    names = sorted(time_zones())
    numbers = {each: number for number, each in enumerate(dict.fromkeys(map(clock, names)))}
    hinted = {zone for zones in ABBREVIATIONS.values() for zone in zones}
    offsets = {offset for zone in places.values() for offset in clock(zone)}
    return {
        "abbreviations": ABBREVIATIONS,
        "places": dict(places),
        "clocks": [numbers[clock(name)] for name in names],
        "offsets": {zone: sorted(set(clock(zone))) for zone in sorted({*places.values(), *hinted})},
        "at": {offset: zones_at(offset, places.values()) for offset in sorted(offsets)},
    }


def _places(board: BoardFiles) -> Mapping[str, str]:
    found = (each for each in board.vocabularies if each.id == "places")
    return zones_of_places(term for each in found for term in groups(each.data, "terms"))
