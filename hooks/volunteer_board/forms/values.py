"""Values of fields, as files hold them, as people name them and as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from volunteer_board.checking.narrowing import Vocabularies

_NUMBER = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?")
_LATIN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")


def in_latin_digits(text: str) -> str:
    """Give a number or a date in the digits of files, whichever a keyboard has."""
    return text.translate(_LATIN_DIGITS)


def number_in(text: str) -> int | float | None:
    """Give the number that a text is, in any digits; None if it is none."""
    latin = in_latin_digits(text)
    if not _NUMBER.fullmatch(latin):
        return None
    number = float(latin)
    return int(number) if number.is_integer() else number


def as_written(value: object) -> str:
    """Write a text, number or boolean as it stands in a file."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def labels_of(vocabularies: Vocabularies, name: str | None, language: str) -> Mapping[str, str]:
    """Give the labels of a vocabulary's terms by id, in a language, where it has them."""
    terms = vocabularies.get(name or "", {}).get("terms", ())
    return {term["id"]: term["label"][language] for term in terms if language in term["label"]}
