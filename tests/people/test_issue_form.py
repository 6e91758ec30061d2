"""What people answer in the forms of issues."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.people.board import Outcome, outcomes
from tests.people.cases import Case, cases_for
from tests.reviewing.filled_forms import elements_of, issue_body, send
from tests.reviewing.proposing import EVENTS

FORM = "opportunity-ar.yml"
ANSWERS: dict[str, Any] = yaml.safe_load((EVENTS / f"form-{FORM}").read_text(encoding="utf-8"))
QUESTIONS = {
    element["id"] for element in elements_of(FORM) if element["type"] in ("input", "textarea")
}


def question_of(case: Case) -> str:
    """Give the id of the question that asks for the field of a case."""
    keys = case.field.split("/")[1:]
    return "-".join(key for key in keys if key not in ("ar", "0"))


ANSWERED = [case for case in cases_for("issue") if question_of(case) in QUESTIONS]


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """The file that came of every case, empty if none did, and what was answered."""
    root = tmp_path_factory.mktemp("issues")
    board = BoardFolder.make(root / "board")
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    return {case.name: sent(board, root, case) for case in ANSWERED}


def sent(board: BoardFolder, folder: Path, case: Case) -> tuple[str, str]:
    """Send the form; give the file that came of it, and the answer."""
    body = issue_body(FORM, {**ANSWERS, question_of(case): case.typed})
    output = folder / case.name
    send(board.root, body, output)
    files = list((output / "content").rglob("*.yml"))
    comment = (output / "comment.md").read_text(encoding="utf-8")
    return (files[0].read_text(encoding="utf-8") if files else "", comment)


@pytest.fixture(scope="module")
def found(
    answered: dict[str, tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Outcome]:
    """What the files hold that came of the cases."""
    texts = {name: text for name, (text, _) in answered.items() if text}
    return outcomes(tmp_path_factory.mktemp("files"), texts)


@pytest.mark.parametrize("case", ANSWERED, ids=str)
def test_an_answer_says_what_was_meant_or_is_told(
    answered: dict[str, tuple[str, str]], found: dict[str, Outcome], case: Case
) -> None:
    text, comment = answered[case.name]
    if not case.problem:
        assert text, comment
        found[case.name].must_be_right(case)
        return
    assert not text
    assert case.problem in comment
    shown = comment.replace("\\", "")  # which keeps GitHub from reading marks as Markdown
    assert [words for words in case.says_in("ar") if words not in shown] == []
