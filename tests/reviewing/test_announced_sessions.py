"""Sessions on another day, or gone from their file: the review says how calendars learn of it."""

from __future__ import annotations

import shutil

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.reviewing.proposing import MODIFIED, Proposal
from volunteer_board.reviewing.announced_sessions import MovedSession, RemovedSession

LEASE = f"{HOUSE}/lease.yml"
PUBLISHED = valid_case("opportunity-micro.yml")
MEETING = "sessions:\n  - {title: {en: Kick-off}, date: 2027-01-10, from: '18:00', to: '19:00'}\n"


def with_meeting(lines: str) -> str:
    return PUBLISHED.replace("posted: 2026-11-08\n", f"{lines}posted: 2026-11-08\n")


def test_a_session_on_another_day_is_offered_the_day_first_announced(board: BoardFolder) -> None:
    board.write(LEASE, with_meeting(MEETING))
    proposal = Proposal.to(board)
    moved = MEETING.replace("2027-01-10", "2027-01-12")
    proposal.write(LEASE, with_meeting(moved), MODIFIED)
    (finding,) = proposal.found(MovedSession.code)
    assert "date: 2027-01-12" in with_meeting(moved).splitlines()[finding.line - 1]
    assert "moved_from: 2027-01-10" in finding.words["ar"].fix
    shutil.rmtree(proposal.board)
    told = moved.replace("2027-01-12,", "2027-01-12, moved_from: 2027-01-10,")
    proposal.write(LEASE, with_meeting(told), MODIFIED)
    assert proposal.found(MovedSession.code) == []


@pytest.mark.parametrize(
    "becomes",
    [
        MEETING.replace("18:00", "17:00"),
        MEETING.replace("Kick-off", "Closing").replace("2027-01-10", "2027-01-12"),
        MEETING + MEETING.removeprefix("sessions:\n").replace("2027-01-10", "2027-01-12"),
        "",
    ],
    ids=["another hour", "another session", "one more", "none"],
)
def test_a_session_that_stays_or_is_another_needs_no_former_day(
    board: BoardFolder, becomes: str
) -> None:
    board.write(LEASE, with_meeting(MEETING))
    proposal = Proposal.to(board)
    proposal.write(LEASE, with_meeting(becomes), MODIFIED)
    assert proposal.found(MovedSession.code) == []


def test_sessions_of_one_name_move_each_from_its_own_day(board: BoardFolder) -> None:
    weekly = MEETING + MEETING.removeprefix("sessions:\n").replace("2027-01-10", "2027-01-17")
    board.write(LEASE, with_meeting(weekly))
    proposal = Proposal.to(board)
    moved = weekly.replace("2027-01-10", "2027-01-12").replace("2027-01-17", "2027-01-19")
    proposal.write(LEASE, with_meeting(moved), MODIFIED)
    first, second = proposal.found(MovedSession.code)
    assert "moved_from: 2027-01-10" in first.words["en"].fix
    assert "moved_from: 2027-01-17" in second.words["en"].fix
    assert proposal.found(RemovedSession.code) == []


MORE = MEETING + MEETING.removeprefix("sessions:\n").replace("Kick-off", "Closing")

WITH_A_LATER_ONE = MORE.replace("Closing}, date: 2027-01-10", "Closing}, date: 2027-01-17")


@pytest.mark.parametrize(
    ("was", "becomes", "line"),
    [
        (MEETING, "", "title:"),
        (WITH_A_LATER_ONE, MEETING, "sessions:"),
        (MORE, MEETING, "sessions:"),
        (MEETING, MEETING.replace("Kick-off", "Start").replace("01-10", "01-12"), "sessions:"),
    ],
    ids=["the only one", "one of two", "one of two on a day", "another one instead"],
)
def test_a_session_that_is_taken_away_is_told(
    board: BoardFolder, was: str, becomes: str, line: str
) -> None:
    board.write(LEASE, with_meeting(was))
    proposal = Proposal.to(board)
    proposal.write(LEASE, with_meeting(becomes), MODIFIED)
    (finding,) = proposal.found(RemovedSession.code)
    day = "2027-01-17" if "01-17" in was else "2027-01-10"
    assert with_meeting(becomes).splitlines()[finding.line - 1].startswith(line)
    assert day in finding.words["en"].message
    for language, word in (("ar", "«أُلغي الموعد:»"), ("en", "“Cancelled:”")):
        assert day in finding.words[language].message
        assert f"moved_from: {day}" in finding.words[language].fix
        assert word in finding.words[language].fix


@pytest.mark.parametrize(
    "becomes",
    [
        MEETING.replace("18:00", "17:00"),
        MEETING.replace("Kick-off", "Cancelled: kick-off"),
        MEETING.replace("2027-01-10", "2027-01-12"),
        MEETING.replace("2027-01-10,", "2027-01-12, moved_from: 2027-01-10,"),
    ],
    ids=["another hour", "cancelled", "moved", "moved and says so"],
)
def test_a_session_that_stays_is_not_told_as_gone(board: BoardFolder, becomes: str) -> None:
    board.write(LEASE, with_meeting(MEETING))
    proposal = Proposal.to(board)
    proposal.write(LEASE, with_meeting(becomes), MODIFIED)
    assert proposal.found(RemovedSession.code) == []


def test_a_session_that_is_over_may_go(board: BoardFolder) -> None:
    over = MORE.replace("Closing}, date: 2027-01-10", "Closing}, date: 2026-11-20")
    board.write(LEASE, with_meeting(over))
    proposal = Proposal.to(board)
    proposal.write(LEASE, with_meeting(MEETING), MODIFIED)
    assert proposal.found(RemovedSession.code) == []
