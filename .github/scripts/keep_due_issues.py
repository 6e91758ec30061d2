"""Keep one issue for each organisation of whose postings something is due.

A change of an issue's text tells nobody, and a comment tells everybody who was mentioned, so
what is due for the first time is said in a comment and everything else only in the text. An
issue is closed when nothing is due, and opened again, the same one, when something is. What
somebody closed stays closed until there is something new, and where a file of an organisation
cannot be read nobody knows that nothing is due: its issue stays. Argument: ``due.json`` by
``board due --output``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import github

_MOST_ISSUES = 2_000
_MOST_OPENED = 50
"""In one run; GitHub takes more for abuse. The most pressing come first, the rest next time."""

_MARKER = re.compile(r"<!-- volunteer-board: due: [a-z0-9-]+ -->")
_SAID = re.compile(r"<!-- said: ([^>]*?) ?-->")


def main() -> None:
    """Open, change, close and open again."""
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    wanted, unread = report["issues"], report.get("unread", ())
    present = _present()
    opened = 0
    for issue in wanted:
        former = present.pop(issue["marker"], None)
        if former is not None:
            _update(former, issue)
        elif opened < _MOST_OPENED:
            opened += 1
            github.ask("issues", method="POST", title=issue["title"], body=issue["body"])
        else:
            github.say(f"next time: {issue['marker']}")
    for marker, former in present.items():
        if former["state"] == "open" and marker not in unread:
            github.ask(f"issues/{int(former['number'])}", method="PATCH", state="closed")


def _present() -> dict[str, Any]:
    """Find the issues by their first line, the newest of each organisation."""
    every = github.pages("issues", most=_MOST_ISSUES, state="all", creator="github-actions[bot]")
    present: dict[str, Any] = {}
    for issue in every:
        marker = _MARKER.match(issue.get("body") or "")
        if marker and github.own_account(issue) and "pull_request" not in issue:
            present.setdefault(marker.group(), issue)
    return present


def _update(former: Mapping[str, Any], issue: Mapping[str, Any]) -> None:
    """Tell what is new in a comment, then bring the text up to date."""
    path = f"issues/{int(former['number'])}"
    said = _SAID.search(former["body"])
    known = set(said.group(1).split() if said else ())
    news = [line for key, line in issue["postings"].items() if key not in known]
    if former["state"] != "open" and not news:
        return
    if news:
        github.ask(f"{path}/comments", method="POST", body=_comment(issue["news"], news))
    wanted = {"title": issue["title"], "body": issue["body"], "state": "open"}
    changed = {key: value for key, value in wanted.items() if former[key] != value}
    if changed:
        github.ask(path, method="PATCH", **changed)


def _comment(heading: str, lines: Sequence[str], most: int = 50) -> str:
    return "\n".join([heading, "", *(f"- {line}" for line in lines[:most]), ""])


if __name__ == "__main__":
    main()
