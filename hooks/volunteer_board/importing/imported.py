"""What an import finds: documents that are not files of the board yet."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from volunteer_board.reading.limits import NUMBER_DIGITS
from volunteer_board.reading.text import NEITHER_TEXT_NOR_YAML

Data = dict[str, Any]

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,59}")
_NOT_NAMES = frozenset({"null", "true", "false"})
"""What YAML takes for something else than text."""

_DEEPEST = 12
_TOO_LARGE = 10**NUMBER_DIGITS
_DECIMALS = 4
"""Nothing in a posting is counted finer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A document: its kind, its id and what it says, as a file of the board would say it.

    ``is_own`` says that a board has exported it, with every field. ``left_out`` names what
    the file says and a board has no place for.
    """

    kind: str
    id: str
    data: Mapping[str, Any]
    is_own: bool
    left_out: tuple[str, ...] = ()


def sound(value: object, depth: int = 0) -> Any:
    """Give of a stranger's JSON what YAML files of a board can hold; None if nothing is left.

    Keys are field names and language codes, whatever else they could be made to say;
    whole numbers are written without a fraction, empty groups and lists not at all.
    """
    if depth > _DEEPEST:
        return None
    if isinstance(value, Mapping):
        return _group(value, depth + 1)
    if isinstance(value, list):
        return _list(value, depth + 1)
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, bool):
        return value
    return _number(value) if isinstance(value, int | float) else None


def legible(text: str) -> str:
    """Leave out the characters that no file of a board may hold."""
    return NEITHER_TEXT_NOR_YAML.sub("", text.replace("\r\n", "\n"))


def _group(group: Mapping[Any, object], depth: int) -> Data | None:
    parts = {key: sound(part, depth) for key, part in group.items() if _is_key(key)}
    return {key: part for key, part in parts.items() if part is not None} or None


def _list(values: list[object], depth: int) -> list[Any] | None:
    items = [sound(item, depth) for item in values if not isinstance(item, list)]
    return [item for item in items if item is not None] or None


def _is_key(key: object) -> bool:
    is_name = isinstance(key, str) and _KEY.fullmatch(key) is not None
    return is_name and str(key).lower() not in _NOT_NAMES


def _number(value: float) -> float | int | None:
    if not math.isfinite(value) or abs(value) >= _TOO_LARGE:
        return None
    rounded = round(value, _DECIMALS)
    is_too_long = len(str(rounded)) > NUMBER_DIGITS + 1  # for the reader of files
    return int(rounded) if is_too_long or rounded == int(rounded) else rounded
