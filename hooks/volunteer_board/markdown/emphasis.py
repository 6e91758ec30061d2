"""Which side of a run of ``*``, ``_`` or ``~`` is open.

CommonMark decides by the characters beside a run, with rules that fit scripts whose words
stand alone: in ``و**«أهل الحي»**`` the first run cannot begin anything, since a letter
stands before it and punctuation behind. One ``~`` says "about" (``~5``), and cmark-gfm would
strike out what stands between two such. What a run may do is decided here; characters that
engines take for letters and spaces then tell them so, and they pair the runs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from volunteer_board.markdown.characters import (
    ARABIC,
    INVISIBLE,
    LETTER,
    SPACE,
    closes,
    is_digit,
    is_invisible,
    is_punctuation,
    is_space,
    opens,
)

_RUNS = "*_~"
_OF_NAMES = ("@", "#")
_PREFIX = re.compile(
    rf"(?<![{ARABIC}\w#@])[وفبكلس]?[\u064b-\u0652]?[بكل]?[\u064b-\u0652]?(?:ال|لل)?ـ?"
    rf"[{INVISIBLE}]*$"
)
_LONGEST_PREFIX, _LONGEST_WORD = 16, 500
"""How many characters are looked at."""
_REST_OF_WORD = re.compile(rf"[^_\n]*[^_\s]_+(?![{ARABIC}\w])")


class Sides(NamedTuple):
    """What a run may do."""

    opens: bool
    closes: bool


def marked(text: str, start: int, end: int, *, touches_address: bool) -> str:
    """Give a run of ``text`` as engines read it in the way that is meant.

    What it ``touches_address`` is written with brackets, which engines see beside it; so is
    a break of the line.
    """
    run, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    sides = meant(text, start, end)
    natural = {_natural(run[0], before, after, symbols=symbols) for symbols in (False, True)}
    if sides is None:
        return "".join(f"\\{mark}" for mark in run)
    if natural == {sides} and not touches_address and not _is_in_cluster(before, after):
        return run
    if not any(sides):
        return run if natural == {sides} else f"{SPACE}{run}{SPACE}"
    opening, closing = sides.opens, sides.closes
    return f"{LETTER if closing else SPACE}{run}{LETTER if opening else SPACE}"


def _is_in_cluster(before: str, after: str) -> bool:
    return (before != "" and before in _RUNS) or (after != "" and after in _RUNS)


def meant(text: str, start: int, end: int) -> Sides | None:
    """Say what a run may do in the eyes of a reader; None for the mark itself."""
    before, after = _seen_before(text, start), _seen_after(text, end)
    mark, length = text[start], end - start
    if (mark == "~" and length == 1) or (mark == "_" and before in _OF_NAMES):
        return None
    if mark != "_" and is_digit(before) and is_digit(after):
        return None
    natural = _natural(mark, before, after, symbols=True)
    if is_space(before) or is_space(after):
        return natural
    if mark == "_":
        return _prefixed(text, start, end) or natural
    if length == 1 and (before + after).isascii():
        return natural
    is_mark_before = is_punctuation(before, symbols=True)
    is_mark_after = is_punctuation(after, symbols=True)
    if not is_mark_before and is_mark_after and not closes(after):
        return Sides(opens=True, closes=True)
    if is_mark_before and not is_mark_after and not opens(before):
        return Sides(opens=True, closes=True)
    return natural


def _prefixed(text: str, start: int, end: int) -> Sides | None:
    """Let ``_`` open after a joined prefix: ``و_نص_``, but neither snake_case nor ``#وسم_طويل``."""
    prefix = _PREFIX.search(text[max(0, start - _LONGEST_PREFIX) : start])
    if (
        prefix is None
        or not prefix.group()
        or not _REST_OF_WORD.match(text[end : end + _LONGEST_WORD])
    ):
        return None
    return Sides(opens=True, closes=False)


@lru_cache(maxsize=4096)
def _natural(mark: str, before: str, after: str, *, symbols: bool) -> Sides:
    """Apply the rules of CommonMark (section 6.2)."""
    space_before, space_after = is_space(before), is_space(after)
    mark_before = not space_before and is_punctuation(before, symbols=symbols)
    mark_after = not space_after and is_punctuation(after, symbols=symbols)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if mark != "_":
        return Sides(left, right)
    return Sides(left and (not right or mark_before), right and (not left or mark_after))


def _seen_before(text: str, start: int) -> str:
    at = start - 1
    while at >= 0 and is_invisible(text[at]):
        at -= 1
    return text[at] if at >= 0 else ""


def _seen_after(text: str, end: int) -> str:
    at = end
    while at < len(text) and is_invisible(text[at]):
        at += 1
    return text[at] if at < len(text) else ""
