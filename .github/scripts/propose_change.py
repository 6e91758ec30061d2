"""Turn the changed content of the working tree into one pull request, or update that one.

Nothing but ``opportunities/`` and ``stories/`` is committed. The branch belongs to the
workflows and is written anew each time. Arguments: the branch, the file with the title
(its first line) and the text of the pull request. ``labels.json`` beside that file names
labels to ``add``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import github

_AUTHOR = ("github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com")
_CONTENT = ("opportunities", "stories")


def main() -> None:
    """Commit, push and open; without changes nothing happens."""
    branch, file = sys.argv[1], Path(sys.argv[2])
    title, _, text = file.read_text(encoding="utf-8").partition("\n")
    git("add", "--all", "--", *(name for name in _CONTENT if Path(name).is_dir()))
    if not git("diff", "--cached", "--name-only"):
        github.say("Nothing has changed.")
        return
    git("switch", "--force-create", branch)
    git("commit", "--message", title)
    subprocess.run(["gh", "auth", "setup-git"], check=True)
    git("push", "--force", f"https://github.com/{github.repository()}.git", f"HEAD:{branch}")
    number = _open(branch, title, text.strip())
    labels = file.with_name("labels.json")
    if labels.is_file():
        github.ask(f"issues/{number}/labels", method="POST", labels=_names(labels))


def git(*arguments: str) -> str:
    """Run git in the name of the workflows, with no hook, and give what it writes."""
    name, address = _AUTHOR
    settings = ("user.name=" + name, "user.email=" + address, "core.hooksPath=/dev/null")
    options = [part for setting in settings for part in ("-c", setting)]
    done = subprocess.run(["git", *options, *arguments], check=True, capture_output=True)
    return done.stdout.decode()


def _names(labels: Path) -> list[str]:
    names: list[str] = json.loads(labels.read_text(encoding="utf-8"))["add"]
    return names


def _open(branch: str, title: str, text: str) -> int:
    """Open the pull request or bring it up to date, and give its number."""
    owner = github.repository().partition("/")[0]
    present: list[Any] = github.ask("pulls", state="open", head=f"{owner}:{branch}")
    if present:
        number = int(present[0]["number"])
        github.ask(f"pulls/{number}", method="PATCH", title=title, body=text)
        return number
    base = os.environ["BASE_BRANCH"]
    opened = github.ask("pulls", method="POST", head=branch, base=base, title=title, body=text)
    return int(opened["number"])


if __name__ == "__main__":
    main()
