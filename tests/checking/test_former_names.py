"""An address of the past leads to one place, or the check says why it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from tests.board_folder import LANGUAGES, MOMENT, BoardFolder, valid_case
from volunteer_board.checking.check import check_board
from volunteer_board.problems import Code

IN_USE, TWICE, THERE = Code.FORMER_NAME_IN_USE, Code.FORMER_NAME_TWICE, Code.REMOVED_BUT_THERE
STORY = "stories/told.en.md"

# What files say besides what they must, and the problems that follow: code, file and pointer.
CASES: Mapping[str, tuple[Mapping[str, str], list[tuple[Code, str, str]]]] = {
    "free names": (
        {
            "fig/organisation.yml": "formerly: [date, palm]",
            "fig/lease.yml": "formerly: [fig/rent, date/rent, olive/rent]",
            STORY: "formerly: [before]",
        },
        [],
    ),
    "a posting of today": (
        {"olive/lease.yml": "", "fig/lease.yml": "formerly: [olive/lease]"},
        [(IN_USE, "fig/lease.yml", "/formerly/0")],
    ),
    "an organisation of today": (
        {"olive/organisation.yml": "", "fig/organisation.yml": "formerly: [olive]"},
        [(IN_USE, "fig/organisation.yml", "/formerly/0")],
    ),
    "a folder in which only a posting is left": (
        {"fig/organisation.yml": "formerly: [nobody]", "nobody/lease.yml": ""},
        [
            (IN_USE, "fig/organisation.yml", "/formerly/0"),
            (Code.UNKNOWN_ORGANISATION, "nobody/lease.yml", ""),
        ],
    ),
    "its own name": (
        {"fig/lease.yml": "formerly: [fig/lease]", "fig/organisation.yml": "formerly: [fig]"},
        [
            (IN_USE, "fig/lease.yml", "/formerly/0"),
            (IN_USE, "fig/organisation.yml", "/formerly/0"),
        ],
    ),
    "its own name again, after another": (
        {
            "fig/lease.yml": "formerly: [fig/lease, fig/rent]",
            "fig/organisation.yml": "formerly: [fig, date]",
        },
        [],
    ),
    "two postings": (
        {
            "olive/lease.yml": "formerly: [palm/rent]",
            "fig/lease.yml": "formerly: [fig/rent, palm/rent]",
        },
        [(TWICE, "olive/lease.yml", "/formerly/0")],
    ),
    "two organisations": (
        {"olive/organisation.yml": "formerly: [tree]", "fig/organisation.yml": "formerly: [tree]"},
        [(TWICE, "olive/organisation.yml", "/formerly/0")],
    ),
    "what follows from the rename of an organisation": (
        {
            "fig/organisation.yml": "formerly: [date]",
            "fig/lease.yml": "",
            "olive/rent.yml": "formerly: [date/lease]",
        },
        [(TWICE, "olive/rent.yml", "/formerly/0")],
    ),
    "what a posting says and its organisation says as well": (
        {"fig/organisation.yml": "formerly: [date]", "fig/lease.yml": "formerly: [date/lease]"},
        [],
    ),
    "a removed posting": (
        {
            "fig/organisation.yml": "gone: [{posting: rent, removed_on: 2026-11-01}]",
            "olive/lease.yml": "formerly: [fig/rent]",
        },
        [(TWICE, "olive/lease.yml", "/formerly/0")],
    ),
    "a removed posting that is there": (
        {
            "fig/organisation.yml": "gone: [{posting: lease, removed_on: 2026-11-01}]",
            "fig/lease.yml": "",
        },
        [(THERE, "fig/organisation.yml", "/gone/0/posting")],
    ),
    "a story of today": (
        {STORY: "formerly: [told]"},
        [(IN_USE, STORY, "/formerly/0")],
    ),
    "no id": (
        {
            "fig/lease.yml": "formerly: [Fig House/lease]",
            "fig/organisation.yml": "formerly: [../x]",
        },
        [
            (Code.INVALID_FORM, "fig/lease.yml", "/formerly/0"),
            (Code.INVALID_ID, "fig/organisation.yml", "/formerly/0"),
        ],
    ),
}


def made(root: Path, files: Mapping[str, str]) -> BoardFolder:
    board = BoardFolder.make(root)
    for name in ("fig", "olive"):
        board.write(
            f"opportunities/{name}/organisation.yml", valid_case("organisation-minimal.yml")
        )
    for path, line in files.items():
        if path.endswith(".md"):
            text = valid_case("story-with-rules.en.md").replace("\n---\n", f"\n{line}\n---\n", 1)
            board.write(path, text.replace("organisation: olive-house", "organisation: olive"))
        elif path.endswith("organisation.yml"):
            whole = f"{valid_case('organisation-minimal.yml').rstrip()}\n{line}\n"
            board.write(f"opportunities/{path}", whole)
        else:
            posting = valid_case("opportunity-micro.yml").replace("five-page", path)
            posting = posting.replace("خمس", path).rstrip()
            board.write(f"opportunities/{path}", f"{posting}\n{line}\n")
    return board


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_a_former_name_is_free_or_the_check_says_who_has_it(
    tmp_path: Path, files: Mapping[str, str], expected: list[tuple[Code, str, str]]
) -> None:
    board = made(tmp_path / "board", files)
    whole = board.check().problems
    found = [(p.code, str(p.file).removeprefix("opportunities/"), p.pointer) for p in whole]
    assert found == sorted(expected, key=lambda one: one[1])
    for file in {problem.file for problem in whole}:  # the check of one file says the same
        alone = check_board(board.root, languages=LANGUAGES, now=MOMENT, selection=(file,))
        of_it = [p for p in alone.problems if p.file == file]
        assert of_it == [p for p in whole if p.file == file]


@pytest.mark.parametrize("path", ["opportunities/olive/lease.yml", "opportunities/olive"])
def test_who_takes_a_former_name_hears_of_it(tmp_path: Path, path: str) -> None:
    files = {"olive/lease.yml": "", "fig/rent.yml": "formerly: [olive/lease]"}
    board = made(tmp_path / "board", files)
    selection = (PurePosixPath(path),)
    found = check_board(board.root, languages=LANGUAGES, now=MOMENT, selection=selection).problems
    assert [problem.code for problem in found] == [IN_USE]


def test_a_story_that_names_a_renamed_posting_hears_its_new_name(tmp_path: Path) -> None:
    board = made(tmp_path / "board", {"olive/lease.yml": "formerly: [olive/rent]", STORY: ""})
    story = valid_case("story-with-rules.en.md").replace("olive-house", "olive")
    board.write(STORY, story.replace("\n---\n", "\nopportunity: olive/rent\n---\n", 1))
    (found,) = board.check().problems
    assert found.code is Code.UNKNOWN_OPPORTUNITY
    assert "olive/lease" in str(found.values["hint"])
