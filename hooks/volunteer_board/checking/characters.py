"""Characters that the eye does not see, or takes for others, by their names.

«x» is not x: where somebody reads that, such a character is the cause, and only its name can
show it. The names stand in the catalogues as ``character.<code>``.
"""

from __future__ import annotations

import re

from volunteer_board.problems import Phrase

NAMED = (
    "\u00a0\u00ad\u061c\u0640\u200b\u200c\u200d\u200e\u200f\u2010\u2011\u2012\u2013\u2014\u2018\u2019"
    "\u201c\u201d\u202a\u202b\u202c\u202d\u202e\u202f\u2060\u2066\u2067\u2068\u2069\u2212\ufeff\uff1a"
)
"""Invisible characters, and signs that look like those of every keyboard."""

_TOLD = re.compile(f"[{NAMED}\u0370-\u04ff]")
_LATIN = re.compile("[A-Za-z]")
_FIRST_CYRILLIC = "\u0400"
_MOST = 3


def named(character: str) -> Phrase | str:
    """Give the name of a character, if it has one here."""
    return Phrase(f"character.{ord(character):04X}") if character in NAMED else character


def characters_told(text: str) -> tuple[Phrase | str, ...]:
    """Give the names of the first few characters of a text that the eye cannot tell.

    Greek and Cyrillic letters are among them where they stand beside Latin ones.
    """
    has_latin = _LATIN.search(text) is not None
    found = dict.fromkeys(_TOLD.findall(text))
    told = [character for character in found if has_latin or character in NAMED]
    return tuple(named(each) if each in NAMED else _letter(each) for each in told[:_MOST])


def _letter(character: str) -> Phrase:
    script = "greek" if character < _FIRST_CYRILLIC else "cyrillic"
    return Phrase(f"character.{script}", {"letter": character, "code": f"{ord(character):04X}"})
