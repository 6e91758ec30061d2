"""HTML in texts: nobody means it who writes ``<name>``, and ``<br>`` breaks the line."""

from __future__ import annotations

import re

from volunteer_board.markdown.characters import BREAK, SPACE

ELEMENTS = (
    "a|abbr|audio|b|blockquote|body|br|button|center|code|div|em|embed|font|form|h[1-6]|head|hr|html"
    "|i|iframe|img|input|li|link|math|meta|object|ol|p|pre|s|script|small|span|strike|strong|style"
    "|sub|sup|svg|table|tbody|td|th|tr|u|ul|video"
)
"""The names of HTML that people write into texts, as a pattern."""
MARKUP = re.compile(rf"</?(?:{ELEMENTS})(?=[\s/>])", re.IGNORECASE)
"""The beginning of an element that is meant as HTML."""
LINE_BREAK = r"<[Bb][Rr][ \t]*/?>"
"""A break of the line, which Markdown has too."""

_LINE_BREAK = re.compile(LINE_BREAK)
_WITHOUT_WORDS = re.compile(r"</?(?:script|style)\b", re.IGNORECASE)
_HEAD_OF_LINE = re.compile(r"(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*")


def is_line_break(tag: str) -> bool:
    """Say whether a tag breaks the line."""
    return _LINE_BREAK.fullmatch(tag) is not None


def readable(tag: str, before: str) -> str:
    """Give an element as engines read it; ``before`` it stands the head of its line.

    Engines leave elements out, and behind one that begins a line the words as well: there
    it gets a sign that hides it from the line.
    """
    if is_line_break(tag):
        return BREAK
    begins = _HEAD_OF_LINE.fullmatch(before) and not _WITHOUT_WORDS.match(tag)
    return SPACE + tag if begins else tag
