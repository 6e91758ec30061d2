"""What lines begin with: headings and items of lists as they are typed and pasted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from volunteer_board.markdown.characters import GAP
from volunteer_board.markdown.fences import FENCE
from volunteer_board.markdown.list_marks import Item, Kind, are_neighbours, item_of, without_box

_HEADING = re.compile(rf"([ >]*)(?:(?! ){GAP}+)?(#{{2,6}}|#(?={GAP})){GAP}*(?=[^#\s])")
_PLAIN_HEADING = re.compile(r"[ >]*#{1,6}[ \t]+[^\s#]")
_EMPTY_HEADING = re.compile(r"([ >]*)#{1,6}[ \t]*$")
_LONG_NUMBER = re.compile(r"[ >]*(?:(?:[-*+]|[0-9]{1,2}[.)])[ \t]+)?[0-9]{3,9}(?=[.)](?:\s|$))")
_SEPARATOR = re.compile(r"(?P<indent>[ \t>]*)(?P<line>-+|=+)[ \t]*$")
_SHORTEST = 3
"""How many signs draw a line across the page."""
_NEIGHBOURS_ALONE = {Kind.DASH, Kind.TIGHT, Kind.PICTURE}
"""Signs with which a line of prose may begin too."""
_SPEECH = {Kind.DASH, Kind.TIGHT}
"""Signs with which what somebody says begins."""
_SENTENCE = re.compile(rf"[.!?؟…](?:['\"»”’)*_]|{GAP})*$")


class Line(NamedTuple):
    """A line with marks that engines know; of ``code`` nothing is changed."""

    text: str
    is_code: bool


def _code_lines(lines: Sequence[str]) -> Iterator[int]:
    fence = ""
    for at, line in enumerate(lines):
        found = FENCE.match(line)
        if fence:
            yield at
            if found and found[1].startswith(fence) and not line[found.end() :].strip():
                fence = ""
        elif found:
            fence = found[1]
            yield at


def with_marks(lines: Sequence[str]) -> list[Line]:
    """Give lines with the marks that engines know."""
    code = frozenset(_code_lines(lines))
    read = {at: item_of(line) for at, line in enumerate(lines) if at not in code}
    items = {at: item for at, item in read.items() if item}
    listed = frozenset(_listed(lines, items))
    out: list[Line] = []
    for at, line in enumerate(lines):
        if at in code:
            out.append(Line(line, is_code=True))
            continue
        separator = _SEPARATOR.match(line)
        if separator:
            out.extend(_separated(separator, out[-1].text if out else ""))
            continue
        item = items.get(at)
        if item and at in listed and _needs_room(item, lines[max(0, at - 3) : at]):
            out.append(Line("", is_code=False))
        text = _rewritten(line, item, is_listed=at in listed)
        out.append(Line(_with_box(text) if item and "[" in text else text, is_code=False))
    return out


def _separated(separator: re.Match[str], before: str) -> Iterator[Line]:
    """Give a line of signs that parts what stands before and behind; engines would make
    a heading of the line ``before`` it, and a paragraph of signs that they know no line of.
    """
    indent, line = separator["indent"], separator["line"]
    if len(line) >= _SHORTEST:
        if before.strip():
            yield Line(indent.rstrip(" \t"), is_code=False)
        yield Line(f"{indent}---", is_code=False)
        return
    item = item_of(before)
    is_empty_item = line == "-" and item is not None and len(indent) <= len(item.indent)
    sign = "\\" if before.strip(" \t>") and not is_empty_item else ""
    yield Line(f"{indent}{sign}{line}", is_code=False)


def _rewritten(line: str, item: Item | None, *, is_listed: bool) -> str:
    if item and (is_listed or (item.kind is Kind.NATURAL and not item.is_plain)):
        if item.kind is Kind.NUMBER:
            return f"{item.indent}{int(item.mark)}. {item.rest}"
        letter = f"{item.mark}. " if item.kind is Kind.LETTER else ""
        return f"{item.indent}- {letter}{item.rest}"
    empty = _EMPTY_HEADING.match(line)
    if empty:
        return empty[1]
    heading = None if _PLAIN_HEADING.match(line) else _HEADING.match(line)
    if heading:
        return f"{heading[1]}{heading[2]} {line[heading.end() :]}"
    year = _LONG_NUMBER.match(line)
    return f"{year.group()}\\{line[year.end() :]}" if year else line


def _with_box(line: str) -> str:
    """Show the box of a task as a sign, which feeds and paper show too."""
    item = item_of(line)
    if item is None or not item.is_plain:
        return line
    box, rest = without_box(item.rest)
    return f"{line[: -len(item.rest)]}{box} {rest}" if box else line


def _needs_room(item: Item, before: Sequence[str]) -> bool:
    """Say whether an item would be a line of the paragraph before: CommonMark lets numbers
    other than 1 begin no list there.
    """
    if item.kind is not Kind.NUMBER or int(item.mark) == 1 or not before:
        return False
    return bool(before[-1].strip()) and not any(item_of(line) for line in before)


def _listed(lines: Sequence[str], items: dict[int, Item]) -> Iterator[int]:
    """Give the places of items that are written with other marks: those that have neighbours
    like them, if engines would not see all of these.
    """
    families: defaultdict[Kind, list[int]] = defaultdict(list)
    for at, item in items.items():
        families[item.kind].append(at)
    for kind, places in families.items():
        runs = list(_runs(lines, items, places))
        if kind in _SPEECH and len(places) > sum(map(len, runs)) and _speak(lines, places):
            continue
        for run in runs:
            if kind is not Kind.NATURAL and not all(items[at].is_plain for at in run):
                yield from run


def _speak(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Say whether lines are whole sentences: where such stand alone too, people talk there."""
    return all(_SENTENCE.search(lines[at]) for at in places)


def _runs(
    lines: Sequence[str], items: dict[int, Item], places: Sequence[int]
) -> Iterator[list[int]]:
    """Give the runs of two or more items that go on with each other."""
    run = list(places[:1])
    for at, following in pairwise(places):
        if not _goes_on(items[at], items[following], lines[at + 1 : following]):
            if len(run) > 1:
                yield run
            run = []
        run.append(following)
    if len(run) > 1:
        yield run


def _goes_on(item: Item, following: Item, between: Sequence[str]) -> bool:
    if item.kind in (Kind.NUMBER, Kind.LETTER):
        return are_neighbours(item, following)
    if item.kind not in _NEIGHBOURS_ALONE:
        return True
    is_bold = item.mark == "*" and ("*" in item.rest or "*" in following.rest)
    is_alike = item.kind is Kind.PICTURE or item.mark == following.mark
    return is_alike and not is_bold and not any(line.strip() for line in between)
