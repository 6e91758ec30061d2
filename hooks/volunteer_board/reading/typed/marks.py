"""Marks that telephones, Word and right-to-left keyboards put around a value.

Nobody sees them, and in an e-mail address, a number or a day nothing is meant by them.
What reverses the letters of a text (U+202D, U+202E) is not among them: by these a text
shows as another one, so they are refused.
"""

from __future__ import annotations

import re

_MARKS_OF_DIRECTION = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069\ufeff"
_JOINERS = "\u200c\u200d"
_INVISIBLE = _MARKS_OF_DIRECTION + _JOINERS
_SPACES = " \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_QUOTES = "\"'`\u2018-\u201f\u00ab\u00bb\u2039\u203a"

_MARK = re.compile(f"[{_INVISIBLE}]")
_MARK_OF_DIRECTION = re.compile(f"[{_MARKS_OF_DIRECTION}]")
AROUND = _INVISIBLE + _SPACES
"""What means nothing at the ends of a value, as a pattern inside brackets."""
_AROUND = re.compile(f"^[{AROUND}]+|(?<![{AROUND}])[{AROUND}]+$")
"""Patterns of an end begin where a run does: else a run within is looked through as often as it is
long."""
_VOWELS = re.compile("[\u0640\u064b-\u0652]")
_SPACE = re.compile(f"[{_SPACES}]+")
_QUOTED = re.compile(f"[{_QUOTES}]+([^{_QUOTES}]+)[{_QUOTES}]+")

_DIGITS = dict(zip(map(ord, "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"), "0123456789" * 2, strict=True))
_FULL_WIDTH = {0xFF01 + offset: chr(0x21 + offset) for offset in range(94)}
_PLAIN = {**_DIGITS, **_FULL_WIDTH}


def bare(text: str) -> str:
    """Give a text without marks, without the space around it, and without quotes around it."""
    return _unquoted(_MARK.sub("", text))


def bare_address(text: str) -> str:
    """Give a web address in the same way.

    Joiners inside of it stay: in the path of a Persian page they are letters like others.
    """
    return _unquoted(_MARK_OF_DIRECTION.sub("", text))


def plain(text: str) -> str:
    """Give a bare text whose digits are Latin, and whose letters are as wide as Latin ones."""
    return bare(text).translate(_PLAIN)


def spaced(text: str, by: str) -> str:
    """Give a text with ``by`` for every run of white space, of whichever width."""
    return _SPACE.sub(by, text)


def without_vowels(text: str) -> str:
    """Give an Arabic text as it is mostly written: without vowel marks and stretched lines."""
    return _VOWELS.sub("", text)


def _unquoted(text: str) -> str:
    stripped = _AROUND.sub("", text)
    quoted = _QUOTED.fullmatch(stripped)
    return _AROUND.sub("", quoted[1]) if quoted else stripped
