"""Why a schema asks for a field, or refuses it, in one posting and not in another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from volunteer_board.checking.form_error import FormError, Path
from volunteer_board.checking.schemas import Schema, SchemaNode, Schemas
from volunteer_board.problems import FieldName, Phrase


@dataclass(frozen=True, slots=True)
class Condition:
    """The field on whose value an ``if`` of a schema depends.

    ``is_settled`` is False when the field is missing or holds a value it may not
    have. What the ``else`` then refuses is the lesser problem, and no help.
    """

    field: FieldName
    value: object
    is_settled: bool

    def reason(self) -> Phrase | str:
        """Give the words for why; empty when the value explains nothing."""
        if not isinstance(self.value, str | bool):
            return ""
        value = str(self.value).lower() if isinstance(self.value, bool) else self.value
        return Phrase("reason.because", {"field": self.field, "value": value})


def condition_of(
    error: FormError, schemas: Schemas, kind: str, data: Mapping[str, Any]
) -> Condition | None:
    """Find the ``if`` under whose ``then`` or ``else`` an error arose."""
    tokens = error.schema_path
    branches = [at for at, token in enumerate(tokens) if token in ("then", "else")]
    if not branches:
        return None
    before = tokens[: branches[0]]
    holder = schema_at(schemas, kind, before)
    path = error.path[: _depth(before)]
    return _condition(holder, path, schemas, kind, _at(data, path))


def _condition(
    holder: Schema, path: Path, schemas: Schemas, kind: str, group: object
) -> Condition | None:
    name = next(iter(holder["if"].get("properties", {})), None)
    if name is None or not isinstance(group, Mapping):
        return None
    described = schemas.root(kind)
    for token in (*path, name):
        described = schemas.member(described, token) or described
    value = group.get(name, described.content.get("default"))
    allowed = described.content.get("enum")
    is_settled = value is not None and (allowed is None or value in allowed)
    return Condition(schemas.field_name(kind, (*path, name)), value, is_settled)


def schema_at(schemas: Schemas, kind: str, tokens: Iterable[str | int]) -> Any:
    """Follow the path of an error through a schema; the path leaves out every ``$ref``."""
    node = schemas.root(kind)
    content: Any = node.content
    for token in tokens:
        content = content[token]
        if isinstance(content, Mapping):
            node = schemas.expanded(SchemaNode(node.file, content))
            content = node.content
    return content


def _depth(tokens: Sequence[str | int]) -> int:
    """Count how many fields and items a path through a schema goes down in the data."""
    depth = at = 0
    while at < len(tokens):
        is_field = tokens[at] == "properties"
        depth += is_field or tokens[at] in ("items", "additionalProperties")
        at += 2 if is_field else 1
    return depth


def _at(data: Any, path: Path) -> Any:
    for token in path:
        data = data[token]
    return data
