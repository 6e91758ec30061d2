"""Months by the names that people give them, in English and from Rabat to Baghdad."""

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

_PLAIN_LETTERS = str.maketrans("أإآی", "اااي")
_OF_TWO_WORDS = re.compile("(كانون|تشرين) ")
_BEFORE = re.compile("^ *(?:of |من |شهر |في )*")
_BEHIND = " .,،"
_BETWEEN = re.compile(" ?[/()] ?")


def _written(name: str) -> str:
    """Give a name as it is looked up: small, without vowels and hamzas, with Arabic yehs."""
    return without_vowels(name).lower().translate(_PLAIN_LETTERS)


_MONTHS: Mapping[str, int] = {
    name.replace("_", " "): number
    for number, line in enumerate(_OF_TWO_WORDS.sub(r"\1_", _written(_NAMES)).split("\n"))
    for name in line.split()
}


def month_of(name: str) -> int | None:
    """Give the month, from 1, of a name, or of two names of one («كانون الأول/ديسمبر»)."""
    plain = _BEFORE.sub("", _written(name).rstrip(_BEHIND))
    found = {_MONTHS.get(each) for each in _BETWEEN.split(plain) if each}
    return found.pop() if len(found) == 1 else None
