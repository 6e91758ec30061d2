"""Months by the names that people give them, in English and from Rabat to Baghdad."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAMES = """
january jan يناير جانفي كانون الثاني
february feb فبراير فيفري شباط
march mar مارس آذار
april apr أبريل أفريل نيسان
may مايو ماي أيار
june jun يونيو يونيه جوان حزيران
july jul يوليو يوليه يوليوز جويلية تموز
august aug أغسطس أغشت غشت أوت آب
september sept sep سبتمبر شتنبر شتمبر أيلول
october oct أكتوبر تشرين الأول
november nov نوفمبر نونبر تشرين الثاني
december dec ديسمبر دجنبر دجمبر كانون الأول
"""
"""A line a month (CLDR: en, ar, ar-MA, ar-MR, ar-SY, ar-TN, and the Egyptian «يونيه»)."""

_HAMZA = str.maketrans("أإآ", "ااا")
_OF_TWO_WORDS = re.compile("(كانون|تشرين) ")
_VOWELS = re.compile("[\u0640\u064b-\u0652]")
_AROUND = re.compile("^ *(?:of |من |شهر |في )*|[ .,،]+$")
_BETWEEN = re.compile(" ?[/()] ?")


def _written(name: str) -> str:
    """Give a name as it is looked up: small letters, without vowels and hamzas."""
    return _VOWELS.sub("", name).lower().translate(_HAMZA)


_MONTHS: Mapping[str, int] = {
    name.replace("_", " "): number
    for number, line in enumerate(_OF_TWO_WORDS.sub(r"\1_", _written(_NAMES)).split("\n"))
    for name in line.split()
}


def month_of(name: str) -> int | None:
    """Give the month, from 1, of a name, or of two names of one («كانون الأول/ديسمبر»)."""
    plain = _AROUND.sub("", _written(name))
    found = {_MONTHS.get(each) for each in _BETWEEN.split(plain) if each}
    return found.pop() if len(found) == 1 else None
