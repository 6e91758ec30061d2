"""A check of a few files finds all that the check of the whole board finds of them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from tests.board_folder import LANGUAGES, MOMENT, BoardFolder, valid_case
from tests.sample import REPOSITORY
from volunteer_board.checking.check import check_board
from volunteer_board.checking.neighbours import needed_entries
from volunteer_board.cli.selection import selected_problems
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.files import list_files

POSTING = valid_case("opportunity-micro.yml")
ESCAPED = POSTING.replace(
    "  en: Read a five-page lease for our office.",
    '  en: "Read a five-\\u0070age lease for our office."',
)
FOLDED = POSTING.replace("Read a five-page lease", "Read a\n    five-page lease")
OTHER = POSTING.replace("five-page", "six-page").replace("خمس", "ست")


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> BoardFolder:
    """A board whose files are about each other in every way there is."""
    board = BoardFolder.make(tmp_path_factory.mktemp("neighbours"))
    organisation = valid_case("organisation-minimal.yml")
    for house in ("olive", "fig", "palm", "cedar"):
        board.write(f"opportunities/{house}/organisation.yml", organisation)
    board.write("opportunities/olive/lease.yml", POSTING)
    board.write("opportunities/olive/lease-again.yml", POSTING)
    board.write("opportunities/fig/lease.yml", ESCAPED)
    board.write("opportunities/palm/lease.yml", FOLDED)
    board.write("opportunities/cedar/other.yml", OTHER)
    board.write("opportunities/cedar/wrong.yml", OTHER.replace("micro", "mikro"))
    board.write("opportunities/cedar/broken.yml", "title: [\n")
    board.write("opportunities/cedar/unused.png", b"no picture")
    board.write("opportunities/nobody/lease.yml", POSTING.replace("five-page", "new"))
    story = valid_case("story-with-rules.en.md")
    board.write("stories/five.en.md", story)
    board.write("stories/five.ar.md", story.replace("2026", "2025"))
    return board


def checked(root: Path, *selection: PurePosixPath) -> tuple[Problem, ...]:
    found = check_board(root, languages=LANGUAGES, now=MOMENT, selection=selection)
    return selected_problems(found.problems, selection)


def test_the_files_of_the_board_are_about_each_other(board: BoardFolder) -> None:
    codes = {problem.code for problem in checked(board.root)}
    assert {Code.COPIED_POSTING, Code.DUPLICATE_POSTING, Code.SIBLINGS_DISAGREE} <= codes
    assert {Code.UNKNOWN_ORGANISATION, Code.UNUSED_PICTURE, Code.UNKNOWN_VALUE} <= codes


def test_what_is_found_of_a_file_does_not_depend_on_what_else_is_checked(
    board: BoardFolder,
) -> None:
    everything = checked(board.root)
    names = [path for folder in ("opportunities", "stories") for path in _below(board, folder)]
    assert len(names) > 20
    for name in names:
        assert checked(board.root, name) == selected_problems(everything, [name]), name


def test_hardly_anything_else_is_read_for_one_posting() -> None:
    entries = list_files(REPOSITORY).entries
    (posting,) = (e for e in entries if e.id == "dar-amal/brand-identity")
    needed = needed_entries(REPOSITORY, entries, [posting.path])
    read = {entry.path.parent.name for entry in needed if entry.kind == "opportunity"}
    assert "dar-amal" in read
    assert len(read) <= 2


def _below(board: BoardFolder, folder: str) -> list[PurePosixPath]:
    paths = [board.root / folder, *(board.root / folder).rglob("*")]
    return [PurePosixPath(path.relative_to(board.root)) for path in sorted(paths)]
