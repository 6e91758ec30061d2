"""Small changes to the fields of a file that keep every other byte as it was.

Organisations write their files by hand, with comments, quotes and line ends of their
own, and read in a diff what a command did to them. A file is therefore never written
anew: one value, or one line, is replaced where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from volunteer_board.editing.yaml_writing import scalar
from volunteer_board.problems import Problem
from volunteer_board.reading.composing import compose
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

_FILE = PurePosixPath("text.yml")
_BYTE_ORDER_MARK = "\ufeff"


class NotEditable(ValueError):
    """A file whose fields do not stand on lines of their own; a person must change it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field of the outermost group and its new value; None takes the field out.

    A field that is not there yet is added below the last line of ``after``, the fields
    beside which it belongs; those that are not there count for nothing.
    """

    key: str
    value: str | None
    after: tuple[str, ...] = ()


def changed(source: bytes, changes: Sequence[Change]) -> bytes:
    """Give the bytes of a YAML file with changes made to its outermost fields.

    The file must be one that the strict reader reads. Raises ``NotEditable`` when a change
    would need more than a line or a value; that the outcome says what was meant, and
    nothing else, is made sure by reading it again.
    """
    text = source.decode()
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    body = text.removeprefix(mark)
    expected = dict(_data(body))
    for change in changes:
        body = _changed(body, change)
        expected = _expected(expected, change)
        if _data(body) != expected:
            raise NotEditable(change.key)
    return (mark + body).encode()


def _expected(data: Mapping[str, object], change: Change) -> dict[str, object]:
    others = {key: value for key, value in data.items() if key != change.key}
    return others if change.value is None else {**others, change.key: change.value}


def _data(text: str) -> Mapping[str, object]:
    data = parse(text.replace("\r\n", "\n"), _FILE, POSTING)
    if isinstance(data, Problem):
        raise NotEditable(data.code)
    return data


def _changed(text: str, change: Change) -> str:
    fields = _fields(text)
    lines = text.split("\n")
    entry = fields.get(change.key)
    if entry is None:
        return text if change.value is None else _added(lines, fields, change)
    if change.value is None:
        return _without(lines, entry)
    return _replaced(lines, entry, change.value)


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where a field stands: lines and columns from 0, ends behind the last character."""

    key: yaml.Node
    value: yaml.Node

    @property
    def column(self) -> int:
        return int(self.key.start_mark.column)

    @property
    def first_line(self) -> int:
        return int(self.key.start_mark.line)

    @property
    def last_line(self) -> int:
        """The last line of a scalar; a group or a list ends before what follows it."""
        return int(self.value.end_mark.line)


def _fields(text: str) -> Mapping[str, _Entry]:
    node = compose(text.replace("\r\n", "\n"), POSTING)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise NotEditable("{}")
    return {key.value: _Entry(key, value) for key, value in node.value}


def _replaced(lines: list[str], entry: _Entry, value: str) -> str:
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


def _added(lines: list[str], fields: Mapping[str, _Entry], change: Change) -> str:
    beside = [fields[key] for key in change.after if key in fields]
    scalars = [entry for entry in beside if isinstance(entry.value, yaml.ScalarNode)]
    if not scalars:
        raise NotEditable(change.key)
    anchor = max(scalars, key=lambda entry: entry.last_line)
    at = anchor.last_line
    end = "\r" if lines[at].endswith("\r") or (at == len(lines) - 1 and _has_crlf(lines)) else ""
    if at == len(lines) - 1:
        lines[at] += end
        end = ""  # the file does not end with a line break, and so it stays
    indent = " " * anchor.column
    lines.insert(at + 1, f"{indent}{change.key}: {scalar(change.value)}{end}")
    return "\n".join(lines)


def _has_crlf(lines: Sequence[str]) -> bool:
    return lines[0].endswith("\r")


def _without(lines: list[str], entry: _Entry) -> str:
    if not isinstance(entry.value, yaml.ScalarNode):
        raise NotEditable(entry.key.value)
    del lines[entry.first_line : entry.last_line + 1]
    return "\n".join(lines)
