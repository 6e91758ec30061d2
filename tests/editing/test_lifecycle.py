"""What renewing and closing do to a posting."""

from __future__ import annotations

from datetime import date

import pytest

from volunteer_board.editing.changes import Change
from volunteer_board.editing.lifecycle import closed, is_long_past, renewed

TODAY = date(2026, 11, 21)


def values(changes: list[Change]) -> dict[str, str | None]:
    return {change.key: change.value for change in changes}


def test_a_deadline_moves_six_weeks_from_today() -> None:
    assert values(renewed({"deadline": "2026-11-01"}, TODAY)) == {
        "deadline": "2027-01-02",
        "updated": "2026-11-21",
    }


def test_an_ongoing_posting_is_confirmed_for_three_months() -> None:
    data = {"ongoing": True, "review_on": "2026-11-01"}
    assert values(renewed(data, TODAY))["review_on"] == "2027-02-20"


def test_renewing_never_shortens_but_for_a_day_that_is_named() -> None:
    data = {"deadline": "2027-06-01"}
    assert values(renewed(data, TODAY))["deadline"] == "2027-06-01"
    assert values(renewed(data, TODAY, date(2026, 12, 1)))["deadline"] == "2026-12-01"


@pytest.mark.parametrize("status", ["filled", "closed"])
def test_renewing_opens_again(status: str) -> None:
    data = {"deadline": "2026-11-01", "status": status, "status_on": "2026-11-02"}
    changes = values(renewed(data, TODAY))
    assert (changes["status"], changes["status_on"]) == ("open", None)


def test_closing_says_since_when() -> None:
    assert values(closed({}, "filled", TODAY)) == {"status": "filled", "status_on": "2026-11-21"}


def test_closing_twice_keeps_the_first_day() -> None:
    assert closed({"status": "closed", "status_on": "2026-10-01"}, "closed", TODAY) == []
    assert values(closed({"status": "closed"}, "filled", TODAY))["status"] == "filled"


@pytest.mark.parametrize(
    ("data", "is_long"),
    [
        ({"deadline": "2026-09-21"}, True),
        ({"deadline": "2026-09-22"}, False),  # 60 days ago, and not more
        ({"ongoing": True, "review_on": "2026-09-21"}, True),
        ({"deadline": "2026-09-21", "status": "open"}, True),
        ({"deadline": "2026-09-21", "status": "filled"}, False),
        ({"deadline": "2027-09-21"}, False),
        ({"deadline": "soon"}, False),
        ({"deadline": 5}, False),
        ({}, False),
    ],
)
def test_long_past_is_open_after_more_than_so_many_days(
    data: dict[str, object], is_long: bool
) -> None:
    assert is_long_past(data, TODAY, 60) is is_long
