"""Which files must be read to check a few of them: who saves one file shall not wait for all.

What two postings of different organisations say of each other is only that one is a copy
of the other, or has its former name. All other postings of other organisations can stay
unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from volunteer_board.checking.board_files import group
from volunteer_board.problems import Problem
from volunteer_board.reading.documents import read_document
from volunteer_board.reading.files import Entry, Kind
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.text import read_text

_WORD = re.compile(r"\w+")
_ESCAPE = "\\"
"""With it a YAML text in double quotes can hold letters that do not stand in the file."""

_FORMER_NAMES = "formerly"
_NAMED_BY_POSTINGS = (Kind.OPPORTUNITY, Kind.ORGANISATION)

Words = frozenset[str]


def needed_entries(
    root: Path, entries: Sequence[Entry], selection: Sequence[PurePosixPath]
) -> tuple[Entry, ...]:
    """Give the entries without which a problem of the selected files could be missed.

    ``selection`` are files and folders; their problems are also those in which another
    file is about them. Everything beside a selected file is needed: postings of one
    organisation must not be the same.
    """
    near = {entry.path for entry in entries if _is_near(entry, selection)}
    selected = [entry for entry in entries if _is_among(entry.path, selection)]
    summaries = [words for entry in selected for words in _summaries(root, entry)]
    have_names = any(entry.kind in _NAMED_BY_POSTINGS for entry in selected)
    return tuple(
        entry
        for entry in entries
        if entry.path in near
        or ((summaries or have_names) and _may_matter(root, entry.path, summaries))
    )


def _is_near(entry: Entry, selection: Sequence[PurePosixPath]) -> bool:
    folder = entry.path.parent
    touches = any(each.is_relative_to(folder) for each in selection)
    return entry.kind is not Kind.OPPORTUNITY or touches or _is_among(entry.path, selection)


def _is_among(path: PurePosixPath, selection: Sequence[PurePosixPath]) -> bool:
    return any(path.is_relative_to(each) for each in selection)


def _summaries(root: Path, entry: Entry) -> Iterator[Words]:
    """Give the words of each summary of a posting."""
    document = read_document(root, entry) if entry.kind is Kind.OPPORTUNITY else None
    if document is not None and not isinstance(document, Problem):
        for summary in group(document.data, "summary").values():
            if isinstance(summary, str) and summary:
                yield frozenset(_WORD.findall(summary))


def _may_matter(root: Path, path: PurePosixPath, summaries: Sequence[Words]) -> bool:
    """Say whether a file may hold a former name or a summary, however its YAML is written."""
    text = read_text(root, path, POSTING.bytes)
    if isinstance(text, Problem):
        return False
    if _ESCAPE in text or _FORMER_NAMES in text:
        return True
    return any(all(word in text for word in words) for words in summaries)
