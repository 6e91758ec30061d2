"""Vocabularies: the terms that postings choose from, with a label in each language."""

from __future__ import annotations

from collections.abc import Mapping

from volunteer_board.model.text import LocalisedList, LocalisedText
from volunteer_board.model.value import Value


class Term(Value, frozen=True):
    """One term, such as a cause or a skill."""

    id: str
    label: LocalisedText
    description: LocalisedText | None = None
    synonyms: LocalisedList | None = None
    hashtag: LocalisedText | None = None
    iri: str | None = None
    group: str | None = None
    country: str | None = None
    time_zone: str | None = None


class Vocabulary(Value, frozen=True):
    """Terms in the order in which people should see them."""

    name: str
    terms: Mapping[str, Term]
    groups: Mapping[str, Term] = {}

    def __getitem__(self, term_id: str) -> Term:
        """Give a term; raises ``KeyError`` for an id that no checked document holds."""
        return self.terms[term_id]


Vocabularies = Mapping[str, Vocabulary]
