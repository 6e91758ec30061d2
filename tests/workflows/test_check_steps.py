"""The shell steps of the check, run on a real merge, up to the answer of ``board review``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests import programs
from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.reviewing.proposing import EVENTS
from tests.sample import REPOSITORY
from tests.workflows.test_workflows import steps
from volunteer_board.cli.main import main


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", *arguments]
    programs.run(command, cwd=folder, check=True)


def merged(folder: Path) -> None:
    """Make what ``actions/checkout`` leaves in ``head``: a board with a pull request merged."""
    folder.mkdir()
    board = BoardFolder.make(folder)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "before")
    git(folder, "switch", "--quiet", "--create", "proposal")
    board.write(f"{HOUSE}/camp.yml", valid_case("opportunity-onsite.yml"))
    board.write("mkdocs.yml", "a stranger's configuration")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "after")
    git(folder, "switch", "--quiet", "--detach", "main")
    git(folder, "merge", "--quiet", "--no-ff", "--message", "merge", "proposal")


def test_the_branch_is_laid_out_and_the_change_is_listed(tmp_path: Path) -> None:
    merged(tmp_path / "head")
    (script,) = [step["run"] for step in steps("check.yml") if "worktree" in step.get("run", "")]
    programs.run(["bash", "-e", "-c", script], cwd=tmp_path, check=True)
    assert "stranger" not in (tmp_path / "base" / "mkdocs.yml").read_text(encoding="utf-8")
    assert not (tmp_path / "base" / HOUSE / "camp.yml").exists()
    places = {name: tmp_path / name for name in ("head", "changes", "board")}
    arguments = [part for name, path in places.items() for part in (f"--{name}", str(path))]
    arguments += ["--root", str(tmp_path / "base"), "--output", str(tmp_path / "review")]
    assert main(["review", *arguments, "--event", str(EVENTS / "pull-request.json")]) == 0
    findings = json.loads((tmp_path / "review" / "findings.json").read_text(encoding="utf-8"))
    assert (findings["files"], findings["errors"]) == (1, 0)
    assert "a maintainer must look" in (tmp_path / "review" / "summary.md").read_text("utf-8")
    assert (tmp_path / "board" / HOUSE / "camp.yml").is_file()
