"""Scores tell good postings from poor: eight of each language, each better than the one before."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.advising.board_rules import ADVICE_CASES, advised, document
from tests.board_folder import HOUSE, BoardFolder, valid_case

LADDERS = {
    language: sorted((ADVICE_CASES / "ladders" / language).glob("*.yml"))
    for language in ("ar", "en")
}
RUNGS = [rung for rungs in LADDERS.values() for rung in rungs]
_POOR, _EXEMPLARY = 40, 90
_LEAST_STEP, _GREATEST_STEP = 3, 25


@pytest.mark.parametrize("language", LADDERS)
def test_scores_rise_from_rung_to_rung_and_spread(language: str) -> None:
    scores = [advised(document(rung)).score.points for rung in LADDERS[language]]
    steps = [higher - lower for lower, higher in pairwise(scores)]
    assert len(scores) == 8
    assert scores[1] < _POOR
    assert scores[-2] > _EXEMPLARY
    assert min(steps) >= _LEAST_STEP, scores
    assert max(steps) <= _GREATEST_STEP, scores


@pytest.mark.parametrize("rung", RUNGS, ids=lambda rung: f"{rung.parent.name}-{rung.stem}")
def test_every_rung_is_a_posting_that_can_be_published(rung: Path, tmp_path: Path) -> None:
    board = BoardFolder.make(tmp_path)
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    board.write(f"{HOUSE}/{rung.stem[2:]}.yml", rung.read_text(encoding="utf-8"))
    assert [problem.code for problem in board.check().problems] == []
