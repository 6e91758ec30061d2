"""Whose clock: the time zone in which the days and hours of a posting are meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from volunteer_board.model.vocabulary import Vocabularies

Data = Mapping[str, Any]

_NOTHING: Data = {}


@dataclass(frozen=True)
class Zones:
    """Resolves zones, once for each posting when a board is built.

    ``places`` are those of the vocabulary, ``organisations`` those of the organisations with a
    zone, their own or that of their place, both by id; ``board`` is the one of ``mkdocs.yml``.
    """

    places: Mapping[str, str]
    organisations: Mapping[str, str]
    board: str

    @classmethod
    def of(cls, vocabularies: Vocabularies, organisations: Mapping[str, Data], board: str) -> Zones:
        """Collect what is known; ``organisations`` are the data of their files, by id."""
        places = vocabularies["places"].terms.values() if "places" in vocabularies else ()
        known = {place.id: place.time_zone for place in places if place.time_zone}
        own = ((key, _own(data) or _at(data, known)) for key, data in organisations.items())
        return cls(known, {key: zone for key, zone in own if zone}, board)

    def zone_of_organisation(self, organisation: str) -> str:
        """Give the zone of an organisation: its own, else that of its place, of the board."""
        return self.organisations.get(organisation) or self.board

    def zone_of(self, posting: Data, organisation: str) -> str:
        """Give the zone of a posting: its own, else that of its place, organisation, board.

        Work at a place is done by the clocks there, wherever the organisation or the board sits.
        """
        return _own(posting) or _at(posting, self.places) or self.zone_of_organisation(organisation)


def _own(data: Data) -> str | None:
    return data.get("time_zone")


def _at(data: Data, places: Mapping[str, str]) -> str | None:
    return places.get((data.get("location") or _NOTHING).get("place", ""))
