"""Schemas narrowed to one board: its vocabularies and its languages.

``x-vocabulary`` and ``x-localised`` say which values and languages the board
decides about. Written out as ``enum`` they are checked by the same validator,
at no cost of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from volunteer_board.checking.schemas import Schema, Schemas

Vocabularies = Mapping[str, Mapping[str, Any]]

NAMED_BY = "x-named-by"
"""The keyword of a narrowed schema for the vocabulary that puts its ``enum`` into words."""


def narrowed(schemas: Schemas, vocabularies: Vocabularies, languages: Sequence[str]) -> Schemas:
    """Give schemas that allow the terms of ``vocabularies`` and the languages of the board.

    A vocabulary that is not there narrows nothing: its absence is a problem of
    its own, and not one of every posting.
    """
    ids = {name: [term["id"] for term in data["terms"]] for name, data in vocabularies.items()}
    return Schemas(
        {name: _narrowed(content, ids, languages) for name, content in schemas.contents.items()}
    )


def _narrowed(node: Any, ids: Mapping[str, list[str]], languages: Sequence[str]) -> Any:
    if isinstance(node, list):
        return [_narrowed(part, ids, languages) for part in node]
    if not isinstance(node, Mapping):
        return node
    copy = {key: _narrowed(part, ids, languages) for key, part in node.items()}
    return _with_languages(_with_terms(copy, ids), languages)


def _with_terms(node: Schema, ids: Mapping[str, list[str]]) -> Schema:
    """Allow only known terms.

    Where the schema has an ``enum`` of its own, the vocabulary only puts its
    values into words, and nobody can add one: there it only says what is meant.
    """
    vocabulary = str(node.get("x-vocabulary"))
    if "enum" in node:
        return {NAMED_BY if key == "x-vocabulary" else key: part for key, part in node.items()}
    if vocabulary not in ids:
        return node
    kept = {key: part for key, part in node.items() if key != "$ref"}
    return {**kept, "type": "string", "enum": ids[vocabulary]}


def _with_languages(node: Schema, languages: Sequence[str]) -> Schema:
    if "x-localised" not in node:
        return node
    return {**node, "propertyNames": {"enum": list(languages)}}
