"""Which country somebody means who writes a name or an abbreviation in the place of its code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from babel import Locale

from volunteer_board.checking.formats import country_codes
from volunteer_board.checking.suggestions import did_you_mean
from volunteer_board.languages.arabic import fold
from volunteer_board.problems import Phrase

_WRITTEN: Mapping[str, Sequence[str]] = {
    "AE": ("UAE", "Emirates", "الإمارات"),
    "BA": ("Bosnia", "البوسنة"),
    "CD": ("DRC",),
    "CI": ("Ivory Coast", "ساحل العاج"),
    "CZ": ("Czech Republic", "التشيك"),
    "GB": ("UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "بريطانيا", "إنجلترا"),
    "KR": ("Korea",),
    "NL": ("Holland",),
    "PS": ("Palestine", "فلسطين"),
    "SA": ("KSA", "السعودية"),
    "SY": ("Syria", "سورية"),
    "TR": ("Turkey", "تركيا"),
    "US": ("USA", "America", "أمريكا", "الولايات المتحدة الأمريكية"),
}
_NO_COUNTRIES = (
    "EU",
    "UN",
    "GCC",
    "MENA",
    "European Union",
    "Europe",
    "Africa",
    "Asia",
    "Middle East",
    "Arab World",
    "الاتحاد الأوروبي",
    "أوروبا",
    "أفريقيا",
    "آسيا",
    "الشرق الأوسط",
    "الوطن العربي",
    "العالم العربي",
    "الخليج",
)


def _folded(written: str) -> str:
    return fold(written).replace(".", "").strip()


MEANT = {_folded(name): code for code, names in _WRITTEN.items() for name in names}
"""Codes by what people write for them and CLDR does not."""

NO_COUNTRIES = tuple(map(_folded, _NO_COUNTRIES))
"""What holds several countries."""


def country_meant(written: str, languages: Sequence[str]) -> Phrase | str:
    """Ask about the country that is meant by what is no code; empty if none is known.

    Names are those of CLDR in ``languages``. What holds several countries is called that.
    """
    wanted = _folded(written)
    if wanted in NO_COUNTRIES:
        return Phrase("hint.no-country", {"value": written.strip()})
    code = wanted.upper() if wanted.upper() in country_codes() else MEANT.get(wanted)
    code = code or _names(tuple(languages)).get(wanted)
    return did_you_mean((code,)) if code else ""


@lru_cache(maxsize=8)
def _names(languages: tuple[str, ...]) -> Mapping[str, str]:
    """Give the codes by the folded names of their countries."""
    return {
        _folded(name): code
        for language in languages
        for code, name in Locale.parse(language, sep="-").territories.items()
        if code in country_codes()
    }
