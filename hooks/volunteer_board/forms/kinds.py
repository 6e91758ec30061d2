"""What a person writes into a field, as its schema tells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from volunteer_board.forms.field import FieldKind

_LOCALISED = {
    "line": FieldKind.LINE,
    "sentence": FieldKind.PARAGRAPH,
    "paragraph": FieldKind.PARAGRAPH,
    "markdown": FieldKind.MARKDOWN,
    "list": FieldKind.LINES,
}
_FORMATS = {
    "date": FieldKind.DATE,
    "time-zone": FieldKind.TIME_ZONE,
    "language-code": FieldKind.LANGUAGE,
    "web-address": FieldKind.WEB_ADDRESS,
    "email": FieldKind.EMAIL,
}
_PATTERNS_OF = {"clockTime": FieldKind.CLOCK_TIME, "phone": FieldKind.PHONE}
_TYPES = {
    "boolean": FieldKind.BOOLEAN,
    "integer": FieldKind.INTEGER,
    "number": FieldKind.NUMBER,
    "object": FieldKind.GROUP,
}
LONGEST_LINE = 120
"""Longer texts, in characters, get a field of several lines, unless they have a pattern."""


def kind_of(
    schema: Mapping[str, Any], item: Mapping[str, Any], patterns: Mapping[str, str]
) -> FieldKind:
    """Give the kind of a field.

    ``schema`` is its own, without references, ``item`` that of its items if it is a list;
    ``patterns`` maps the patterns of shared definitions to their names. Raises ``KeyError``
    for a schema that no form can ask for.
    """
    if "x-localised" in schema:
        return _LOCALISED[schema["x-localised"]]
    if schema.get("type") == "array":
        return _kind_of_list(item)
    if "enum" in schema or "x-vocabulary" in schema:
        return FieldKind.CHOICE
    if schema.get("type") != "string":
        return _TYPES[schema["type"]]
    return _kind_of_text(schema, patterns)


def _kind_of_list(item: Mapping[str, Any]) -> FieldKind:
    if item.get("type") == "object":
        return FieldKind.GROUPS
    if item.get("format") == "country-code":
        return FieldKind.COUNTRIES
    return FieldKind.CHOICES if "enum" in item or "x-vocabulary" in item else FieldKind.LINES


def _kind_of_text(schema: Mapping[str, Any], patterns: Mapping[str, str]) -> FieldKind:
    by_pattern = _PATTERNS_OF.get(patterns.get(schema.get("pattern", ""), ""))
    by_format = _FORMATS.get(schema.get("format", ""))
    is_long = schema.get("maxLength", 0) > LONGEST_LINE and "pattern" not in schema
    usual = FieldKind.PARAGRAPH if is_long else FieldKind.LINE
    return by_format or by_pattern or usual
