"""Texts as HTML in which numbers, addresses and words of the other direction read as written.

``languages/isolates.py`` says which parts of a text are kept together. In HTML each gets a
``span`` with ``dir``: browsers isolate whatever has it, and unlike ``bdi`` it survives mail
programs and feed readers. Nobody else may set it: the cleaner of Markdown takes it away.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape

from markupsafe import Markup

from volunteer_board.languages.isolates import first_direction, is_arabic, replaced
from volunteer_board.languages.language import Direction, direction_of
from volunteer_board.rendering.escaping import as_html, marked

Escape = Callable[[str], str]
_MARKUP = re.compile(
    r"""(<(?P<code>pre|code)>.*?</(?P=code)>|<(?:[^">]|"[^"]*")*>)""",
    re.DOTALL,
)
"""A tag, or code with its tags; what stands between is text."""


@lru_cache(maxsize=4096, typed=True)
def html_in(text: str, language: str, escape: Escape = as_html) -> Markup:
    """Give a whole text as HTML for lines of the language that it is in.

    A text stands on its page, in its kit, on cards and in feeds: the latest are kept.
    """
    return marked(replaced(text, direction_of(language), _span, escape))


@lru_cache(maxsize=512, typed=True)
def html_in_own_direction(text: str) -> Markup:
    """Give a whole text as HTML for an element with ``dir="auto"``."""
    return marked(replaced(text, first_direction(text), _span, as_html))


def _span(part: str, direction: Direction) -> str:
    return f'<span dir="{direction}">{as_html(part)}</span>'


def with_isolates(html: str, direction: Direction) -> str:
    """Isolate what must be in the texts of clean HTML; in Arabic lines code reads left to right.

    Each text between two tags is judged by itself, for the line goes on around it.
    """
    pieces = _MARKUP.split(html)
    for place, text in enumerate(pieces[::3]):
        if text and text != "\n":
            pieces[place * 3] = replaced(unescape(text), direction, _span, as_html, is_whole=False)
    if direction == "rtl":
        pieces[1::3] = map(_left_to_right, pieces[1::3], pieces[2::3])
    del pieces[2::3]
    return "".join(pieces)


def _left_to_right(markup: str, code: str | None) -> str:
    """Let code read left to right, unless it holds Arabic."""
    if code is None or is_arabic(markup):
        return markup
    return markup.replace(f"<{code}>", f'<{code} dir="ltr">', 1)
