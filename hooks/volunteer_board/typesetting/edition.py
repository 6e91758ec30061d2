"""What the look of a document depends on besides its values."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from volunteer_board.typesetting import readable_pdf
from volunteer_board.typesetting.typesetter import DOCUMENTS, FONTS


def edition() -> str:
    """Give a SHA-256 (hexadecimal) of the templates, the fonts and of what makes PDF of them.

    Two documents of one edition with the same values have the same bytes.
    """
    makers = " ".join(version(package) for package in ("typst", "pypdf"))
    digest = hashlib.sha256(makers.encode())
    for file in sorted([*DOCUMENTS.iterdir(), *FONTS.iterdir(), Path(readable_pdf.__file__)]):
        content = file.read_bytes()
        digest.update(f"\n{file.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
