"""Keep the workflows that have a schedule switched on.

GitHub switches them off when nothing has happened in the repository for 60 days. What
somebody switched off by hand stays off, and so does what a fork never switched on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import github

_WORKFLOWS = Path(".github/workflows")
_SCHEDULE = re.compile(r"^  schedule:", re.MULTILINE)
_KEPT_ON = ("active", "disabled_inactivity")
_MOST_WORKFLOWS = 1_000


def main() -> None:
    """Enable them, those that are enabled too: that is what begins the 60 days anew."""
    for workflow in _scheduled():
        name = Path(workflow["path"]).name
        if workflow["state"] not in _KEPT_ON:
            github.say(f"{name} stays as it is: {workflow['state']}")
            continue
        github.ask(f"actions/workflows/{int(workflow['id'])}/enable", method="PUT")
        github.say(f"{name} is switched on; it was: {workflow['state']}")


def _scheduled() -> Iterator[Any]:
    """Give what GitHub knows of the workflows whose files have a schedule."""
    present = {path.as_posix() for path in _WORKFLOWS.glob("*.yml") if _has_schedule(path)}
    for workflow in github.pages("actions/workflows", key="workflows", most=_MOST_WORKFLOWS):
        if workflow["path"] in present:
            yield workflow


def _has_schedule(path: Path) -> bool:
    return _SCHEDULE.search(path.read_text(encoding="utf-8")) is not None


if __name__ == "__main__":
    main()
