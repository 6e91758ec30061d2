"""What people typed into the fields of a document, as the values that the fields are for.

The first step after reading: all that comes after it sees ``16`` where a telephone wrote
``١٦``. A large board is full of fields that are written as they should be, so those are
only looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from volunteer_board.checking.schemas import Schema, SchemaNode, Schemas
from volunteer_board.markdown.line_lists import without_marks
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import KINDS_OF_CONTENT
from volunteer_board.reading.typed.values import meanings, value_of

_TYPES = frozenset({"boolean", "integer", "number"})
_FORMATS = {"date": "date", "email": "email", "web-address": "web-address", "plain-text": None}
_DEFINITIONS = {"clockTime": "clock-time", "phone": "phone"}
_NAME = "name"
_LINES = "list"
"""The ``x-localised`` of lists of texts, which forms ask for line by line."""
_WRITTEN_IN_DIGITS = frozenset({"clock-time", "date", "phone"})

_NOTHING = re.compile(r"(?!)")
_AS_IT_SHOULD_BE = {
    "clock-time": re.compile(r"[0-9]{2}:[0-9]{2}"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "email": re.compile(r"[A-Za-z0-9@._+-]*[A-Za-z]"),
    "name": re.compile(r"[A-Za-z0-9_./+-]+"),
    "phone": re.compile(r"\+[0-9](?:[0-9 ]*[0-9])?"),
    "web-address": re.compile(r"https?:[!#-&(-;=?-_a-z~]*[#-&*+/-9=@-Z_a-z~-]"),
}


class _Plan(Protocol):
    """What to do with the values of a field."""

    def meant(self, value: Any) -> Any:
        """Give what is meant by a value, or itself where that is what stands there."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A typed field: its kind, and what matches a text in which nothing is to be changed."""

    kind: str
    as_it_should_be: Callable[[str], re.Match[str] | None]
    is_in_digits: bool

    def meant(self, value: Any) -> Any:
        if value.__class__ is str:
            return value if self.as_it_should_be(value) else value_of(self.kind, value)
        return _in_digits(value, self.kind) if self.is_in_digits else value


class _Group(dict[str, _Plan]):
    """The typed fields of a group."""

    def meant(self, value: Any) -> Any:
        if value.__class__ is not dict:
            return value
        changed: dict[str, Any] = {}
        for key, part in value.items():
            plan = self.get(key)
            if plan is None:
                continue
            if plan.__class__ is _Field and part.__class__ is str and plan.as_it_should_be(part):
                continue  # most are: spare them two calls
            meant = plan.meant(part)
            if meant is not part:
                changed[key] = meant
        return {**value, **changed} if changed else value


@dataclass(frozen=True, slots=True)
class _List:
    """A list whose items are all alike."""

    item: _Plan

    def meant(self, value: Any) -> Any:
        if value.__class__ is not list:
            return value
        meant = [self.item.meant(item) for item in value]
        is_same = all(one is other for one, other in zip(value, meant, strict=True))
        return value if is_same else meant


class _LinesByLanguage:
    """Lists of texts in each language: what people put before an item to list it says nothing."""

    def meant(self, value: Any) -> Any:
        if value.__class__ is not dict:
            return value
        plain = {language: _plain_items(items) for language, items in value.items()}
        is_same = all(plain[language] is items for language, items in value.items())
        return value if is_same else plain


class TypedFields:
    """The kinds of the fields of what organisations write, by the schemas of a board."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self._patterns = schemas.patterns()
        self._plans = {kind: self._plan(schemas.root(kind)) for kind in KINDS_OF_CONTENT}

    def meant(self, document: Document) -> Document:
        """Give a document with the values that were meant; ``source`` stays as it was written.

        What means nothing in its field, or two things, stays for the check to name.
        """
        plan = self._plans[document.kind]
        data = document.data if plan is None else plan.meant(document.data)
        return document if data is document.data else replace(document, data=data)

    def _plan(self, node: SchemaNode) -> _Plan | None:
        """Plan the way through what a schema describes; None where nothing is typed."""
        content = node.content
        if content.get("x-localised") == _LINES:
            return _LinesByLanguage()
        if "properties" in content:
            inside = {key: self._plan_inside(node, key) for key in content["properties"]}
            return _Group({key: plan for key, plan in inside.items() if plan is not None})
        if content.get("type") == "array":
            item = self._plan_inside(node, 0)
            return None if item is None else _List(item)
        return _field(typed_kind(content, self._patterns))

    def _plan_inside(self, node: SchemaNode, token: str | int) -> _Plan | None:
        member = self._schemas.member(node, token)
        return None if member is None else self._plan(member)


def typed_kind(schema: Schema, patterns: Mapping[str, str]) -> str | None:
    """Give what can be typed into the field of a schema without references; None for texts.

    ``patterns`` maps the patterns of shared definitions to their names.
    """
    type_ = schema.get("type")
    if type_ != "string":
        return type_ if isinstance(type_, str) and type_ in _TYPES else None
    if "format" in schema:
        return _FORMATS.get(schema["format"], _NAME)
    if "pattern" in schema:
        return _DEFINITIONS.get(patterns.get(schema["pattern"], ""), _NAME)
    return _NAME if "enum" in schema else None


def _field(kind: str | None) -> _Field | None:
    if kind is None:
        return None
    pattern = _AS_IT_SHOULD_BE.get(kind, _NOTHING)
    return _Field(kind, pattern.fullmatch, kind in _WRITTEN_IN_DIGITS)


def _plain_items(items: Any) -> Any:
    """Give a list of texts without marks before them, or itself where there are none."""
    if items.__class__ is not list or not all(item.__class__ is str for item in items):
        return items
    plain = without_marks(items)
    return items if plain == items else plain


def _in_digits(value: object, kind: str) -> object:
    """Read a number where a day or a time should be: YAML takes ``20261120`` for one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    meant = meanings(kind, str(value))
    if not meant:
        return value
    return meant[0] if len(meant) == 1 else str(value)
