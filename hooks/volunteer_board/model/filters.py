"""Filters: what a visitor may ask of the board, one parameter of the address each.

Every facet is a filter; filters that have no lists of their own come after them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from volunteer_board.model.facets import FACETS, ValuesOf
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.vocabulary import Vocabularies


@dataclass(frozen=True, slots=True)
class Filter:
    """A question with a choice of values.

    ``name`` is the parameter of the address (``cause``), ``vocabulary`` names the
    values; None where they are languages or organisations.
    """

    name: str
    vocabulary: str | None
    values_of: ValuesOf


def _level(opportunity: Opportunity, vocabularies: Vocabularies) -> tuple[str, ...]:
    """Give the highest level among the skills that are a must, or else among all."""
    needed = [each for each in opportunity.skills if each.required] or opportunity.skills
    levels = {each.level for each in needed}
    ordered = [level for level in vocabularies["levels"].terms if level in levels]
    return tuple(ordered[-1:])


FILTERS: Mapping[str, Filter] = {
    each.name: each
    for each in (
        *(Filter(name[:-1], name, facet.values_of) for name, facet in FACETS.items()),
        Filter("level", "levels", _level),
        Filter("language", None, lambda posting, _: tuple(n.language for n in posting.languages)),
        Filter("benefit", "benefits", lambda posting, _: posting.benefits),
        Filter("organisation", None, lambda posting, _: (posting.organisation_id,)),
    )
}
