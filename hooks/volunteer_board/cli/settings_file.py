"""Changes single values of ``mkdocs.yml`` and leaves everything else as it was written.

The file carries comments for its reader and tags for MkDocs, so it is never
written anew: the text of a value is replaced where it stands.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import yaml

Setting = tuple[str, ...]
"""The keys that lead to a value, from the outermost: ``("extra", "board", "name", "ar")``."""


class UnknownSetting(KeyError):
    """A setting that the file does not hold."""


def value_of(text: str, setting: Setting) -> str:
    """Give the value of a setting as it is written, without quotes.

    Raises ``UnknownSetting``, and ``yaml.YAMLError`` for what is not YAML.
    """
    pair = _member(_group(text, setting), setting[-1])
    if pair is None:
        raise UnknownSetting(".".join(setting))
    return str(pair[1].value)


def amended(text: str, changes: Mapping[Setting, str | bool | None]) -> str:
    """Give the text with other values.

    ``None`` takes a setting out, with its line; a setting that is not there becomes the
    first of its group. Raises ``UnknownSetting`` for a group that is not there, and
    ``yaml.YAMLError`` for what is not YAML.
    """
    for setting, value in changes.items():
        group = _group(text, setting)
        pair = _member(group, setting[-1])
        written = json.dumps(value, ensure_ascii=False)  # JSON is YAML
        if pair is None:
            line = f"{setting[-1]}: {written}\n{' ' * group.start_mark.column}"
            text = text if value is None else _spliced(text, group.start_mark.index, 0, line)
        elif value is None:
            text = _without_lines(text, pair[0].start_mark.index, pair[1].end_mark.index)
        else:
            start, end = pair[1].start_mark.index, pair[1].end_mark.index
            text = _spliced(text, start, end - start, written)
    return text


def _group(text: str, setting: Setting) -> yaml.MappingNode:
    """Find the group that a setting is in; nothing is constructed, so tags do not matter."""
    node = yaml.compose(text, yaml.SafeLoader)
    for name in setting[:-1]:
        pair = _member(node, name)
        node = pair and pair[1]
    if not isinstance(node, yaml.MappingNode):
        raise UnknownSetting(".".join(setting))
    return node


def _member(node: yaml.Node | None, name: str) -> tuple[yaml.Node, yaml.Node] | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next(((key, value) for key, value in pairs if key.value == name), None)


def _spliced(text: str, start: int, length: int, piece: str) -> str:
    return text[:start] + piece + text[start + length :]


def _without_lines(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end) + 1
    return text[:first] + (text[after:] if after else "")
