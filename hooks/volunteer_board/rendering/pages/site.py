"""What all pages of one language share while they are rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from markupsafe import Markup

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.withheld import Withheld
from volunteer_board.rendering import addresses
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.posting_text import PostingText
from volunteer_board.rendering.templating import Templates
from volunteer_board.rendering.view import View

_UP = "\x00"  # no text of a posting can hold it: the reader refuses control characters


class Site:
    """A view with its templates, and the cards that many pages show.

    A card is the same everywhere but for the way up to the root, so that it is
    rendered once and its links are adjusted to the page. ``board_modules`` are the paths
    of the scripts that the board runs, for a browser to ask for at once. ``materials``
    are what the web form is made of, ``withheld`` what the site cannot show.
    """

    def __init__(
        self,
        view: View,
        board_modules: Sequence[str] = (),
        materials: Materials | None = None,
        withheld: Sequence[Withheld] = (),
    ) -> None:
        self.view = view
        self.board_modules = board_modules
        self.materials = materials
        self.withheld = withheld
        self.templates = Templates(view)
        self._cards: dict[str, str] = {}

    def cards(self, opportunities: Iterable[Opportunity], up: str) -> list[Markup]:
        """Give the cards of postings for a page from which ``up`` leads to the root."""
        return [Markup(self._card(o).replace(_UP, up)) for o in opportunities]  # noqa: S704

    def _card(self, opportunity: Opportunity) -> str:
        card = self._cards.get(opportunity.id)
        if card is None:
            card = str(self.templates.render("parts", "card", opportunity, _UP))
            self._cards[opportunity.id] = card
        return card

    def alternates(self, path: str) -> Mapping[str, str]:
        """Give the path of the same page in every language."""
        key = path.partition("/")[2]
        return {code: f"{code}/{key}" for code in self.view.board.settings.language_codes}

    @cached_property
    def posting_text(self) -> PostingText:
        """The writer of complete postings, which remembers what it has looked up."""
        return PostingText(self.view)

    @cached_property
    def home_crumb(self) -> tuple[str, str]:
        """The first step of every trail."""
        return self.view.language.text("navigation.home"), addresses.home(self.view.code)

    @cached_property
    def board_crumb(self) -> tuple[str, str]:
        """The step to the whole board."""
        return self.view.language.text("navigation.opportunities"), addresses.board(self.view.code)


def way_up(path: str) -> str:
    """Give the relative way from a page to the root of the site."""
    return "../" * addresses.depth(path)
