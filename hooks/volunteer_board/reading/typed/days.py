"""Days as they are typed."""

from __future__ import annotations

import re
from datetime import date

from volunteer_board.reading.typed.calendar_names import month_of, parted
from volunteer_board.reading.typed.marks import plain, spaced

_SIGN = r" ?[-/.\u060d\u2010-\u2013\u2212] ?"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}}){_SIGN}([0-9]{{1,2}}){_SIGN}([0-9]{{1,2}}) ?م?")
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}}){_SIGN}([0-9]{{1,2}}){_SIGN}([0-9]{{4}}) ?م?")
_EIGHT_DIGITS = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})")
_NAME = "([^0-9]+?)"
_DAY = "(?:the )?([0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:(?:ل?عام|ل?سنة) )?([0-9]{4})(?: ?م\.?| ميلادية?)?"
_DAY_AND_NAME = re.compile(f"{_DAY}[ .-]?{_NAME}[ .-]?{_YEAR}", re.IGNORECASE)
_NAME_AND_DAY = re.compile(f"{_NAME}[ .-]?{_DAY}(?:[,،] ?| ){_YEAR}", re.IGNORECASE)
_YEAR_AND_NAME = re.compile(f"([0-9]{{4}})[ .,-] ?{_NAME}[ .-]?{_DAY}", re.IGNORECASE)
_YEARS = range(1900, 2200)


def days_meant(text: str) -> tuple[str, ...]:
    """Give the days, YYYY-MM-DD, that a text can mean: none, one, or two.

    The first is that of whoever writes the day before the month. Where the day of the week is
    named, it decides; a day that is another one means none.
    """
    weekday, typed = parted(spaced(plain(text), " "))
    days = dict.fromkeys(day for each in _candidates(typed) if (day := _day(*each)))
    return tuple(day for day in days if weekday in (None, date.fromisoformat(day).isoweekday()))


def is_on_another_weekday(text: str) -> bool:
    """Say whether a text is a day, and names another day of the week than that is."""
    weekday, day = parted(spaced(plain(text), " "))
    return weekday is not None and days_meant(day) != () and days_meant(text) == ()


def _candidates(typed: str) -> list[tuple[str, str, str]]:
    """Give year, month and day in every order that a text can have."""
    if found := _YEAR_FIRST.fullmatch(typed):
        return [(found[1], found[2], found[3])]
    if found := _YEAR_LAST.fullmatch(typed):
        return [(found[3], found[2], found[1]), (found[3], found[1], found[2])]
    if found := _EIGHT_DIGITS.fullmatch(typed):
        one, two, three, four = found.groups()
        return [(one + two, three, four), (three + four, two, one), (three + four, one, two)]
    return _by_name(typed)


def _by_name(typed: str) -> list[tuple[str, str, str]]:
    """Give year, month and day where the month has its name."""
    if found := _DAY_AND_NAME.fullmatch(typed):
        day, name, year = found.groups()
    elif found := _NAME_AND_DAY.fullmatch(typed):
        name, day, year = found.groups()
    elif found := _YEAR_AND_NAME.fullmatch(typed):
        year, name, day = found.groups()
    else:
        return []
    month = month_of(name)
    return [] if month is None else [(year, str(month), day)]


def _day(year: str, month: str, day: str) -> str:
    """Give the day, or nothing if no calendar has it."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if found.year in _YEARS else ""
