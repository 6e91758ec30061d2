"""Whose files a pull request changes, and who must agree."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from volunteer_board.reviewing.changes import MOST_CHANGES, Change, Status
from volunteer_board.reviewing.labels import Label, labels_of, outdated
from volunteer_board.reviewing.ownership import Ownership
from volunteer_board.reviewing.review import Review, review_of

BOARD = Ownership(
    accounts={"olive-house": ("Olive-Owner",), "dar-amal": ("amal", "noor"), "nobodys": ()},
    stories={PurePosixPath("stories/first.ar.md"): "dar-amal"},
)
ADDED, MODIFIED, REMOVED = Status.ADDED, Status.MODIFIED, Status.REMOVED


def review(*changes: tuple[str, Status], author: str = "olive-owner") -> Review:
    listed = [Change(PurePosixPath(path), status) for path, status in changes]
    return review_of(listed, author=author, ownership=BOARD)


def labels(*changes: tuple[str, Status]) -> set[str]:
    return {str(label) for label in labels_of(review(*changes))}


@pytest.mark.parametrize(
    ("path", "status", "expected"),
    [
        ("opportunities/olive-house/lease.yml", ADDED, {"content"}),
        ("opportunities/olive-house/lease.yml", MODIFIED, {"content"}),
        ("opportunities/olive-house/lease.yml", REMOVED, {"content", "needs-maintainer"}),
        ("opportunities/olive-house/organisation.yml", MODIFIED, {"content", "needs-maintainer"}),
        ("opportunities/dar-amal/camp.yml", MODIFIED, {"content", "needs-owner"}),
        ("opportunities/dar-amal/camp.yml", ADDED, {"content", "needs-owner"}),
        ("opportunities/nobodys/camp.yml", ADDED, {"content", "needs-maintainer"}),
        (
            "opportunities/newcomer/organisation.yml",
            ADDED,
            {"content", "new-organisation", "needs-maintainer"},
        ),
        ("stories/first.ar.md", MODIFIED, {"content", "needs-owner", "needs-maintainer"}),
        ("stories/second.ar.md", ADDED, {"content", "needs-maintainer"}),
        (".github/workflows/check.yml", MODIFIED, {"code", "needs-maintainer"}),
        ("hooks/mkdocs_hook.py", MODIFIED, {"code", "needs-maintainer"}),
        ("schemas/vocabularies/causes.yml", MODIFIED, {"code", "needs-maintainer"}),
        ("opportunities/README.md", MODIFIED, {"code", "needs-maintainer"}),
        ("opportunities", ADDED, {"code", "needs-maintainer"}),
        ("stories/nested/second.ar.md", ADDED, {"code", "needs-maintainer"}),
    ],
)
def test_labels_by_path(path: str, status: Status, expected: set[str]) -> None:
    assert labels((path, status)) == expected


@pytest.mark.parametrize("author", ["dar", "dar/team", "member"])
def test_nobody_is_an_owner_through_a_team_that_only_github_knows(author: str) -> None:
    ownership = Ownership({"dar-amal": ("dar/team",)})
    change = Change(PurePosixPath("opportunities/dar-amal/camp.yml"), MODIFIED)
    found = review_of([change], author=author, ownership=ownership)
    assert Label.NEEDS_OWNER in labels_of(found)


def test_a_moved_file_touches_the_folder_it_leaves() -> None:
    taken = Change(
        PurePosixPath("opportunities/olive-house/camp.yml"),
        Status.RENAMED,
        PurePosixPath("opportunities/dar-amal/camp.yml"),
    )
    found = review_of([taken], author="olive-owner", ownership=BOARD)
    assert [one.organisation for one in found.other_peoples] == ["dar-amal"]
    assert found.vanishing == (PurePosixPath("opportunities/dar-amal/camp.yml"),)


def test_the_name_of_an_account_has_no_letter_case() -> None:
    assert (
        review(("opportunities/olive-house/a.yml", ADDED), author="OLIVE-owner")
        .organisations[0]
        .is_the_authors
    )


@pytest.mark.parametrize("author", ["", "olive", "olive-owner2", "amal"])
def test_nobody_else_is_an_owner(author: str) -> None:
    assert review(("opportunities/olive-house/a.yml", MODIFIED), author=author).needs_owner


def test_a_link_is_refused() -> None:
    link = Change(PurePosixPath("opportunities/olive-house/a.yml"), ADDED, mode="120000")
    assert review_of([link], author="olive-owner", ownership=BOARD).is_refused


def test_more_files_than_anyone_reviews_are_refused() -> None:
    paths = [(f"opportunities/olive-house/a{number}.yml", ADDED) for number in range(5_000)]
    assert review(*paths).is_refused
    assert not review(*paths[:MOST_CHANGES]).is_refused


def test_a_list_that_github_cut_is_refused() -> None:
    change = Change(PurePosixPath("opportunities/olive-house/a.yml"), ADDED)
    assert review_of([change], author="x", ownership=BOARD, is_complete=False).is_refused


def test_only_labels_of_the_board_are_taken_away() -> None:
    present = ["code", "needs-owner", "good first issue", "content"]
    assert outdated(present, frozenset({Label.CONTENT})) == ["code", "needs-owner"]
