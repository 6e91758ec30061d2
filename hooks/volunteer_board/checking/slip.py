"""A slip, and the document in which it is looked for, as it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.form_error import Path
from volunteer_board.problems import Code, Phrase
from volunteer_board.reading.composing import is_plain
from volunteer_board.reading.quoting import in_quotes
from volunteer_board.reading.remedies import write_so


class Slip(NamedTuple):
    """A slip at a path, and all paths of which nothing else need be said."""

    code: Code
    path: Path
    node: yaml.Node
    values: Mapping[str, object]
    covers: Sequence[Path]


class Written:
    """A document whose nodes are gone through: its text, and what the schema wants of it."""

    def __init__(self, explanation: Explanation) -> None:
        self.text = explanation.document.text
        self._explanation = explanation

    def is_text(self, path: Path) -> bool:
        """Say whether the schema wants words of people at a path."""
        node = self._explanation.schemas.at(self._explanation.document.kind, path)
        return node is not None and node.content.get("format") == "plain-text"

    def has_field(self, path: Path, name: str) -> bool:
        """Say whether the schema wants a field, or a language, of a name in the group at a path."""
        group = self._explanation.schemas.at(self._explanation.document.kind, path)
        if group is None:
            return False
        names = (*group.content.get("properties", ()), *self._explanation.languages)
        return name in names and self._explanation.schemas.member(group, name) is not None

    def stands_as_written(self, node: yaml.ScalarNode, path: Path) -> bool:
        """Say whether a text is published with its marks; typed fields have lost theirs."""
        value: Any = self._explanation.document.data
        for token in path:
            value = value[token]
        return bool(value == node.value)

    @staticmethod
    def line(path: Path, text: str) -> Phrase | str:
        """Show a text in quotes behind the name of its field, or as an item."""
        name = f"{path[-1]}: " if path and isinstance(path[-1], str) else ""
        return write_so(name + in_quotes(text))


def is_unquoted(node: yaml.Node | None) -> bool:
    """Say whether a node is a text, or another value, without quotes."""
    return isinstance(node, yaml.ScalarNode) and is_plain(node)
