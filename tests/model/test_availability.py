"""Expiry is a contract: what a posting is at a moment, to the second."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.boards import make_opportunity
from volunteer_board.model.availability import State, last_day_to_apply, outcome_of, state_at
from volunteer_board.model.moments import end_of_day

ZONES = ("Asia/Amman", "Africa/Casablanca", "Africa/Cairo", "Pacific/Auckland", "America/Anchorage")


def state(now: datetime, **changes: object) -> State:
    opportunity = make_opportunity(**changes)
    return state_at(opportunity, now, closing_soon_days=7)


@pytest.mark.parametrize("zone", ZONES)
def test_deadline_ends_with_the_last_second_of_its_day_in_its_own_zone(zone: str) -> None:
    last_second = datetime(2026, 12, 20, 23, 59, 59, tzinfo=ZoneInfo(zone))
    posting = {"deadline": "2026-12-20", "time_zone": zone}
    assert state(last_second, **posting) is State.CLOSING_SOON
    assert state(last_second + timedelta(seconds=1), **posting) is State.EXPIRED


def test_posting_without_a_zone_uses_the_zone_of_the_board() -> None:
    posting = {"deadline": "2026-12-20", "time_zone": None, "mode": "onsite"}
    ends = datetime(2026, 12, 20, 21, 0, tzinfo=UTC)  # midnight in Amman
    assert state(ends - timedelta(seconds=1), **posting) is State.CLOSING_SOON
    assert state(ends, **posting) is State.EXPIRED


def test_deadline_day_of_a_clock_change_is_as_long_as_it_is() -> None:
    # In Cairo clocks went back at the end of 29 October 2026: that day has 25 hours.
    assert end_of_day(date(2026, 10, 29), "Africa/Cairo") - end_of_day(
        date(2026, 10, 28), "Africa/Cairo"
    ) == timedelta(days=1)
    utc = [end_of_day(date(2026, 10, day), "Africa/Cairo").astimezone(UTC) for day in (28, 29)]
    assert utc[1] - utc[0] == timedelta(hours=25)


@pytest.mark.parametrize(("days", "expected"), [(8, State.OPEN), (6, State.CLOSING_SOON)])
def test_closing_soon_begins_a_week_before_the_end(days: int, expected: State) -> None:
    end = end_of_day(date(2026, 12, 20), "Asia/Amman")
    assert state(end - timedelta(days=days), deadline="2026-12-20") is expected


def test_ongoing_posting_waits_for_confirmation_after_its_review_day() -> None:
    posting = {"deadline": None, "ongoing": True, "review_on": "2027-03-01"}
    assert state(datetime(2027, 3, 1, 12, tzinfo=UTC), **posting) is State.OPEN
    assert state(datetime(2027, 3, 2, 12, tzinfo=UTC), **posting) is State.UNCONFIRMED


SESSIONS = [
    {"title": {"en": "Two"}, "date": "2026-12-12", "from": "18:00", "to": "20:00"},
    {"title": {"en": "One"}, "date": "2026-12-10", "from": "18:00", "to": "20:00"},
]
STAGE = {"title": {"en": "Print"}, "due": "2026-12-15"}
ONGOING = {"deadline": None, "ongoing": True, "review_on": "2026-12-20"}


@pytest.mark.parametrize(
    ("changes", "last", "name"),
    [
        ({"ends": "2026-12-12"}, "2026-12-12T23:59:59", "over"),
        ({"ends": "2026-12-20"}, "2026-12-20T23:59:59", "expired"),
        ({"ends": "2027-01-12"}, "2026-12-20T23:59:59", "expired"),
        ({"sessions": SESSIONS}, "2026-12-12T19:59:59", "over"),
        ({"sessions": SESSIONS, "ends": "2026-12-12"}, "2026-12-12T19:59:59", "over"),
        # Work goes on after the last session: it was a training or a first meeting.
        ({"sessions": SESSIONS, "ends": "2026-12-15"}, "2026-12-15T23:59:59", "over"),
        ({"sessions": SESSIONS, "starts": "2026-12-13"}, "2026-12-20T23:59:59", "expired"),
        ({"sessions": SESSIONS, "model": "project", "milestones": [STAGE]},
         "2026-12-20T23:59:59", "expired"),
        ({"sessions": SESSIONS, "model": "recurring"}, "2026-12-20T23:59:59", "expired"),
        ({"sessions": SESSIONS, **ONGOING}, "2026-12-20T23:59:59", "unconfirmed"),
        ({"ends": "2026-12-12", **ONGOING}, "2026-12-12T23:59:59", "over"),
        # A session past midnight ends on the next day, one until midnight on its own.
        ({"sessions": [{**SESSIONS[0], "to": "01:00"}]}, "2026-12-13T00:59:59", "over"),
        ({"sessions": [{**SESSIONS[0], "to": "00:00"}]}, "2026-12-12T23:59:59", "over"),
    ],
)  # fmt: skip
def test_over_is_over(changes: dict[str, object], last: str, name: str) -> None:
    posting = make_opportunity(**{"deadline": "2026-12-20", **changes})
    last_second = datetime.fromisoformat(last).replace(tzinfo=ZoneInfo("Asia/Amman"))
    assert state_at(posting, last_second, closing_soon_days=0).accepts_applications
    ended = state_at(posting, last_second + timedelta(seconds=1), closing_soon_days=0)
    assert outcome_of(posting, ended) == (name, last_second.date())


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"status": "expired", "deadline": "2026-12-20"}, "expired"),
        ({"status": "expired", "deadline": "2027-03-01", "ends": "2026-12-20"}, "over"),
        ({"status": "expired", "deadline": "2026-12-01"}, "expired"),
        ({**ONGOING, "status": "unconfirmed"}, "unconfirmed"),
        ({"status": "closed", "ends": "2026-12-20"}, "closed"),
    ],
)
def test_what_has_run_out_says_so_for_ever(changes: dict[str, object], name: str) -> None:
    posting = make_opportunity(**{**changes, "status_on": "2026-12-20"})
    later = state_at(posting, datetime(2031, 1, 1, tzinfo=UTC), closing_soon_days=7)
    assert not later.accepts_applications
    assert outcome_of(posting, later) == (name, date(2026, 12, 20))


def test_what_is_over_soon_closes_soon() -> None:
    posting = {"deadline": "2027-03-01", "ends": "2026-12-12"}
    assert state(datetime(2026, 12, 10, tzinfo=UTC), **posting) is State.CLOSING_SOON
    assert last_day_to_apply(make_opportunity(**posting)) == date(2026, 12, 12)


@pytest.mark.parametrize("word", ["filled", "closed"])
def test_the_organisations_word_goes_before_the_calendar(word: str) -> None:
    long_after = datetime(2030, 1, 1, tzinfo=UTC)
    assert state(long_after, status=word, status_on="2026-12-01") is State(word)


@given(
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.sampled_from(ZONES),
    st.datetimes(datetime(2019, 1, 1), datetime(2036, 12, 31)),
)
def test_once_expired_always_expired(day: date, zone: str, moment: datetime) -> None:
    now = moment.replace(tzinfo=UTC)
    posting = {"deadline": day.isoformat(), "time_zone": zone}
    is_over = state(now, **posting) is State.EXPIRED
    assert is_over == (now.astimezone(ZoneInfo(zone)).date() > day)
    if is_over:
        assert state(now + timedelta(hours=5), **posting) is State.EXPIRED
