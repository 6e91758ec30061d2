"""Months and days of the week by the names that people give them, from Rabat to Baghdad."""

from __future__ import annotations

import re
from collections.abc import Mapping

from volunteer_board.reading.typed.marks import without_vowels

_NAMES = """
january jan يناير جانفي كانون الثاني كانون ثاني
february feb فبراير فيفري شباط
march mar مارس آذار
april apr أبريل أفريل نيسان
may مايو ماي أيار
june jun يونيو يونيه يونية جوان حزيران
july jul يوليو يوليه يولية يوليوز جويلية تموز
august aug أغسطس غشت أوت آب
september sept sep سبتمبر شتنبر أيلول
october oct أكتوبر تشرين الأول تشرين أول
november nov نوفمبر نونبر تشرين الثاني تشرين ثاني
december dec ديسمبر دجنبر كانون الأول كانون أول
"""
"""A line a month, as CLDR has them for en, ar, ar-MA, ar-SY and ar-TN, and as people write
them in Egypt («يونيه», «يونية») and without the article («كانون أول»).
"""

_WEEKDAYS = """
monday mon الاثنين اثنين
tuesday tues tue الثلاثاء ثلاثاء
wednesday wed الأربعاء أربعاء
thursday thurs thur thu الخميس خميس
friday fri الجمعة جمعة
saturday sat السبت سبت
sunday sun الأحد أحد
"""
"""A line a day, from Monday as in ISO 8601."""

_PLAIN_LETTERS = str.maketrans("أإآیه", "اااية")
_OF_TWO_WORDS = re.compile("(كانون|تشرين) ")
_BEFORE = re.compile("^ *(?:of |من |شهر |في )*")
_BEHIND = " .,،"
_WEEKDAY = re.compile(r"(?:(?:on|the|يوم) )?([^\W\d_]+)\.?[,،]? (.+)", re.IGNORECASE)
_BETWEEN = re.compile(" ?[/()] ?")


def _written(name: str) -> str:
    """Give a name as it is looked up: small, without vowels and hamzas, with Arabic yehs, and
    with the ends that some write as ``ه``.
    """
    return without_vowels(name).lower().translate(_PLAIN_LETTERS)


def _numbers(names: str) -> Mapping[str, int]:
    """Give the number of the line in which each name stands."""
    lines = _OF_TWO_WORDS.sub(r"\1_", _written(names)).split("\n")
    return {name.replace("_", " "): at for at, line in enumerate(lines) for name in line.split()}


_MONTHS, _DAYS_OF_A_WEEK = _numbers(_NAMES), _numbers(_WEEKDAYS)


def month_of(name: str) -> int | None:
    """Give the month, from 1, of a name, or of two names of one («كانون الأول/ديسمبر»)."""
    plain = _BEFORE.sub("", _written(name).rstrip(_BEHIND))
    found = {_MONTHS.get(each) for each in _BETWEEN.split(plain) if each}
    return found.pop() if len(found) == 1 else None


def parted(day: str) -> tuple[int | None, str]:
    """Give the day of the week, from 1 for Monday, with which a day begins, and what follows."""
    found = _WEEKDAY.fullmatch(day)
    weekday = _DAYS_OF_A_WEEK.get(_written(found[1])) if found else None
    return (weekday, found[2]) if found and weekday else (None, day)
