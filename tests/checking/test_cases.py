"""Every file in ``tests/cases/{valid,invalid}`` with the problems beside it.

A case is named ``<kind>-<what it is about>``; a vocabulary ``vocabulary-<name>.<about>``.
Add one by dropping a file, and its ``.problems.json`` if it has any.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.board_folder import CASES, HOUSE, BoardFolder, brief, valid_case


def cases(folder: str) -> list[Path]:
    return [path for path in sorted((CASES / folder).iterdir()) if path.suffix != ".json"]


def place_of(case: Path) -> str:
    """Where on a board the file of a case belongs."""
    kind, _, rest = case.name.partition("-")
    if kind == "vocabulary":
        return f"schemas/vocabularies/{rest.partition('.')[0]}.yml"
    places = {
        "opportunity": f"{HOUSE}/{rest}",
        "organisation": f"{HOUSE}/organisation.yml",
        "story": f"stories/{rest}",
    }
    return places[kind]


def problems_of(case: Path, root: Path) -> list[object]:
    board = BoardFolder.make(root)
    for house in ("olive-house", "fig-house"):
        organisation = valid_case("organisation-minimal.yml")
        board.write(f"opportunities/{house}/organisation.yml", organisation)
    board.write("opportunities/fig-house/welcome-desk.yml", valid_case("opportunity-filled.yml"))
    place = place_of(case)
    board.write(place, case.read_bytes())
    return [brief(found) for found in board.check().problems if str(found.file) == place]


@pytest.mark.parametrize("case", cases("valid"), ids=lambda case: case.name)
def test_a_valid_case_has_no_problem(case: Path, tmp_path: Path) -> None:
    assert problems_of(case, tmp_path) == []


@pytest.mark.parametrize("case", cases("invalid"), ids=lambda case: case.name)
def test_an_invalid_case_has_just_its_problems(case: Path, tmp_path: Path) -> None:
    expected = json.loads(case.with_name(f"{case.name}.problems.json").read_text(encoding="utf-8"))
    assert expected, "a case without problems belongs to tests/cases/valid"
    assert problems_of(case, tmp_path) == expected


def test_no_expectation_is_left_without_its_case() -> None:
    for expectation in CASES.glob("*/*.problems.json"):
        assert expectation.with_name(expectation.name.removesuffix(".problems.json")).is_file()
