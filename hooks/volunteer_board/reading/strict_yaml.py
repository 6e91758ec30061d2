"""A small, strict part of YAML: what a person means, and nothing that surprises.

libyaml parses; what its nodes mean is decided here. Accepted are mappings with
text keys, lists, texts, numbers as JSON writes them, ``true``, ``false`` and
``null`` as in the core schema of YAML 1.2. ``no``, ``12:30``, ``012`` and
``2026-12-01`` are texts. Refused are anchors, aliases, merge keys, explicit
types, repeated keys and a second document, because each of them has been used
to hang a reader or to hide something from a reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from sys import intern
from typing import Any

import yaml

from volunteer_board.problems import Code, Problem, problem
from volunteer_board.reading.composing import Refused, compose, is_plain
from volunteer_board.reading.limits import NUMBER_DIGITS, Bounds
from volunteer_board.reading.remedies import with_remedy
from volunteer_board.reading.yaml_faults import Fault

_CONSTANTS: Mapping[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NOT_KEYS = frozenset({"<<", *_CONSTANTS})
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_NUMBER_OR_ELSE = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{2}0|[1-9][0-9]?\.[0-5]0")
"""What is written with a nought that no number needs: ``1.000`` may be a thousand, ``19.30`` a
time of day. It stays a text until its field is known.
"""
_ESCAPED_RETURN = "\\r"
_BEGINS_A_NUMBER = frozenset("-0123456789")


def parse(text: str, file: PurePosixPath, bounds: Bounds) -> dict[str, Any] | Problem:
    """Read the mapping that a YAML text holds, or say what is wrong and where.

    The data consists of dicts with text keys, lists, texts, whole and fractional
    numbers within 15 digits, booleans and None. Line breaks must be ``\\n``.
    """
    outcome = _read(text, bounds)
    if not isinstance(outcome, Fault):
        return outcome
    code, line, column, values = with_remedy(outcome, text)
    return problem(code, file, (line + 1, column + 1), **values)


def _read(text: str, bounds: Bounds) -> dict[str, Any] | Fault:
    node = compose(text, bounds)
    if isinstance(node, Fault):
        return node
    if node is None:
        return Fault(Code.EMPTY_DOCUMENT, 0, 0, {})
    try:
        _refuse_decorations(node, text)
        data = _Constructor(bounds).value(node)
        if _ESCAPED_RETURN in text:
            data = _with_line_feeds(data)
    except Refused as refused:
        return refused.fault
    if isinstance(data, dict):
        return data
    code = Code.EMPTY_DOCUMENT if data is None else Code.NOT_A_MAPPING
    return Fault(code, node.start_mark.line, node.start_mark.column, {})


class _Constructor:
    """Makes plain data of composed nodes, within bounds."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._depth = 0
        self._nodes = 0

    def value(self, node: yaml.Node) -> Any:
        """Give the data of a node; raises ``Refused``."""
        if node.__class__ is yaml.ScalarNode:
            return _scalar(node)
        self._enter(node)
        is_list = node.__class__ is yaml.SequenceNode
        data = [self.value(item) for item in node.value] if is_list else self._mapping(node)
        self._depth -= 1
        return data

    def _enter(self, collection: yaml.Node) -> None:
        self._depth += 1
        self._nodes += len(collection.value)
        if self._depth > self._bounds.depth:
            raise Refused(Code.NESTED_TOO_DEEP, collection, maximum=self._bounds.depth)
        if self._nodes > self._bounds.nodes:
            raise Refused(Code.TOO_MANY_VALUES, collection, maximum=self._bounds.nodes)

    def _mapping(self, node: yaml.Node) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = _key(key_node)
            if key in mapping:
                raise _repeated(key_node, node)
            is_scalar = value_node.__class__ is yaml.ScalarNode  # most are: spare them a call
            mapping[key] = _scalar(value_node) if is_scalar else self.value(value_node)
        return mapping


def _key(node: yaml.Node) -> str:
    """Give the name of a field; most names are plain words and go the short way."""
    key = node.value
    if key.__class__ is str and key not in _NOT_KEYS and key[0] not in _BEGINS_A_NUMBER:
        return intern(key)
    if node.__class__ is not yaml.ScalarNode or not isinstance(_scalar(node), str):
        raise Refused(Code.KEY_NOT_TEXT, node)
    if key == "<<" and is_plain(node):
        raise Refused(Code.YAML_REFERENCE, node)
    return intern(key)


def _scalar(node: yaml.Node) -> str | int | float | bool | None:
    text: str = node.value
    if text in _CONSTANTS:
        return _CONSTANTS[text] if is_plain(node) else text
    if text[0] in _BEGINS_A_NUMBER and is_plain(node) and _NUMBER.fullmatch(text):
        return text if _NUMBER_OR_ELSE.fullmatch(text) else _number(text, node)
    return text


def _number(text: str, node: yaml.Node) -> int | float:
    """Read a number. ``2.0`` is 2, as in JSON Schema."""
    number = float(text) if len(text) <= NUMBER_DIGITS + 1 else float("inf")
    if abs(number) >= 10**NUMBER_DIGITS:
        raise Refused(Code.NUMBER_OUT_OF_RANGE, node, value=text)
    return int(number) if number.is_integer() else number


def _with_line_feeds(value: Any) -> Any:
    """End the lines of texts as those of the file: ``\\r\\n`` in quotes hides nothing."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    if isinstance(value, list):
        return [_with_line_feeds(item) for item in value]
    if isinstance(value, dict):
        return {key: _with_line_feeds(part) for key, part in value.items()}
    return value


def _repeated(key_node: yaml.Node, mapping: yaml.Node) -> Refused:
    first = next(key for key, _ in mapping.value if key.value == key_node.value)
    line = first.start_mark.line + 1
    return Refused(Code.DUPLICATE_KEY, key_node, key=key_node.value, first_line=line)


def _refuse_decorations(root: yaml.Node, text: str) -> None:
    """Refuse anchors and explicit types, and with anchors every alias, cycle and bomb.

    Both stand before their node, and the node's mark points at them. A text
    without ``&`` and ``!``, as most are, has none. Going through the file from
    its top, the anchor is met before whatever refers to it.
    """
    if "&" not in text and "!" not in text:
        return
    for node in _nodes(root):
        first = text[node.start_mark.index : node.start_mark.index + 1]
        if first == "&":
            raise Refused(Code.YAML_REFERENCE, node)
        if first == "!":
            raise Refused(Code.YAML_TAG, node)


def _nodes(root: yaml.Node) -> Iterator[yaml.Node]:
    """Give every node in the order of the file; without recursion, which is not bounded yet."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, yaml.SequenceNode):
            waiting.extend(reversed(node.value))
        elif isinstance(node, yaml.MappingNode):
            waiting.extend(part for pair in reversed(node.value) for part in reversed(pair))
