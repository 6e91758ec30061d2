"""The smallest pieces of HTML, which pages need by the million."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup, escape

from volunteer_board.model.text import LocalisedText
from volunteer_board.rendering.view import View

_WORD_JOINER = "\u2060"


@cache
def icon(name: str) -> Markup:
    """Give an empty element, silent to a screen reader, that ``board.css`` fills with a picture."""
    return Markup('<i class="icon icon-{}"></i>').format(name)


def element(view: View, texts: LocalisedText, tag: str, css_class: str = "") -> Markup:
    """Give an element with a text of the view's language, or marked as of another one."""
    named = f' class="{css_class}"' if css_class else ""
    content = escape(view.plain(texts))
    return Markup(f"<{tag}{named}{view.attributes(texts)}>{content}</{tag}>")  # noqa: S704


def unbroken(title: str) -> str:
    """Keep a slash and what follows on one line, as in an Arabic title for both genders (…/ة)."""
    return title.replace("/", f"/{_WORD_JOINER}") if "/" in title else title
