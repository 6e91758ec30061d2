"""What the engine adds to the hand-written home page of a language."""

from __future__ import annotations

from markupsafe import Markup

from volunteer_board.model.facets import FACETS
from volunteer_board.rendering import addresses
from volunteer_board.rendering.pages.listing_pages import frequent_entries
from volunteer_board.rendering.pages.site import Site, way_up

_NEWEST = 6
_CLOSING = 6
_CAUSES = 12
_STORIES = 3


def hero_actions(site: Site) -> Markup:
    """Give what stands under the words of the hero: the two ways in and the three models."""
    up = way_up(addresses.home(site.view.code))
    return site.templates.render("home", "hero_actions", len(site.view.board.open), up)


def home_sections(site: Site) -> Markup:
    """Give the sections below the hero: newest, closing soon, causes, stories."""
    board = site.view.board
    up = way_up(addresses.home(site.view.code))
    return site.templates.render(
        "home",
        "sections",
        site.cards(board.open[:_NEWEST], up),
        site.cards(board.closing_soon[:_CLOSING], up),
        frequent_entries(site, FACETS["causes"], _CAUSES),
        board.stories[:_STORIES],
        up,
    )
