"""The pages of stories: each of them, and all of them."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.languages.language import direction_of
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.story import Story
from volunteer_board.rendering import addresses, edit_links
from volunteer_board.rendering.markdown import render_markdown
from volunteer_board.rendering.output import FeedLink, Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.pictures.share_cards import words_of_story_card
from volunteer_board.rendering.structured_data import article, breadcrumbs

_OPEN_NOW = 3


def story_pages(site: Site) -> Iterator[Page]:
    """Give the list of stories, then the page of each."""
    yield directory_page(site)
    postings = {opportunity.id: opportunity for opportunity in site.view.board.opportunities}
    for story in site.view.board.stories:
        yield story_page(site, story, postings.get(story.first.opportunity or ""))


def _crumb(site: Site) -> tuple[str, str]:
    view = site.view
    return view.language.text("stories.title"), addresses.stories(view.code)


def directory_page(site: Site) -> Page:
    """Give the list of all stories, newest first."""
    view = site.view
    title, path = _crumb(site)
    trail = [site.home_crumb, (title, path)]
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.language.text("stories.lead"),
        content=site.templates.render(
            "story", "directory", view.board.stories, trail, way_up(path)
        ),
        alternates=site.alternates(path),
        section="stories",
        modified=max((story.changed for story in view.board.stories), default=None),
        feed=FeedLink(path, title),
        structured_data=(breadcrumbs(view, trail),),
    )


def story_page(site: Site, story: Story, opportunity: Opportunity | None) -> Page:
    """Give the page of one story."""
    view = site.view
    here = view.chosen(story.texts)
    path = addresses.story(view.code, story.slug)
    trail = [site.home_crumb, _crumb(site), (here.content.title, path)]
    return Page(
        path=path,
        language=view.code,
        title=here.content.title,
        description=here.content.summary,
        content=_content(site, story, opportunity, trail),
        alternates=site.alternates(path),
        section="stories",
        modified=story.changed,
        feed=FeedLink(addresses.stories(view.code), view.language.text("stories.title")),
        structured_data=(article(view, here.content), breadcrumbs(view, trail)),
        edit=edit_links.in_form(view.code, "story", f"{story.slug}.{here.language}", path),
        kind="article",
        picture=words_of_story_card(here.content),
    )


def _content(
    site: Site, story: Story, opportunity: Opportunity | None, trail: list[tuple[str, str]]
) -> str:
    view = site.view
    here = view.chosen(story.texts)
    organisation = view.board.organisations[here.content.organisation]
    up = way_up(trail[-1][1])
    open_now = view.board.open_by_organisation.get(organisation.id, ())[:_OPEN_NOW]
    return site.templates.render(
        "story",
        "page",
        story,
        here,
        organisation,
        opportunity,
        render_markdown(here.content.body, 2, direction=direction_of(here.language)),
        site.cards(open_now, up),
        trail,
        up,
    )
