"""The script that makes a pull request of changed content, with answers recorded from GitHub."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from tests import programs
from tests.workflows.github import GitHub

TITLE = "Title $(id) `x`"


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", *arguments]
    return programs.run(command, cwd=folder, check=True).stdout


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of a repository to which git is told to push instead of to GitHub."""
    origin, clone = tmp_path / "origin.git", tmp_path / "clone"
    git(tmp_path, "init", "--quiet", "--bare", str(origin))
    git(tmp_path, "init", "--quiet", "--initial-branch", "main", str(clone))
    (clone / "opportunities").mkdir()
    (clone / "opportunities" / "a.yml").write_text("before\n")
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", "before")
    git(
        clone, "config", f"url.{origin}.insteadOf", "https://github.com/example/volunteer-board.git"
    )
    return clone


def proposed(github: GitHub, clone: Path) -> CompletedProcess[str]:
    (clone / "proposal.md").write_text(f"{TITLE}\n\nThe text.\n")
    return github.run("propose_change", "form/31", "proposal.md", folder=clone, BASE_BRANCH="main")


@pytest.mark.parametrize(
    ("present", "asked"),
    [
        (
            [],
            (
                "POST pulls",
                {
                    "head": "form/31",
                    "base": "main",
                    "title": "Title $(id) `x`",
                    "body": "The text.",
                },
            ),
        ),
        ([{"number": 40}], ("PATCH pulls/40", {"title": TITLE, "body": "The text."})),
    ],
)
def test_changed_content_becomes_one_pull_request(
    github: GitHub, clone: Path, present: list[Any], asked: tuple[str, Any]
) -> None:
    github.answers(
        {
            "auth setup-git": [""],
            "GET pulls": [present],
            "POST pulls": [{"number": 40}],
            "PATCH pulls/40": [{}],
        }
    )
    (clone / "opportunities" / "a.yml").write_text("after\n")
    (clone / "hooks.py").write_text("not content")
    done = proposed(github, clone)
    assert (done.returncode, done.stderr) == (0, "")
    assert github.asked == [("auth setup-git", None), asked]
    pushed = git(clone.parent / "origin.git", "show", "--stat", "--format=%an%n%s", "form/31")
    assert pushed.splitlines()[:2] == ["github-actions[bot]", TITLE]
    assert "opportunities/a.yml" in pushed and "hooks.py" not in pushed
    assert "proposal.md" not in pushed


def test_a_pull_request_gets_its_labels(github: GitHub, clone: Path) -> None:
    opened: dict[str, list[Any]] = {"POST pulls": [{"number": 40}], "POST issues/40/labels": [[]]}
    github.answers({"auth setup-git": [""], "GET pulls": [[]], **opened})
    (clone / "opportunities" / "a.yml").write_text("after\n")
    (clone / "labels.json").write_text('{"add": ["content"]}')
    done = proposed(github, clone)
    assert (done.returncode, done.stderr) == (0, "")
    assert github.asked[-1] == ("POST issues/40/labels", {"labels": ["content"]})


def test_without_a_change_nothing_is_proposed(github: GitHub, clone: Path) -> None:
    github.answers({})
    done = proposed(github, clone)
    assert (done.returncode, done.stderr) == (0, "")
    assert github.asked == []
