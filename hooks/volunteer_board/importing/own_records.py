"""Records that a board put beside the standard's terms: a document with all its fields."""

from __future__ import annotations

from typing import Any

from volunteer_board.importing.imported import Data, sound
from volunteer_board.importing.nodes import Node

_SCHEMA = "/api/v1/schema.json#/$defs/"
_NOT_WRITTEN = {
    "opportunity": (
        *("id", "organisation", "state", "changed", "zone", "closes_at", "pages", "source"),
    ),
    "organisation": ("id", "image", "pages", "source"),
}
"""What the interface for programs adds to the fields of a file."""


def own_record(node: Node, kind: str) -> dict[str, Any]:
    """Give the record in a node, of whichever board; empty if there is none."""
    for name, literal in node.items():
        if name.endswith(_SCHEMA + kind) and isinstance(literal, dict):
            record = sound(literal.get("@value"))
            return record if isinstance(record, dict) else {}
    return {}


def data_in(record: Data, kind: str) -> Data:
    """Give the fields that the file had."""
    return {name: value for name, value in record.items() if name not in _NOT_WRITTEN[kind]}
