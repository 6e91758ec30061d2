"""JSON pointers (RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterable


def pointer_to(path: Iterable[str | int]) -> str:
    """Write a path of keys and indexes as a pointer."""
    return "".join("/" + _escaped(str(token)) for token in path)


def _escaped(token: str) -> str:
    return token.replace("~", "~0").replace("/", "~1")
