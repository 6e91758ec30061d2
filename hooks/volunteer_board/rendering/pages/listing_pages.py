"""The pages of lists: the whole board, and each value of each facet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from volunteer_board.model.facets import FACETS, Facet
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses
from volunteer_board.rendering.listings import Listing, board_listing, facet_listings
from volunteer_board.rendering.output import FeedLink, Page
from volunteer_board.rendering.pages.embedded_list import GROWING
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs, item_list

_SHORTCUTS = 8


@dataclass(frozen=True, slots=True)
class FacetEntry:
    """A value of a facet as a link with its count; ``filter`` is that of its listing."""

    title: str
    path: str
    count: int
    filter: str


@dataclass(frozen=True, slots=True)
class FacetLinks:
    """The values of a facet that a page links to."""

    name: str
    entries: tuple[FacetEntry, ...]


@dataclass(frozen=True, slots=True)
class PageLink:
    """A step of a pagination."""

    number: int
    path: str
    current: bool


def listing_pages(site: Site) -> Iterator[Page]:
    """Give the pages of the whole board, of every facet and of every value."""
    yield from pages_of(site, board_listing(site.view), [site.home_crumb])
    for facet in FACETS.values():
        yield facet_page(site, facet)
        trail = [site.home_crumb, site.board_crumb, facet_crumb(site, facet)]
        for listing in facet_listings(site.view, facet):
            yield from pages_of(site, listing, trail)


def facet_crumb(site: Site, facet: Facet) -> tuple[str, str]:
    """Give the step of a trail that leads to the values of a facet."""
    view = site.view
    return view.language.text(f"facet.{facet.name}"), addresses.facet(view.code, facet.name)


def facet_page(site: Site, facet: Facet) -> Page:
    """Give the page that lists every value of a facet."""
    title, path = facet_crumb(site, facet)
    trail = [site.home_crumb, site.board_crumb, (title, path)]
    up = way_up(path)
    return Page(
        path=path,
        language=site.view.code,
        title=title,
        description=site.view.language.text("listing.description", title=title),
        content=site.templates.render(
            "listing", "facet_page", facet.name, facet_entries(site, facet), trail, up
        ),
        alternates=site.alternates(path),
        section="opportunities",
        modified=site.view.board.last_change,
        structured_data=(breadcrumbs(site.view, trail),),
    )


def facet_entries(site: Site, facet: Facet) -> tuple[FacetEntry, ...]:
    """Give every value of a facet with its count, those with postings first."""
    entries = (
        FacetEntry(listing.title, listing.path, len(listing.opportunities), listing.filter)
        for listing in facet_listings(site.view, facet)
    )
    return tuple(sorted(entries, key=lambda entry: entry.count == 0))


def frequent_entries(site: Site, facet: Facet, most: int = _SHORTCUTS) -> tuple[FacetEntry, ...]:
    """Give the values with the most postings, in that order; none that is empty."""
    entries = [entry for entry in facet_entries(site, facet) if entry.count]
    return tuple(sorted(entries, key=lambda entry: -entry.count)[:most])


def pages_of(site: Site, listing: Listing, trail: list[tuple[str, str]]) -> Iterator[Page]:
    """Give the pages of a list, ``page_size`` postings each; an empty list has one."""
    size = site.view.board.settings.page_size
    last = max(1, -(-len(listing.opportunities) // size))
    for number in range(1, last + 1):
        shown = listing.opportunities[(number - 1) * size : number * size]
        yield _listing_page(site, listing, trail, shown, (number, last))


def _listing_page(
    site: Site,
    listing: Listing,
    trail: list[tuple[str, str]],
    shown: tuple[Opportunity, ...],
    numbers: tuple[int, int],
) -> Page:
    view, (number, last) = site.view, numbers
    path = addresses.listing_page(listing.path, number)
    up = way_up(path)
    whole_trail = [*trail, (listing.title, listing.path)]
    return Page(
        path=path,
        language=view.code,
        title=_title(site, listing, number),
        description=view.language.text("listing.description", title=listing.title),
        content=_content(
            site,
            path,
            listing,
            site.cards(shown, up),
            pagination(listing.path, number, last),
            whole_trail,
        ),
        alternates=site.alternates(path),
        section="opportunities",
        modified=view.board.last_change,
        feed=FeedLink(listing.path, listing.title),
        structured_data=(breadcrumbs(view, whole_trail), item_list(view, shown)),
        indexed=number == 1 and bool(shown),
    )


def _content(site: Site, path: str, *values: object) -> Markup:
    """Render a list; the first page of the whole board also has what filters it."""
    up = way_up(path)
    if path == addresses.board(site.view.code):
        return site.templates.render(
            "board", "page", *values, _shortcuts(site), site.board_modules, GROWING, up
        )
    return site.templates.render("listing", "page", *values, up)


def _title(site: Site, listing: Listing, number: int) -> str:
    if number == 1:
        return listing.title
    return site.view.language.text(
        "pagination.title", title=listing.title, number=site.view.language.number(number)
    )


def _shortcuts(site: Site) -> tuple[FacetLinks, ...]:
    return tuple(FacetLinks(facet.name, frequent_entries(site, facet)) for facet in FACETS.values())


def pagination(listing: str, current: int, last: int) -> list[PageLink | None]:
    """Give the steps to show: the first, the last and those around the current; None is a gap."""
    near = {1, last, *range(max(1, current - 2), min(last, current + 2) + 1)}
    steps: list[PageLink | None] = []
    previous = 0
    for number in sorted(near):
        if number - previous > 1:
            steps.append(None)
        steps.append(PageLink(number, addresses.listing_page(listing, number), number == current))
        previous = number
    return steps
