"""What somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from volunteer_board.languages.arabic import fold
from volunteer_board.problems import Phrase

_LONGEST = 60
"""Comparing takes the square of the length; nobody mistypes more than this."""
_MOST = 100
"""Suggestions for one document: twice as many as anybody could use, and soon made."""


class Suggestions:
    """Asks about the unknown words of one document; no more about those behind the first many.

    Names are folded once for each vocabulary, however many words are not in it.
    """

    def __init__(self, vocabularies: Mapping[str, Mapping[str, Any]]) -> None:
        self._vocabularies = vocabularies
        self._names = cache(self._names_in)
        self._left = _MOST

    def terms(self, written: object, vocabulary: str, allowed: Iterable[str]) -> Phrase | str:
        """Ask about the allowed terms nearest to what was written, by id, label or synonym."""
        if not isinstance(written, str) or not self._may_ask(written):
            return ""
        wanted = fold(written.strip())
        names = self._names(vocabulary)
        named = [each for each in allowed if wanted in names.get(each, ())]
        return did_you_mean(tuple(named[:3])) or nearest(written, allowed)

    def fields(self, written: str, known: Mapping[str, Any]) -> Phrase | str:
        """Ask about the fields nearest to a name, by their titles in any language or by their keys.

        ``known`` holds their schemas by key.
        """
        if not self._may_ask(written):
            return ""
        wanted = fold(written.strip())
        titled = [key for key, schema in known.items() if wanted and wanted in _titles_of(schema)]
        return did_you_mean(tuple(titled[:3])) or nearest(written, known)

    def _may_ask(self, written: str) -> bool:
        self._left -= 1
        return self._left >= 0 and len(written) <= _LONGEST

    def _names_in(self, vocabulary: str) -> Mapping[str, set[str]]:
        terms = self._vocabularies.get(vocabulary, {}).get("terms", ())
        return {term["id"]: names_of(term) for term in terms}


def nearest(written: object, known: Iterable[str]) -> Phrase | str:
    """Ask "did you mean …" about the nearest known words; an empty text if none is near."""
    if not isinstance(written, str) or len(written) > _LONGEST:
        return ""
    wanted = written.strip().casefold()
    by_spelling = {word.casefold(): word for word in known}
    matches = get_close_matches(wanted, by_spelling, n=3, cutoff=0.75)
    return did_you_mean(tuple(by_spelling[match] for match in matches))


def _titles_of(schema: Mapping[str, Any]) -> set[str]:
    translations = schema.get("x-translations", {}).values()
    words = (schema.get("title", ""), *(each.get("title", "") for each in translations))
    return set(map(fold, words))


def names_of(term: Mapping[str, Any]) -> set[str]:
    """Give every name of a term, folded: its labels and synonyms in all languages."""
    labels = list(term["label"].values())
    synonyms = [word for words in term.get("synonyms", {}).values() for word in words]
    return {fold(name) for name in labels + synonyms}


def did_you_mean(words: tuple[str, ...]) -> Phrase | str:
    """Propose words in the place of a wrong one; nothing if there are none."""
    return Phrase("hint.did-you-mean", {"suggestions": words}) if words else ""
