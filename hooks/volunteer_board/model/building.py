"""From checked documents to a board."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

import msgspec

from volunteer_board.model.board import Board
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.sample import sample_days
from volunteer_board.model.settings import Settings
from volunteer_board.model.story import Story, StoryText
from volunteer_board.model.vocabulary import Term, Vocabularies, Vocabulary
from volunteer_board.model.zones import Zones


class CheckedDocument(Protocol):
    """What the model needs of a document that passed the checks."""

    @property
    def kind(self) -> str:
        """``opportunity``, ``organisation`` or ``story``."""

    @property
    def id(self) -> str:
        """``<organisation>/<slug>``, ``<organisation>`` or ``<slug>``."""

    @property
    def language(self) -> str | None:
        """The language of a story, None for the others."""

    @property
    def data(self) -> Mapping[str, Any]:
        """The content of the file."""

    @property
    def body(self) -> str:
        """The prose of a story."""


def opportunity_from(document: CheckedDocument, zones: Zones) -> Opportunity:
    """Make a posting; raises ``msgspec.ValidationError`` if the checks were skipped."""
    organisation_id = document.id.partition("/")[0]
    zone = zones.zone_of(document.data, organisation_id)
    identity = {"id": document.id, "organisation_id": organisation_id, "zone": zone}
    return msgspec.convert({**document.data, **identity}, Opportunity)


def organisation_from(document: CheckedDocument, zones: Zones) -> Organisation:
    """Make an organisation; raises ``msgspec.ValidationError`` if the checks were skipped."""
    identity = {"id": document.id, "zone": zones.zone_of_organisation(document.id)}
    return msgspec.convert({**document.data, **identity}, Organisation)


def of_organisation(
    opportunity: Opportunity, organisations: Mapping[str, Organisation]
) -> Opportunity:
    """Give a posting that knows when its organisation ended, if it did."""
    organisation = organisations.get(opportunity.organisation_id)
    if organisation is None or organisation.ended_on is None:
        return opportunity
    return msgspec.structs.replace(opportunity, organisation_ended_on=organisation.ended_on)


def story_text_from(document: CheckedDocument) -> StoryText:
    """Make a story in one language; raises ``msgspec.ValidationError`` like the others."""
    identity = {"slug": document.id, "language": document.language, "body": document.body}
    return msgspec.convert({**document.data, **identity}, StoryText)


def stories_from(texts: Iterable[StoryText], order: tuple[str, ...]) -> tuple[Story, ...]:
    """Join the languages of each story; newest first, ties by slug."""
    siblings: defaultdict[str, dict[str, StoryText]] = defaultdict(dict)
    for text in sorted(texts, key=lambda text: order.index(text.language)):
        siblings[text.slug][text.language] = text
    stories = [Story(slug=slug, texts=texts) for slug, texts in siblings.items()]
    return tuple(sorted(stories, key=lambda story: (-story.published.toordinal(), story.slug)))


def vocabularies_from(data: Mapping[str, Mapping[str, Any]]) -> Vocabularies:
    """Make the vocabularies from what ``schemas/vocabularies/*.yml`` hold."""
    return {
        name: Vocabulary(
            name=name,
            terms=_terms(content["terms"]),
            groups=_terms(content.get("groups", ())),
        )
        for name, content in data.items()
    }


def _terms(entries: Iterable[Mapping[str, Any]]) -> Mapping[str, Term]:
    terms = (msgspec.convert(entry, Term) for entry in entries)
    return {term.id: term for term in terms}


def zones_of(
    organisations: Iterable[CheckedDocument], vocabularies: Vocabularies, board_zone: str
) -> Zones:
    """Give what resolves the time zones of postings of these organisations."""
    return Zones.of(vocabularies, {each.id: each.data for each in organisations}, board_zone)


def build_board(
    documents: Iterable[CheckedDocument],
    *,
    settings: Settings,
    vocabularies: Vocabularies,
    now: datetime,
) -> Board:
    """Make the board from documents without errors, as it is at the moment ``now`` (aware).

    The days of a sample are moved here and nowhere else.
    """
    moved = sample_days(settings, now).moved
    kinds: defaultdict[str, list[CheckedDocument]] = defaultdict(list)
    for document in documents:
        kinds[document.kind].append(document)
    zones = zones_of(kinds["organisation"], vocabularies, settings.time_zone)
    organisations = {
        each.id: moved(organisation_from(each, zones)) for each in kinds["organisation"]
    }
    written = (moved(opportunity_from(each, zones)) for each in kinds["opportunity"])
    opportunities = (of_organisation(each, organisations) for each in written)
    texts = map(moved, map(story_text_from, kinds["story"]))
    return Board(
        settings=settings,
        vocabularies=vocabularies,
        organisations=organisations,
        opportunities=_newest_first(opportunities),
        stories=stories_from(texts, settings.language_codes),
        now=now,
    )


def _newest_first(opportunities: Iterable[Opportunity]) -> tuple[Opportunity, ...]:
    """Sort by the day posted; ties by id, so that every build gives the same order."""
    return tuple(sorted(opportunities, key=lambda o: (-o.posted.toordinal(), o.id)))
