"""The comment by which editors find the schema of a file."""

from __future__ import annotations

from pathlib import PurePosixPath


def schema_comment(path: PurePosixPath, kind: str) -> str:
    """Give the first line of the file of a kind of document at ``path``, below the root."""
    way_up = "../" * (len(path.parts) - 1)
    return f"# yaml-language-server: $schema={way_up}schemas/{kind}.schema.json\n"
