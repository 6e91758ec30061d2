"""What the look of a document depends on besides its values."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from volunteer_board.typesetting.typesetter import DOCUMENTS, FONTS


def edition() -> str:
    """Give a SHA-256 (hexadecimal) of the templates, the fonts and the version of Typst.

    Two documents of one edition with the same values have the same bytes.
    """
    digest = hashlib.sha256(version("typst").encode())
    for file in sorted([*DOCUMENTS.iterdir(), *FONTS.iterdir()]):
        content = file.read_bytes()
        digest.update(f"\n{file.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
