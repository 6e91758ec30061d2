"""Keep one open issue about something that is checked again and again.

Argument: a file whose first line is the title and whose rest is the text. The open issue of
that title is brought up to date or opened; without a text it is closed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import github

_MOST_ISSUES = 1_000


def main() -> None:
    """Open, change or close the issue."""
    title, _, text = Path(sys.argv[1]).read_text(encoding="utf-8").partition("\n")
    issue = _present(title)
    if not text.strip():
        if issue is not None:
            github.ask(f"issues/{int(issue['number'])}", method="PATCH", state="closed")
    elif issue is not None:
        github.ask(f"issues/{int(issue['number'])}", method="PATCH", body=text)
    else:
        github.ask("issues", method="POST", title=title, body=text)


def _present(title: str) -> Any:
    issues = github.pages("issues", most=_MOST_ISSUES, state="open", creator="github-actions[bot]")
    own = (issue for issue in issues if github.own_account(issue) and "pull_request" not in issue)
    return next((issue for issue in own if issue["title"] == title), None)


if __name__ == "__main__":
    main()
