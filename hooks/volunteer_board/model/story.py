"""A volunteer's story: front matter by ``schemas/story.schema.json``, and prose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from volunteer_board.model.value import Value


class Volunteer(Value, frozen=True):
    """Who tells the story."""

    name: str
    about: str | None = None


class Outcome(Value, frozen=True):
    """What came of it, in numbers and words."""

    hours: float | None = None
    people_reached: int | None = None
    result: str | None = None


class Consent(Value, frozen=True):
    """The volunteer's consent to be named."""

    given_on: date
    covers: tuple[str, ...] = ()


class StoryText(Value, frozen=True):
    """A story in one language: one file."""

    slug: str
    language: str
    title: str
    summary: str
    volunteer: Volunteer
    organisation: str
    published: date
    consent: Consent
    body: str
    quote: str | None = None
    opportunity: str | None = None
    causes: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    model: str | None = None
    updated: date | None = None
    formerly: tuple[str, ...] = ()
    outcome: Outcome | None = None


class Story(Value, frozen=True):
    """A story in all the languages it was written in; siblings are joined by slug.

    What is not text (dates, organisation, causes …) is the same in every
    language: the checks see to it.
    """

    slug: str
    texts: Mapping[str, StoryText]

    @property
    def first(self) -> StoryText:
        """Any of the texts, for what is the same in all of them."""
        return next(iter(self.texts.values()))

    @property
    def published(self) -> date:
        """The day the story was first told."""
        return min(text.published for text in self.texts.values())

    @property
    def changed(self) -> date:
        """The day of the last real change in any language."""
        return max(text.updated or text.published for text in self.texts.values())
