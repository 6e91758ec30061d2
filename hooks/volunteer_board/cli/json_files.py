"""JSON files by GitHub: events and answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from volunteer_board.cli.command import Misuse
from volunteer_board.reviewing.findings import PullRequest

_MOST_BYTES = 64 * 1024 * 1024


def read_json(path: Path) -> Any:
    """Read a JSON file; raises ``Misuse`` for what is not there, not JSON, or too large."""
    if not path.is_file():
        raise Misuse("misuse.no-path", path=path)
    if path.stat().st_size > _MOST_BYTES:
        raise Misuse("misuse.unexpected-content", path=path, detail=f"> {_MOST_BYTES} bytes")
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise Misuse("misuse.unexpected-content", path=path, detail=error) from error


def text_at(value: Any, *keys: str) -> str:
    """Give the text to which keys lead; empty if there is none."""
    found = _at(value, keys)
    return found if isinstance(found, str) else ""


def number_at(value: Any, *keys: str) -> int:
    """Give the whole number to which keys lead; 0 if there is none."""
    found = _at(value, keys)
    return found if isinstance(found, int) else 0


def pull_request_at(value: Any, *keys: str) -> PullRequest:
    """Give the pull request to which keys lead; what is not said of it is empty."""
    return PullRequest(
        number=number_at(value, *keys, "number"),
        head=text_at(value, *keys, "head", "sha"),
        base=text_at(value, *keys, "base", "ref"),
    )


def _at(value: Any, keys: Sequence[str]) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
