"""People find what they need, counted over the table of ``tests/cases/queries/``."""

from __future__ import annotations

import pytest

from tests.rendering.search.table import Verdict, boards, means, queries, verdicts

# What was reached, less what one query more or less may change.
FLOORS = {"ar": (0.90, 0.95), "en": (0.94, 0.97)}


@pytest.fixture(scope="module")
def judged() -> list[Verdict]:
    return verdicts()


@pytest.mark.parametrize("language", FLOORS)
def test_people_find_what_they_need(judged: list[Verdict], language: str) -> None:
    precision, recall = means([each for each in judged if each.query.language == language])
    least_precision, least_recall = FLOORS[language]
    assert precision >= least_precision, f"{precision:.3f}"
    assert recall >= least_recall, f"{recall:.3f}"


def test_table_asks_for_postings_that_are_open() -> None:
    open_ones = {
        name: {each.id.partition("/")[2] for each in board.open} for name, board in boards().items()
    }
    gone = [(each.q, each.wanted - open_ones[each.board]) for each in queries()]
    assert [each for each in gone if each[1]] == []
    assert len(gone) >= 150
