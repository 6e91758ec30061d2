"""Cutting a text where a reader does not stumble."""

from __future__ import annotations

import re
from unicodedata import category

from volunteer_board.languages.direction_marks import END_OF_ISOLATE, open_isolates

_ELLIPSIS = "…"
_SENTENCE_END = re.compile(r"[.!?؟۔…][\"'»”’)\]]*(?=\s)")
_BEFORE_ELLIPSIS = " \t\n,;:،؛-–—(«“"
_JOINER = "\u200d"
_SHORTEST = 20
"""What is left of less than this says nothing."""


def shortened(text: str, most: int) -> str:
    """Give a text in at most ``most`` code points; empty if too little of it would be left.

    Whole sentences are kept if they are at least half of what fits, else whole words with an
    ellipsis. A single word that is too long ends between two letters as readers see them
    (grapheme clusters, UAX #29), and no isolate (UAX #9) stays open.
    """
    if len(text) <= most:
        return text
    if most < _SHORTEST:
        return ""
    sentences = _whole_sentences(text, most)
    if len(sentences) * 2 >= most and open_isolates(sentences) == 0:
        return sentences
    room = most - len(_ELLIPSIS)
    while True:
        kept = _whole_words(text, room).rstrip(_BEFORE_ELLIPSIS)
        closing = END_OF_ISOLATE * open_isolates(kept)
        if len(kept) + len(closing) + len(_ELLIPSIS) <= most:
            return f"{kept}{_ELLIPSIS}{closing}"
        room -= len(closing)


def _whole_sentences(text: str, most: int) -> str:
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, most + 1)]
    return text[: max((end for end in ends if end <= most), default=0)]


def _whole_words(text: str, most: int) -> str:
    if text[most].isspace():
        return text[:most]
    words, space, _ = text[:most].rpartition(" ")
    return words if space else text[: _grapheme_end(text, most)]


def _grapheme_end(text: str, place: int) -> int:
    """Give the last place up to ``place`` at which a letter, as readers see it, ends."""
    while place > 0 and _is_inside_grapheme(text, place):
        place -= 1
    return place


def _is_inside_grapheme(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if (
        category(after)[0] == "M"
        or after in "\u200c\u200d"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    ):
        return True
    if before == _JOINER:
        return True
    return _is_flag_letter(after) and _flag_letters_before(text, place) % 2 == 1


def _flag_letters_before(text: str, place: int) -> int:
    """Count the letters of flags (regional indicators) in a row before ``place``."""
    start = place
    while start > 0 and _is_flag_letter(text[start - 1]):
        start -= 1
    return place - start


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
