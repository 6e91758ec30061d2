"""What calendars that hold an event make of its next version: UID and SEQUENCE (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from tests.boards import make_board, organisation
from tests.rendering.calendars.dated import NEXT_SESSION, SESSION, dated
from tests.rendering.calendars.reading import calendars, of_posting, read
from volunteer_board.model.board import Board


def test_a_session_that_is_moved_keeps_its_uid_and_says_from_when() -> None:
    moved = {**SESSION, "date": "2027-01-29", "moved_from": SESSION["date"]}
    before = of_posting(make_board(dated()))["session-20270127"]
    after = of_posting(make_board(dated(sessions=[moved, NEXT_SESSION])))["session-20270127"]
    assert after["UID"] == before["UID"]
    first, second = (int(str(event["SEQUENCE"])) for event in (before, after))
    assert first < second  # even on the day of an earlier change
    assert after.start == datetime(2027, 1, 29, 15, tzinfo=UTC)
    assert str(after["DESCRIPTION"]).startswith("Moved from January 27, 2027\n")
    assert "Moved" not in str(before["DESCRIPTION"])


def test_an_event_is_new_to_calendars_at_each_change_of_one_day() -> None:
    """And when it comes back on the next day, after it was called off by mistake."""
    moved = {**SESSION, "date": "2027-01-29", "moved_from": SESSION["date"]}
    off = {"status": "closed", "status_on": "2026-11-20"}
    states = [
        dated(updated="2026-11-20"),
        dated(updated="2026-11-20", sessions=[moved]),
        dated(updated="2026-11-20", sessions=[moved], **off),
        dated(updated="2026-11-21", sessions=[moved]),
    ]
    events = [of_posting(make_board(state))["session-20270127"] for state in states]
    assert [event.get("STATUS") for event in events] == [None, None, "CANCELLED", None]
    numbers = [int(str(event["SEQUENCE"])) for event in events]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("ended_on", ["2026-11-30", "2027-01-20", "2027-06-01"])
def test_an_end_that_is_taken_back_brings_every_event_back(ended_on: str) -> None:
    """On whatever day it was to be, and though nobody touched the posting when it was said."""
    off = {"status": "closed", "status_on": "2026-11-22"}
    states = [
        (dated(updated="2026-11-20"), None),
        (dated(updated="2026-11-20"), ended_on),
        (dated(updated="2026-11-21"), None),
        (dated(updated="2026-11-21"), ended_on),
        (dated(updated="2026-11-21", **off), ended_on),
    ]
    shown: dict[str, list[tuple[int, tuple[object, ...]]]] = {}
    for state, end in states:
        board = make_board(state, organisation("dar-amal", ended_on=end))
        for name, event in of_posting(board).items():
            said = (event["DTSTART"].to_ical(), str(event["SUMMARY"]), event.get("STATUS"))
            shown.setdefault(name, []).append((int(str(event["SEQUENCE"])), said))
    for name, states_of_event in shown.items():
        for (number, before), (later, after) in pairwise(states_of_event):
            assert later > number or (later == number and after == before), name


def test_uids_are_unique_and_outlive_edits() -> None:
    other = "dar-amal/other"
    before = make_board(dated(), dated(other))
    sessions = [NEXT_SESSION, SESSION]
    title = {"ar": "عنوان آخر", "en": "Another title"}
    after = make_board(dated(other, sessions=sessions, title=title), dated(updated="2026-11-30"))
    assert uids(before) == uids(after)
    assert len(set(uids(before))) == 2 * len(uids(before, "en")) == 2 * 2 * 6
    elsewhere = make_board(dated(), dated(other), site_url="https://example.org/board-b/")
    assert not set(uids(before)) & set(uids(elsewhere))


def uids(board: Board, *codes: str) -> list[str]:
    return sorted(
        str(event["UID"])
        for code in codes or ("ar", "en")
        for path, content in calendars(board, code).items()
        if path.startswith("opportunities/dar-amal/")
        for event in read(content).events
    )
