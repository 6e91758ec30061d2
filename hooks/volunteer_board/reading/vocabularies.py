"""The vocabularies of a board: ``schemas/vocabularies/<name>.yml``."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from volunteer_board.reading.documents import Reading, read_documents
from volunteer_board.reading.files import Entry, Kind, Listing

VOCABULARIES = PurePosixPath("schemas/vocabularies")


def read_vocabularies(root: Path) -> Reading:
    """Read every vocabulary below ``root``, sorted by name.

    Maintainers write these files, so other files beside them are left alone.
    """
    names = sorted(path.name for path in (root / VOCABULARIES).glob("*.yml"))
    paths = [VOCABULARIES / name for name in names]
    entries = tuple(Entry(path, Kind.VOCABULARY, path.stem) for path in paths)
    return read_documents(root, Listing(entries, pictures=(), problems=()))
