"""Times of day as they are typed."""

from __future__ import annotations

import re
from itertools import product

from volunteer_board.reading.typed.marks import plain, spaced, without_vowels

_FOUR_DIGITS = re.compile(r"([0-9]{2})([0-9]{2})")
_TIME = re.compile(
    r"([0-9]{1,2})(?: ?([:.,h\u060c\u066b\u2236]) ?(?:([0-9]{1,2})(?::00)?)?)?(?: ?([^0-9 ].*))?"
)
_OF_24_HOURS = "h"
_THE_HOUR = re.compile("^الساع[ةه] ")

_MORNING = ("am", "a.m.", "ص", "صباحا", "فجرا")
_EVENING = ("pm", "p.m.", "م", "مساء", "مساءا", "ظهرا", "عصرا", "بعد الظهر")
_TWELVE = {"am": (0,), "a.m.": (0,), "pm": (12,), "p.m.": (12,), "ظهرا": (12,), "بعد الظهر": (12,)}
"""What twelve is with these words; with the others it may be noon or midnight."""


def times_meant(text: str) -> tuple[str, ...]:
    """Give the times of day, HH:MM, that a text can mean: none, one, or two.

    An hour of one digit alone may be one of the morning or of the evening.
    """
    typed = without_vowels(spaced(plain(text), " ")).lower()
    typed = _THE_HOUR.sub("", typed)
    if found := _FOUR_DIGITS.fullmatch(typed):
        return _times([int(found[1])], [int(found[2])])
    found = _TIME.fullmatch(typed)
    if found is None:
        return ()
    hour, sign, minutes, half = found.groups()
    return _times(_hours(hour, sign, half), _minutes(sign, minutes, half))


def _hours(written: str, sign: str | None, half: str | None) -> list[int]:
    """Give the hours that may be meant, with the words for the half of the day."""
    hour = int(written)
    if half is not None:
        return _hours_of_half(hour, half)
    is_of_24_hours = len(written) > 1 or hour == 0 or sign == _OF_24_HOURS
    return [hour] if is_of_24_hours else [hour, hour + 12]


def _hours_of_half(hour: int, half: str) -> list[int]:
    if half not in _MORNING and half not in _EVENING:
        return []
    if hour == 12:
        return list(_TWELVE.get(half, (0, 12)))
    if half in _MORNING:
        return [hour] if hour < 12 else []
    return [hour + 12] if 0 < hour < 12 else [hour]


def _minutes(sign: str | None, written: str | None, half: str | None) -> list[int]:
    """Give the minutes that may be meant: ``19.3`` is 19:03, or 19:30 in a table."""
    if written is None:
        is_whole = sign is None or sign == _OF_24_HOURS
        return [0] if is_whole else []
    if len(written) > 1:
        return [int(written)]
    return [int(written), int(written) * 10] if sign not in (":", _OF_24_HOURS) else []


def _times(hours: list[int], minutes: list[int]) -> tuple[str, ...]:
    """Give the times that a clock shows; more than two are nobody's question."""
    times = [
        f"{hour:02}:{minute:02}"
        for hour, minute in product(hours, minutes)
        if hour < 24 and minute < 60
    ]
    return tuple(dict.fromkeys(times)) if len(times) <= 2 else ()
