"""What kind of character stands beside a mark."""

from __future__ import annotations

import unicodedata

INVISIBLE = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Marks of direction and joining, which no reader sees: one by one, or inside brackets of a
pattern.
"""
OTHER_SPACES = "\u00a0\u2000-\u200a\u202f\u3000"
"""Spaces within a line that engines do not know, as a pattern inside brackets."""
SPACES = f" \t{OTHER_SPACES}"
"""Spaces of every width within a line, as a pattern inside brackets."""
GAP = f"[{SPACES}{INVISIBLE}]"
"""What a reader sees as nothing but space, as a pattern."""
ARABIC = "\u0620-\u064a\u066e-\u06d3\u06fa-\u06fc"
"""Arabic letters, tatweel among them, as a pattern inside brackets."""

BREAK = "\ufdd1"
"""A noncharacter that stands for a break of the line, within cells and headings too."""
LETTER = "\ufdd0"
"""A noncharacter: engines take it for a letter, and no text may hold it."""
SPACE = "\u205f"
"""A space that engines know and nobody types."""

_CLOSING = frozenset("،؛؟۔…٪.,:;!?%")
"""What ends a phrase, beside brackets and quotes that close."""


def is_space(character: str) -> bool:
    """Say whether nothing, or white space, stands beside a mark."""
    return not character or character.isspace()


def is_punctuation(character: str, *, symbols: bool) -> bool:
    """Say whether an engine takes a character for punctuation: CommonMark counts ``symbols``
    of every script since 0.31, and cmark-gfm only those of ASCII. micromark does not know
    those beyond 16 bits, pictures above all.
    """
    category = unicodedata.category(character)[0]
    if symbols:
        return category in "PS" and character <= "\uffff"
    return category == "P" or (category == "S" and character.isascii())


def is_digit(character: str) -> bool:
    """Say whether a character is a digit of any script."""
    return character.isdecimal()


def is_invisible(character: str) -> bool:
    """Say whether a character only steers direction or joining."""
    return character in INVISIBLE


def opens(character: str) -> bool:
    """Say whether a bracket or quote opens."""
    return unicodedata.category(character) in ("Ps", "Pi")


def closes(character: str) -> bool:
    """Say whether a mark ends what stands before it."""
    return character in _CLOSING or unicodedata.category(character) in ("Pe", "Pf")


def latin_digits(digits: str) -> str:
    """Write digits of any script as those of Latin script."""
    return "".join(str(unicodedata.decimal(digit)) for digit in digits)
