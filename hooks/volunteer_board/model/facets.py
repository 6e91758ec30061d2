"""Facets: the questions by which a board is divided into lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.vocabulary import Vocabularies

ValuesOf = Callable[[Opportunity, Vocabularies], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet; ``name`` is its part of the address, and the vocabulary of its values."""

    name: str
    values_of: ValuesOf


def country_value(country: str) -> str:
    """Give the value under which a country stands in the places facet (``JO`` -> ``jo``)."""
    return country.lower()


def _places(opportunity: Opportunity, vocabularies: Vocabularies) -> tuple[str, ...]:
    """Give the country and the city; remote work belongs to no place."""
    if opportunity.location is None or opportunity.is_remote:
        return ()
    place = vocabularies["places"][opportunity.location.place]
    return (country_value(place.country), place.id) if place.country else (place.id,)


def _skills(opportunity: Opportunity) -> tuple[str, ...]:
    """Give each skill once: those of the posting, then those of its team."""
    own = [needed.skill for needed in opportunity.skills]
    team = [skill for role in opportunity.team for skill in role.skills]
    return tuple(dict.fromkeys(own + team))


FACETS: Mapping[str, Facet] = {
    facet.name: facet
    for facet in (
        Facet("causes", lambda opportunity, _: opportunity.causes),
        Facet("skills", lambda opportunity, _: _skills(opportunity)),
        Facet("models", lambda opportunity, _: (opportunity.model,)),
        Facet("modes", lambda opportunity, _: (opportunity.mode,)),
        Facet("places", _places),
        Facet("audiences", lambda opportunity, _: opportunity.audiences),
    )
}
