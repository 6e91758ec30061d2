"""Lists in which every line is an item, so that marks before them say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from volunteer_board.markdown.characters import GAP, INVISIBLE, SPACES
from volunteer_board.markdown.list_marks import (
    BULLETS,
    PICTURES,
    Item,
    Kind,
    are_neighbours,
    item_of,
    without_box,
)

_BOXES = "☐☑☒"
_PICTURED_BOX = re.compile(rf"[{_BOXES}]\ufe0f?{GAP}*(?=\S)")
_SIGN = re.compile(rf"(.\ufe0f?){GAP}*(?=[^{SPACES}{INVISIBLE}{PICTURES}\ufe0f])")
"""A picture before words; one that is made of several says more than a bullet."""
_INDENTED = re.compile(r"[ \t\u00a0]")
_MOST_MARKS = 200
"""``- [ ] 1.`` are three; items that may be as long as to hold more are none."""

_MAY_BE_MARKED = re.compile(
    rf"[>{SPACES}{INVISIBLE}]*(?:[-+*–ـ−{BULLETS}{PICTURES}{_BOXES}\[]"
    rf"|\(?(?:\d{{1,2}}|[^\W\d_]){GAP}*[-.)ـ–/])"
)
"""A text that may begin with a mark: most do not, and of those nothing is looked at."""


def lines_in(text: str) -> list[str]:
    """Give the items that somebody wrote into a field, one a line, without their marks.

    Where lines carry marks, one that is indented and carries none goes on with the line
    before.
    """
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    has_marks = any(_marked(line.strip()) for line in lines)
    items: list[str] = []
    for line in lines:
        if items and has_marks and _INDENTED.match(line) and not _marked(line.strip()):
            items[-1] = f"{items[-1]} {line.strip()}"
        else:
            items.append(line.strip())
    return without_marks(items)


def without_marks(texts: Sequence[str]) -> list[str]:
    """Give the items of a list without bullets, boxes and the numbers that count them.

    A number goes where it is the place of its item, or where the items are numbered one
    after the other; the same picture before every item is a bullet.
    """
    items = list(texts)
    if not any(map(_MAY_BE_MARKED.match, items)):
        return items
    for _ in range(_MOST_MARKS):
        shorter = _without_first_marks(items)
        if shorter == items:
            break
        items = shorter
    return items


def _without_first_marks(texts: list[str]) -> list[str]:
    items = [item_of(text) for text in texts]
    are_counted = _are_counted(items)
    sign = _common_sign(texts) if len(texts) > 1 else ""
    return [
        _without_first_mark(text, item, place, are_counted=are_counted, sign=sign)
        for place, (text, item) in enumerate(zip(texts, items, strict=True))
    ]


def _without_first_mark(
    text: str, item: Item | None, place: int, *, are_counted: bool, sign: str
) -> str:
    box, rest = without_box(text)
    if box:
        return rest
    if sign:
        return text[len(sign) :].strip()
    drawn_box = _PICTURED_BOX.match(text)
    if drawn_box is not None:
        return text[drawn_box.end() :]
    if item is None:
        return text
    is_place = item.kind is Kind.NUMBER and int(item.mark) == place + 1
    return item.rest if are_counted or is_place or _says_nothing(item) else text


def _says_nothing(item: Item) -> bool:
    """Say whether the mark of an item is a bullet, and no emphasis and no picture."""
    if item.kind is Kind.TIGHT:
        return "*" not in item.mark + item.rest
    return item.kind in (Kind.BULLET, Kind.NATURAL, Kind.DASH)


def _are_counted(items: Sequence[Item | None]) -> bool:
    there = [item for item in items if item is not None]
    if len(there) < max(2, len(items)) or there[0].kind not in (Kind.NUMBER, Kind.LETTER):
        return False
    return all(are_neighbours(*pair) for pair in pairwise(there))


def _common_sign(texts: Sequence[str]) -> str:
    """Give the picture with which every text begins."""
    signs = {found[1] if (found := _SIGN.match(text)) else "" for text in texts}
    if len(signs) != 1:
        return ""
    sign = signs.pop()
    item = item_of(texts[0])
    return sign if item is not None and item.kind is Kind.PICTURE else ""


def _marked(line: str) -> bool:
    item = item_of(line)
    return without_box(line)[0] != "" or (item is not None and item.kind is not Kind.PICTURE)
