"""The preview isolates what the site isolates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.languages.test_isolates import DIRECTIONS, MIXED
from tests.people.directions import CASES, direction
from tests.scripts import answer_of
from volunteer_board.languages.isolates import parts

PROGRAM = """
import { readFileSync } from "node:fs";
const { parts } = await import("./docs/assets/scripts/languages/isolates.js");
const asked = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map((question) => parts(...question))));
"""
Question = tuple[str, str, bool]


def parts_in_the_browser(questions: Sequence[Question]) -> list[Any]:
    answer: list[Any] = answer_of(PROGRAM, questions)
    return answer


def parts_on_the_site(questions: Sequence[Question]) -> list[Any]:
    found = [parts(text, around, is_whole=whole) for text, around, whole in questions]  # type: ignore[arg-type]
    return [[list(part) for part in each] for each in found]


def test_every_case_is_isolated_alike() -> None:
    questions = [(case.typed, direction(case), whole) for case in CASES for whole in (True, False)]
    assert parts_in_the_browser(questions) == parts_on_the_site(questions)


@settings(max_examples=12)
@given(some.lists(some.tuples(MIXED, DIRECTIONS, some.booleans()), min_size=200, max_size=300))
def test_whatever_is_mixed_is_isolated_alike(questions: list[Question]) -> None:
    found, wanted = parts_in_the_browser(questions), parts_on_the_site(questions)
    together = zip(questions, found, wanted, strict=True)
    assert [each for each in together if each[1] != each[2]] == []
