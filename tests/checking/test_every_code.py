"""Every kind of problem is raised by something wrong, at its line, and not by the same mended.

The examples are those that people read in the reference, so that nothing stands there
that is not true.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.board_folder import BoardFolder
from tests.checking.every_code import (
    APART,
    MADE,
    Made,
    board_for_examples,
    problems_at,
    write_example,
)
from volunteer_board.checking.wording import words_of
from volunteer_board.explaining.examples import PATH, VALUES, load_examples, recorded_values
from volunteer_board.explaining.recorded_values import recorded_all, restored_all
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.problems import Code, Problem, problem
from volunteer_board.reading.files import Kind

EXAMPLES = load_examples()
WRITTEN_BY_STRANGERS = {Kind.OPPORTUNITY, Kind.ORGANISATION, Kind.STORY, PATH}
ON_A_BOARD_OF_THEIR_OWN = {
    code for code, example in EXAMPLES.items() if example.part_of not in WRITTEN_BY_STRANGERS
}
"""Vocabularies and rules, by which everything else on the board is checked."""
TOGETHER = sorted(set(Code) - ON_A_BOARD_OF_THEIR_OWN - set(APART))
RECORDED_BY = """\
# The values with which the check says each problem of the examples.
# Recorded by tests/checking/test_every_code.py: BLESS=1 python -m pytest tests/checking
"""

Outcome = tuple[tuple[Problem, ...], dict[Code, Made]]


def write(board: BoardFolder, code: Code, *, is_wrong: bool) -> Made:
    if code in MADE:
        return MADE[code](board, is_wrong=is_wrong)
    return write_example(board, code, EXAMPLES[code], is_wrong=is_wrong)


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Outcome]:
    """Gives the problems of the wrong board or the mended one, and where each would be."""

    @cache
    def of(*, is_wrong: bool) -> Outcome:
        board = board_for_examples(tmp_path_factory.mktemp("codes"))
        made = {code: write(board, code, is_wrong=is_wrong) for code in TOGETHER}
        return board.check().problems, made

    return of


def test_every_code_has_its_case_here() -> None:
    assert {*EXAMPLES, *MADE, *APART} == set(Code)
    assert len(EXAMPLES) + len(MADE) + len(APART) == len(Code)


@pytest.mark.parametrize("code", TOGETHER)
def test_what_is_wrong_has_this_problem_alone_at_its_line(
    code: Code, outcome: Callable[..., Outcome]
) -> None:
    problems, made = outcome(is_wrong=True)
    path, line = made[code]
    assert [(p.code, p.line) for p in problems_at(problems, path)] == [(code, line)]


@pytest.mark.parametrize("code", TOGETHER)
def test_what_is_mended_has_no_problem(code: Code, outcome: Callable[..., Outcome]) -> None:
    problems, made = outcome(is_wrong=False)
    assert list(problems_at(problems, made[code].path)) == []


def test_mending_everything_leaves_no_problem(outcome: Callable[..., Outcome]) -> None:
    problems, _ = outcome(is_wrong=False)
    assert problems == ()


@pytest.mark.parametrize("code", sorted(ON_A_BOARD_OF_THEIR_OWN))
def test_what_others_are_checked_by_is_wrong_and_mended(code: Code, tmp_path: Path) -> None:
    board = BoardFolder.make(tmp_path)
    made = write(board, code, is_wrong=True)
    assert [(p.code, p.line) for p in problems_at(board.check().problems, made.path)] == [
        (code, made.line)
    ]
    write(board, code, is_wrong=False)
    assert list(problems_at(board.check().problems, made.path)) == []


@pytest.mark.parametrize("code", sorted(APART))
def test_a_board_is_wrong_and_was_not(code: Code, tmp_path: Path) -> None:
    board = board_for_examples(tmp_path)
    assert board.check().problems == ()
    found = APART[code](board)
    assert (found.code, found.line) == (code, 0)


def test_the_reference_says_each_problem_with_the_values_of_its_example(
    outcome: Callable[..., Outcome], tmp_path: Path
) -> None:
    """Record them anew with ``BLESS=1`` after an example or a message has changed."""
    problems, made = outcome(is_wrong=True)
    said = {code: next(problems_at(problems, made[code].path)) for code in TOGETHER}
    for code in {*ON_A_BOARD_OF_THEIR_OWN, *APART}:
        said[code] = problem_of_one(board_for_examples(tmp_path / code), code)
    values = {str(code): recorded_all(said[code].values) for code in Code}
    if os.environ.get("BLESS"):
        text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100)
        VALUES.write_text(RECORDED_BY + text, encoding="utf-8")
        recorded_values.cache_clear()
    assert recorded_values() == values
    for code, found in said.items():
        again = problem(code, found.file, **restored_all(values[str(code)]))
        for language in ("ar", "en"):
            catalogue = load_catalogue(language)
            assert words_of(again, catalogue) == words_of(found, catalogue)


def problem_of_one(board: BoardFolder, code: Code) -> Problem:
    if code in APART:
        return APART[code](board)
    made = write(board, code, is_wrong=True)
    return next(problems_at(board.check().problems, made.path))
