"""GitHub through ``gh``, which is on every runner. Standard library only: no stranger's code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

_PAGE = 100


class NoAnswer(RuntimeError):
    """GitHub refused a request; the text is what ``gh`` said."""


def repository() -> str:
    """Give the repository in which the workflow runs, ``owner/name``."""
    return os.environ["GITHUB_REPOSITORY"]


def ask(path: str, *, method: str = "GET", **fields: object) -> Any:
    """Send one request to ``/repos/<this repository>/<path>`` and give the answer's JSON.

    ``fields`` are the query of a GET, the JSON body of anything else. Raises ``NoAnswer``.
    """
    body = None
    command = ["gh", "api", "--method", method, f"repos/{repository()}/{path}"]
    if method == "GET":
        for name, value in fields.items():
            command += ["--raw-field", f"{name}={value}"]
    elif fields:
        command += ["--input", "-"]
        body = json.dumps(fields)
    answer = _run(command, body).decode()
    return json.loads(answer) if answer.strip() else None


def ask_for_bytes(path: str) -> bytes:
    """Fetch a file; raises ``NoAnswer``."""
    return _run(["gh", "api", f"repos/{repository()}/{path}"], None)


def pages(path: str, *, most: int, key: str = "", **query: str) -> Iterator[Any]:
    """Give the items of a list, page by page, at most so many; ``key`` is where it lies."""
    for page in range(1, -(-most // _PAGE) + 1):
        answer = ask(path, **{**query, "per_page": str(_PAGE), "page": str(page)})
        items = answer[key] if key else answer
        yield from items
        if len(items) < _PAGE:
            return


def say(text: str) -> None:
    """Write a line into the log of the workflow, in which no text can be a command."""
    sys.stdout.write(text.replace("::", ": :").replace("\n", " ") + "\n")


def _run(command: list[str], body: str | None) -> bytes:
    done = subprocess.run(
        command, input=body.encode() if body is not None else None, capture_output=True, check=False
    )
    if done.returncode:
        raise NoAnswer(done.stderr.decode(errors="replace").strip())
    return done.stdout


def own_account(answer: Mapping[str, Any]) -> bool:
    """Say whether a comment or issue was written by the workflows of this repository."""
    user = answer.get("user")
    return isinstance(user, Mapping) and user.get("login") == "github-actions[bot]"
