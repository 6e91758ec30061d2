"""Leave one comment under an issue or pull request, or bring the former one up to date.

The first line of the comment is an HTML comment by which the former one is found again;
only comments of the workflows themselves count. Arguments: folders, each with ``number``,
``comment.md`` and perhaps ``labels.json``, which names labels to ``add`` and to ``remove``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import github

_MOST_COMMENTS = 1_000


def main() -> None:
    """Write the comment and then the labels of each."""
    for folder in sys.argv[1:]:
        _leave(Path(folder))


def _leave(folder: Path) -> None:
    number = int((folder / "number").read_text())
    _comment(number, (folder / "comment.md").read_text(encoding="utf-8"))
    if (folder / "labels.json").is_file():
        _label(number, json.loads((folder / "labels.json").read_text()))


def _comment(number: int, text: str) -> None:
    marker = text.splitlines()[0]
    for comment in github.pages(f"issues/{number}/comments", most=_MOST_COMMENTS):
        if github.own_account(comment) and comment["body"].startswith(marker):
            github.ask(f"issues/comments/{int(comment['id'])}", method="PATCH", body=text)
            return
    github.ask(f"issues/{number}/comments", method="POST", body=text)


def _label(number: int, labels: Mapping[str, Sequence[str]]) -> None:
    if labels["add"]:
        github.ask(f"issues/{number}/labels", method="POST", labels=labels["add"])
    for name in labels["remove"]:
        _take_away(number, name)


def _take_away(number: int, label: str) -> None:
    """Take a label away; somebody may have done so meanwhile."""
    try:
        github.ask(f"issues/{number}/labels/{label}", method="DELETE")
    except github.NoAnswer as error:
        github.say(f"{label}: {error}")


if __name__ == "__main__":
    main()
