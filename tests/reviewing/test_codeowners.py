"""CODEOWNERS holds what organisations say, and nothing that they smuggle in."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.reviewing.codeowners import MARKER, codeowners
from volunteer_board.reviewing.ownership import Ownership, ownership_of

_PATH = r"/(opportunities/[a-z0-9-]+/|stories/[a-z0-9-]+\.[a-z]+\.md)"
LINE = re.compile(rf"{_PATH}( @[A-Za-z0-9-]+(/[A-Za-z0-9_-]+)?)+")
NAMES = st.text(max_size=20)


def test_owners_of_folders_and_stories() -> None:
    ownership = Ownership(
        {"olive-house": ("olive", "noor"), "empty": ()},
        {PurePosixPath("stories/first.ar.md"): "olive-house"},
    )
    assert codeowners(ownership).partition(MARKER)[2].splitlines() == [
        "",
        "/opportunities/olive-house/ @olive @noor",
        "/stories/first.ar.md @olive @noor",
    ]


def test_teams_are_mentioned_as_github_does() -> None:
    ownership = Ownership({"olive-house": ("olive", "olive-org/board-team")})
    assert codeowners(ownership).endswith(
        "/opportunities/olive-house/ @olive @olive-org/board-team\n"
    )


def test_what_maintainers_wrote_is_kept() -> None:
    written = codeowners(Ownership(), "* @maintainers\n/docs/ @writers\n")
    again = codeowners(Ownership({"olive-house": ("olive",)}), written)
    assert again.startswith("* @maintainers\n/docs/ @writers\n")
    assert again.count(MARKER) == 1
    assert again.endswith("/opportunities/olive-house/ @olive\n")


def test_owners_are_read_from_the_files(board: BoardFolder) -> None:
    organisation = valid_case("organisation-minimal.yml")
    hostile = re.sub(
        r"owners:.*",
        'owners: [good, org/a_team, "a b", "x\\n* @evil", 7, "-x", "a/b/c", "a/", "/a", "a/../b"]',
        organisation,
    )
    assert hostile != organisation
    board.write(f"{HOUSE}/organisation.yml", hostile)
    ownership = ownership_of(board.check().documents)
    assert ownership.accounts == {"olive-house": ("good", "org/a_team")}


@given(st.dictionaries(NAMES, st.just(("good",)), max_size=3), st.lists(NAMES, max_size=3))
def test_no_name_of_a_folder_or_story_breaks_a_line(
    accounts: dict[str, tuple[str, ...]], stories: list[str]
) -> None:
    paths = {PurePosixPath(f"stories/{name}.ar.md"): "x" for name in stories}
    written = codeowners(Ownership({**accounts, "x": ("good",)}, paths)).partition(MARKER)[2]
    assert all(LINE.fullmatch(line) for line in written.split("\n") if line)
