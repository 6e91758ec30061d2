"""What a feed says of a posting or a story, before any format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from email.utils import format_datetime
from functools import cache, lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from markupsafe import escape

from volunteer_board.languages.isolates import line_in
from volunteer_board.model.identity import original_slug, round_of
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.story import Story, StoryText
from volunteer_board.model.text import Chosen
from volunteer_board.rendering import addresses
from volunteer_board.rendering.posting_text import PostingText
from volunteer_board.rendering.story_html import story_html
from volunteer_board.rendering.view import View, language_attributes

# A facet and one of its values, by which readers may sort; a tuple, for there are many.
Category = tuple[str, str]


class Moment(NamedTuple):
    """A moment as the formats write it: Atom and JSON by RFC 3339, RSS by RFC 822."""

    instant: datetime
    rfc_3339: str
    rfc_822: str


class Author(NamedTuple):
    """Who speaks, and the address of their page on the board."""

    name: str
    address: str


@dataclass(slots=True, kw_only=True)
class Entry:
    """An entry of a feed.

    ``address`` is the page of the posting or story in the language of the feed, ``id``
    the address that it had at first, with the name of a later round. ``title`` and
    ``summary`` are plain text with isolates, ``html`` is complete.
    """

    id: str
    address: str
    title: Chosen[str]
    summary: Chosen[str]
    html: str
    author: Author
    categories: list[Category]
    published: Moment
    updated: Moment


def _line(text: str, language: str) -> Chosen[str]:
    return Chosen(line_in(text, language), language)


@lru_cache(maxsize=8192)
def beginning_of(day: date, zone: str) -> Moment:
    """Give the first moment of a day in a time zone."""
    instant = datetime.combine(day, time.min, ZoneInfo(zone))
    return Moment(instant, instant.isoformat(), format_datetime(instant))


class Entries:
    """Makes the entries of feeds in the language of a view; keep one for many entries."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._text = PostingText(view)
        self._open = f"<div{language_attributes(view.code)}>"
        self._organisation = cache(self._author)

    def of_opportunity(self, opportunity: Opportunity) -> Entry:
        """Give the entry of a posting; its dates are days in the zone of the posting."""
        code = self._view.code
        zone = opportunity.zone
        original = self._view.board.original_ids[opportunity.id]
        later = f"#{name}" if (name := round_of(opportunity)) else ""
        return Entry(
            id=self._view.absolute(addresses.opportunity(code, original)) + later,
            address=self._view.absolute(addresses.opportunity(code, opportunity.id)),
            title=_line(*self._view.chosen(opportunity.title)),
            summary=_line(*self._view.chosen(opportunity.summary)),
            html=self._directed(self._text.whole(opportunity)),
            author=self._organisation(opportunity.organisation_id),
            categories=_categories(opportunity),
            published=beginning_of(opportunity.posted, zone),
            updated=beginning_of(opportunity.changed, zone),
        )

    def of_story(self, story: Story) -> Entry:
        """Give the entry of a story; its dates are days in the zone of the board.

        They are those of the story in any language, so that a translation that comes
        later changes the entry of its language and does not make it look new.
        """
        text, language = self._view.chosen(story.texts)
        zone = self._view.board.settings.time_zone
        return Entry(
            id=self._view.absolute(addresses.story(self._view.code, original_slug(story))),
            address=self._view.absolute(addresses.story(self._view.code, story.slug)),
            title=_line(text.title, language),
            summary=_line(text.summary, language),
            html=self._directed(story_html(self._view, text)),
            author=self._organisation(text.organisation)._replace(
                name=line_in(text.volunteer.name, language)
            ),
            categories=_story_categories(text),
            published=beginning_of(story.published, zone),
            updated=beginning_of(story.changed, zone),
        )

    def of_ending(self, organisation: Organisation, day: date) -> Entry:
        """Give the last entry of an organisation that looks for nobody since that day."""
        view, words = self._view, self._view.language
        first, *_ = (*organisation.formerly, organisation.id)
        name = view.line(organisation.name)
        said = words.text("feed.ended.text", date=words.date(day))
        return Entry(
            id=f"{view.absolute(addresses.organisation(view.code, first))}#ended",
            address=view.absolute(addresses.organisation(view.code, organisation.id)),
            title=Chosen(words.text("feed.ended.title", organisation=name), view.code),
            summary=Chosen(said, view.code),
            html=self._directed(f"<p>{escape(said)}</p>"),
            author=self._organisation(organisation.id),
            categories=[],
            published=beginning_of(day, organisation.zone),
            updated=beginning_of(day, organisation.zone),
        )

    def _author(self, organisation_id: str) -> Author:
        organisation = self._view.board.organisations[organisation_id]
        path = addresses.organisation(self._view.code, organisation_id)
        return Author(self._view.line(organisation.name), self._view.absolute(path))

    def _directed(self, html: str) -> str:
        """Say language and direction inside the content: few feed readers know them."""
        return f"{self._open}{html}</div>"


def _categories(opportunity: Opportunity) -> list[Category]:
    return [
        *[("causes", cause) for cause in opportunity.causes],
        *[("skills", needed.skill) for needed in opportunity.skills],
        ("models", opportunity.model),
        ("modes", opportunity.mode),
    ]


def _story_categories(text: StoryText) -> list[Category]:
    categories = [("causes", cause) for cause in text.causes]
    categories += [("skills", skill) for skill in text.skills]
    if text.model:
        categories.append(("models", text.model))
    return categories
