"""The vocabularies of a board: ``schemas/vocabularies/<name>.yml``."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from volunteer_board.problems import Problem
from volunteer_board.reading.documents import Document, read_document
from volunteer_board.reading.files import Entry, Kind

VOCABULARIES = PurePosixPath("schemas/vocabularies")


def read_vocabularies(root: Path) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Read every vocabulary below ``root``, sorted by name, and what is wrong with them.

    Maintainers write these files, so other files beside them are left alone.
    """
    paths = sorted((root / VOCABULARIES).glob("*.yml"))
    entries = [Entry(VOCABULARIES / path.name, Kind.VOCABULARY, path.stem) for path in paths]
    outcomes = [read_document(root, entry) for entry in entries]
    documents = tuple(outcome for outcome in outcomes if isinstance(outcome, Document))
    return documents, tuple(outcome for outcome in outcomes if isinstance(outcome, Problem))
