"""Who renames or removes is told the line that lets the address lead on, and is asked no more."""

from __future__ import annotations

import json
import shutil
from pathlib import PurePosixPath
from typing import Any

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.reviewing.proposing import Proposal
from tests.reviewing.test_comment_command import PULL, archive, comment, content, text_of
from volunteer_board.reviewing.changes import changes_in_listing
from volunteer_board.reviewing.labels import labels_of
from volunteer_board.reviewing.left_addresses import kept_in_patches
from volunteer_board.reviewing.ownership import Ownership
from volunteer_board.reviewing.review import Review, review_of

OWNERSHIP = Ownership({"olive-house": ("olive-owner",)}, {})
OLD, NEW = "opportunities/olive-house", "opportunities/olive-tree"


def renamed(old: str, new: str, *added: str) -> dict[str, Any]:
    patch = "@@ -1,2 +1,3 @@\n title: x" + "".join(f"\n+{line}" for line in added)
    moved = {"filename": new, "status": "renamed", "previous_filename": old}
    return {**moved, "patch": patch} if added else moved


def removed(path: str) -> dict[str, Any]:
    return {"filename": path, "status": "removed"}


def modified(path: str, *added: str) -> dict[str, Any]:
    return {"filename": path, "status": "modified", "patch": "\n".join(f"+{a}" for a in added)}


def review(*files: dict[str, Any], author: str = "olive-owner") -> Review:
    changes = changes_in_listing(list(files))
    kept = kept_in_patches(changes)
    return review_of(changes, author=author, ownership=OWNERSHIP, kept=kept)


FOLDER = (
    renamed(f"{OLD}/organisation.yml", f"{NEW}/organisation.yml"),
    renamed(f"{OLD}/lease.yml", f"{NEW}/lease.yml"),
)
FOLDER_KEPT = (
    renamed(f"{OLD}/organisation.yml", f"{NEW}/organisation.yml", "formerly: [olive-house]"),
    FOLDER[1],
)


@pytest.mark.parametrize(
    ("files", "file", "line"),
    [
        (
            [renamed(f"{OLD}/lease.yml", f"{OLD}/rent.yml")],
            f"{OLD}/rent.yml",
            "formerly: [olive-house/lease]",
        ),
        (FOLDER, f"{NEW}/organisation.yml", "formerly: [olive-house]"),
        (
            [*FOLDER_KEPT[:1], renamed(f"{OLD}/lease.yml", f"{NEW}/rent.yml")],
            f"{NEW}/rent.yml",
            "formerly: [olive-house/lease]",
        ),
        (
            [renamed("stories/a.ar.md", "stories/b.ar.md")],
            "stories/b.ar.md",
            "formerly: [a]",
        ),
        (
            [removed(f"{OLD}/lease.yml")],
            f"{OLD}/organisation.yml",
            "gone: [{posting: lease, removed_on: YYYY-MM-DD}]",
        ),
    ],
)
def test_the_line_that_is_missing_is_proposed(
    files: list[dict[str, Any]], file: str, line: str
) -> None:
    found = review(*files)
    assert [(p.file, p.line) for p in found.proposals] == [(PurePosixPath(file), line)]
    assert found.vanishing


@pytest.mark.parametrize(
    "files",
    [
        [renamed(f"{OLD}/lease.yml", f"{OLD}/rent.yml", "formerly: [olive-house/lease]")],
        [renamed(f"{OLD}/lease.yml", f"{OLD}/rent.yml", "  - 'olive-house/lease'")],
        FOLDER_KEPT,
        [
            removed(f"{OLD}/lease.yml"),
            modified(f"{OLD}/organisation.yml", "  - posting: lease", "    removed_on: 2026-11-30"),
        ],
        [renamed("stories/a.ar.md", "stories/b.ar.md", "formerly: [a]")],
    ],
)
def test_nothing_is_missing_where_it_is_said(files: list[dict[str, Any]]) -> None:
    found = review(*files)
    assert (found.vanishing, found.proposals) == ((), ())


def test_a_posting_that_is_renamed_and_says_so_needs_nobody_else() -> None:
    kept = renamed(f"{OLD}/lease.yml", f"{OLD}/rent.yml", "formerly: [olive-house/lease]")
    assert {str(label) for label in labels_of(review(kept))} == {"content"}
    lost = renamed(f"{OLD}/lease.yml", f"{OLD}/rent.yml")
    assert "needs-maintainer" in labels_of(review(lost))


@pytest.mark.parametrize(
    "line", ["# olive-house/lease", "formerly: [olive-house/lease-2]", "x: fig-olive-house/lease"]
)
def test_what_only_looks_like_it_is_not_it(line: str) -> None:
    assert review(renamed(f"{OLD}/lease.yml", f"{OLD}/rent.yml", line)).vanishing


def test_an_organisation_that_its_owners_rename_is_not_a_new_one() -> None:
    found = review(*FOLDER_KEPT)
    assert {str(label) for label in labels_of(found)} == {"content", "needs-maintainer"}
    assert found.new_organisations == ()


def test_an_organisation_that_others_rename_needs_its_owners() -> None:
    found = review(*FOLDER_KEPT, author="fig-owner")
    assert found.needs_owner and found.needs_maintainer
    assert [one.owners for one in found.other_peoples] == [("olive-owner",), ("olive-owner",)]


def test_the_check_reads_the_proposed_files(board: BoardFolder) -> None:
    text = valid_case("opportunity-micro.yml")
    proposal = Proposal.to(board)
    proposal.remove(f"{HOUSE}/lease.yml")
    for added, is_told in (("", True), ("formerly: [olive-house/lease]\n", False)):
        proposal.write(f"{HOUSE}/rent.yml", f"{text.rstrip()}\n{added}")
        shutil.rmtree(proposal.board, ignore_errors=True)
        assert proposal.review() == 0
        assert ("posting: lease" in proposal.summary) is is_told


def test_the_comment_proposes_the_line_in_both_languages(board: BoardFolder) -> None:
    files = [renamed(f"{HOUSE}/lease.yml", f"{HOUSE}/rent.yml")]
    pull = {**PULL, "user": {"login": "olive-house"}, "changed_files": 1}
    output = comment(board, archive(content()), pull=pull, files=files)
    assert text_of(output).count("formerly: [olive-house/lease]") == 2
    assert "needs-maintainer" in json.loads((output / "labels.json").read_text())["add"]
