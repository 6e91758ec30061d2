"""Fetch what GitHub knows of the pull request that was checked, and what the check left.

Which pull request it is comes from the event and from GitHub alone: the open one whose
head is the very commit that was checked. Without one nothing is written.

Environment: HEAD (``account:branch``), HEAD_SHA, RUN_ID. Argument: the folder for
``pull.json``, ``files.json`` and ``artifact.zip``.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import github

_MOST_FILES = 3_000
_MOST_BYTES = 4 * 1024 * 1024
_ARTIFACT = "review"


def main() -> None:
    """Write the three files; an artifact that is missing or too large is an empty one."""
    folder = Path(sys.argv[1])
    pull = _pull(head=os.environ["HEAD"], commit=os.environ["HEAD_SHA"])
    if pull is None:
        github.say("No open pull request has this commit as its head.")
        return
    folder.mkdir(parents=True, exist_ok=True)
    files = list(github.pages(f"pulls/{pull['number']}/files", most=_MOST_FILES))
    (folder / "pull.json").write_text(json.dumps(pull))
    (folder / "files.json").write_text(json.dumps(files))
    (folder / "artifact.zip").write_bytes(_artifact(int(os.environ["RUN_ID"])))


def _pull(*, head: str, commit: str) -> Any:
    found = github.ask("pulls", state="open", head=head)
    numbers = [pull["number"] for pull in found if pull["head"]["sha"] == commit]
    return github.ask(f"pulls/{int(numbers[0])}") if numbers else None


def _artifact(run: int) -> bytes:
    listed = github.ask(f"actions/runs/{run}/artifacts", name=_ARTIFACT)["artifacts"]
    fitting = [item for item in listed if item["size_in_bytes"] <= _MOST_BYTES]
    if not fitting:
        return b""
    return github.ask_for_bytes(f"actions/artifacts/{int(fitting[0]['id'])}/zip")


if __name__ == "__main__":
    main()
