"""The JSON Schema (2020-12) of the interface for programs, made from the schemas of the files.

What belongs to writing a file (words for forms, which fields exclude each other, that no
other field is allowed) is left out: a reader must not stumble over a field that is new.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from volunteer_board.rendering import addresses
from volunteer_board.rendering.exports.api import SCHEMA, schema_address
from volunteer_board.rendering.exports.insights_schema import insights_schema
from volunteer_board.rendering.exports.schema_parts import (
    ADDRESS,
    DAY,
    TEXT,
    Schema,
    described_object,
)
from volunteer_board.rendering.output import Output

_FILES = {
    "opportunities": "opportunity",
    "organisations": "organisation",
    "stories": "story",
    "vocabularies": "vocabulary",
}
_SHARED = "common.schema.json#"
_STATES = ("open", "closing-soon")
_PAGES: Schema = {
    "description": "The address of the page in each language of the board.",
    "type": "object",
    "minProperties": 1,
    "additionalProperties": ADDRESS,
}
_SOURCE: Schema = {"description": "The file as the organisation wrote it.", **ADDRESS}
_CHANGED: Schema = {"description": "The day of the last real change.", **DAY}
_LAST_CHANGE: Schema = {
    "description": "The day of the last real change, null while nothing is on the board.",
    "oneOf": [DAY, {"type": "null"}],
}
_FORMATS = frozenset({"date", "date-time", "email", "uri"})
"""Those of JSON Schema; what the files' schemas call formats besides only the check knows."""
_OF_STORY_TEXTS = ("title", "summary", "volunteer", "quote", "outcome")


def api_schema(schemas: Mapping[str, Schema], site_url: str) -> Output:
    """Give the schema; ``schemas`` are those of the files, by file name."""
    kinds = ("opportunity", "organisation", "story", "vocabulary")
    of_files = {kind: _for_readers(schemas[f"{kind}.schema.json"]) for kind in kinds}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": schema_address(site_url),
        "title": "A volunteer board as open data, version 1",
        "description": "A file for each kind of record, and one of numbers. Fields may be added.",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in (*_FILES, "insights")],
        "$defs": {
            **_for_readers(schemas["common.schema.json"]["$defs"]),
            **_for_readers(schemas["vocabulary.schema.json"]["$defs"]),
            **{name: _file(name, kind) for name, kind in _FILES.items()},
            "opportunity": _opportunity(of_files["opportunity"]),
            "organisation": _organisation(of_files["organisation"]),
            "story": _story(of_files["story"]),
            "vocabulary": _vocabulary(of_files["vocabulary"]),
            "insights": insights_schema(),
        },
    }
    return Output(addresses.api(SCHEMA), msgspec.json.encode(schema))


def _file(name: str, kind: str) -> Schema:
    return described_object(
        f"The file {name}.json.",
        {
            "schema": {"description": "The address of this schema.", **ADDRESS},
            "version": {"const": "1"},
            "board": described_object(
                "Whose data this is.",
                {
                    "name": {"$ref": "#/$defs/shortText"},
                    "url": ADDRESS,
                    "languages": {"type": "array", "items": TEXT, "minItems": 1},
                },
            ),
            "changed": _LAST_CHANGE,
            name: {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}},
        },
    )


def _opportunity(of_file: Schema) -> Schema:
    own = {
        "id": {"description": "<organisation>/<slug>, for ever.", **TEXT},
        "organisation": {"$ref": "#/$defs/id"},
        "state": {
            "description": "Whether it takes applications, at the moment of the build.",
            "enum": list(_STATES),
        },
        "changed": _CHANGED,
        "zone": {
            "description": "The time zone in which its days and hours are meant, by its IANA name.",
            **TEXT,
        },
        "pages": _PAGES,
        "source": _SOURCE,
    }
    closes = {
        "description": "The first moment at which it is no longer offered.",
        "type": "string",
        "format": "date-time",
    }
    return _record("A posting that takes applications.", own, of_file, {"closes_at": closes})


def _organisation(of_file: Schema) -> Schema:
    own = {"id": {"$ref": "#/$defs/id"}, "pages": _PAGES, "source": _SOURCE}
    image = {"description": "The address of the logo.", **ADDRESS}
    return _record("Who looks for volunteers.", own, of_file, {"image": image})


def _story(of_file: Schema) -> Schema:
    fields = dict(of_file["properties"])
    fields.pop("updated")
    texts = {name: fields.pop(name) for name in _OF_STORY_TEXTS}
    required = [name for name in of_file["required"] if name in texts]
    in_language = {**texts, "body": TEXT}
    text = described_object("The story in one language.", in_language, [*required, "body"])
    own: dict[str, Any] = {"id": {"$ref": "#/$defs/id"}, "changed": _CHANGED, "pages": _PAGES}
    own["texts"] = {"type": "object", "minProperties": 1, "additionalProperties": text}
    shared = {**of_file, "properties": fields}
    shared["required"] = [name for name in of_file["required"] if name in fields]
    return _record("A volunteer's story; `body` is Markdown.", own, shared, {})


def _vocabulary(of_file: Schema) -> Schema:
    own = {"name": {"description": "By this name fields refer to it.", **TEXT}}
    return _record("Terms that records refer to by their ids.", own, of_file, {})


def _record(description: str, own: Schema, of_file: Schema, sometimes: Schema) -> Schema:
    properties = {**own, **sometimes, **of_file["properties"]}
    required = [*own, *of_file["required"]]
    return described_object(description, properties, required)


def _for_readers(node: Any) -> Any:
    """Leave out what only writers need, and let references point into the one schema."""
    if isinstance(node, list):
        return [_for_readers(part) for part in node]
    if not isinstance(node, Mapping):
        return node
    kept = {
        key: value.replace(_SHARED, "#") if key == "$ref" else _for_readers(value)
        for key, value in node.items()
        if not _is_for_writers(key, value)
    }
    if set(node) == {"required"}:  # strict readers ask what a field is wherever it must be there
        kept["properties"] = dict.fromkeys(node["required"], True)
    return kept


def _is_for_writers(key: str, value: Any) -> bool:
    """Say whether a keyword is of no use to readers, or one that their programs do not know."""
    is_own_format = key == "format" and isinstance(value, str) and value not in _FORMATS
    return (
        key.startswith("x-") or is_own_format or (key == "additionalProperties" and value is False)
    )
