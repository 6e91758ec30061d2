"""What a condition is asked of: a document, and what the adviser knows besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from volunteer_board.advising.places import Text, texts_at
from volunteer_board.advising.rules import Profile

ORGANISATION = "/organisation"
"""Where a rule about postings finds what the organisation says of itself."""


class Finding(NamedTuple):
    """Where a condition holds, and what was found there, for the words of the advice."""

    pointer: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The data of a document; ``language`` is that of a story, whose texts have no other.

    ``languages`` are those of the board, ``profiles`` its role profiles in their order.
    ``organisation`` is the data of the one that a posting is from: texts below
    ``/organisation`` are looked for there.
    """

    data: Mapping[str, Any]
    languages: tuple[str, ...]
    language: str | None = None
    profiles: Sequence[Profile] = ()
    organisation: Mapping[str, Any] = field(default_factory=dict)

    def texts(self, pointers: Iterable[str]) -> Iterator[Text]:
        """Give the texts at pointers, in every language of the board."""
        for pointer in pointers:
            for text in texts_at(*self._root(pointer), self.languages):
                yield text if text.language else text._replace(language=self.language)

    def _root(self, pointer: str) -> tuple[Mapping[str, Any], str]:
        """Give the data in which a pointer leads somewhere, and what is left of its way."""
        if pointer.startswith(f"{ORGANISATION}/"):
            return self.organisation, pointer.removeprefix(ORGANISATION)
        return self.data, pointer
