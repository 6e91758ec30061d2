"""How good a document is, of a hundred points, and why."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from volunteer_board.advising.rules import Part


class PartScore(NamedTuple):
    """The points of a part: those it got, and the codes that took the others."""

    part: Part
    points: int
    lost_by: tuple[str, ...]


class Score(NamedTuple):
    """The points of a document and of each of its parts."""

    points: int
    parts: tuple[PartScore, ...]


def score_of(parts: Sequence[Part], codes: Set[str]) -> Score:
    """Count the points of a document from the codes of the advice that it got.

    Each code takes the weight of its rule from the points of its part, however often it
    was given; no part falls below nothing.
    """
    scores = tuple(_part_score(part, codes) for part in parts)
    return Score(sum(score.points for score in scores), scores)


def _part_score(part: Part, codes: Set[str]) -> PartScore:
    lost = [rule for rule in part.rules if rule.code in codes]
    points = max(0, part.points - sum(rule.weight for rule in lost))
    return PartScore(part, points, tuple(rule.code for rule in lost))
