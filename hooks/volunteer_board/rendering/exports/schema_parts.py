"""The smallest parts of a JSON Schema for readers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]

TEXT: Schema = {"type": "string"}
DAY: Schema = {"type": "string", "format": "date"}
ADDRESS: Schema = {"type": "string", "format": "uri"}


def described_object(
    description: str, properties: Schema, required: list[str] | None = None
) -> Schema:
    """Describe an object; every property is required unless ``required`` names those that are."""
    return {
        "description": description,
        "type": "object",
        "required": list(properties) if required is None else required,
        "properties": properties,
    }
