"""The home page of a language: its hand-written words, and what is new on the board."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from volunteer_board.model.facets import FACETS
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import FeedLink, Page
from volunteer_board.rendering.pages.listing_pages import frequent_entries
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import website

_NEWEST = 6
_CLOSING = 6
_CAUSES = 12
_STORIES = 3


def home_page(site: Site, page: Page, prose: Markup) -> Page:
    """Make a hand-written page the home page; its prose becomes the words of the hero."""
    view = site.view
    return replace(
        page,
        content=_content(site, prose),
        section="home",
        feed=FeedLink(addresses.board(view.code), view.language.text("listing.board")),
        structured_data=(website(view),),
    )


def _content(site: Site, prose: Markup) -> str:
    board = site.view.board
    up = way_up(addresses.home(site.view.code))
    return site.templates.render(
        "home",
        "page",
        prose,
        site.cards(board.open[:_NEWEST], up),
        site.cards(board.closing_soon[:_CLOSING], up),
        frequent_entries(site, FACETS["causes"], _CAUSES),
        board.stories[:_STORIES],
        up,
    )
