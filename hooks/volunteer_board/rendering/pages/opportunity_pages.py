"""The page of each posting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from volunteer_board.model.board import Board
from volunteer_board.model.facets import FACETS
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.story import Story
from volunteer_board.rendering import addresses, edit_links
from volunteer_board.rendering.job_postings import job_posting
from volunteer_board.rendering.output import FeedLink, Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.pictures.share_cards import words_of_posting_card
from volunteer_board.rendering.structured_data import breadcrumbs

_SIMILAR = 3
_CANDIDATES = 8
_STORIES = 2


def opportunity_pages(site: Site) -> Iterator[Page]:
    """Give the page of every posting, ended ones too: an address is for ever."""
    for opportunity in site.view.board.opportunities:
        yield opportunity_page(site, opportunity)


def opportunity_page(site: Site, opportunity: Opportunity) -> Page:
    """Give the page of one posting."""
    view = site.view
    path = addresses.opportunity(view.code, opportunity.id)
    title = view.plain(opportunity.title)
    trail = [site.home_crumb, site.board_crumb, (title, path)]
    organisation = view.organisation_of(opportunity)
    data = (job_posting(view, opportunity, site.posting_text), breadcrumbs(view, trail))
    return Page(
        path=path,
        language=view.code,
        title=f"{title} — {view.plain(organisation.name)}",
        description=view.plain(opportunity.summary),
        content=_content(site, opportunity, path, trail),
        alternates=site.alternates(path),
        section="opportunities",
        modified=opportunity.changed,
        feed=FeedLink(
            addresses.organisation(view.code, organisation.id), view.plain(organisation.name)
        ),
        structured_data=tuple(item for item in data if item is not None),
        edit=edit_links.in_form(view.code, "opportunity", opportunity.id, path),
        kind="article",
        picture=words_of_posting_card(view, opportunity),
    )


def _content(site: Site, opportunity: Opportunity, path: str, trail: list[tuple[str, str]]) -> str:
    up = way_up(path)
    similar = site.cards(similar_opportunities(site, opportunity), up)
    return site.templates.render(
        "opportunity", "page", opportunity, up, trail, similar, related_stories(site, opportunity)
    )


def similar_opportunities(site: Site, opportunity: Opportunity) -> list[Opportunity]:
    """Give a few open postings that share the most causes, skills and the model.

    Only the newest few of each shared value are weighed, so that the cost does
    not grow with the board. Ties go to the newer posting, then to the id.
    """
    board = site.view.board
    weights: dict[int, int] = {}
    for name, weight in (("skills", 3), ("causes", 2), ("models", 1)):
        for value in FACETS[name].values_of(opportunity, board.vocabularies):
            for other in islice(board.by_facet[name].get(value, ()), _CANDIDATES):
                place = board.open_positions[other.id]
                weights[place] = weights.get(place, 0) + weight
    weights.pop(board.open_positions.get(opportunity.id, -1), None)
    ranked = sorted((-weight, place) for place, weight in weights.items())
    return [board.open[place] for _, place in ranked[:_SIMILAR]]


def related_stories(site: Site, opportunity: Opportunity) -> tuple[Story, ...]:
    """Give up to two stories: of the same posting, then organisation, then of the same causes."""
    board = site.view.board
    own = board.stories_of(opportunity.organisation_id)
    ranked = sorted(own, key=lambda story: story.first.opportunity != opportunity.id)
    if len(ranked) < _STORIES:
        ranked += [story for story in _stories_of_causes(board, opportunity) if story not in own]
    return tuple(ranked[:_STORIES])


def _stories_of_causes(board: Board, opportunity: Opportunity) -> list[Story]:
    """Give stories that share causes with a posting, those that share most first, then the newest.

    As with postings, only the newest few of each cause are weighed.
    """
    found: dict[str, Story] = {}
    shared: Counter[str] = Counter()
    for cause in opportunity.causes:
        for story in islice(board.stories_by_cause.get(cause, ()), _CANDIDATES):
            found[story.slug] = story
            shared[story.slug] += 1
    newest_first = sorted(found, key=lambda slug: (-found[slug].published.toordinal(), slug))
    return [found[slug] for slug in sorted(newest_first, key=lambda slug: -shared[slug])]
