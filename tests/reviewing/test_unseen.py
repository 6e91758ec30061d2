"""What those who follow the board would not meet, by the days of its file: the review says so."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.reviewing.proposing import MODIFIED, Proposal
from volunteer_board.reviewing.findings import Finding
from volunteer_board.reviewing.unseen import CHANGED_WITHOUT_DATE, DATED_LONG_AGO

CAMP = f"{HOUSE}/camp.yml"
LEASE = f"{HOUSE}/lease.yml"
POSTING = valid_case("opportunity-onsite.yml")
PUBLISHED = valid_case("opportunity-micro.yml")
STORY = valid_case("story-with-rules.en.md")
ENDED = "status: filled\nstatus_on: 2026-11-10\n"
LAST_LINES = "posted: 2026-11-08\ndeadline: 2026-12-20\n"


def dated(text: str, lines: str) -> str:
    assert LAST_LINES in text
    return text.replace(LAST_LINES, lines)


def unseen(proposal: Proposal, code: str = DATED_LONG_AGO) -> list[Finding]:
    return proposal.found(code)


@pytest.fixture
def proposal(board: BoardFolder) -> Proposal:
    return Proposal.to(board)


def test_a_posting_that_lay_in_a_draft_is_offered_the_day_of_today(
    proposal: Proposal, capsys: pytest.CaptureFixture[str]
) -> None:
    proposal.write(CAMP, POSTING)
    (finding,) = unseen(proposal)
    assert (finding.severity, finding.file) == ("warning", CAMP)
    assert POSTING.splitlines()[finding.line - 1] == "posted: 2026-11-08"
    assert "posted: 2026-11-21" in finding.words["ar"].fix
    assert "posted: 2026-11-21" in finding.words["en"].fix
    annotation = f"::warning file={CAMP},title={DATED_LONG_AGO},line={finding.line}::"
    assert annotation in capsys.readouterr().out
    assert "posted: 2026-11-21" in proposal.summary.replace("\\", "")


@pytest.mark.parametrize("posted", ["2026-11-21", "2026-11-14"])
def test_a_review_may_take_a_week(proposal: Proposal, posted: str) -> None:
    proposal.write(CAMP, dated(POSTING, f"posted: {posted}\ndeadline: 2026-12-20\n"))
    assert unseen(proposal) == []


def test_what_is_written_as_proposed_is_said_no_more(proposal: Proposal) -> None:
    proposal.write(CAMP, POSTING)
    (finding,) = unseen(proposal)
    line = re.search(r"posted: [\d-]+", finding.words["en"].fix)
    assert line is not None
    shutil.rmtree(proposal.board)
    proposal.write(CAMP, POSTING.replace("posted: 2026-11-08", line[0]))
    assert unseen(proposal) == []


@pytest.mark.parametrize(
    "lines",
    [
        "posted: 2026-10-08\ndeadline: 2026-11-20\n",
        "posted: 2026-10-08\ndeadline: 2026-12-20\nstatus: filled\nstatus_on: 2026-10-20\n",
        "posted: 2026-10-08\nupdated: 2026-11-20\ndeadline: 2026-12-20\n",
    ],
    ids=["expired", "filled", "changed-lately"],
)
def test_what_is_in_no_list_or_changed_lately_may_be_old(proposal: Proposal, lines: str) -> None:
    proposal.write(CAMP, dated(POSTING, lines))
    assert unseen(proposal) == []


@pytest.mark.parametrize(
    ("was", "former", "latter"),
    [
        ("causes: [community]", "causes: [community]", "causes: [community, health]"),
        ("deadline: 2026-12-20", "deadline: 2026-11-15", "deadline: 2026-12-20"),
        ("deadline: 2026-12-20", f"{ENDED}deadline: 2026-12-20", "deadline: 2026-12-20"),
    ],
    ids=["another-cause", "longer", "opened-again"],
)
def test_what_comes_back_or_elsewhere_by_hand_is_offered_updated(
    board: BoardFolder, was: str, former: str, latter: str
) -> None:
    text = PUBLISHED.replace(was, former)
    assert former in text
    board.write(LEASE, text)
    proposal = Proposal.to(board)
    proposal.write(LEASE, text.replace(former, latter), MODIFIED)
    (finding,) = unseen(proposal)
    assert "updated: 2026-11-21" in finding.words["en"].fix


def test_what_stays_where_it_was_is_nobodys_concern(proposal: Proposal) -> None:
    proposal.write(LEASE, PUBLISHED.replace("causes: [community]", "causes: [community]  # so"))
    assert unseen(proposal) == []


def test_a_story_that_waited_is_told_today(proposal: Proposal) -> None:
    proposal.write("stories/rules.en.md", STORY)
    (finding,) = unseen(proposal)
    assert "published: 2026-11-21" in finding.words["en"].fix


def test_a_translation_of_a_story_is_in_the_feed_already(board: BoardFolder) -> None:
    board.write("stories/rules.en.md", STORY)
    proposal = Proposal.to(board)
    proposal.write("stories/rules.ar.md", STORY)
    assert unseen(proposal) == []


@pytest.mark.parametrize(
    "line",
    [*("model: micro", "mode: onsite", "causes: [community]", "posted: 2026-11-08"), "title:"],
)
@pytest.mark.parametrize("instead", ["", "{key}: mikro", "{key}: [{{skill: 1}}]"])
def test_a_file_with_mistakes_has_other_sorrows(
    proposal: Proposal, line: str, instead: str
) -> None:
    assert f"\n{line}" in f"\n{POSTING}"
    wrong = instead.format(key=line.partition(":")[0])
    proposal.write(CAMP, POSTING.replace(line, wrong))
    assert unseen(proposal) == []
    assert "camp.yml" in proposal.summary


def test_what_was_wrong_on_the_board_and_is_mended_comes_into_lists(board: BoardFolder) -> None:
    board.write(CAMP, POSTING.replace("causes: [community]", "causes: [[community]]"))
    proposal = Proposal.to(board)
    proposal.write(CAMP, POSTING, MODIFIED)
    (finding,) = unseen(proposal)
    assert "updated: 2026-11-21" in finding.words["en"].fix


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("deadline: 2026-12-20", "deadline: 2026-12-27"),
        ("causes: [community, health]", "causes: [community]"),
        ("total_hours: 4", "total_hours: 5"),
    ],
)
def test_facts_that_change_without_a_day_are_offered_one(
    board: BoardFolder, was: str, becomes: str
) -> None:
    text = PUBLISHED.replace("causes: [community]", "causes: [community, health]")
    assert was in text
    board.write(LEASE, text)
    proposal = Proposal.to(board)
    proposal.write(LEASE, text.replace(was, becomes), MODIFIED)
    (finding,) = unseen(proposal, CHANGED_WITHOUT_DATE)
    assert "2026-11-08" in finding.words["en"].message
    assert "updated: 2026-11-21" in finding.words["ar"].fix
    shutil.rmtree(proposal.board)
    dated_anew = text.replace(was, becomes).replace(
        "posted: 2026-11-08", "posted: 2026-11-08\nupdated: 2026-11-20"
    )
    proposal.write(LEASE, dated_anew, MODIFIED)
    assert unseen(proposal, CHANGED_WITHOUT_DATE) == []


@pytest.mark.parametrize(
    "later",
    ["updated: 2026-11-20", "status: filled\nstatus_on: 2026-11-18"],
    ids=["taken back", "opened again"],
)
def test_a_last_day_that_goes_back_is_offered_another(board: BoardFolder, later: str) -> None:
    text = PUBLISHED.replace("posted: 2026-11-08", "posted: 2026-11-15")
    board.write(LEASE, text.replace("posted: 2026-11-15", f"posted: 2026-11-15\n{later}"))
    proposal = Proposal.to(board)
    proposal.write(LEASE, text, MODIFIED)
    (finding,) = unseen(proposal, CHANGED_WITHOUT_DATE)
    assert "2026-11-15" in finding.words["en"].message
    assert "updated: 2026-11-21" in finding.words["ar"].fix


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("deadline: 2026-12-20", "deadline: 2026-12-20  # the last day"),
        ("deadline: 2026-12-20", "deadline: 2026-12-20\nstatus: filled\nstatus_on: 2026-11-20"),
        ("en: Review a lease", "en: Review our lease"),
        ("deadline: 2026-12-20", "deadline: 2026-12-20\nseats_filled: 1"),
    ],
    ids=["a remark", "dated itself", "a text", "people who came"],
)
def test_what_is_no_news_needs_no_day(board: BoardFolder, was: str, becomes: str) -> None:
    assert was in PUBLISHED
    board.write(LEASE, PUBLISHED)
    proposal = Proposal.to(board)
    proposal.write(LEASE, PUBLISHED.replace(was, becomes), MODIFIED)
    assert unseen(proposal, CHANGED_WITHOUT_DATE) == []


@pytest.mark.parametrize(
    ("path", "case"),
    [
        (f"{HOUSE}/organisation.yml", "organisation-minimal.yml"),
        (LEASE, "opportunity-micro.yml"),
        ("stories/rules.en.md", "story-with-rules.en.md"),
    ],
)
def test_a_change_of_every_kind_of_file_is_reviewed(
    board: BoardFolder, path: str, case: str
) -> None:
    board.write(path, valid_case(case))
    proposal = Proposal.to(board)
    proposal.write(path, valid_case(case).replace("en: ", "en: So "), MODIFIED)
    assert unseen(proposal, CHANGED_WITHOUT_DATE) == []
