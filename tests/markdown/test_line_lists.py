"""Marks before the items of a list that is written line by line say nothing."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings

from tests.markdown.typed_texts import BEGINNINGS, PIECES, SEEDS, TEXTS
from tests.scripts import answer_of
from volunteer_board.markdown.line_lists import lines_in, without_marks

PROGRAM = """
import { readFileSync } from "node:fs";
const { linesIn } = await import("./docs/assets/scripts/contribute/markdown/line_lists.js");
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(linesIn)));
"""


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("- [ ] قراءة\n- [x] كتابة\n", ["قراءة", "كتابة"]),
        ("[ ] قراءة\n☑ كتابة", ["قراءة", "كتابة"]),
        ("1- قراءة\n  مع الأطفال\n2- كتابة", ["قراءة مع الأطفال", "كتابة"]),
        ("١. قراءة\n\n٢. كتابة", ["قراءة", "كتابة"]),
        ("2) قراءة\n3) كتابة", ["قراءة", "كتابة"]),
        ("أ. قراءة\nب. كتابة", ["قراءة", "كتابة"]),
        ("• قراءة\n▪\u00a0كتابة\n\u200f- رسم", ["قراءة", "كتابة", "رسم"]),
        ("✅ قراءة\n✅ كتابة", ["قراءة", "كتابة"]),
        ("👩\u200d🚀 قراءة\n👩\u200d🚀 كتابة", ["👩\u200d🚀 قراءة", "👩\u200d🚀 كتابة"]),
        ("✅\n✅", ["✅", "✅"]),
        ("1... ربما\n2... لا", ["1... ربما", "2... لا"]),
        ("📅 السبت\n📍 عمّان", ["📅 السبت", "📍 عمّان"]),
        ("*مهم* القراءة\n-الكتابة", ["*مهم* القراءة", "الكتابة"]),
        ("قراءة\n  كتابة", ["قراءة", "كتابة"]),
        ("3. اجتماعات\nكتابة", ["3. اجتماعات", "كتابة"]),
        ("1990. كان عامًا\n10 دقائق", ["1990. كان عامًا", "10 دقائق"]),
        ("-5 درجات", ["-5 درجات"]),
        ("- - • - - نص", ["نص"]),
        (" \n", []),
    ],
)
def test_items_lose_their_marks(typed: str, items: list[str]) -> None:
    assert lines_in(typed) == items


@settings(max_examples=4)
@given(SEEDS)
def test_the_browser_reads_the_same_items(seed: int) -> None:
    random = Random(seed)  # noqa: S311
    texts = [
        "\n".join(
            random.choice(BEGINNINGS) + "".join(random.choices(PIECES, k=2))
            for _ in range(random.randint(1, 4))
        )
        for _ in range(500)
    ]
    for text, items in zip(texts, answer_of(PROGRAM, texts), strict=True):
        assert lines_in(text) == items, text
        assert without_marks(items) == items, text


@settings(max_examples=300)
@given(TEXTS)
def test_what_one_look_waves_through_has_no_mark(text: str) -> None:
    """Beside an item with a bullet nothing is waved through."""
    for line in text.split("\n"):
        assert without_marks([line]) == without_marks([line, "• x"])[:1]
