"""What people type becomes Markdown that every engine reads alike, in Python and the browser."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from tests.board_folder import CASES
from tests.effort import growth
from tests.markdown.typed_texts import SEEDS, TEXTS, typed_texts, well_marked_texts
from tests.scripts import answer_of
from volunteer_board.markdown.preparation import findings, prepared
from volunteer_board.rendering.markdown import render_markdown

TYPED = sorted((CASES / "people" / "markdown").glob("*.yml"))
PROGRAM = """
import { readFileSync } from "node:fs";
const script = "./docs/assets/scripts/contribute/markdown/preparation.js";
const { prepared, findings } = await import(script);
const texts = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map((text) => [prepared(text), findings(text)])));
"""


@pytest.mark.parametrize("file", TYPED, ids=lambda file: file.stem)
def test_what_people_type_is_shown_as_they_meant_it(file: Path) -> None:
    case = yaml.safe_load(file.read_bytes())
    assert render_markdown(case["typed"]).strip("\n") == case["shown"]


def test_there_are_enough_cases() -> None:
    assert len(TYPED) >= 40


def prepared_by_the_browser(texts: Sequence[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    answers: list[tuple[str, list[dict[str, Any]]]] = answer_of(PROGRAM, texts)
    return [
        (text, [(finding["fault"], finding["written"]) for finding in found])
        for text, found in answers
    ]


@settings(max_examples=5)
@given(SEEDS)
def test_the_browser_prepares_the_same(seed: int) -> None:
    """The browser prepares every text, so this also holds what one look waves through."""
    texts = [*typed_texts(seed, 500), *well_marked_texts(seed, 500)]
    for text, (said, found) in zip(texts, prepared_by_the_browser(texts), strict=True):
        assert prepared(text) == said, text
        assert [(fault.value, written) for fault, written in findings(text)] == found, text


@given(st.text(alphabet="ابت جدر، abc\n", max_size=300))
def test_plain_text_is_given_back(text: str) -> None:
    assert prepared(text) is text


@pytest.mark.parametrize(
    "text",
    ["**الوقت:** ساعتان", "نبحث عن **مصممة** و *كاتبة* معًا.", "**Time: two hours**, *or* less",
     "انظر [دليلنا](https://example.org/guide/a_b?c=1) أولًا.", "- **one**\n- [two](https://a.org)"],
)  # fmt: skip
def test_marks_that_every_engine_reads_alike_are_given_back(text: str) -> None:
    assert prepared(text) is text


@given(TEXTS)
def test_no_sign_for_engines_is_left_and_every_link_leads_somewhere(text: str) -> None:
    html = render_markdown(text)
    assert "\ufdd0" not in html
    assert "\ufdd1" not in html
    assert "\u205f" not in html
    for link in fragment_fromstring(html, create_parent="div").iter("a"):
        address = link.get("href")
        if address is None:
            continue
        assert address.startswith(("https://", "http://", "mailto:", "tel:"))
        assert address[-1] not in "،؛؟.,!?:;»”)*" or "(" in address


@pytest.mark.alone
@pytest.mark.parametrize(
    "piece",
    ["*_", "a_", "_a", "[", "](a ", "`", "<a", "a@", "a_a.", "https://a.b،", " ", "> ", "1. \n",
     "- a\n", "[a]: b\n", "\u200f", "**  ", "–\u00a0", "#", "<b>", "<br>",
     "<b", "```x\n", "~~~x\n", "~~~س\n", "[](http://a.b)"],
)  # fmt: skip
def test_long_texts_are_no_long_work(piece: str) -> None:
    assert growth(prepared, piece) < 9


@pytest.mark.alone
@pytest.mark.parametrize(
    ("before", "pieces", "after"),
    [
        ("[a](", [" "], ""),
        ("[a](b", [" „c"], ""),
        ("[a](<https://a.b/", ["&a;"], ">)"),
        ("[a](<https://a.b/", [")"], ">)"),
        ("~~~x\n", ["\n"], ""),
        ("~~", ["~"], "`"),
        ("``` ", [" "], "`"),
        ("", ["~~~س\n", "~~~\n"], ""),
        ("", ["> ", "<b>"], ""),
    ],
)
def test_no_beginning_makes_long_work_of_what_follows(
    before: str, pieces: list[str], after: str
) -> None:
    assert growth(prepared, *pieces, before=before, after=after) < 9
