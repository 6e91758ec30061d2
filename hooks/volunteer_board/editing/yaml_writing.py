"""Values as YAML that people like to read and that the strict reader reads back.

Plain wherever that is the same value, since quotes are what people get wrong; lists of
short ids stand in brackets, longer texts of several lines as blocks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.quoting import without_curly_quotes
from volunteer_board.reading.strict_yaml import parse

INDENT = "  "
_FILE = PurePosixPath("value.yml")
_SHORT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""What needs no quotes inside brackets: ids and codes."""
_NUMBER_ELSEWHERE = re.compile(r"-?[0-9]+\.[0-9]+")
"""What other readers of YAML take for a number, even where a board keeps it as a text."""


def field_lines(key: str, value: object) -> list[str]:
    """Write a field of a document, without line ends.

    ``value`` consists of what ``strict_yaml.parse`` gives; no list is inside another.
    """
    if isinstance(value, Mapping):
        inside = [line for name, part in value.items() for line in field_lines(name, part)]
        return [f"{key}:", *indented(inside)] if inside else [f"{key}: {{}}"]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _list_lines(key, value)
    if isinstance(value, str) and "\n" in value:
        return _block_lines(key, value)
    written = scalar(value)
    return [f"{key}: {written}" if written else f"{key}:"]


def scalar(value: object) -> str:
    """Write a text, number, boolean or None on one line; None is written as nothing."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return json.dumps(value)
    is_mistaken = _NUMBER_ELSEWHERE.fullmatch(value) or without_curly_quotes(value) != value
    is_plain = not is_mistaken and _reads_back(f"key: {value}", value)
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def item_lines(lines: Sequence[str]) -> list[str]:
    """Make the lines of a value an item of a list."""
    first, *others = lines
    return [f"- {first}", *indented(others)]


def indented(lines: Sequence[str]) -> list[str]:
    """Move lines one level in; empty ones stay empty."""
    return [INDENT + line if line else line for line in lines]


def _list_lines(key: str, items: Sequence[object]) -> list[str]:
    if all(isinstance(item, str) and _is_short(item) for item in items):
        return [f"{key}: [{', '.join(map(str, items))}]"]
    return [f"{key}:", *indented([line for item in items for line in _item(item)])]


def _item(item: object) -> list[str]:
    if isinstance(item, Mapping):
        return item_lines([line for name, part in item.items() for line in field_lines(name, part)])
    return [f"- {_text_of_item(item)}"]


def _text_of_item(item: object) -> str:
    written = scalar(item)
    is_same = not isinstance(item, str) or _reads_back(f"key:\n- {written}", [item])
    return written if is_same else json.dumps(item, ensure_ascii=False)


def _is_short(text: str) -> bool:
    return _SHORT.fullmatch(text) is not None and _reads_back(f"key: [{text}]", [text])


def _block_lines(key: str, text: str) -> list[str]:
    chomping = "" if text.endswith("\n") else "-"
    lines = [f"{key}: |{chomping}", *indented(text.removesuffix("\n").split("\n"))]
    if _reads_back("\n".join(["key:" + lines[0].removeprefix(f"{key}:"), *lines[1:], ""]), text):
        return lines
    return [f"{key}: {json.dumps(text, ensure_ascii=False)}"]


def _reads_back(yaml_text: str, value: object) -> bool:
    return parse(yaml_text, _FILE, POSTING) == {"key": value}
