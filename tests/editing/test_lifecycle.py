"""What renewing and closing do to a posting."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.boards import make_opportunity, posting
from volunteer_board.editing.changes import Change
from volunteer_board.editing.lifecycle import (
    closed,
    is_long_past,
    lapsed,
    last_day,
    may_be_renewed,
    renewed,
)
from volunteer_board.model.availability import ending_of

TODAY = date(2026, 11, 21)


def values(changes: list[Change]) -> dict[str, object]:
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


@pytest.mark.parametrize("status", ["expired", "unconfirmed"])
def test_what_nobody_withdrew_may_simply_be_renewed(status: str) -> None:
    assert may_be_renewed({"status": status})
    assert not may_be_renewed({"status": "closed"})


SESSION = {"date": "2026-08-10", "from": "22:00", "to": "23:00"}


@pytest.mark.parametrize(
    ("data", "status", "day"),
    [
        ({"deadline": "2026-09-21"}, "expired", "2026-09-21"),
        ({"deadline": "2026-09-21", "ends": "2026-08-12"}, "expired", "2026-08-12"),
        ({"deadline": "2026-09-21", "ends": "2027-08-12"}, "expired", "2026-09-21"),
        ({"deadline": "2026-09-21", "sessions": [SESSION]}, "expired", "2026-08-10"),
        (
            {"deadline": "2026-09-21", "sessions": [{**SESSION, "to": "01:00"}]},
            "expired",
            "2026-08-11",
        ),
        (
            {"deadline": "2026-09-21", "sessions": [SESSION], "model": "recurring"},
            "expired",
            "2026-09-21",
        ),
        ({"ongoing": True, "review_on": "2026-09-21"}, "unconfirmed", "2026-09-21"),
        ({"ongoing": True, "review_on": "2026-09-21", "ends": "2026-09-01"}, "expired",
         "2026-09-01"),
        # The day since when is never one before the posting was there.
        ({"deadline": "2026-09-21", "posted": "2026-09-10", "ends": "2026-09-01"}, "expired",
         "2026-09-10"),
    ],
)  # fmt: skip
def test_what_has_run_out_says_so_since_its_last_day(
    data: dict[str, object], status: str, day: str
) -> None:
    assert values(lapsed(data)) == {"status": status, "status_on": day}


@pytest.mark.parametrize("status", ["filled", "closed", "expired", "unconfirmed"])
def test_the_organisations_word_stays(status: str) -> None:
    assert lapsed({"deadline": "2026-09-21", "status": status, "status_on": "2026-09-01"}) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"ends": "2026-12-12"},
        {"ends": "2027-12-12"},
        {"sessions": [SESSION]},
        {"sessions": [SESSION, {**SESSION, "date": "2026-12-09", "to": "01:00"}]},
        {"sessions": [{**SESSION, "to": "00:00"}], "starts": "2026-08-01"},
        {"sessions": [SESSION], "starts": "2026-08-11"},
        {"sessions": [SESSION], "model": "recurring"},
        {"sessions": [SESSION], "ends": "2026-08-10"},
        {"sessions": [SESSION], "ends": "2026-08-20"},
        {"sessions": [SESSION], "milestones": [{"title": {"en": "A"}, "due": "2026-08-11"}]},
        {"deadline": None, "ongoing": True, "review_on": "2026-12-20", "sessions": [SESSION]},
        {"deadline": None, "ongoing": True, "review_on": "2026-12-20", "ends": "2026-12-01"},
    ],
)
def test_files_and_postings_have_the_same_last_day(changes: dict[str, Any]) -> None:
    sessions = [{"title": {"en": "Round"}, **each} for each in changes.get("sessions", ())]
    draft = posting(**{**changes, "sessions": sessions})
    ending = ending_of(make_opportunity(**draft.data))
    assert ending is not None
    assert last_day(draft.data) == ending.day


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
