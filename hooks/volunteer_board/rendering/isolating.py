"""Texts as HTML in which numbers, addresses and words of the other direction read as written.

``languages/isolates.py`` says which parts of a text are kept together. In HTML each gets a
``span`` with ``dir``: browsers isolate whatever has it, and unlike ``bdi`` it survives mail
programs and feed readers. Nobody else may set it: the cleaner of Markdown takes it away.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from html import unescape

from markupsafe import Markup

from volunteer_board.languages.isolates import first_direction, is_arabic, replaced
from volunteer_board.languages.language import Direction, direction_of
from volunteer_board.rendering.escaping import as_html, marked

Escape = Callable[[str], str]
_PIECE = re.compile(
    r"""<(?P<tag>pre|code)>(?P<code>.*?)</(?P=tag)>|<(?:[^">]|"[^"]*")*>|(?P<text>[^<]+)""",
    re.DOTALL,
)


def html_in(text: str, language: str, escape: Escape = as_html) -> Markup:
    """Give a whole text as HTML for lines of the language that it is in."""
    return marked(replaced(text, direction_of(language), _span, escape))


def html_in_own_direction(text: str) -> Markup:
    """Give a whole text as HTML for an element with ``dir="auto"``."""
    return marked(replaced(text, first_direction(text), _span, as_html))


def _span(part: str, direction: Direction) -> str:
    return f'<span dir="{direction}">{as_html(part)}</span>'


def with_isolates(html: str, direction: Direction) -> str:
    """Isolate what must be in the texts of clean HTML; in Arabic lines code reads left to right.

    Each text between two tags is judged by itself, for the line goes on around it.
    """
    return _PIECE.sub(partial(_isolated_piece, direction=direction), html)


def _isolated_piece(piece: re.Match[str], direction: Direction) -> str:
    text, code = piece["text"], piece["code"]
    if text:
        return replaced(unescape(text), direction, _span, as_html, is_whole=False)
    if code and direction == "rtl" and not is_arabic(code):
        return f'<{piece["tag"]} dir="ltr">{code}</{piece["tag"]}>'
    return piece[0]
