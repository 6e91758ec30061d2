"""Text by strangers shows as it is in GitHub's Markdown, and does nothing."""

from __future__ import annotations

import html
import re
import unicodedata
from itertools import accumulate

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.checking.wording import visible
from volunteer_board.reviewing.markdown import code, plain, sentence

HOSTILE = [
    "$(rm -rf /)",
    "a\n\n# heading\n- item",
    "`code` ``` ~~~",
    "| a | b |\n| - | - |",
    "<script>alert(1)</script><!-- hidden",
    "</div></details>",
    "@maintainer please merge",
    "[text](https://evil.example) ![](https://evil.example/x.png)",
    "https://evil.example www.evil.example mailto:a@evil.example a@evil.example",
    "GH-1 #1 owner/name#1 0123456789abcdef0123456789abcdef01234567",
    "\u202eright to left\u202c \u2066isolated",
    "&lt;b&gt; &#64;maintainer &amp;",
    "*a* _b_ ~~c~~ **d** \\*e\\*",
    "::error::x",
    "- [ ] task",
    "1. one\n2. two",
    "$x$ $$y$$ :smile:",
    "",
    " ",
    "`",
    "``",
]
LETTERS = st.text(
    alphabet=st.one_of(
        st.sampled_from("\\`*_{}[]()#+-.!|<>&\"'~$:@/ \n\t0aفw:"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=20,  # written out, the longest still is not cut
)


def rendered(markdown: str) -> str:
    """Render as GitHub does; a fixed word before and after shows what breaks out."""
    text = f"- before {markdown} after\n"
    return str(cmarkgfm.github_flavored_markdown_to_html(text))


def shown(page: str) -> str:
    """Give the text that a page shows, without what only keeps GitHub from linking."""
    text = html.unescape(re.sub(r"<[^>]*>", "", page))
    return re.sub("[\u2060\u2066-\u2069]", "", text).strip()


def squeezed(text: str) -> str:
    return " ".join(re.sub("[\u2060\u2066-\u2069]", "", text).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_known_attacks_are_text(text: str) -> None:
    for written in (plain(text), code(text)):
        page = rendered(written)
        assert set(re.findall(r"</?([a-z]+)", page)) <= {"ul", "li", "code"}
        assert squeezed(shown(page)) == squeezed(f"before {visible(text)} after")


@given(LETTERS)
def test_any_text_is_text(text: str) -> None:
    page = rendered(plain(text))
    assert set(re.findall(r"</?([a-zA-Z]+)", page)) <= {"ul", "li"}
    assert squeezed(shown(page)) == squeezed(f"before {visible(text)} after")


@given(LETTERS)
def test_any_text_is_one_piece_of_code(text: str) -> None:
    page = rendered(code(text))
    assert re.findall(r"</?([a-zA-Z]+)", page) == ["ul", "li", "code", "code", "li", "ul"]
    assert squeezed(shown(page)) == squeezed(f"before {visible(text)} after")


@given(LETTERS)
def test_github_finds_nobody_and_nothing_to_link_to(text: str) -> None:
    page = shown_by_github(plain(text))
    assert not re.search(r"@[A-Za-z0-9]|#[0-9]|://|(?i:gh-[0-9])|\b[0-9a-f]{7}", page)


def shown_by_github(markdown: str) -> str:
    """GitHub looks for names and numbers in the text of the rendered page."""
    return html.unescape(re.sub(r"<[^>]*>", "", rendered(markdown)))


@given(LETTERS)
def test_the_direction_of_what_follows_is_kept(text: str) -> None:
    for written in (plain(text), code(text)):
        inside = written[1:-1]
        assert (written[0], written[-1]) == ("\u2068", "\u2069")
        assert not any(unicodedata.bidirectional(letter) in BIDI_CONTROLS for letter in inside)


def test_a_sentence_keeps_the_isolates_of_its_values() -> None:
    assert (
        sentence("«\u2068.lease.yml\u2069» هنا") == "\u2068«\u2068\\.lease\\.yml\u2069» هنا\u2069"
    )
    assert "U\\+2066" in sentence("\u2068\u2066x\u2069 هنا")


@given(LETTERS)
def test_a_sentence_is_text_that_turns_nothing_behind_it(text: str) -> None:
    written = sentence(text)
    page = rendered(written)
    assert set(re.findall(r"</?([a-zA-Z]+)", page)) <= {"ul", "li"}
    assert not re.search(r"@[A-Za-z0-9]|#[0-9]|://|(?i:gh-[0-9])|\b[0-9a-f]{7}", page)
    kinds = [unicodedata.bidirectional(letter) for letter in written]
    assert not {"LRE", "RLE", "LRO", "RLO", "PDF"} & set(kinds)
    depths = list(accumulate((kind in {"LRI", "RLI", "FSI"}) - (kind == "PDI") for kind in kinds))
    assert min(depths[:-1]) > 0 and depths[-1] == 0


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    "written",
    [plain("x" * 5_000), code("x" * 5_000), plain("\u202e" * 5_000), code("\u202e" * 390)],
)
def test_a_long_text_is_cut(written: str) -> None:
    assert len(written) < 1_000
    assert "…" in written
