"""Names of files made of the names of people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that Windows keeps for devices."""
_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")
_MOST_LETTERS = 60
_NAMELESS = "volunteer"


def slug_of(name: str) -> str:
    """Give a name as a file may have it: small letters of any script, digits, single hyphens.

    Vowel signs and other marks are left out. What leaves nothing is a ``volunteer``.
    """
    letters = (c for c in unicodedata.normalize("NFKC", name) if unicodedata.category(c) != "Mn")
    words = _NEITHER_LETTER_NOR_DIGIT.sub("-", "".join(letters).casefold())
    slug = words[:_MOST_LETTERS].strip("-")
    return _NAMELESS if not slug or _RESERVED.fullmatch(slug) else slug


def distinct(names: Iterable[str]) -> Iterator[str]:
    """Give each name once: those that come again are numbered from 2."""
    taken: set[str] = set()
    for name in names:
        number, candidate = 1, name
        while candidate in taken:
            number += 1
            candidate = f"{name}-{number}"
        taken.add(candidate)
        yield candidate
