"""Lists of changed files, by git and by GitHub, with names that strangers choose."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from tests import programs
from volunteer_board.reviewing.changes import (
    Change,
    Status,
    UnreadableChanges,
    changes_in_diff,
    changes_in_listing,
)

MOVED = PurePosixPath("opportunities/olive-house/moved.yml")


def git(folder: Path, *arguments: str) -> bytes:
    settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    command = ["git", *settings, *arguments]
    said = programs.run(command, cwd=folder, check=True, errors="surrogateescape").stdout
    return os.fsencode(said)


def test_what_git_writes_is_read(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    house = tmp_path / "opportunities" / "olive-house"
    house.mkdir(parents=True)
    (house / "old.yml").write_text("one\ntwo\nthree\n" * 20)
    (house / "gone.yml").write_text("gone\n")
    (house / "same.yml").write_text("before\n")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "before")
    (house / "old.yml").rename(house / "moved.yml")
    (house / "gone.yml").unlink()
    (house / "same.yml").write_text("after\n")
    (house / "link.yml").symlink_to("/etc/passwd")
    (house / "$(id)\n::error::x.yml").write_text("new\n")
    (tmp_path / os.fsdecode(b"\xff.md")).write_text("new\n")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "after")
    diff = git(tmp_path, "diff", "--raw", "-z", "--no-abbrev", "--find-renames", "HEAD^1", "HEAD")
    found = {change.path.name: change for change in changes_in_diff(diff)}
    previous = MOVED.with_name("old.yml")
    assert found["moved.yml"] == Change(MOVED, Status.RENAMED, previous, "100644")
    assert {name: change.status for name, change in found.items()} == {
        "moved.yml": Status.RENAMED,
        "gone.yml": Status.REMOVED,
        "same.yml": Status.MODIFIED,
        "link.yml": Status.ADDED,
        "$(id)\n::error::x.yml": Status.ADDED,
        os.fsdecode(b"\xff.md"): Status.ADDED,
    }
    assert [name for name, change in found.items() if change.is_link] == ["link.yml"]


def test_another_repository_inside_this_one_is_a_link() -> None:
    (change,) = changes_in_diff(b":000000 160000 0 1 A\0opportunities/olive-house/x\0")
    assert change.is_link


def test_what_github_lists_is_read() -> None:
    listing = [
        {"filename": "a.md", "status": "added"},
        {"filename": str(MOVED), "status": "renamed", "previous_filename": "b.yml"},
        {"filename": "c.md", "status": "removed", "sha": "0"},
        {"filename": "d.md", "status": "changed"},
    ]
    assert changes_in_listing(listing) == (
        Change(PurePosixPath("a.md"), Status.ADDED),
        Change(MOVED, Status.RENAMED, PurePosixPath("b.yml")),
        Change(PurePosixPath("c.md"), Status.REMOVED),
        Change(PurePosixPath("d.md"), Status.MODIFIED),
    )


@pytest.mark.parametrize(
    "listing",
    [None, "files", {}, [1], [{}], [{"filename": 1, "status": "added"}], [{"filename": "a"}]],
)
def test_what_github_never_lists_is_refused(listing: object) -> None:
    with pytest.raises(UnreadableChanges):
        changes_in_listing(listing)


@pytest.mark.parametrize(
    "diff", [b"x", b":0 0 0 0 A\0", b":0 0 0 0 Q\0a\0", b":0 0 0 0 R100\0a\0", b":0 A\0a\0"]
)
def test_what_git_never_writes_is_refused(diff: bytes) -> None:
    with pytest.raises(UnreadableChanges):
        changes_in_diff(diff)


def test_no_change_is_no_change() -> None:
    assert changes_in_diff(b"") == ()
