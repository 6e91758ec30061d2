"""Where the fields of a YAML file stand, so that they can be changed there."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from volunteer_board.reading.composing import compose
from volunteer_board.reading.limits import POSTING


class NotEditable(ValueError):
    """A file whose fields do not stand on lines of their own; a person must change it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a field, or an item of a list, stands: lines and columns from 0.

    ``holder`` is the group it stands in.
    """

    key: yaml.Node
    value: yaml.Node
    holder: yaml.CollectionNode

    @property
    def column(self) -> int:
        """Where its line begins."""
        return int(self.key.start_mark.column)

    @property
    def first_line(self) -> int:
        """The line of its key."""
        return int(self.key.start_mark.line)

    @property
    def last_line(self) -> int:
        """The last line that belongs to it; comments behind it belong to what follows."""
        return last_line(self.value)


def last_line(node: yaml.Node) -> int:
    """Give the last line of what a node says, without comments and empty lines behind it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        inner = node.value[-1]
        return last_line(inner[1] if isinstance(inner, tuple) else inner)
    line, column = int(node.end_mark.line), int(node.end_mark.column)
    is_block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return line - 1 if is_block and column == 0 else line


def outermost(text: str) -> yaml.MappingNode:
    """Give the outermost group of a text; raises ``NotEditable`` if its fields share lines."""
    node = compose(text.replace("\r\n", "\n"), POSTING)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise NotEditable("{}")
    return node


def fields_of(group: yaml.MappingNode) -> dict[str, Entry]:
    """Give the fields of a group."""
    return {key.value: Entry(key, value, group) for key, value in group.value}


def standing(root: yaml.MappingNode, path: tuple[str, ...]) -> Entry | None:
    """Find the field at a path of keys and numbers of items; None if it is not there."""
    holder: yaml.Node = root
    entry: Entry | None = None
    for part in path:
        if isinstance(holder, yaml.MappingNode):
            entry = fields_of(holder).get(part)
        elif isinstance(holder, yaml.SequenceNode) and int(part) < len(holder.value):
            item = holder.value[int(part)]
            entry = Entry(item, item, holder)
        else:
            entry = None
        if entry is None:
            return None
        holder = entry.value
    return entry
