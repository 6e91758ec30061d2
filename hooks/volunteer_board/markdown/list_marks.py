"""Marks by which people begin the items of a list."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from volunteer_board.markdown.characters import GAP, SPACES, latin_digits

BULLETS = "•▪▫◦●○■□◆◇►▶▸‣⁃∙·➤➢✓✔🔹🔸🔷🔶🔺⬤⚫\uf0b7\uf0a7\uf0d8\uf0fc"
"""Signs that begin an item and say nothing; the last are those of Word in its own fonts."""
PICTURES = "\u2600-\u27bf\u2b50-\u2b55\U0001f000-\U0001faff"
"""Signs that begin a line and say something, as a pattern inside brackets."""
_LETTERS = "أابتثجحخدذرزسشصضطظعغفقكلمنهويa-zA-Z"
_ALPHABETS = (
    "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "abcdefghijklmnopqrstuvwxyz",
)

_MARK = re.compile(
    rf"""
    (?P<indent>[ \t>]*)
    (?P<before>(?:(?![ \t]){GAP}+)?)
    (?:
        (?P<bullet>[{BULLETS}]\ufe0f?){GAP}*
        | (?P<natural>[-*+])(?P<gap>{GAP}+)
        | (?P<dash>[–ـ]|−){GAP}+
        | (?P<tight>[-*–ـ])(?=[^\W\d_]|[«“"(\[])
        | \(?(?P<number>\d{{1,2}}){GAP}*(?:[.)](?!\.)|[-–ـ/](?!{GAP}*\d))
            (?:{GAP}*[{SPACES}](?=\d)|{GAP}*(?=[^\s\d]))
        | \(?(?P<letter>[{_LETTERS}](?:ـ(?={GAP}*[-–.)]))?)
            (?:{GAP}*[)]|[.]|{GAP}*[-–ـ])(?={GAP}){GAP}*
        | (?P<picture>(?=[{PICTURES}]))
    )
    (?P<rest>\S.*)
    """,
    re.VERBOSE,
)
_BOX = re.compile(rf"\[(?P<box>[ xX✓✔]?)\]{GAP}+(?=\S)")


class Kind(StrEnum):
    """How items of one list begin."""

    BULLET = "bullet"
    NATURAL = "natural"
    DASH = "dash"
    TIGHT = "tight"
    NUMBER = "number"
    LETTER = "letter"
    PICTURE = "picture"


class Item(NamedTuple):
    """A line that may begin an item of a list.

    ``mark`` is the sign, number or letter; ``is_plain`` says whether every engine sees it.
    """

    kind: Kind
    indent: str
    mark: str
    rest: str
    is_plain: bool


def item_of(line: str) -> Item | None:
    """Read a line as an item of a list."""
    found = _MARK.match(line)
    if found is None:
        return None
    kind = next(kind for kind in Kind if found[kind] is not None)
    mark = found[kind].rstrip("\ufe0f")
    if kind is Kind.NUMBER:
        mark = latin_digits(mark)
    head = found.string[: found.start("rest")]
    return Item(kind, found["indent"], mark, _closed(head, found["rest"]), _is_plain(found, kind))


def _closed(head: str, rest: str) -> str:
    """Take the ends of isolates out of an item that begin in its ``head``, which is left out."""
    open_ones = len(re.findall("[\u2066-\u2068]", head)) - head.count("\u2069")
    if open_ones <= 0:
        return rest
    *before, last = rest.rsplit("\u2069", open_ones)
    return "".join([*before, last])


def _is_plain(found: re.Match[str], kind: Kind) -> bool:
    """Say whether every engine sees the mark."""
    if found["before"].strip(" \t"):
        return False
    if kind is Kind.NATURAL:
        return not found["gap"].strip(" \t")
    head = found.string[found.end("indent") : found.start("rest")]
    return kind is Kind.NUMBER and re.fullmatch(r"[0-9]{1,2}[.)][ \t]+", head) is not None


def without_box(text: str) -> tuple[str, str]:
    """Take the box of a task from the head of a text; give it as a sign, and what follows."""
    found = _BOX.match(text)
    if found is None:
        return "", text
    return ("☑" if found["box"].strip() else "☐"), text[found.end() :]


def are_neighbours(item: Item, following: Item) -> bool:
    """Say whether an item is numbered or lettered as the next one, or the same once more."""
    if item.kind is not following.kind:
        return False
    if item.kind is Kind.NUMBER:
        return int(following.mark) - int(item.mark) in (0, 1)
    pair = _folded(item.mark) + _folded(following.mark)
    return any(pair in alphabet for alphabet in _ALPHABETS)


def _folded(letter: str) -> str:
    return letter.lower().replace("أ", "ا").removesuffix("ـ")
