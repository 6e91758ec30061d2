"""What is dated in a posting, and that each date keeps its name."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.boards import NOW, make_opportunity
from volunteer_board.rendering.calendars.events import (
    Event,
    EventKind,
    events_of,
    has_dates_to_come,
)

KICK_OFF = {
    "title": {"ar": "جلسة البدء", "en": "The kick-off"},
    "date": "2027-01-27",
    "from": "18:00",
    "to": "19:30",
}
CLOSING = {**KICK_OFF, "title": {"en": "The closing"}, "date": "2027-03-31"}
SIDE_BY_SIDE = {**KICK_OFF, "title": {"en": "The other room"}}
INTRODUCTION = {"date": "2027-01-10", "from": "17:00", "to": "17:30"}
STAGES = [
    {"title": {"en": "The draft"}, "due": "2027-02-18"},
    {"title": {"en": "The print"}, "due": "2027-03-18"},
]


def found(zone: str = "Asia/Amman", **changes: object) -> dict[str, Event]:
    """The events of a posting by their names."""
    events = list(events_of(make_opportunity(**{"time_zone": zone, **changes})))
    assert len({event.name for event in events}) == len(events)
    return {event.name: event for event in events}


def test_what_ran_out_cancels_nothing() -> None:
    lapsed: dict[str, Any] = {
        "status": "expired",
        "status_on": "2026-12-20",
        "sessions": [KICK_OFF],
    }
    assert not any(event.is_cancelled for event in found(**lapsed).values())


def test_every_date_of_a_posting_is_an_event() -> None:
    events = found(
        onboarding={"introduction": INTRODUCTION},
        starts="2027-01-24",
        sessions=[KICK_OFF],
        milestones=STAGES,
    )
    assert {name: (event.kind, event.begins) for name, event in events.items()} == {
        "deadline": (EventKind.DEADLINE, "20261220"),
        "introduction": (EventKind.INTRODUCTION, "20270110T140000Z"),
        "start": (EventKind.START, "20270124"),
        "session-20270127": (EventKind.SESSION, "20270127T150000Z"),
        "milestone-20270218": (EventKind.MILESTONE, "20270218"),
        "milestone-20270318": (EventKind.MILESTONE, "20270318"),
    }


def test_a_day_ends_with_the_next_one() -> None:
    event = found(deadline="2026-12-31")["deadline"]
    assert (event.begins, event.ends, event.is_all_day) == ("20261231", "20270101", True)


@pytest.mark.parametrize(
    ("zone", "day", "hours", "begins", "ends"),
    [
        ("Asia/Amman", "2027-01-27", ("18:00", "19:30"), "20270127T150000Z", "20270127T163000Z"),
        ("Asia/Beirut", "2027-01-27", ("18:00", "19:30"), "20270127T160000Z", "20270127T173000Z"),
        ("Asia/Beirut", "2027-07-27", ("18:00", "19:30"), "20270727T150000Z", "20270727T163000Z"),
        ("Asia/Tokyo", "2027-01-27", ("01:00", "02:00"), "20270126T160000Z", "20270126T170000Z"),
        ("UTC", "2026-12-31", ("22:00", "01:00"), "20261231T220000Z", "20270101T010000Z"),
        ("Asia/Beirut", "2027-03-27", ("23:00", "02:00"), "20270327T210000Z", "20270327T230000Z"),
        ("Asia/Beirut", "2027-03-28", ("00:30", "01:00"), "20270327T223000Z", "20270327T230000Z"),
    ],
    ids=["amman", "winter", "summer", "the-day-before", "past-midnight", "spring", "skipped"],
)
def test_hours_are_those_of_the_zone_on_that_day(
    zone: str, day: str, hours: tuple[str, str], begins: str, ends: str
) -> None:
    session = {**KICK_OFF, "date": day, "from": hours[0], "to": hours[1]}
    *_, event = found(zone, sessions=[session]).values()
    assert (event.begins, event.ends, event.is_all_day) == (begins, ends, False)


def test_ongoing_work_without_meetings_has_no_date() -> None:
    ongoing: dict[str, Any] = {"deadline": None, "ongoing": True, "review_on": "2027-02-01"}
    assert not found(**ongoing)
    assert not has_dates_to_come(make_opportunity(**ongoing), NOW)
    assert has_dates_to_come(make_opportunity(**ongoing, sessions=[KICK_OFF]), NOW)


@given(st.permutations([KICK_OFF, CLOSING, SIDE_BY_SIDE]))
def test_order_of_sessions_changes_no_name(sessions: list[dict[str, Any]]) -> None:
    expected = found(sessions=[KICK_OFF, CLOSING, SIDE_BY_SIDE])
    assert len(expected) == 4
    assert found(sessions=sessions) == expected


def test_a_session_keeps_its_name_at_another_hour_and_on_another_day() -> None:
    at_another_hour = {**KICK_OFF, "from": "09:00", "to": "10:30"}
    on_another_day = {**at_another_hour, "date": "2027-02-03", "moved_from": "2027-01-27"}
    came_instead = {**KICK_OFF, "title": {"en": "Something else"}, "from": "08:00", "to": "09:00"}
    for sessions in ([KICK_OFF], [at_another_hour], [on_another_day]):
        assert "session-20270127" in found(sessions=sessions)
    back_again = {**KICK_OFF, "moved_from": KICK_OFF["date"]}
    assert found(sessions=[back_again]) == found(sessions=[KICK_OFF])
    events = found(sessions=[came_instead, on_another_day])
    assert events["session-20270127"].begins == "20270203T060000Z"
    assert events["session-20270127-2"].title == {"en": "Something else"}


def test_what_is_written_twice_is_one_event() -> None:
    milestone = STAGES[0]
    once = found(sessions=[KICK_OFF, SIDE_BY_SIDE], milestones=[milestone])
    twice = found(sessions=[KICK_OFF, SIDE_BY_SIDE, KICK_OFF], milestones=[milestone])
    assert once == twice
    elsewhere = {**KICK_OFF, "address": "https://example.org/other-room"}
    assert len(found(sessions=[KICK_OFF, elsewhere])) == 3


def test_other_edits_change_no_name() -> None:
    before = found(sessions=[KICK_OFF, CLOSING], milestones=STAGES, starts="2027-01-24")
    translated = {**CLOSING, "title": {"en": "The very end", "ar": "الختام"}, "to": "20:15"}
    after = found(
        title={"en": "Another title"},
        deadline="2027-01-05",
        starts="2027-02-01",
        sessions=[translated, KICK_OFF],
        milestones=[{**STAGES[0], "title": {"en": "A draft"}}, STAGES[1]],
    )
    assert after.keys() == before.keys()


@pytest.mark.parametrize(
    ("changes", "cancelled"),
    [
        ({}, set()),
        ({"status": "filled", "status_on": "2026-12-01"}, {"deadline"}),
        ({"status": "filled", "status_on": "2026-12-21"}, set()),
        (
            {"status": "closed", "status_on": "2026-12-01"},
            {"deadline", "introduction", "start", "session-20270127"},
        ),
        (
            {"status": "closed", "status_on": "2027-01-27"},
            {"session-20270127"},
        ),
    ],
    ids=["open", "filled", "filled-after-the-deadline", "withdrawn", "withdrawn-in-the-midst"],
)
def test_what_will_not_happen_is_cancelled(changes: dict[str, Any], cancelled: set[str]) -> None:
    events = found(
        onboarding={"introduction": INTRODUCTION},
        starts="2027-01-24",
        sessions=[KICK_OFF],
        **changes,
    )
    assert {name for name, event in events.items() if event.is_cancelled} == cancelled


@pytest.mark.parametrize(
    ("changes", "hours_later", "expected"),
    [
        ({}, 0, True),
        ({"deadline": "2026-12-01"}, 0, True),  # until the end of that day in its own zone
        ({"deadline": "2026-12-01"}, 11, True),
        ({"deadline": "2026-12-01"}, 12, False),
        ({"deadline": "2026-11-30", "starts": "2026-12-05"}, 0, True),
        ({"deadline": "2026-11-30", "starts": "2026-11-30"}, 0, False),
        ({"status": "filled", "status_on": "2026-11-25"}, 0, False),  # its deadline lies ahead
        ({"status": "filled", "status_on": "2026-11-25", "starts": "2027-01-02"}, 0, True),
        ({"status": "closed", "status_on": "2026-11-25", "starts": "2027-01-02"}, 0, False),
    ],
)
def test_a_calendar_is_offered_while_it_is_of_use(
    changes: dict[str, Any], hours_later: int, expected: bool
) -> None:
    moment = NOW + timedelta(hours=hours_later)  # 12:30 in Amman, where the posting lives
    assert has_dates_to_come(make_opportunity(**changes), moment) is expected


def test_moments_sort_by_time() -> None:
    session = {**KICK_OFF, "date": "2026-12-20"}
    events = found(sessions=[session, KICK_OFF], starts="2027-01-24").values()
    in_order = sorted(event.begins for event in events)
    assert in_order == ["20261220", "20261220T150000Z", "20270124", "20270127T150000Z"]
    assert datetime.strptime(in_order[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).date() == date(
        2026, 12, 20
    )
