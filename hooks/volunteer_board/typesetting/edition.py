"""What the look of a document depends on besides its values."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from volunteer_board.typesetting.typesetter import DOCUMENTS, FONTS

_AFTERWARDS = Path(__file__).with_name("readable_pdf.py")
"""Named, not imported: the library that it uses takes long to load."""


def edition() -> str:
    """Give a SHA-256 (hexadecimal) of the templates, the fonts and of what makes PDF of them.

    Two documents of one edition with the same values have the same bytes.
    """
    makers = " ".join(version(package) for package in ("typst", "pypdf"))
    digest = hashlib.sha256(makers.encode())
    for file in sorted([*DOCUMENTS.iterdir(), *FONTS.iterdir(), _AFTERWARDS]):
        content = file.read_bytes()
        digest.update(f"\n{file.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
