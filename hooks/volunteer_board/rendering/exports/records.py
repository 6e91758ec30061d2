"""Records of the interface for programs: what a file says, and what the site knows of it.

A record is encoded once and then put into every file that needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

import msgspec

from volunteer_board.model.availability import closes_at
from volunteer_board.model.board import Board
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.story import Story, StoryText
from volunteer_board.model.value import Value
from volunteer_board.rendering import addresses

Record = dict[str, object]

_OF_ONE_LANGUAGE = ("title", "summary", "volunteer", "quote", "outcome", "body")


class Records:
    """Makes the records of a board; ``encoded`` ones are remembered."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._site = board.settings.site_url
        self._languages = board.settings.language_codes
        self.encoded: Callable[[Opportunity | Organisation], msgspec.Raw] = _remembered(
            self._encoded
        )

    def _encoded(self, value: Opportunity | Organisation) -> msgspec.Raw:
        if isinstance(value, Opportunity):
            return msgspec.Raw(msgspec.json.encode(self.opportunity(value)))
        return msgspec.Raw(msgspec.json.encode(self.organisation(value)))

    def opportunity(self, opportunity: Opportunity) -> Record:
        """Describe a posting: ``state`` is that of the board's moment."""
        fields = said(opportunity)
        for name in ("organisation_id", "zone", "organisation_ended_on"):
            fields.pop(name, None)
        head: Record = {
            "id": opportunity.id,
            "organisation": opportunity.organisation_id,
            "state": self._board.states[opportunity.id],
            "changed": opportunity.changed,
            "zone": opportunity.zone,
            "pages": self._pages(addresses.opportunity, opportunity.id),
            "source": self._absolute(f"opportunities/{opportunity.id}.yml"),
        }
        end = closes_at(opportunity)
        if end is not None:
            head["closes_at"] = end.isoformat()
        return {**head, **fields}

    def organisation(self, organisation: Organisation) -> Record:
        """Describe an organisation; ``image`` is the address of its logo."""
        head: Record = {
            "id": organisation.id,
            "pages": self._pages(addresses.organisation, organisation.id),
            "source": self._absolute(f"opportunities/{organisation.id}/organisation.yml"),
        }
        if organisation.logo:
            head["image"] = self._absolute(addresses.logo(organisation.id, organisation.logo))
        fields = said(organisation)
        del fields["zone"]
        return {**head, **fields}

    def story(self, story: Story) -> Record:
        """Describe a story; what is the same in every language stands outside of ``texts``."""
        shared = said(story.first)
        for name in ("slug", "language", "updated", *_OF_ONE_LANGUAGE):
            shared.pop(name, None)
        return {
            "id": story.slug,
            "changed": story.changed,
            "pages": self._pages(addresses.story, story.slug),
            **shared,
            "published": story.published,
            "texts": {code: _texts(text) for code, text in story.texts.items()},
        }

    def _pages(self, path: Callable[[str, str], str], id_: str) -> Mapping[str, str]:
        return {code: self._absolute(path(code, id_)) for code in self._languages}

    def _absolute(self, path: str) -> str:
        return addresses.absolute(path, self._site)


def said(value: Value) -> Record:
    """Give the fields of a value that differ from their defaults."""
    return {
        name: part
        for name, usual in _defaults(type(value))
        if (part := getattr(value, name)) != usual
    }


@cache
def _defaults(kind: type[Value]) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, field.default) for field in msgspec.structs.fields(kind))


def _texts(text: StoryText) -> Record:
    fields = said(text)
    return {name: fields[name] for name in _OF_ONE_LANGUAGE if name in fields}


def _remembered(
    encode: Callable[[Opportunity | Organisation], msgspec.Raw],
) -> Callable[[Opportunity | Organisation], msgspec.Raw]:
    """Remember by id: hashing a whole posting would cost as much as encoding it."""
    known: dict[tuple[type, str], msgspec.Raw] = {}

    def remembered(value: Opportunity | Organisation) -> msgspec.Raw:
        key = type(value), value.id
        if key not in known:
            known[key] = encode(value)
        return known[key]

    return remembered


def encoded_file(head: Mapping[str, object], name: str, records: Iterable[object]) -> bytes:
    """Give the JSON of a file: what it says of itself, then its records."""
    return msgspec.json.encode({**head, name: list(records)})
