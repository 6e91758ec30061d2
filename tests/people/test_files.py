"""What people write into files by hand."""

from __future__ import annotations

import pytest

from tests.people.board import Outcome, outcomes
from tests.people.cases import CASES_OF_PEOPLE, Case, cases_for

FILES = cases_for("file")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What came of every case."""
    texts = {case.name: case.written() for case in FILES}
    organisations = [case.name for case in FILES if case.kind == "organisation"]
    return outcomes(tmp_path_factory.mktemp("files"), texts, organisations)


@pytest.mark.parametrize("case", FILES, ids=str)
def test_a_file_says_what_was_meant_or_is_told(found: dict[str, Outcome], case: Case) -> None:
    found[case.name].must_be_right(case)


def test_every_door_has_cases() -> None:
    doors = ("file", "form", "new", "issue")
    assert all(len(cases_for(door)) > 1 for door in doors)
    assert len({case.name for case in CASES_OF_PEOPLE}) == len(CASES_OF_PEOPLE)
