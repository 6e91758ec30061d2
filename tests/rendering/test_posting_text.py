"""A posting as text: complete in either language, simple, and harmless."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.boards import MODELS, Draft, make_board, make_view, of_model, posting
from tests.rendering.golden import assert_golden
from volunteer_board.rendering.posting_text import PostingText

CASES = Path(__file__).parent / "cases"
SIMPLE = {"p", "ul", "li", "h3", "strong", "br", "a", "span", "div"}


def load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return data


def every_field(model: str) -> dict[str, Any]:
    """Give a posting that says all that one of a model can say."""
    return of_model(load("every-field.yml"), model)


def whole(draft: Draft, language: str) -> str:
    board = make_board(draft)
    return PostingText(make_view(board, language)).whole(board.opportunities[0])


def localised(value: Any, language: str) -> Iterator[str]:
    """Give every text of a posting in a language."""
    if isinstance(value, Mapping) and language in value:
        texts = value[language]
        yield from [texts] if isinstance(texts, str) else texts
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from localised(item, language)
    elif isinstance(value, list):
        for item in value:
            yield from localised(item, language)


class Tags(HTMLParser):
    """Collects the elements and the text of a document; fails if they are not nested."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("model", MODELS)
def test_whole_posting_as_it_was_found_good(model: str, language: str) -> None:
    html = whole(posting(**every_field(model)), language)
    assert_golden(f"{model}.{language}.html", html)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("model", MODELS)
def test_every_text_of_a_posting_is_in_it(model: str, language: str) -> None:
    data = every_field(model)
    texts = set(localised(data, language)) - set(data["title"].values())
    said = Tags(whole(posting(**data), language)).text
    missing = {text for text in texts if text.replace("**", "") not in said}
    assert not missing


@pytest.mark.parametrize("language", ["ar", "en"])
def test_job_description_is_the_work_and_not_the_whole_posting(language: str) -> None:
    data = every_field("project")
    board = make_board(posting(**data))
    html = PostingText(make_view(board, language)).job_description(board.opportunities[0])
    for field in ("summary", "objective", "impact", "experience", "benefits_note"):
        assert data[field][language] in html
    for listed in ("tasks", "requirements"):
        assert all(text in html for text in data[listed][language])
    for field in ("evaluation", "values", "accessibility_note"):
        assert data[field][language] not in html
    assert "apply@example.org" not in html


@pytest.mark.parametrize("model", MODELS)
def test_only_simple_elements_are_used(model: str) -> None:
    tags = Tags(whole(posting(**every_field(model)), "en")).seen
    assert {tag for tag, _ in tags} <= SIMPLE
    assert {name for _, attributes in tags for name in attributes} <= {"href", "lang", "dir"}


def test_fallback_texts_say_their_language_and_words_of_the_board_do_not() -> None:
    english = {"en": "Only in English"}
    html = whole(posting(objective=english, tasks={"en": ["One"]}, values=english), "ar")
    assert '<p lang="en" dir="ltr">Only in English</p>' in html
    assert '<ul lang="en" dir="ltr"><li>One</li></ul>' in html
    assert "<h3>الهدف</h3>" in html
    assert 'lang="ar"' not in html


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("written", ["ar", "en"])
@pytest.mark.parametrize("model", MODELS)
def test_hostile_texts_stay_texts(model: str, language: str, written: str) -> None:
    hostile = """<script>alert("1")</script><img src=x onerror='a'>&amp;]]>"""
    data = every_field(model)
    draft = posting(**_replaced(data, {written: hostile}))
    tags = Tags(whole(draft, language))
    assert {tag for tag, _ in tags.seen} <= SIMPLE
    assert tags.text.count("<script>") > 20


def _replaced(value: Any, text: Mapping[str, str]) -> Any:
    """Put a hostile text into every localised field but the Markdown, which has its own rules."""
    if isinstance(value, Mapping) and "ar" in value:
        is_list = isinstance(value["ar"], list)
        return {key: [item] if is_list else item for key, item in text.items()}
    if isinstance(value, Mapping):
        return {key: _replaced(item, text) for key, item in value.items() if key != "description"}
    if isinstance(value, list):
        return [_replaced(item, text) for item in value]
    return value


def test_addresses_are_escaped_in_attributes() -> None:
    address = "https://example.org/?a=1&quot;=2"
    html = whole(posting(apply={"url": address}), "en")
    (href,) = [attributes["href"] for tag, attributes in Tags(html).seen if tag == "a"]
    assert href == address
    assert escape(address) in html
    assert unescape(html) != html


def test_phone_numbers_keep_their_order_in_right_to_left_text() -> None:
    html = whole(posting(apply={"phone": "+962 6 555 0140"}), "ar")
    assert '<a href="tel:+96265550140" dir="ltr">+962 6 555 0140</a>' in html
