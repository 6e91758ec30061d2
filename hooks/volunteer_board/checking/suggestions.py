"""What somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from volunteer_board.languages.arabic import fold
from volunteer_board.problems import Phrase

_LONGEST = 60
"""Comparing takes the square of the length; nobody mistypes more than this."""


def nearest(written: object, known: Iterable[str]) -> Phrase | str:
    """Ask "did you mean …" about the nearest known words; an empty text if none is near."""
    if not isinstance(written, str) or len(written) > _LONGEST:
        return ""
    wanted = written.strip().casefold()
    by_spelling = {word.casefold(): word for word in known}
    matches = get_close_matches(wanted, by_spelling, n=3, cutoff=0.75)
    return did_you_mean(tuple(by_spelling[match] for match in matches))


def nearest_terms(written: object, vocabulary: Mapping[str, Any]) -> Phrase | str:
    """Ask about the terms nearest to what was written, by id, label or synonym."""
    if not isinstance(written, str) or len(written) > _LONGEST:
        return ""
    wanted = fold(written.strip())
    named = [term["id"] for term in vocabulary["terms"] if wanted in names_of(term)]
    if named:
        return did_you_mean(tuple(named[:3]))
    return nearest(written, [term["id"] for term in vocabulary["terms"]])


def names_of(term: Mapping[str, Any]) -> set[str]:
    """Give every name of a term, folded: its labels and synonyms in all languages."""
    labels = list(term["label"].values())
    synonyms = [word for words in term.get("synonyms", {}).values() for word in words]
    return {fold(name) for name in labels + synonyms}


def did_you_mean(words: tuple[str, ...]) -> Phrase | str:
    """Propose words in the place of a wrong one; nothing if there are none."""
    return Phrase("hint.did-you-mean", {"suggestions": words}) if words else ""
