"""The lists of a board: each has pages and feeds, in every language.

A list exists for every term of a vocabulary, empty or not: whoever subscribed to
a feed before the first posting came must not be met by a missing file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from volunteer_board.model.facets import FACETS, Facet, country_value
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses
from volunteer_board.rendering.view import View


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of open postings in one language.

    ``key`` is its path after the language (``causes/health/``), the same in
    every language. ``facet`` is empty for the whole board and organisations.
    """

    key: str
    path: str
    title: str
    opportunities: tuple[Opportunity, ...]
    facet: str = ""
    value: str = ""


def listings(view: View) -> Iterator[Listing]:
    """Give every list of postings in the view's language, the whole board first."""
    yield board_listing(view)
    for facet in FACETS.values():
        yield from facet_listings(view, facet)
    for organisation_id in view.board.organisations:
        yield organisation_listing(view, organisation_id)


def board_listing(view: View) -> Listing:
    """Give the list of all open postings."""
    title = view.language.text("listing.board")
    return _listing(view, addresses.board(view.code), title, view.board.open)


def facet_listings(view: View, facet: Facet) -> Iterator[Listing]:
    """Give the list of each value of a facet, in the order of its vocabulary."""
    by_value = view.board.by_facet[facet.name]
    for value, title in facet_values(view, facet):
        path = addresses.facet_value(view.code, facet.name, value)
        yield _listing(view, path, title, by_value.get(value, ()), facet.name, value)


def facet_values(view: View, facet: Facet) -> Iterator[tuple[str, str]]:
    """Give the values of a facet with their labels; countries come before their cities."""
    seen: set[str] = set()
    for term in view.board.vocabularies[facet.vocabulary].terms.values():
        if term.country and term.country not in seen:
            seen.add(term.country)
            yield country_value(term.country), view.country(term.country)
        yield term.id, view.label(facet.vocabulary, term.id)


def organisation_listing(view: View, organisation_id: str) -> Listing:
    """Give the open postings of an organisation."""
    organisation = view.board.organisations[organisation_id]
    opportunities = tuple(
        opportunity
        for opportunity in view.board.by_organisation.get(organisation_id, ())
        if view.board.states[opportunity.id].accepts_applications
    )
    path = addresses.organisation(view.code, organisation_id)
    return _listing(view, path, view.plain(organisation.name), opportunities)


def _listing(
    view: View,
    path: str,
    title: str,
    opportunities: tuple[Opportunity, ...],
    facet: str = "",
    value: str = "",
) -> Listing:
    key = path.removeprefix(f"{view.code}/")
    return Listing(key, path, title, opportunities, facet, value)
