"""Make the form of a kind of document from its schema and the board's vocabularies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from volunteer_board.checking.narrowing import Vocabularies
from volunteer_board.checking.schemas import SchemaNode, Schemas
from volunteer_board.forms.conditions import Conditions
from volunteer_board.forms.field import EACH, Field, FieldKind, Form, Limits, Path, Section, Words
from volunteer_board.forms.kinds import kind_of

SECTIONS = "x-sections"
"""The keyword of a schema that gathers its fields under headings."""

_SHARED = "common.schema.json"


def form_of(schemas: Schemas, vocabularies: Vocabularies, kind: str) -> Form:
    """Give the form of a kind of document (``opportunity``, ``organisation``, ``story``).

    ``schemas`` are those of the board as they were written; ``vocabularies`` map names to
    checked vocabularies. Raises ``KeyError`` when the schema says what no form can ask.
    """
    return _Maker(schemas, vocabularies, kind).form()


class _Maker:
    """Makes one form; what the schema says of fields from outside is read first."""

    def __init__(self, schemas: Schemas, vocabularies: Vocabularies, kind: str) -> None:
        self.schemas = schemas
        self.vocabularies = vocabularies
        self.kind = kind
        self.patterns = schemas.patterns()
        self.conditions = Conditions()

    def form(self) -> Form:
        root = self.schemas.root(self.kind)
        self._read_conditions(root, ())
        fields = {field.key: field for field in self._fields(root, ())}
        sections = tuple(
            Section(
                part["id"],
                SchemaNode(root.file, part).words("title"),
                SchemaNode(root.file, part).words("description"),
                tuple(fields[key] for key in part["fields"]),
            )
            for part in root.content[SECTIONS]
        )
        return Form(
            self.kind,
            root.words("title"),
            root.words("description"),
            sections,
            tuple(self.conditions.alternatives),
        )

    def _read_conditions(self, node: SchemaNode, path: Path) -> None:
        self.conditions.read(node.content, path)
        for key in node.content.get("properties", {}):
            member = self._member(node, key)
            if "properties" in member.content:
                self._read_conditions(member, (*path, key))
            elif "properties" in (item := self._item(member)).content:
                self._read_conditions(item, (*path, key, EACH))

    def _fields(self, node: SchemaNode, path: Path) -> Iterator[Field]:
        required = node.content.get("required", ())
        for key in node.content.get("properties", {}):
            yield self._field(self._member(node, key), (*path, key), is_required=key in required)

    def _field(self, node: SchemaNode, path: Path, *, is_required: bool) -> Field:
        item = self._item(node)
        kind = kind_of(node.content, item.content, self.patterns)
        chosen_from = item.content if kind is FieldKind.CHOICES else node.content
        vocabulary = chosen_from.get("x-vocabulary")
        return Field(
            path=path,
            kind=kind,
            title=node.words("title"),
            description=self._description(node),
            is_localised="x-localised" in node.content,
            is_required=is_required,
            required_when=tuple(self.conditions.required.get(path, ())),
            refused_when=tuple(self.conditions.refused.get(path, ())),
            limits=_limits(node.content, item.content),
            vocabulary=vocabulary,
            choices=tuple(chosen_from.get("enum") or self._terms(vocabulary)),
            refers_to=node.content.get("x-refers-to"),
            default=node.content.get("default"),
            is_always=node.content.get("const"),
            fields=tuple(self._parts(node, item, path, kind)),
        )

    def _parts(
        self, node: SchemaNode, item: SchemaNode, path: Path, kind: FieldKind
    ) -> Iterator[Field]:
        if kind is FieldKind.GROUP:
            yield from self._fields(node, path)
        elif kind is FieldKind.GROUPS:
            yield from self._fields(item, (*path, EACH))

    def _terms(self, vocabulary: str | None) -> tuple[str, ...]:
        terms = self.vocabularies.get(vocabulary or "", {}).get("terms", ())
        return tuple(term["id"] for term in terms)

    def _description(self, node: SchemaNode) -> Words:
        """Give what the schema says of this very field, not of a definition it shares."""
        words = node.words("description")
        shared = self.schemas.contents[_SHARED]["$defs"].values()
        is_shared = words.get("en") in {part.get("description") for part in shared}
        return {} if is_shared else words

    def _member(self, node: SchemaNode, key: str) -> SchemaNode:
        member = self.schemas.member(node, key)
        if member is None:
            raise KeyError(f"{node.file}: {key} has no schema")
        return member

    def _item(self, node: SchemaNode) -> SchemaNode:
        """Give the schema of a list's items; an empty one for what is no list."""
        is_list = node.content.get("type") == "array"
        return (self.schemas.member(node, 0) if is_list else None) or SchemaNode(node.file, {})


def _limits(schema: Mapping[str, Any], item: Mapping[str, Any]) -> Limits:
    """Read limits where the schema has them: a localised text's stand in each language's."""
    inside: Mapping[str, Any] = schema
    items: Mapping[str, Any] = schema
    if "x-localised" in schema:
        inside = items = schema["additionalProperties"]
    if inside.get("type") == "array":
        inside = inside.get("items", {}) if "x-localised" in schema else item
    return Limits(
        least=inside.get("minLength", inside.get("minimum")),
        most=inside.get("maxLength", inside.get("maximum")),
        least_items=items.get("minItems"),
        most_items=items.get("maxItems"),
        pattern=inside.get("pattern"),
    )
