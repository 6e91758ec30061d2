"""What a form consists of: sections, fields, and when a field is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Words = Mapping[str, str]
"""A text by language."""

Path = tuple[str, ...]
"""The keys that lead to a field; ``EACH`` stands for every item of a list."""

EACH = "*"


class FieldKind(StrEnum):
    """What a person writes into a field."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    MARKDOWN = "markdown"
    LINES = "lines"
    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    CLOCK_TIME = "clock-time"
    TIME_ZONE = "time-zone"
    LANGUAGE = "language"
    COUNTRIES = "countries"
    WEB_ADDRESS = "web-address"
    EMAIL = "email"
    PHONE = "phone"
    GROUP = "group"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class Condition:
    """True when the field at ``path`` holds one of ``values``; if ``is_negated``, when it does not.

    A field that is not there holds nothing, whatever its default.
    """

    path: Path
    values: tuple[object, ...]
    is_negated: bool = False

    def holds(self, data: Mapping[str, Any]) -> bool:
        """Say whether the condition is true of the data of a document."""
        return (self._value_in(data) in self.values) is not self.is_negated

    def is_decided(self, data: Mapping[str, Any]) -> bool:
        """Say whether the data of a document has the field that decides."""
        return self._value_in(data) is not None

    def _value_in(self, data: Mapping[str, Any]) -> Any:
        value: Any = data
        for key in self.path:
            value = value.get(key) if isinstance(value, Mapping) else None
        return value


@dataclass(frozen=True, slots=True)
class Limits:
    """What a field can hold: characters of a text, a number, items of a list.

    ``pattern`` is a regular expression of ECMA 262 for the whole text.
    """

    least: int | float | None = None
    most: int | float | None = None
    least_items: int | None = None
    most_items: int | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form, or a group of them.

    ``is_localised`` says that the text is written in each language. ``is_required``
    says that it must be there whenever its group is; ``required_when`` names conditions
    each of which also asks for it, ``refused_when`` those each of which forbids it.
    ``choices`` are the values that can be chosen; ``vocabulary`` names the one that puts
    them into words. ``refers_to`` says that the value names something of the board:
    ``organisations``, ``opportunities`` or ``profiles``. ``is_always`` is the only value
    a field may have. ``fields`` are the parts of a group, or of each item of a list of groups.
    """

    path: Path
    kind: FieldKind
    title: Words
    description: Words
    is_localised: bool = False
    is_required: bool = False
    required_when: tuple[Condition, ...] = ()
    refused_when: tuple[Condition, ...] = ()
    limits: Limits = Limits()
    vocabulary: str | None = None
    choices: tuple[str, ...] = ()
    refers_to: str | None = None
    default: object = None
    is_always: object = None
    fields: tuple[Field, ...] = ()

    @property
    def key(self) -> str:
        """The key of the field in its group."""
        return self.path[-1]

    @property
    def name(self) -> str:
        """The field as people name it: ``contact.email``, ``team.role``."""
        return ".".join(key for key in self.path if key != EACH)

    @property
    def pointer(self) -> str:
        """The JSON pointer to the field; ``*`` stands for the index of an item."""
        return "".join(f"/{key}" for key in self.path)

    def walk(self) -> Iterator[Field]:
        """Give the field and all that is inside it, in order."""
        yield self
        for field in self.fields:
            yield from field.walk()


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Sets of fields of one group, one of which must be there.

    ``path`` leads to the group. With ``is_exclusive`` the first fields of the sets
    exclude each other.
    """

    path: Path
    options: tuple[tuple[str, ...], ...]
    is_exclusive: bool


@dataclass(frozen=True, slots=True)
class Section:
    """Fields that belong together, under a heading."""

    id: str
    title: Words
    description: Words
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one kind of document, in the order in which people fill it in."""

    kind: str
    title: Words
    description: Words
    sections: tuple[Section, ...]
    alternatives: tuple[Alternatives, ...]

    def walk(self) -> Iterator[Field]:
        """Give every field, and every part of a group after it."""
        for section in self.sections:
            for field in section.fields:
                yield from field.walk()
