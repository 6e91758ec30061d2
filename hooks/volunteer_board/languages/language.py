"""A language of the board: its words, direction, numbers, dates and names."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal

from volunteer_board.languages.catalogues import Catalogue, load_catalogue
from volunteer_board.languages.hijri import HijriDate, hijri_date

Direction = Literal["ltr", "rtl"]
NumberingSystem = Literal["latn", "arab", "arabext"]

_DIGITS: dict[NumberingSystem, dict[int, int]] = {
    "latn": {},
    "arab": str.maketrans("0123456789%", "٠١٢٣٤٥٦٧٨٩٪"),
    "arabext": str.maketrans("0123456789%", "۰۱۲۳۴۵۶۷۸۹٪"),
}


@lru_cache
def direction_of(language: str) -> Direction:
    """Give the direction in which a language is written; unknown ones read left to right."""
    try:
        locale = Locale.parse(language, sep="-")
    except ValueError:
        return "ltr"
    return "rtl" if locale.character_order == "right-to-left" else "ltr"


@dataclass(frozen=True)
class Language:
    """One language of the board.

    ``code`` is the part of the address (``ar``), ``tag`` the locale that decides
    month names and number forms (``ar-JO``). Every number for people is written in
    ``digits``; ``hijri`` puts the Hijri date beside a Gregorian one in full.
    """

    code: str
    tag: str
    catalogue: Catalogue
    digits: NumberingSystem = "latn"
    hijri: bool = False

    @cached_property
    def locale(self) -> Locale:
        """The CLDR locale."""
        return Locale.parse(self.tag, sep="-")

    @property
    def browser_locale(self) -> str:
        """The locale with its numbering system as ``Intl`` takes it (BCP 47, RFC 6067)."""
        return f"{self.tag}-u-nu-{self.digits}"

    @property
    def direction(self) -> Direction:
        """``rtl`` or ``ltr``."""
        return direction_of(self.code)

    @cached_property
    def own_name(self) -> str:
        """The language's name in itself, as its readers look for it."""
        return str(self.locale.languages.get(self.code, self.code))

    def text(self, message_id: str, /, **values: object) -> str:
        """Give an interface message; raises like ``Catalogue.text``."""
        return self.catalogue.text(message_id, **values)

    def count(self, message_id: str, number: float, /, **values: object) -> str:
        """Give a message in the plural form of ``number``, the number written out."""
        if not values:
            return self._counted(message_id, number)
        written = {"number": self.number(number)} | values
        return self.catalogue.count(message_id, number, **written)

    @cached_property
    def _counted(self) -> Callable[[str, float], str]:
        """Give a count of nothing else: a board says the same few on every posting."""

        @lru_cache(maxsize=4096)
        def counted(message_id: str, number: float) -> str:
            return self.catalogue.count(message_id, number, number=self.number(number))

        return counted

    def number(self, number: float) -> str:
        """Write a number with the grouping of the locale, at most two decimals."""
        return _decimal(number, self.tag, self.digits)

    def percent(self, number: float) -> str:
        """Write a number of hundredths with its sign (15%)."""
        return self.in_digits(f"{number}%")

    def in_digits(self, text: str) -> str:
        """Write what is no quantity, such as a year or ``HH:MM``, in the board's digits."""
        return text.translate(_DIGITS[self.digits])

    def date(self, day: datetime.date) -> str:
        """Write a day in full, its Hijri date beside it where the board shows that.

        Outside the tables of the Hijri calendar the Gregorian date stands alone.
        """
        gregorian = self.gregorian_date(day)
        hijri = hijri_date(day) if self.hijri else None
        return gregorian if hijri is None else self._with_hijri(gregorian, hijri)

    def gregorian_date(self, day: datetime.date) -> str:
        """Write a day in full (21 November 2026), for where a second date is too much."""
        return _date(day, self.tag, "long", self.digits)

    def short_date(self, day: datetime.date) -> str:
        """Write a day without its year (21 November)."""
        return _date(day, self.tag, "d MMMM", self.digits)

    def month(self, day: datetime.date) -> str:
        """Name the month of a day with its year (November 2026)."""
        return _date(day, self.tag, "MMMM y", self.digits)

    def month_name(self, day: datetime.date) -> str:
        """Name the month of a day alone (November).

        In full: Babel 2 takes abbreviations, and names that stand alone, from the wrong country
        once it has looked up those of another one with the same language.
        """
        return _date(day, self.tag, "MMMM", self.digits)

    def _with_hijri(self, gregorian: str, hijri: HijriDate) -> str:
        return self.text(
            "date.with-hijri",
            gregorian=gregorian,
            day=self.in_digits(str(hijri.day)),
            month=self.text(f"hijri-month.{hijri.month}"),
            year=self.in_digits(str(hijri.year)),
        )

    def country(self, code: str) -> str:
        """Name a country by its ISO 3166-1 code (upper or lower case)."""
        return _territory(code.upper(), self.tag)

    def listed(self, texts: tuple[str, ...]) -> str:
        """Join texts as a sentence does (a, b and c)."""
        return format_list(texts, locale=self.locale) if texts else ""

    def language_name(self, code: str) -> str:
        """Name a language by its code."""
        return _language(code, self.tag)

    def zone_name(self, zone: str) -> str:
        """Name the city of a time zone (Asia/Amman -> Amman)."""
        return _zone(zone, self.tag)


class UnknownLocale(ValueError):
    """A locale that CLDR does not know: it decides names of months and forms of numbers."""


def load_language(
    code: str,
    tag: str | None = None,
    *,
    digits: NumberingSystem = "latn",
    hijri: bool = False,
) -> Language:
    """Load a language; ``digits`` and ``hijri`` say how its numbers and dates are written.

    Raises ``MissingCatalogue`` when its words are not written, ``UnknownLocale`` for a
    ``tag`` such as ``xx-YY`` or ``en_GB``.
    """
    language = Language(code, tag or code, load_catalogue(code), digits, hijri)
    try:
        _ = language.locale
    except (ValueError, UnknownLocaleError) as error:
        raise UnknownLocale(f"{language.tag!r} is no locale such as ar-JO") from error
    return language


@lru_cache(maxsize=65536)
def _date(day: datetime.date, tag: str, pattern: str, digits: NumberingSystem) -> str:
    written = format_date(day, pattern, locale=Locale.parse(tag, sep="-"))
    return written.translate(_DIGITS[digits])


@lru_cache(maxsize=65536)
def _decimal(number: float, tag: str, digits: NumberingSystem) -> str:
    """Write a number: Babel knows the separators of a numbering system, but not its digits."""
    locale = Locale.parse(tag, sep="-")
    written = str(format_decimal(number, "#,##0.##", locale=locale, numbering_system=digits))
    return written.translate(_DIGITS[digits])


@cache
def _territory(code: str, tag: str) -> str:
    return str(Locale.parse(tag, sep="-").territories.get(code, code))


@cache
def _language(code: str, tag: str) -> str:
    return str(Locale.parse(tag, sep="-").languages.get(code, code))


@cache
def _zone(zone: str, tag: str) -> str:
    return get_timezone_location(zone, locale=Locale.parse(tag, sep="-"), return_city=True)
