"""The rules and role profiles of the adviser: ``schemas/advice`` and ``schemas/profiles``."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from volunteer_board.reading.documents import Reading, read_documents
from volunteer_board.reading.files import Entry, Kind, Listing

ADVICE = PurePosixPath("schemas/advice")
PROFILES = PurePosixPath("schemas/profiles")


def read_advice(root: Path) -> Reading:
    """Read every part of the rules and every profile below ``root``, sorted by name.

    Maintainers write these files, so other files beside them are left alone.
    """
    entries = (*_entries(root, ADVICE, Kind.ADVICE), *_entries(root, PROFILES, Kind.PROFILE))
    return read_documents(root, Listing(entries, pictures=(), problems=()))


def _entries(root: Path, folder: PurePosixPath, kind: Kind) -> tuple[Entry, ...]:
    names = sorted(path.name for path in (root / folder).glob("*.yml"))
    return tuple(Entry(folder / name, kind, (folder / name).stem) for name in names)
