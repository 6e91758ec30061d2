"""A board as the checks across files see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from pathlib import Path, PurePosixPath
from typing import Any

from volunteer_board.checking.formats import is_date
from volunteer_board.checking.schemas import Schemas
from volunteer_board.problems import Code, FieldName, Problem, problem
from volunteer_board.reading.documents import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFiles:
    """Every document that could be read, with or without problems of its own.

    ``files`` are all documents that are there, the unreadable ones too, so that
    a mistake in one is not held against those that refer to it. ``before`` are
    the documents that were there before a change, where one is checked. ``today``
    is the day in UTC.
    """

    root: Path
    opportunities: Sequence[Document]
    organisations: Sequence[Document]
    stories: Sequence[Document]
    vocabularies: Sequence[Document]
    advice: Sequence[Document]
    profiles: Sequence[Document]
    files: frozenset[PurePosixPath]
    pictures: Sequence[PurePosixPath]
    languages: Sequence[str]
    today: date
    schemas: Schemas
    before: Sequence[Document] = ()

    @property
    def tomorrow(self) -> date:
        """The last day that is today anywhere in the world."""
        return self.today + timedelta(days=1)

    def problem(
        self, code: Code, document: Document, pointer: str = "", /, **values: object
    ) -> Problem:
        """Make a problem at a field of a document; ``{field}`` names it."""
        place = document.locate(pointer)
        field = self.name(document, pointer)
        return problem(code, document.path, place, pointer, **{"field": field, **values})

    def name(self, document: Document, pointer: str) -> FieldName:
        """Name the field that a pointer points to."""
        path = [int(token) if token.isdecimal() else token for token in pointer.split("/")[1:]]
        return self.schemas.field_name(document.kind, path)


def group(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Give the group of fields under a key; empty if it is not a group."""
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def groups(data: Mapping[str, Any], key: str) -> list[tuple[int, Mapping[str, Any]]]:
    """Give the groups in the list under a key, with their indexes."""
    value = data.get(key)
    items = enumerate(value) if isinstance(value, list) else ()
    return [(index, item) for index, item in items if isinstance(item, dict)]


def text(data: Mapping[str, Any], key: str) -> str:
    """Give the text under a key; empty if it is not a text."""
    value = data.get(key)
    return value if isinstance(value, str) else ""


def number(data: Mapping[str, Any], key: str) -> int | float | None:
    """Give the number under a key; None if it is not a number."""
    value = data.get(key)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def day(data: Mapping[str, Any], pointer: str) -> date | None:
    """Give the day that a pointer through groups points to; None if it is not a day."""
    *outer, key = pointer.split("/")[1:]
    written = text(reduce(group, outer, data), key)
    return date.fromisoformat(written) if is_date(written) else None
