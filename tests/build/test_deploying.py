"""``mkdocs gh-deploy`` finds the finished site where the hook has put it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests import programs


def git(*arguments: str, folder: Path) -> str:
    identity = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org")
    return programs.run(["git", *identity, *arguments], cwd=folder, check=True).stdout


def test_the_site_is_pushed_to_the_branch_of_pages(board: Path, tmp_path: Path) -> None:
    remote = tmp_path / "remote.git"
    git("init", "--bare", "--quiet", str(remote), folder=tmp_path)
    git("init", "--quiet", folder=board)
    git("remote", "add", "origin", str(remote), folder=board)
    git("commit", "--quiet", "--allow-empty", "--message", "Begin", folder=board)
    identity = {f"GIT_{who}_{what}": "tester@example.org"
                for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
    environment = {**os.environ, **identity}
    command = [sys.executable, "-m", "mkdocs", "gh-deploy", "--strict"]
    outcome = programs.run(command, cwd=board, env=environment)
    assert outcome.returncode == 0, outcome.stderr
    published = git("ls-tree", "-r", "--name-only", "gh-pages", folder=remote).splitlines()
    assert "ar/opportunities/index.html" in published
    assert "sitemap.xml" in published
