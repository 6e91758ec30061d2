"""Hours of the three models, made comparable."""

from __future__ import annotations

from typing import Any

import pytest

from tests.boards import make_opportunity
from volunteer_board.model.effort import total_hours, weekly_hours


@pytest.mark.parametrize(
    ("model", "commitment", "total", "weekly"),
    [
        ("micro", {"total_hours": 3}, 3, 3),
        ("micro", {"total_hours": 10, "weeks": 4}, 10, 2.5),
        ("micro", {"total_hours": 10, "weeks": 3}, 10, 3.3),
        ("micro", {}, None, None),
        ("project", {"hours_per_week": 6, "weeks": 10}, 60, 6),
        ("project", {"hours_per_week": 6}, None, 6),
        ("recurring", {"calls_per_year": 26, "hours_per_call": 2}, 52, 1),
        ("recurring", {"calls_per_year": 4, "hours_per_call": 1.5}, 6, 0.1),
        ("recurring", {"calls_per_year": 4}, None, None),
    ],
)
def test_hours_in_all_and_a_week(
    model: str, commitment: dict[str, Any], total: float | None, weekly: float | None
) -> None:
    opportunity = make_opportunity(model=model, commitment=commitment)
    assert total_hours(opportunity) == total
    assert weekly_hours(opportunity) == weekly
