"""What is known of a posting before its fields are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.bench.generation.author import Author, Localised, LocalisedList
from tests.bench.generation.phrasebook import Phrasebook, Terms

Fields = dict[str, Any]


class Markdown(str):
    """A text of several lines, which the YAML writer sets as a literal block."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Employer:
    """What a posting needs to know of the organisation that posts it."""

    id: str
    place: str
    domain: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The author, the role, and the choices that shape every field of one posting."""

    author: Author
    book: Phrasebook
    terms: Terms
    employer: Employer
    role: Mapping[str, Any]
    model: str
    mode: str

    @property
    def place(self) -> Mapping[str, Any]:
        """The term of the city in which the organisation works."""
        return self.terms["places"][self.employer.place]

    def say(self, name: str) -> Localised:
        """Give one of the shared phrases of that name."""
        return self.author.say(self.book.shared[name])

    def say_several(self, name: str, fewest: int, most: int) -> LocalisedList:
        """Give several of the shared phrases of that name."""
        return self.author.say_several(self.book.shared[name], fewest, most)

    def shared(self, name: str, fewest: int, most: int) -> list[Any]:
        """Give several of the shared entries of that name as they stand."""
        return self.author.sample(self.book.shared[name], fewest, most)

    def ids(self, vocabulary: str, fewest: int, most: int) -> list[str]:
        """Give several ids of a vocabulary."""
        return self.author.sample(list(self.terms[vocabulary]), fewest, most)


def localised(entry: Mapping[str, str]) -> Localised:
    """Give the languages of an entry that holds other things too."""
    return {"ar": entry["ar"], "en": entry["en"]}
