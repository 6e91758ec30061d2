"""The smallest pieces of HTML, which pages need by the hundred thousand."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from volunteer_board.model.text import LocalisedText
from volunteer_board.rendering.view import View


@cache
def icon(name: str) -> Markup:
    """Give an empty element, silent to a screen reader, that ``board.css`` fills with a picture."""
    return Markup('<i class="icon icon-{}"></i>').format(name)


def paragraph(view: View, texts: LocalisedText, css_class: str = "") -> Markup:
    """Give a paragraph in the view's language, or marked as another one."""
    opening = Markup('<p class="{}"').format(css_class) if css_class else Markup("<p")
    content = Markup.escape(view.plain(texts))
    return Markup(f"{opening}{view.attributes(texts)}>{content}</p>")  # noqa: S704
