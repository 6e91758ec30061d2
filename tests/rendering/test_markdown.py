"""Markdown by strangers becomes harmless HTML."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from volunteer_board.rendering.markdown import render_markdown

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "![x](https://tracker.example.org/pixel.png)",
    "<a href='https://example.org' onclick='x()'>x</a>",
    "<iframe src=https://example.org></iframe>",
    "<style>*{display:none}</style>",
    "[x](<java\nscript:alert(1)>)",
    '[x](https://example.org "\\" onmouseover=alert(1) x=\\"")',
]
TAGS = {"div", "p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote"}
TAGS |= {"ul", "ol", "li", "h2", "h3", "h4", "h5", "a", "table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"href", "rel", "title", "start"}
SCHEMES = ("https://", "http://", "mailto:", "tel:", "#")


def assert_harmless(text: str) -> None:
    """Whatever was written, only known elements, attributes and kinds of addresses are left."""
    for element in fragment_fromstring(render_markdown(text), create_parent="div").iter():
        assert element.tag in TAGS
        assert set(element.keys()) <= ATTRIBUTES
        assert not element.get("href") or element.get("href").startswith(SCHEMES)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markdown_loses_its_sting(text: str) -> None:
    assert_harmless(text)


@given(st.text(), st.sampled_from(HOSTILE))
def test_whatever_surrounds_it(text: str, hostile: str) -> None:
    assert_harmless(f"{text}\n\n{hostile}\n\n{text}")


def test_what_people_write_is_kept() -> None:
    html = render_markdown("**غامق** و[رابط](https://example.org/)\n\n- أول\n- ثانٍ\n")
    assert "<strong>غامق</strong>" in html
    assert '<a href="https://example.org/" rel="nofollow noopener">رابط</a>' in html
    assert "<li>ثانٍ</li>" in html


@pytest.mark.parametrize(
    ("text", "first_level", "expected"),
    [
        ("# A\n\n## B", 3, ["h3", "h4"]),
        ("### A\n\n##### B", 3, ["h3", "h4"]),
        ("## A\n\n### B", 2, ["h2", "h3"]),
        ("# A\n\n## B\n\n### C\n\n#### D", 3, ["h3", "h4", "h5", "h5"]),
    ],
)
def test_headings_fit_below_those_of_the_page(
    text: str, first_level: int, expected: list[str]
) -> None:
    assert re.findall(r"<(h\d)>", render_markdown(text, first_level)) == expected


@pytest.mark.parametrize(
    "text",
    ["> " * 32_000, " ".join(">" * level for level in range(300)), "> - " * 16_000, "> > " * 400],
    ids=["quotes", "growing", "mixed", "moderate"],
)
def test_text_nested_too_deep_for_browsers_is_shown_as_it_is_written(text: str) -> None:
    html = render_markdown(text)
    assert html.startswith("<p>")
    assert html.striptags().split() == text.split()
