"""Composing YAML nodes with libyaml, bounded so that no text can end the process.

libyaml's composer asks three questions of Python about every node. They are
answered by functions written in C where that is safe, which makes reading a
board half as long.
"""

from __future__ import annotations

import operator
from typing import Any, ClassVar

import yaml

from volunteer_board.problems import Code
from volunteer_board.reading.limits import Bounds
from volunteer_board.reading.yaml_faults import Fault, fault_of

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined] # no stubs
except ImportError as error:
    raise ImportError(
        "PyYAML was installed without libyaml; install one of its wheels: "
        "pip install --force-reinstall --only-binary :all: pyyaml"
    ) from error

_NESTING_INDICATORS = "[{-?:"
_SAFE_INDICATORS = 1_000
"""Levels of recursion that fit a C stack many times; a long posting has 300 indicators."""


class Refused(Exception):
    """Carries a fault out of a recursion; caught within this room."""

    def __init__(self, code: Code, node: yaml.Node | None, **values: object) -> None:
        super().__init__(code)
        line, column = (0, 0)
        if node is not None:
            line, column = node.start_mark.line, node.start_mark.column
        self.fault = Fault(code, line, column, values)


class _Composer(CParser):
    """libyaml's composer without resolvers.

    The tag of a node becomes ``slice(kind, value, implicit)``; ``is_plain`` reads it.
    """

    resolve: ClassVar[Any] = slice
    descend_resolver: ClassVar[Any] = staticmethod(operator.is_)
    ascend_resolver: ClassVar[Any] = staticmethod(bool)


class _CountingComposer(_Composer):
    """The same, counting on the way down.

    The recursion is in C, where Python's own limit does not hold.
    """

    def __init__(self, text: str, bounds: Bounds) -> None:
        CParser.__init__(self, text)
        self._bounds = bounds
        self._depth = 0

    def descend_resolver(self, parent: yaml.Node | None, _index: object) -> None:
        """Count a node that begins."""
        self._depth += 1
        if self._depth > self._bounds.depth:
            raise Refused(Code.NESTED_TOO_DEEP, parent, maximum=self._bounds.depth)

    def ascend_resolver(self) -> None:
        """Count a node that ends."""
        self._depth -= 1


def is_plain(node: yaml.Node) -> bool:
    """Say whether a composed scalar was written without quotes."""
    tag: Any = node.tag
    return bool(tag.step[0])


def compose(text: str, bounds: Bounds) -> yaml.Node | Fault | None:
    """Parse into nodes with marks; None for a text without any data."""
    try:
        node: yaml.Node | None = _composer(text, bounds).get_single_node()
    except Refused as refused:
        return refused.fault
    except yaml.MarkedYAMLError as error:
        return fault_of(error, text)
    except yaml.YAMLError:
        return Fault(Code.YAML_SYNTAX, 0, 0, {})
    return node


def _composer(text: str, bounds: Bounds) -> _Composer:
    """Choose the composer. Every level of nesting takes one of five characters."""
    if sum(map(text.count, _NESTING_INDICATORS)) > _SAFE_INDICATORS:
        return _CountingComposer(text, bounds)
    return _Composer(text)
