"""An organisation that does not end after all: the review asks its postings to say so."""

from __future__ import annotations

import shutil

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.reviewing.proposing import MODIFIED, Proposal
from volunteer_board.reviewing.moved_ends import END_MOVED

LEASE, ORGANISATION = f"{HOUSE}/lease.yml", f"{HOUSE}/organisation.yml"
POSTING, HOUSE_TEXT = valid_case("opportunity-micro.yml"), valid_case("organisation-minimal.yml")
POSTED = "posted: 2026-11-08\n"
DEADLINE = "deadline: 2026-12-20\n"


def ending(day: str) -> str:
    return f"{HOUSE_TEXT}ended_on: {day}\n"


def proposed(board: BoardFolder, posting: str, before: str, after: str) -> Proposal:
    board.write(ORGANISATION, before)
    board.write(LEASE, posting)
    proposal = Proposal.to(board)
    proposal.write(ORGANISATION, after, MODIFIED)
    return proposal


@pytest.mark.parametrize("before", [ending("2026-11-15"), ending("2026-12-01")])
@pytest.mark.parametrize("after", [HOUSE_TEXT, ending("2026-12-10")], ids=["back", "another day"])
def test_a_posting_that_comes_back_is_offered_a_day(
    board: BoardFolder, before: str, after: str
) -> None:
    proposal = proposed(board, POSTING, before, after)
    (finding,) = proposal.found(END_MOVED)
    assert finding.file == LEASE
    assert "2026-11-08" in finding.words["en"].message
    assert "updated: 2026-11-21" in finding.words["ar"].fix
    shutil.rmtree(proposal.board)
    proposal.write(LEASE, POSTING.replace(POSTED, f"{POSTED}updated: 2026-11-20\n"), MODIFIED)
    assert proposal.found(END_MOVED) == []


@pytest.mark.parametrize(
    "lines",
    [
        "deadline: 2026-11-20\n",
        f"{DEADLINE}status: closed\nstatus_on: 2026-11-12\n",
        f"{DEADLINE}status: filled\nstatus_on: 2026-11-12\n",
        f"{DEADLINE}updated: 2026-11-21\n",
    ],
    ids=["over", "withdrawn", "filled", "says so"],
)
def test_what_nobody_waits_for_needs_no_day(board: BoardFolder, lines: str) -> None:
    assert DEADLINE in POSTING
    posting = POSTING.replace(DEADLINE, lines)
    assert proposed(board, posting, ending("2026-12-01"), HOUSE_TEXT).found(END_MOVED) == []


@pytest.mark.parametrize(
    "dates",
    [
        "starts: 2026-12-28\n",
        "sessions:\n"
        '  - {title: {en: Round}, date: 2026-12-28, from: "18:00", to: "19:00"}\n'
        '  - {title: {en: Talk}, date: 2026-12-29, from: "18:00", to: "19:00"}\n',
    ],
    ids=["beginning", "sessions"],
)
def test_those_who_were_accepted_wait_for_their_dates(board: BoardFolder, dates: str) -> None:
    filled = f"{DEADLINE}{dates}status: filled\nstatus_on: 2026-11-12\n"
    posting = POSTING.replace(DEADLINE, filled)
    proposal = proposed(board, posting, ending("2026-12-01"), HOUSE_TEXT)
    assert [finding.file for finding in proposal.found(END_MOVED)] == [LEASE]


def test_an_end_that_is_said_or_stays_asks_for_nothing(board: BoardFolder) -> None:
    proposal = proposed(board, POSTING, HOUSE_TEXT, ending("2026-12-01"))
    assert proposal.found(END_MOVED) == []
    shutil.rmtree(proposal.board)
    board.write(ORGANISATION, ending("2026-12-01"))
    proposal.write(ORGANISATION, ending("2026-12-01") + "# so\n", MODIFIED)
    assert proposal.found(END_MOVED) == []
