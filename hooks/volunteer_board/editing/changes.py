"""Small changes to the fields of a file that keep every other byte as it was.

Organisations write their files by hand, with comments, quotes and line ends of their
own, and read in a diff what a command did to them. A file is therefore never written
anew: one value, or one line, is replaced where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import yaml

from volunteer_board.editing.standing import Entry, NotEditable, fields_of, outermost, standing
from volunteer_board.editing.yaml_writing import INDENT, scalar
from volunteer_board.problems import Problem
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

_FILE = PurePosixPath("text.yml")
_BYTE_ORDER_MARK = "\ufeff"

Item = Mapping[str, str | int]
Text = tuple[str]
"""One text, as an item of a list."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field and its new value; None takes the field out.

    ``key`` is that of a field of the outermost group, or leads to one inside of it
    (``milestones/0/due``). An outermost field that is not there yet is added below the last
    line of ``after``, the fields beside which it belongs; those that are not there count for
    nothing. An ``Item`` or ``Text`` becomes the last one of the list under that key.
    """

    key: str
    value: str | Item | Text | None
    after: tuple[str, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """The keys and numbers of items that lead to the field."""
        return tuple(self.key.split("/"))


def changed(source: bytes, changes: Sequence[Change]) -> bytes:
    """Give the bytes of a YAML file with changes made to its fields.

    The file must be one that the strict reader reads. Raises ``NotEditable`` when a change
    would need more than lines or a value of its own; that the outcome says what was meant,
    and nothing else, is made sure by reading it again.
    """
    text = source.decode()
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    body = text.removeprefix(mark)
    expected = _data(body)
    for change in changes:
        body = _changed(body, change)
        expected = applied(expected, [change])
        if _data(body) != expected:
            raise NotEditable(change.key)
    return (mark + body).encode()


def applied(data: Mapping[str, Any], changes: Sequence[Change]) -> dict[str, Any]:
    """Give what a document says after changes."""
    outcome: dict[str, Any] = deepcopy(dict(data))
    for change in changes:
        *outer, last = change.path
        holder: Any = outcome
        for part in outer:
            holder = holder[int(part)] if isinstance(holder, list) else holder[part]
        if isinstance(change.value, Mapping):
            holder[last] = [*holder.get(last, ()), dict(change.value)]
        elif isinstance(change.value, tuple):
            holder[last] = [*holder.get(last, ()), *change.value]
        elif change.value is not None:
            holder[last] = _read(change.value)
        else:
            holder.pop(last, None)
    return outcome


def _read(value: str) -> Any:
    """Give what a plain value means: a number, or the text itself."""
    return int(value) if value.isdecimal() else value


def _data(text: str) -> Mapping[str, Any]:
    data = parse(text.replace("\r\n", "\n"), _FILE, POSTING)
    if isinstance(data, Problem):
        raise NotEditable(data.code)
    return data


def _changed(text: str, change: Change) -> str:
    root = outermost(text)
    lines = text.split("\n")
    entry = standing(root, change.path)
    if isinstance(change.value, Mapping | tuple):
        return _with_item(lines, fields_of(root), entry, change, _item(change.value))
    if entry is None:
        if change.value is None:
            return text
        return _added(lines, fields_of(root), change, [f"{change.key}: {scalar(change.value)}"])
    if change.value is None:
        return _without(lines, entry)
    return _replaced(lines, entry, change.value)


def _replaced(lines: list[str], entry: Entry, value: str) -> str:
    """Put a value in the place of another one, in the same quotes."""
    start, end = entry.value.start_mark, entry.value.end_mark
    if not isinstance(entry.value, yaml.ScalarNode) or start.line != end.line:
        raise NotEditable(entry.key.value)
    quotes = entry.value.style or ""
    written = f"{quotes}{value}{quotes}" if quotes in ("'", '"', "") else scalar(value)
    line = lines[start.line]
    before = line[: start.column]
    gap = "" if before.endswith((" ", "\t")) else " "
    lines[start.line] = before + gap + written + line[end.column :]
    return "\n".join(lines)


def _added(
    lines: list[str], fields: Mapping[str, Entry], change: Change, written: Sequence[str]
) -> str:
    """Add the lines of a field below the fields it belongs to."""
    beside = [fields[key] for key in change.after if key in fields]
    if not beside:
        raise NotEditable(change.key)
    anchor = max(beside, key=lambda entry: entry.last_line)
    return _inserted(lines, anchor.last_line, anchor.column, written)


def _inserted(lines: list[str], at: int, column: int, written: Sequence[str]) -> str:
    """Insert lines below the line ``at``, with its end."""
    is_last = at == len(lines) - 1
    end = "\r" if lines[at].endswith("\r") or (is_last and _has_crlf(lines)) else ""
    ends = [end] * len(written)
    if is_last:
        lines[at] += end
        ends[-1] = ""  # the file does not end with a line break, and so it stays
    indent = " " * column
    lines[at + 1 : at + 1] = [
        f"{indent}{line}{last}" for line, last in zip(written, ends, strict=True)
    ]
    return "\n".join(lines)


def _item(value: Item | Text) -> str:
    """Write an item of a list."""
    if isinstance(value, tuple):
        return scalar(value[0])
    return "{" + ", ".join(f"{key}: {scalar(part)}" for key, part in value.items()) + "}"


def _with_item(
    lines: list[str], fields: Mapping[str, Entry], entry: Entry | None, change: Change, written: str
) -> str:
    """Add an item to a list, on a line of its own where the items of the list have such."""
    if entry is None:
        return _added(lines, fields, change, [f"{change.key}:", f"{INDENT}- {written}"])
    node = entry.value
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        raise NotEditable(change.key)
    if node.flow_style:
        line, column = node.end_mark.line, node.end_mark.column - 1
        lines[line] = f"{lines[line][:column].rstrip()}, {written}{lines[line][column:]}"
        return "\n".join(lines)
    return _inserted(lines, entry.last_line, node.start_mark.column, [f"- {written}"])


def _has_crlf(lines: Sequence[str]) -> bool:
    return lines[0].endswith("\r")


def _without(lines: list[str], entry: Entry) -> str:
    """Take out the lines of a field, which must have them for itself."""
    first, last = entry.first_line, entry.last_line
    if entry.holder.flow_style or lines[first][: entry.column].strip():
        raise NotEditable(entry.key.value)
    del lines[first : last + 1]
    return "\n".join(lines)
