"""The numbers that a field takes, in words: the form and the reference say them alike."""

from __future__ import annotations

from volunteer_board.languages.language import Language

_FIRST_OF_FIVE_DIGITS = 10_000


def number_range(language: Language, least: float, most: float) -> str:
    """Say between which numbers a value lies, both included."""
    return between(language, written(language, least), written(language, most))


def between(language: Language, least: str, most: str) -> str:
    """Join the two ends of a range, each already in words."""
    return language.text("reference.limit.range", least=least, most=most)


def written(language: Language, number: float) -> str:
    """Write a number, one of four digits without separators: it may be a year."""
    is_short = isinstance(number, int) and number < _FIRST_OF_FIVE_DIGITS
    return language.in_digits(str(number)) if is_short else language.number(number)
