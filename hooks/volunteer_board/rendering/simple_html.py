"""Elements of the simple HTML that feed readers and search engines accept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape
from typing import TypeVar

from volunteer_board.languages.language import direction_of
from volunteer_board.model.text import LocalisedList, LocalisedText, choose
from volunteer_board.rendering.isolating import html_in
from volunteer_board.rendering.markdown import render_markdown
from volunteer_board.rendering.view import View, language_attributes

Content = TypeVar("Content")


def escaped(text: str) -> str:
    """Escape a text that stands between tags; for attributes see ``link``.

    Looking first is seven times faster than replacing, and most texts are plain.
    """
    if "&" in text or "<" in text or ">" in text:
        return escape(text, quote=False)
    return text


def items(contents: Iterable[str]) -> str:
    """Give a list of ready HTML; nothing if there is none."""
    listed = "</li><li>".join(contents)
    return f"<ul><li>{listed}</li></ul>" if listed else ""


def lines(*said: str) -> str:
    """Put what was said on lines of its own."""
    return "<br>".join(filter(None, said))


def link(address: str, words: str) -> str:
    """Give a link; ``address`` was checked to be https, http, mailto or tel."""
    return f'<a href="{escape(address)}">{words}</a>'


def mail_link(address: str) -> str:
    """Give an e-mail address as a link."""
    return link(f"mailto:{address}", escaped(address))


def phone_link(number: str) -> str:
    """Give a phone number as a link; its groups stay in order in right-to-left text too."""
    return f'<a href="tel:{escape(number.replace(" ", ""))}" dir="ltr">{escaped(number)}</a>'


def text_in(text: str, language: str) -> str:
    """Give a text that is in a language, for a place between tags."""
    return html_in(text, language, escaped)


def _as_written(text: str, language: str) -> str:
    return escaped(text)


class SimpleHtml:
    """Writes texts and words of a view as HTML; what is not there gives nothing.

    Texts for people have what reads in the other direction isolated; those for programs, with
    ``isolates=False``, stand as they are written.
    """

    def __init__(self, view: View, *, isolates: bool = True) -> None:
        self.in_language: Callable[[str, str], str] = text_in if isolates else _as_written
        self._isolates = isolates
        self._view = view
        self._code = view.code
        self._order = view.board.settings.language_codes
        self.word = cache(self._word)
        self.label = cache(self._label)
        self._name = cache(self._fact_name)

    def _word(self, message_id: str) -> str:
        """Give an interface message without placeholders."""
        return escaped(self._view.language.text(message_id))

    def _fact_name(self, message_id: str) -> str:
        return f"<strong>{self.word(message_id)}</strong>{self.word('posting-text.separator')}"

    def _label(self, vocabulary: str, term: str) -> str:
        """Name a term."""
        return escaped(self._view.label(vocabulary, term))

    def labels(self, vocabulary: str, terms: Iterable[str]) -> str:
        """Name terms one after the other."""
        return escaped(self._view.labels(vocabulary, terms))

    def inline(self, texts: LocalisedText | None) -> str:
        """Give a text within a line."""
        if texts is None:
            return ""
        text, language, attributes = self._chosen(texts)
        html = self.in_language(text, language)
        return f"<span{attributes}>{html}</span>" if attributes else html

    def paragraph(self, texts: LocalisedText | None) -> str:
        """Give a text as a paragraph."""
        if texts is None:
            return ""
        text, language, attributes = self._chosen(texts)
        return f"<p{attributes}>{self.in_language(text, language)}</p>"

    def bullets(self, texts: LocalisedList | None) -> str:
        """Give a list of texts."""
        if texts is None:
            return ""
        listed, language, attributes = self._chosen(texts)
        written = [self.in_language(item, language) for item in listed]
        return f"<ul{attributes}><li>{'</li><li>'.join(written)}</li></ul>"

    def markdown(self, texts: LocalisedText | None) -> str:
        """Give a text in Markdown; raw HTML in it is left out."""
        if texts is None:
            return ""
        text, language, attributes = self._chosen(texts)
        direction = direction_of(language) if self._isolates else None
        html = str(render_markdown(text, direction=direction))
        return f"<div{attributes}>{html}</div>" if attributes else html

    def _chosen(self, texts: Mapping[str, Content]) -> tuple[Content, str, str]:
        """Choose a text, with its language and the attributes of the element that holds it."""
        here = texts.get(self._code)
        if here is not None:
            return here, self._code, ""
        content, language = choose(texts, self._code, self._order)
        return content, language, language_attributes(language)

    def section(self, heading: str, html: str) -> str:
        """Put a heading over HTML, if there is any."""
        return f"<h3>{self.word(heading)}</h3>{html}" if html else ""

    def text_section(self, heading: str, texts: LocalisedText | None) -> str:
        """Put a heading over a text, if there is any."""
        return self.section(heading, self.paragraph(texts)) if texts else ""

    def list_section(self, heading: str, texts: LocalisedList | None) -> str:
        """Put a heading over a list of texts, if there is any."""
        return self.section(heading, self.bullets(texts)) if texts else ""

    def titled(self, title: str) -> str:
        """Give a title of less weight than that of a section."""
        return f"<p><strong>{self.word(title)}</strong></p>"

    def led(self, words: str, html: str) -> str:
        """Begin a paragraph with words that end in a colon of their own."""
        return f"<p><strong>{self.word(words)}</strong> {html}</p>" if html else ""

    def fact(self, name: str, html: str) -> str:
        """Give a name and what is so named."""
        return f"{self._name(name)}{html}"

    def outward(self, address: str | None, words: str) -> str:
        """Give a paragraph with a link to somewhere else."""
        return f"<p>{link(address, self.word(words))}</p>" if address else ""
