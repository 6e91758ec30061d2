"""Hashtags of a posting, out of the vocabularies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, zip_longest
from unicodedata import combining, normalize

from volunteer_board.model.facets import FACETS
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering.view import View

_NOT_IN_A_WORD = re.compile(r"[^\w]+|_+")
_APOSTROPHES = str.maketrans("", "", "'’ʼـ")


def hashtag_of(label: str) -> str:
    """Make a hashtag, without its mark, of a name: the words joined by underscores.

    Where letters have two cases, each word begins with a capital instead (CamelCase), by which
    screen readers tell the words apart. Vowel marks go: nobody types them in a search.
    """
    plain = "".join(c for c in normalize("NFC", label) if combining(c) == 0)
    words = [word for word in _NOT_IN_A_WORD.split(plain.translate(_APOSTROPHES)) if word]
    if plain.lower() == plain.upper():
        return "_".join(words)
    return "".join(word[0].upper() + word[1:] for word in words)


class Hashtags:
    """The hashtags of postings in the language of a view; those of a term are made once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._board = "#" + view.language.text("announcement.hashtag")
        self._term = cache(self._of_term)

    def of(self, opportunity: Opportunity) -> tuple[str, ...]:
        """Give the hashtags of a posting with their marks, the widest first, each once.

        After the board's own come the first cause and the first skill, then the place of
        work, then the second of each: whoever takes three has something of everything.
        """
        vocabularies = self._view.board.vocabularies
        of_facets = [
            [self._term(name, value) for value in FACETS[name].values_of(opportunity, vocabularies)]
            for name in ("causes", "skills", "modes")
        ]
        once: dict[str, str] = {}
        for hashtag in (self._board, *_in_turn(of_facets)):
            once.setdefault(hashtag.casefold(), hashtag)
        return tuple(once.values())

    def _of_term(self, vocabulary: str, term_id: str) -> str:
        term = self._view.term(vocabulary, term_id)
        chosen = term.hashtag and term.hashtag.get(self._view.code)
        return "#" + (chosen or hashtag_of(self._view.label(vocabulary, term_id)))


def _in_turn(groups: Iterable[Iterable[str]]) -> Iterator[str]:
    return (item for item in chain.from_iterable(zip_longest(*groups)) if item)
