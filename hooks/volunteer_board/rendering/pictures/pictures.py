"""Every picture and poster of a board in one language."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.model.facets import FACETS
from volunteer_board.rendering.listings import facet_listings
from volunteer_board.rendering.pictures.parts import Logos
from volunteer_board.rendering.pictures.picture import Picture
from volunteer_board.rendering.pictures.posters import partner_poster, posting_poster
from volunteer_board.rendering.pictures.share_cards import posting_cards, story_cards
from volunteer_board.rendering.view import View


def pictures(view: View, logos: Logos) -> Iterator[Picture]:
    """Give the cards of every posting and story, and the posters of what is open.

    An ended posting keeps its cards, as it keeps its address; nobody hangs up its poster.
    """
    for opportunity in view.board.opportunities:
        yield from posting_cards(view, opportunity, logos)
    for story in view.board.stories:
        yield from story_cards(view, story, logos)
    for opportunity in view.board.open:
        yield posting_poster(view, opportunity, logos)
    for listing in facet_listings(view, FACETS["audiences"]):
        yield partner_poster(view, listing)
