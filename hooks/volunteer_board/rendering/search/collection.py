"""What can be found: postings, organisations, stories, pages, in one order.

The place in that order is the number by which every file of the search data
speaks of a document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.story import Story
from volunteer_board.model.text import LocalisedText
from volunteer_board.rendering import addresses
from volunteer_board.rendering.pages.hand_written_pages import HandWritten
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.search.bodies import body_of
from volunteer_board.rendering.view import View


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that can be found in one language; open postings come first, newest first."""

    opportunities: Sequence[Opportunity]
    organisations: Sequence[Organisation]
    stories: Sequence[Story]
    pages: Sequence[HandWritten]

    @property
    def sizes(self) -> Mapping[str, int]:
        """How many documents there are of each kind, in the order of the kinds."""
        return {
            "opportunity": len(self.opportunities),
            "organisation": len(self.organisations),
            "story": len(self.stories),
            "page": len(self.pages),
        }


class Texts(NamedTuple):
    """The words of a document, what tells most of it first.

    Its title, its title in other languages, what a card says of it, all the rest.
    """

    title: str
    other_titles: str
    summary: str
    body: str


def collect(view: View, pages: Sequence[HandWritten]) -> Collection:
    """Give the order of everything that can be found.

    ``pages`` are the hand-written ones of the language; the home page is no answer.
    """
    board = view.board
    ended = (o for o in board.opportunities if not board.states[o.id].accepts_applications)
    return Collection(
        (*board.open, *ended),
        tuple(board.organisations.values()),
        board.stories,
        [page for page in pages if page.path != addresses.home(view.code)],
    )


def cards(site: Site, found: Collection, up: str) -> Iterator[str]:
    """Give the card of each document; ``up`` leads from the cards to the root of the site."""
    yield from site.cards(found.opportunities, up)
    counts = site.view.board.open_by_organisation
    for organisation in found.organisations:
        count = len(counts.get(organisation.id, ()))
        yield _card(site, "organisation_card", organisation, count, up, True)
    for story in found.stories:
        yield _card(site, "story_card", story, up, True)
    for page in found.pages:
        yield _card(site, "page_card", page, up)


def _card(site: Site, macro: str, *values: object) -> str:
    return str(site.templates.render("parts", macro, *values))


def texts(view: View, found: Collection) -> Iterator[Texts]:
    """Give the words of each document, in its order."""
    for opportunity in found.opportunities:
        summary = _summary_of(view, opportunity)
        yield _texts(view, opportunity.title, summary, body_of(view, opportunity))
    for organisation in found.organisations:
        body = " ".join(map(view.plain, filter(None, (organisation.description,))))
        yield _texts(view, organisation.name, view.plain(organisation.summary), body)
    for story in found.stories:
        told = view.chosen(story.texts).content
        titles = {language: text.title for language, text in story.texts.items()}
        yield _texts(view, titles, f"{told.summary} {told.volunteer.name}", "")
    for page in found.pages:
        yield Texts(page.title, "", page.description, page.prose.striptags())


def _texts(view: View, titles: LocalisedText, summary: str, body: str) -> Texts:
    title, language = view.chosen(titles)
    others = (other for code, other in titles.items() if code != language)
    return Texts(title, " ".join(others), summary, body)


def _summary_of(view: View, opportunity: Opportunity) -> str:
    roles = (view.plain(role.role) for role in opportunity.team)
    return " ".join((view.plain(opportunity.summary), *opportunity.tools, *roles))
