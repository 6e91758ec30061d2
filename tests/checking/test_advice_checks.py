"""Rules of the adviser that have no right form are told as problems, like everything else."""

from __future__ import annotations

import pytest

from tests.board_folder import BoardFolder
from volunteer_board.problems import Code

RULE = """\
kind: opportunity
points: 100
label: {{ar: وصف, en: Description}}
rules:
  - code: my-rule
    field: /title
    weight: 2
    when: {condition}
    message: {{ar: أ, en: A}}
    why: {{ar: أ, en: A}}
"""


@pytest.mark.parametrize(
    "condition",
    [
        "{a/b: {field: /model, values: [mikro]}}",
        "{a~b: {fields: [7, {}]}}",
        "{one_of: {field: 7, values: [{}]}}",
        "{one_of: {field: /model/0/x, values: 7}}",
        "[]",
    ],
)
def test_a_condition_that_nobody_knows_is_a_problem(board: BoardFolder, condition: str) -> None:
    board.write("schemas/advice/mine.yml", RULE.format(condition=condition))
    found = {problem.code for problem in board.check().problems if problem.file.name == "mine.yml"}
    assert found - {Code.POINTS_NOT_A_HUNDRED}
