"""The lists of a board: each has pages and feeds, in every language.

A list exists for every term of a vocabulary, empty or not: whoever subscribed to
a feed before the first posting came must not be met by a missing file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from volunteer_board.model.facets import FACETS, Facet, country_value
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import FeedLink
from volunteer_board.rendering.view import View


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of open postings in one language, newest first; ``path`` is its page.

    The list of an audience also has a page for partners who reach these people. ``known_as``
    is the path that it had at first if its page was renamed: feed readers know it by that.
    ``ended`` is the organisation whose list it is, once that looks for nobody any more.
    ``filter`` is what the search of the board calls it (``cause=education``), empty for all.
    """

    path: str
    title: str
    opportunities: tuple[Opportunity, ...]
    partners: str = ""
    known_as: str = ""
    ended: Organisation | None = None
    filter: str = ""


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
    return Listing(addresses.board(view.code), title, view.board.open)


def facet_listings(view: View, facet: Facet) -> Iterator[Listing]:
    """Give the list of each value of a facet, in the order of its vocabulary."""
    by_value = view.board.by_facet[facet.name]
    for value, title in vocabulary_values(view, facet.name):
        path = addresses.facet_value(view.code, facet.name, value)
        partners = addresses.partners(view.code, value) if facet.name == "audiences" else ""
        opportunities = by_value.get(value, ())
        yield Listing(path, title, opportunities, partners, filter=f"{facet.name[:-1]}={value}")


def vocabulary_values(view: View, vocabulary: str) -> Iterator[tuple[str, str]]:
    """Give the values of a vocabulary with their labels; countries come before their cities."""
    seen: set[str] = set()
    for term in view.board.vocabularies[vocabulary].terms.values():
        if term.country and term.country not in seen:
            seen.add(term.country)
            yield country_value(term.country), view.country(term.country)
        yield term.id, view.label(vocabulary, term.id)


def organisation_listing(view: View, organisation_id: str) -> Listing:
    """Give the open postings of an organisation."""
    organisation = view.board.organisations[organisation_id]
    path = addresses.organisation(view.code, organisation_id)
    opportunities = view.board.open_by_organisation.get(organisation_id, ())
    first, *_ = (*organisation.formerly, organisation_id)
    ended = organisation if organisation_id in view.board.ended_organisations else None
    return Listing(
        path,
        view.line(organisation.name),
        opportunities,
        known_as=addresses.organisation(view.code, first),
        ended=ended,
        filter=f"organisation={organisation_id}",
    )


def feed_groups(
    view: View, *, with_empty_lists: bool
) -> Iterator[tuple[str, tuple[FeedLink, ...]]]:
    """Give every feed under the title of its group, grouped as the board is.

    The feeds of the whole board and of the stories are there even if they are empty.
    """
    words = view.language
    stories = FeedLink(addresses.stories(view.code), words.text("stories.title"))
    yield words.text("feeds.whole"), (_feed_link(board_listing(view)), stories)
    lists = [(words.text(f"facet.{name}"), facet_listings(view, f)) for name, f in FACETS.items()]
    organisations = (organisation_listing(view, key) for key in view.board.organisations)
    lists.append((words.text("organisations.title"), organisations))
    for title, group in lists:
        wanted = (listing for listing in group if with_empty_lists or listing.opportunities)
        if links := tuple(map(_feed_link, wanted)):
            yield title, links


def _feed_link(listing: Listing) -> FeedLink:
    return FeedLink(listing.path, listing.title, has_calendar=True)
