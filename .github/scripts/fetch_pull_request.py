"""Fetch what GitHub knows of the pull requests that were checked, and what their checks left.

Which they are comes from the event and from GitHub alone: the open ones whose head is the
very commit that was checked. There is one for each branch into which it would be merged.
Each gets a folder by its number, and the checks of that commit are theirs together: what
each of them left says whose it is. Without a pull request nothing is written.

Environment: HEAD (``account:branch``), HEAD_SHA. Argument: the folder for
``pulls/<number>/pull.json`` and ``files.json``, and ``artifacts/<rank>.zip``, the newest first.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import github

_MOST_FILES = 3_000
_MOST_BYTES = 4 * 1024 * 1024
_MOST_CHECKS = 20
_CHECKS, _ARTIFACT = "actions/workflows/check.yml/runs", "review"


def main() -> None:
    """Write what belongs to each pull request, then the artifacts."""
    folder, commit = Path(sys.argv[1]), os.environ["HEAD_SHA"]
    numbers = _numbers(head=os.environ["HEAD"], commit=commit)
    if not numbers:
        github.say("No open pull request has this commit as its head.")
        return
    for number in numbers:
        _write(folder / "pulls" / f"{number}", number)
    artifacts = folder / "artifacts"
    artifacts.mkdir()
    for rank, artifact in enumerate(_artifacts(commit)):
        (artifacts / f"{rank:02}.zip").write_bytes(github.ask_for_bytes(artifact))


def _numbers(*, head: str, commit: str) -> list[int]:
    found = github.ask("pulls", state="open", head=head)
    return [int(pull["number"]) for pull in found if pull["head"]["sha"] == commit]


def _write(folder: Path, number: int) -> None:
    pull = github.ask(f"pulls/{number}")
    files = list(github.pages(f"pulls/{number}/files", most=_MOST_FILES))
    folder.mkdir(parents=True)
    (folder / "pull.json").write_text(json.dumps(pull))
    (folder / "files.json").write_text(json.dumps(files))


def _artifacts(commit: str) -> list[str]:
    """Give where the artifacts are that checks of a commit left, the newest first."""
    found = sorted(_listed(commit), key=lambda artifact: int(artifact["id"]), reverse=True)
    fitting = [one for one in found if not one["expired"] and one["size_in_bytes"] <= _MOST_BYTES]
    return [f"actions/artifacts/{int(item['id'])}/zip" for item in fitting[:_MOST_CHECKS]]


def _listed(commit: str) -> Iterator[Mapping[str, Any]]:
    runs = github.pages(
        _CHECKS, most=_MOST_CHECKS, key="workflow_runs", head_sha=commit, event="pull_request"
    )
    for run in runs:
        path = f"actions/runs/{int(run['id'])}/artifacts"
        yield from github.ask(path, name=_ARTIFACT)["artifacts"]


if __name__ == "__main__":
    main()
