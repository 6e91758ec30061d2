"""Numbers as they are typed: in any digits, with separators of many countries."""

from __future__ import annotations

import re

from volunteer_board.reading.limits import NUMBER_DIGITS
from volunteer_board.reading.typed.marks import plain, spaced

Number = int | float

_ARABIC_DECIMAL_SIGN = "\u066b"
_OF_GROUPS = " ,.'\u2019\u060c\u066c"
_DECIMAL_SIGNS = f",.\u060c{_ARABIC_DECIMAL_SIGN}"

_SEPARATOR = re.compile(f"[{_OF_GROUPS}{_ARABIC_DECIMAL_SIGN}]")
_NUMBER = re.compile(rf"([+\-\u2212]?)([0-9]*(?:{_SEPARATOR.pattern}[0-9]+)*)[{_DECIMAL_SIGNS}]?")
_GROUPS = re.compile(rf"[1-9][0-9]{{0,2}}(?:([{_OF_GROUPS}])[0-9]{{3}})(?:\1[0-9]{{3}})*")
_WHOLE = re.compile(r"[0-9]*")


def numbers_meant(text: str) -> tuple[Number, ...]:
    """Give the numbers that a text can mean: none, one, or two, the larger one first.

    One comma or point before three digits may separate thousands or a fraction; the
    Arabic signs (U+066C, U+066B) say which of the two they are.
    """
    found = _NUMBER.fullmatch(spaced(plain(text), " "))
    if found is None:
        return ()
    sign, digits = found.groups()
    size = len(_SEPARATOR.sub("", digits))
    if not 0 < size <= NUMBER_DIGITS:
        return ()
    meant = dict.fromkeys([*_grouped(digits), *_with_fraction(digits)])
    return tuple(-number if sign in ("-", "\u2212") else number for number in meant)


def _grouped(digits: str) -> list[Number]:
    return [int(_SEPARATOR.sub("", digits))] if _GROUPS.fullmatch(digits) else []


def _with_fraction(digits: str) -> list[Number]:
    """Take the last sign for that of a fraction, if it can be."""
    separators = _SEPARATOR.findall(digits)
    if not separators:
        return [int(digits)]
    sign = separators[-1]
    whole, _, fraction = digits.rpartition(sign)
    is_whole = _WHOLE.fullmatch(whole) or (sign not in whole and _GROUPS.fullmatch(whole))
    if sign not in _DECIMAL_SIGNS or not is_whole:
        return []
    number = float(f"{_SEPARATOR.sub('', whole) or '0'}.{fraction}")
    return [int(number) if number.is_integer() else number]
