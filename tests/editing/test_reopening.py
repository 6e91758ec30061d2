"""What a new round keeps of a posting, and what becomes of the dates of the former one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from volunteer_board.editing.changes import applied
from volunteer_board.editing.reopening import is_over, reopened

TODAY = date(2026, 11, 21)
FILLED = {
    "posted": "2025-11-02",
    "deadline": "2025-12-01",
    "status": "filled",
    "status_on": "2025-11-20",
}
FORMER = {**FILLED}


def again(**data: Any) -> dict[str, Any]:
    return applied({**FILLED, **data}, reopened({**FILLED, **data}, TODAY).changes)


def test_a_new_round_has_a_day_of_its_own_and_nothing_of_the_former() -> None:
    assert again(updated="2025-11-10", title={"en": "Camp"}) == {
        "title": {"en": "Camp"},
        "posted": "2026-11-21",
        "deadline": "2027-01-02",
        "rounds": [FORMER],
    }


def test_rounds_are_told_the_oldest_first() -> None:
    first = {"posted": "2024-11-01", "status": "expired", "status_on": "2024-12-01"}
    assert again(rounds=[first])["rounds"] == [first, FORMER]


@pytest.mark.parametrize(
    ("data", "outcome"),
    [
        ({"deadline": "2026-11-20"}, ("expired", "2026-11-20")),
        ({"ongoing": True, "review_on": "2026-11-01"}, ("unconfirmed", "2026-11-01")),
        ({"deadline": "2026-12-20", "status": "closed"}, ("closed", "2026-11-21")),
    ],
)
def test_what_nobody_ended_ran_out_or_was_not_confirmed(
    data: dict[str, Any], outcome: tuple[str, str]
) -> None:
    whole = {"posted": "2026-01-01", **data}
    assert is_over(whole, TODAY)
    (former,) = applied(whole, reopened(whole, TODAY).changes)["rounds"]
    assert (former["status"], former["status_on"]) == outcome


@pytest.mark.parametrize(
    "data",
    [
        {"deadline": "2026-11-21"},
        {"ongoing": True, "review_on": "2026-12-01"},
        {},
    ],
)
def test_what_is_offered_is_not_over(data: dict[str, Any]) -> None:
    assert not is_over(data, TODAY)


def test_days_that_were_over_are_taken_out_and_said() -> None:
    data = {
        "starts": "2026-01-05",
        "ends": "2026-03-05",
        "sessions": [{"date": "2026-01-06"}, {"date": "2026-02-06"}],
        "onboarding": {"introduction": {"date": "2025-12-20"}, "guide": "https://example.org/"},
        "seats": 4,
        "seats_filled": 4,
    }
    outcome = reopened({**FILLED, **data}, TODAY)
    assert outcome.taken_out == ("starts", "ends", "sessions", "onboarding/introduction")
    assert outcome.counted_anew == ("seats_filled",)
    written = again(**data)
    assert written["rounds"] == [
        FORMER | {"starts": "2026-01-05", "ends": "2026-03-05", "seats": 4, "seats_filled": 4}
    ]
    assert written["onboarding"] == {"guide": "https://example.org/"}
    assert (written["seats"], written["seats_filled"]) == (4, 0)
    assert not {"starts", "ends", "sessions"} & written.keys()


def test_a_welcome_that_was_nothing_but_a_meeting_goes_with_it() -> None:
    assert "onboarding" not in again(onboarding={"introduction": {"date": "2025-12-20"}})


def test_days_to_come_stay() -> None:
    data = {
        "starts": "2026-12-05",
        "ends": "2027-03-05",
        "sessions": [{"date": "2026-11-01"}, {"date": "2027-01-06"}],
        "milestones": [{"due": "2026-12-20"}],
    }
    written = again(**data)
    assert {key: written[key] for key in data} == data


def test_days_that_would_end_the_new_round_before_people_have_applied_go() -> None:
    data = {"starts": "2026-12-05", "ends": "2026-12-20", "sessions": [{"date": "2026-12-06"}]}
    outcome = reopened({**FILLED, **data}, TODAY)
    assert outcome.taken_out == ("starts", "ends", "sessions")
    pool = {"deadline": None, "ongoing": True, "review_on": "2026-12-01"}
    assert reopened({**FILLED, **pool, **data}, TODAY).taken_out == ()


def test_stages_move_by_whole_weeks_and_keep_their_distance() -> None:
    data = {
        "starts": "2025-12-07",
        "ends": "2026-12-06",
        "milestones": [{"due": "2025-12-14"}, {"due": "2026-01-11"}],
        "team": [{"role": {"en": "A"}, "seats": 2, "filled": 2}, {"role": {"en": "B"}, "seats": 1}],
    }
    outcome = reopened({**FILLED, **data}, TODAY)
    assert (outcome.moved, outcome.taken_out) == (("starts", "ends", "milestones"), ())
    written = again(**data)
    assert written["milestones"] == [{"due": "2027-01-03"}, {"due": "2027-01-31"}]
    assert (written["starts"], written["ends"]) == ("2026-12-27", "2027-12-26")
    assert [role.get("filled") for role in written["team"]] == [0, None]


def test_what_was_ended_by_mistake_on_its_first_day_opens_again() -> None:
    today = {"posted": "2026-11-21", "status_on": "2026-11-21"}
    written = again(**today)
    assert "rounds" not in written
    assert (written["posted"], written["status"]) == ("2026-11-21", "open")
