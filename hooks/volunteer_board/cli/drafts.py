"""Documents that ``board new`` begins: where they go, what is known of them, what they lack."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from volunteer_board.checking.check import Checked
from volunteer_board.checking.one_document import problems_of_document
from volunteer_board.cli.command import Misuse
from volunteer_board.editing.explaining import comment_lines
from volunteer_board.editing.lifecycle import UNTIL_DEADLINE, UNTIL_REVIEW
from volunteer_board.editing.schema_comment import schema_comment
from volunteer_board.editing.starter import Starter
from volunteer_board.forms.field import FieldKind, Form
from volunteer_board.forms.form import form_of
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.problems import Problem
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import OPPORTUNITIES, STORIES, Kind
from volunteer_board.reading.names import ORGANISATION_FILE, fault_of_id, suggested_id

Data = dict[str, Any]

_SAME_IN_EVERY_LANGUAGE = (
    "organisation", "opportunity", "model", "causes", "skills", "published", "consent",
)  # fmt: skip
_OF_ONE_TIME = (
    "posted", "updated", "starts", "ends", "deadline", "review_on", "status", "status_on",
    "rounds", "formerly", "sessions", "seats_filled",
)  # fmt: skip
_DAYS_AND_PEOPLE_INSIDE = (
    ("milestones", "due"),
    ("team", "filled"),
    ("onboarding", "introduction"),
)
_TEXTS_OF_AN_OUTCOME = "result"


@dataclass(frozen=True)
class Draft:
    """A document that is not there yet.

    ``id`` is that of the document, ``language`` that of a story. ``languages`` are those in
    which its texts shall be written; ``checked`` is the board it is for, whose languages
    are ``board_languages``.
    """

    kind: Kind
    id: str
    language: str | None
    languages: tuple[str, ...]
    board_languages: tuple[str, ...]
    checked: Checked
    time_zone: str
    today: date

    @property
    def path(self) -> PurePosixPath:
        """Where the file goes in the board."""
        if self.kind is Kind.STORY:
            return STORIES / f"{self.id}.{self.language}.md"
        if self.kind is Kind.ORGANISATION:
            return OPPORTUNITIES / self.id / ORGANISATION_FILE
        return OPPORTUNITIES / f"{self.id}.yml"

    @cached_property
    def form(self) -> Form:
        """The form of its kind."""
        return form_of(self.checked.schemas, self.checked.vocabularies, self.kind)

    def known_data(self) -> Data:
        """Give what a story's other languages say already; nothing for other documents."""
        siblings = (d for d in self.checked.documents if (d.kind, d.id) == (self.kind, self.id))
        sibling = next(siblings, None)
        if sibling is None:
            return {}
        data = {key: sibling.data[key] for key in _SAME_IN_EVERY_LANGUAGE if key in sibling.data}
        outcome = dict(sibling.data.get("outcome", {}))
        outcome.pop(_TEXTS_OF_AN_OUTCOME, None)
        return {**data, "outcome": outcome} if outcome else data

    def like(self, posting: str) -> Data:
        """Give what another posting says, but for its days and what became of it.

        Raises ``Misuse`` if this is no posting, or the board has no such one.
        """
        if self.kind is not Kind.OPPORTUNITY:
            raise Misuse("misuse.from")
        wanted = (Kind.OPPORTUNITY, posting)
        found = (d for d in self.checked.documents if (d.kind, d.id) == wanted)
        document = next(found, None)
        if document is None:
            raise Misuse("misuse.no-posting", posting=posting)
        data = deepcopy({k: v for k, v in document.data.items() if k not in _OF_ONE_TIME})
        for group, key in _DAYS_AND_PEOPLE_INSIDE:
            inside = data.get(group, ())
            for item in inside if isinstance(inside, list) else [inside]:
                if isinstance(item, dict):
                    item.pop(key, None)
        return {key: value for key, value in data.items() if value != {}}

    def add_days(self, data: Data) -> str | None:
        """Add today as the day of publication, and until when the posting is offered.

        Gives the field of the latter, if nobody has said that day.
        """
        if self.kind is Kind.STORY:
            data.setdefault("published", self.today.isoformat())
        if self.kind is not Kind.OPPORTUNITY:
            return None
        data.setdefault("posted", self.today.isoformat())
        ongoing = bool(data.get("ongoing"))
        key, span = ("review_on", UNTIL_REVIEW) if ongoing else ("deadline", UNTIL_DEADLINE)
        if key in data:
            return None
        data[key] = (self.today + span).isoformat()
        return key

    def problems(self, data: Mapping[str, Any]) -> list[Problem]:
        """Give what is wrong with the data by itself. JSON is YAML, too."""
        source = json.dumps(data).encode()
        document = Document(self.path, self.kind, self.id, self.language, data, "", source)
        if self.kind is Kind.STORY:
            document = _with_front_matter(document)
        return problems_of_document(
            document,
            schemas=self.checked.schemas,
            vocabularies=self.checked.vocabularies,
            languages=self.board_languages,
            today=self.today,
        )

    def text(self, data: Mapping[str, Any], catalogue: Catalogue, body: str = "") -> str:
        """Give the text of the file, explained in the language of the catalogue.

        ``body`` is the prose of a story.
        """
        starter = Starter(
            form=self.form,
            data=data,
            languages=self.languages,
            catalogue=catalogue,
            vocabularies=self.checked.vocabularies,
            examples=self._examples(),
        )
        explanation = [
            *comment_lines(catalogue.text("starter.how")),
            *comment_lines(catalogue.text("starter.check", command=f"board check {self.path}")),
        ]
        fields = "\n".join([*explanation, *starter.lines(), ""])
        if self.kind is Kind.STORY:
            return f"---\n{fields}---\n{body}"
        return schema_comment(self.path, self.kind) + fields

    def _examples(self) -> Mapping[FieldKind, object]:
        return {
            FieldKind.BOOLEAN: True,
            FieldKind.CLOCK_TIME: "18:00",
            FieldKind.COUNTRIES: ["JO", "LB"],
            FieldKind.DATE: (self.today + UNTIL_DEADLINE).isoformat(),
            FieldKind.EMAIL: "name@example.org",
            FieldKind.LANGUAGE: self.languages[0],
            FieldKind.PHONE: "+962 6 555 0100",
            FieldKind.TIME_ZONE: self.time_zone,
            FieldKind.WEB_ADDRESS: "https://example.org/",
        }


def _with_front_matter(document: Document) -> Document:
    source = b"---\n" + document.source + b"\n---\n"
    return Document(
        document.path, document.kind, document.id, document.language, document.data, "", source
    )


def identity(kind: Kind, given: str, languages: tuple[str, ...]) -> tuple[str, str | None]:
    """Give the id and the language of a new document from what a person typed.

    A story is named ``SLUG`` or ``SLUG.LANG``; without a language it is in the board's own.
    Raises ``Misuse`` for what cannot be an id.
    """
    name, dot, language = given.partition(".") if kind is Kind.STORY else (given, "", "")
    parts = name.split("/")
    if len(parts) != (2 if kind is Kind.OPPORTUNITY else 1):
        raise Misuse(f"misuse.id.{kind}", id=given)
    for part in parts:
        if fault_of_id(part) is not None:
            raise Misuse("misuse.name", name=part, suggestion=suggested_id(part) or "first-posting")
    if dot and language not in languages:
        raise Misuse("misuse.language", language=language)
    return name, (language or languages[0]) if kind is Kind.STORY else None
