"""Values of problems as YAML can hold them, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from volunteer_board.checking.wording import visible
from volunteer_board.problems import Count, FieldName, Localised, Phrase


def recorded(value: object) -> Any:
    """Give a value of a problem as texts, numbers, lists and mappings."""
    if isinstance(value, FieldName):
        return {"field": value.key, "titles": dict(value.titles)}
    if isinstance(value, Count):
        return {"count": value.noun, "number": value.number}
    if isinstance(value, Phrase):
        return {"phrase": value.message_id, "values": recorded_all(value.values)}
    if isinstance(value, Localised):
        return {"texts": dict(value.texts)}
    if isinstance(value, tuple):
        return [recorded(part) for part in value]
    return value if isinstance(value, int | float) else visible(str(value))


def recorded_all(values: Mapping[str, object]) -> dict[str, Any]:
    """Give all values of a problem."""
    return {name: recorded(value) for name, value in values.items()}


def restored(record: Any) -> object:
    """Give the value that ``recorded`` was given, or a text that is said like it."""
    if isinstance(record, list):
        return tuple(restored(part) for part in record)
    if not isinstance(record, Mapping):
        return record
    match record:
        case {"field": key, "titles": titles}:
            return FieldName(key, titles)
        case {"count": noun, "number": number}:
            return Count(noun, number)
        case {"phrase": message_id, "values": values}:
            return Phrase(message_id, restored_all(values))
        case _:
            return Localised(record["texts"])


def restored_all(record: Mapping[str, Any]) -> dict[str, object]:
    """Give all values of a problem back."""
    return {name: restored(value) for name, value in record.items()}
