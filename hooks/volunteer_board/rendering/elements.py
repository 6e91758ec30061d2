"""The smallest pieces of HTML, which pages need by the million."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote

from markupsafe import Markup

from volunteer_board.languages.language import direction_of
from volunteer_board.model.text import LocalisedText
from volunteer_board.rendering.escaping import marked
from volunteer_board.rendering.isolating import html_in
from volunteer_board.rendering.markdown import render_markdown
from volunteer_board.rendering.view import View, language_attributes

_WORD_JOINER = "\u2060"
_NO_LETTERS = re.compile(r"\W+")


@cache
def icon(name: str) -> Markup:
    """Give an empty element, silent to a screen reader, that ``board.css`` fills with a picture."""
    return Markup('<i class="icon-{}"></i>').format(name)


def text(view: View, texts: LocalisedText) -> Markup:
    """Choose a text, as the content of an element that has its ``attributes``."""
    return html_in(*view.choice(texts))


def title(view: View, texts: LocalisedText) -> Markup:
    """Choose a title as ``text`` does, its words unbroken."""
    chosen, language = view.choice(texts)
    return html_in(unbroken(chosen), language)


def prose(view: View, texts: LocalisedText, first_level: int = 3) -> Markup:
    """Choose a text in Markdown; its headings begin at a level."""
    chosen, language = view.choice(texts)
    return render_markdown(chosen, first_level, direction=direction_of(language))


def element(view: View, texts: LocalisedText, tag: str, css_class: str = "") -> Markup:
    """Give an element with a text of the view's language, or marked as of another one.

    A ``span`` that says nothing of its text is left out.
    """
    language, marks = view.code, ""
    if language not in texts:
        language = view.chosen(texts).language
        marks = language_attributes(language)
    content = html_in(texts[language], language)
    named = f' class="{css_class}"' if css_class else ""
    if tag == "span" and not (named or marks):
        return marked(content)
    return marked(f"<{tag}{named}{marks}>{content}</{tag}>")


def step(words: str | Markup) -> Markup:
    """Give a step of a checklist, with a box to tick."""
    return Markup('<li><label><input type="checkbox"><span>{}</span></label></li>').format(words)


def unbroken(title: str) -> str:
    """Keep a slash and what follows on one line, as in an Arabic title for both genders (…/ة)."""
    return title.replace("/", f"/{_WORD_JOINER}") if "/" in title else title


def query_value(text: str) -> str:
    """Give a text as a value in the query of an address; letters of every script stay letters.

    So the URL Standard allows, and in Arabic it is a third of the length. White space is one
    space, as a subject of an e-mail needs it.
    """
    return _NO_LETTERS.sub(lambda found: quote(found[0]), " ".join(text.split()))
