"""The page that lists every feed for people."""

from __future__ import annotations

from volunteer_board.model.facets import FACETS
from volunteer_board.rendering import addresses
from volunteer_board.rendering.listings import board_listing, facet_listings, organisation_listing
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs

Group = tuple[str, list[tuple[str, str]]]


def feeds_page(site: Site) -> Page:
    """Give the page of all feeds, grouped as the board is."""
    view = site.view
    title, path = view.language.text("feeds.title"), addresses.feeds(view.code)
    trail = [site.home_crumb, (title, path)]
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.language.text("feeds.lead"),
        content=site.templates.render("feeds", "page", _groups(site), trail, way_up(path)),
        alternates=site.alternates(path),
        section="feeds",
        modified=view.board.last_change,
        structured_data=(breadcrumbs(view, trail),),
    )


def _groups(site: Site) -> list[Group]:
    """Group the feeds; empty values and organisations without postings stay away.

    Their feeds exist all the same, and are in the OPML file.
    """
    view = site.view
    board = board_listing(view)
    whole = [
        (board.path, board.title),
        (addresses.stories(view.code), view.language.text("stories.title")),
    ]
    groups: list[Group] = [(view.language.text("feeds.whole"), whole)]
    for facet in FACETS.values():
        listings = (entry for entry in facet_listings(view, facet) if entry.opportunities)
        entries = [(listing.path, listing.title) for listing in listings]
        groups.append((view.language.text(f"facet.{facet.name}"), entries))
    organisations = (organisation_listing(view, key) for key in view.board.organisations)
    entries = [(listing.path, listing.title) for listing in organisations if listing.opportunities]
    groups.append((view.language.text("organisations.title"), entries))
    return [group for group in groups if group[1]]
