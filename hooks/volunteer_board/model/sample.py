"""A sample that stays alive: its days move forward by whole weeks.

A sample is written once and looked at for years. Without this every posting in it would
soon be over, and a newcomer would see a dead board. What was written up to
``settings.sample_day`` is shown as if that day had been one of the last seven: weekdays
stay, distances between days stay, and in the first week nothing moves at all. A real
board is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from volunteer_board.model.settings import Settings

DAYS_OF_RECORD = frozenset(
    {
        *("posted", "published", "updated", "status_on"),
        *("ended_on", "removed_on", "given_on", "verified_on"),
    }
)
"""Fields with days on which something was done to a file, or was said in it."""

_WEEK = 7
_WRITTEN_DAY = re.compile(
    rb"(?<=[:-] )(?P<quote>[\"']?)(?P<day>\d{4}-\d\d-\d\d)(?P=quote)(?=[ \t\r]*(?:[,}\]#]|$))", re.M
)
"""A day that is the whole value of a key, or of an item of a list."""

_WITHOUT_DAYS = frozenset({str, int, float, bool, type(None)})
"""Most of what documents hold; days that are no text have a type of their own."""

Content = TypeVar("Content")


@dataclass(frozen=True, slots=True)
class SampleDays:
    """By how much the days of a sample are moved: ``by`` is whole weeks, or nothing.

    What has a day of record after ``last_day`` was written or changed by somebody since,
    so all its days are meant as they stand.
    """

    last_day: date
    by: timedelta

    def moves(self, content: object) -> bool:
        """Say whether the days of a value, or of the data of a document, are moved."""
        return bool(self.by) and all(day <= self.last_day for day in _days_of_record(content))

    def moved(self, value: Content) -> Content:
        """Give a value with every day in it moved, or itself if nothing is to move."""
        return _later(value, self.by) if self.moves(value) else value

    def moved_source(self, source: bytes, data: Mapping[str, Any]) -> bytes:
        """Give the text of a file, whose data is known, with the same days as its value."""
        if not self.moves(data):
            return source
        return _WRITTEN_DAY.sub(self._later_day, source)

    def day_for(self, data: Mapping[str, Any], today: date) -> date:
        """Give the day that it is for a file as it is written: ``today``, or earlier."""
        return today - self.by if self.moves(data) else today

    def _later_day(self, match: re.Match[bytes]) -> bytes:
        try:
            day = date.fromisoformat(match["day"].decode())
        except ValueError:
            return match[0]
        return match[0].replace(match["day"], (day + self.by).isoformat().encode())


NOTHING_MOVES = SampleDays(date.max, timedelta())


def sample_days(settings: Settings, now: datetime) -> SampleDays:
    """Say how the days of a board are moved when it is looked at at ``now`` (aware)."""
    if not settings.is_sample or settings.sample_day is None:
        return NOTHING_MOVES
    return moved_since(settings.sample_day, now.astimezone(ZoneInfo(settings.time_zone)).date())


def moved_since(sample_day: date, today: date) -> SampleDays:
    """Move by the whole weeks between two days; never backwards."""
    weeks = max((today - sample_day).days, 0) // _WEEK
    return SampleDays(sample_day, timedelta(weeks=weeks))


def _days_of_record(content: object, name: str = "") -> Iterator[date]:
    for key, inner in _members(content, name):
        if key in DAYS_OF_RECORD and isinstance(inner, date | str):
            if day := _day(inner):
                yield day
        elif type(inner) not in _WITHOUT_DAYS:
            yield from _days_of_record(inner, key)


def _members(content: object, name: str) -> Iterator[tuple[str, object]]:
    """Give what a value holds, each with the name of its field."""
    if isinstance(content, msgspec.Struct):
        yield from ((key, getattr(content, key)) for key in content.__struct_fields__)
    elif isinstance(content, Mapping):
        yield from content.items()
    elif isinstance(content, list | tuple):
        yield from ((name, item) for item in content)


def _day(written: date | str) -> date | None:
    if isinstance(written, date):
        return written
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _later(value: Any, by: timedelta) -> Any:
    """Give a value with every day in it moved; a new field with a day moves by itself."""
    if isinstance(value, date):
        return value + by
    if isinstance(value, msgspec.Struct):
        fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
        moved = dict(_moved_among(fields, by))
        return msgspec.structs.replace(value, **moved) if moved else value
    if isinstance(value, tuple):
        return tuple(_later(item, by) for item in value)
    if isinstance(value, Mapping):
        return {**value, **dict(_moved_among(value.items(), by))}
    return value


def _moved_among(members: Iterable[tuple[str, Any]], by: timedelta) -> Iterator[tuple[str, Any]]:
    """Give of members those that hold a day, with that day moved."""
    for name, inner in members:
        if type(inner) not in _WITHOUT_DAYS and (later := _later(inner, by)) is not inner:
            yield name, later
