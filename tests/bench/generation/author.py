"""Chance, and sentences with their slots filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.bench.generation.phrasebook import Phrase

Localised = dict[str, str]
LocalisedList = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Author:
    """Chooses phrases and fills their slots.

    Every sentence gets numbers of its own, so that hardly two postings hold the
    same text and no cache of rendered texts makes a contestant look faster than
    it would be on a real board.
    """

    random: Random
    place: Phrase
    domain: str

    def happens(self, probability: float) -> bool:
        """Say yes in that share of the cases."""
        return self.random.random() < probability

    def draw(self, weights: Mapping[str, int]) -> str:
        """Give one of the keys, each as often as its weight says."""
        return self.random.choices(list(weights), weights=list(weights.values()))[0]

    def sample(self, members: Sequence[Any], fewest: int, most: int) -> list[Any]:
        """Give ``fewest`` to ``most`` different members, or all if there are not so many."""
        return self.random.sample(members, min(self.random.randint(fewest, most), len(members)))

    def say(self, phrases: Sequence[Phrase]) -> Localised:
        """Give one of the phrases in every language."""
        return self._fill(self.random.choice(phrases))

    def say_several(self, phrases: Sequence[Phrase], fewest: int, most: int) -> LocalisedList:
        """Give different phrases, as one list for each language."""
        filled = [self._fill(phrase) for phrase in self.sample(phrases, fewest, most)]
        return {language: [text[language] for text in filled] for language in filled[0]}

    def _fill(self, phrase: Phrase) -> Localised:
        slots = {
            "number": self.random.randrange(20, 490, 10),
            "minutes": self.random.randrange(20, 100, 10),
            "few": self.random.randint(3, 9),
            "domain": self.domain,
        }
        return {
            language: phrase[language].format(place=place, **slots)
            for language, place in self.place.items()
        }
