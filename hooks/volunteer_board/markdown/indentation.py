"""Lines that begin further in, as programs for writing indent paragraphs.

Engines take such lines for code, and so words that stand far behind the mark of an item.
Nobody means code by it: that stands in fences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from volunteer_board.markdown.lines import Line

_WIDEST = 4
"""How many columns behind its mark words may begin before engines take them for code."""
_ITEM = re.compile(r"(?P<mark>[-*+]|(?P<number>[0-9]{1,9})[.)])(?P<gap>[ \t]+|$)")
_RULE = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_ALONE = re.compile(rf"#{{1,6}}(?:[ \t]|$)|{_RULE.pattern}")


class _Container(NamedTuple):
    """An item of a list: in which columns its content begins as typed, and for engines."""

    typed: int
    shown: int


def without_deep_indents(lines: Sequence[Line]) -> list[Line]:
    """Give lines of which none but those in fences is code; lists keep what is nested in them."""
    if not any("    " in line.text or "\t" in line.text for line in lines):
        return list(lines)
    return list(_Indentation().shallow(lines))


class _Indentation:
    """Goes through lines and knows in which items of lists each of them stands."""

    def __init__(self) -> None:
        self._containers: list[_Container] = []
        self._is_in_paragraph = False

    def shallow(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Give lines that begin where their place in a list wants it."""
        shift, was_code = 0, False
        for line in lines:
            text = line.text.lstrip(" \t")
            indent = _width(line.text[: len(line.text) - len(text)])
            if not text:
                self._is_in_paragraph = False
                yield line
            elif line.is_code:
                shift = shift if was_code else indent - self._place(indent)
                self._is_in_paragraph = False
                yield _moved(line, text, indent, indent - shift)
            else:
                yield self._prose(line, text, indent)
            was_code = line.is_code

    def _prose(self, line: Line, text: str, indent: int) -> Line:
        is_alone = _ALONE.match(text) is not None
        item = None if is_alone else self._item(text)
        if self._is_in_paragraph and not is_alone and item is None:
            return line
        place = self._place(indent)
        self._is_in_paragraph = not is_alone
        shown = text if item is None else self._enter(item, indent, place)
        return _moved(line, shown, indent, place)

    def _item(self, text: str) -> re.Match[str] | None:
        """Read the mark of an item; within a paragraph, other numbers than 1 begin no list."""
        item = _ITEM.match(text)
        if item and self._is_in_paragraph and not self._containers:
            return item if int(item["number"] or 1) == 1 and item.end() < len(text) else None
        return item

    def _place(self, indent: int) -> int:
        """Give the column in which a line has to begin, and leave the items that end there."""
        while self._containers and indent < self._containers[-1].typed:
            self._containers.pop()
        return self._containers[-1].shown if self._containers else 0

    def _enter(self, item: re.Match[str], indent: int, place: int) -> str:
        """Go into an item, and give it with its words near enough to its mark."""
        mark, words = item["mark"], item.string[item.end() :]
        end = indent + len(mark)
        gap = _width(" " * end + item["gap"]) - end
        gap = gap if words and gap <= _WIDEST else 1
        self._containers.append(_Container(end + gap, place + len(mark) + gap))
        self._is_in_paragraph = bool(words)
        return f"{mark}{' ' * gap}{words}"


def _moved(line: Line, text: str, indent: int, place: int) -> Line:
    """Give a line whose ``text`` begins in a column; one that stays there as it is typed."""
    if place == indent and line.text.endswith(text):
        return line
    return Line(" " * max(place, 0) + text, line.is_code)


def _width(spaces: str) -> int:
    """Give how many columns spaces and tabs fill."""
    return len(spaces.expandtabs(4))
