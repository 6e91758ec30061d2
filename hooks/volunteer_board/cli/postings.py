"""Postings that a command changes: found by id or path, rewritten, and reported."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from volunteer_board.checking.wording import one_line
from volunteer_board.cli.command import Misuse
from volunteer_board.cli.safe_writing import refuse_links, replace
from volunteer_board.cli.terminal import FAINT, GREEN, RED, Terminal
from volunteer_board.cli.typed_fields import typed_fields
from volunteer_board.editing.changes import Change, changed
from volunteer_board.editing.standing import NotEditable
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.model.sample import NOTHING_MOVES, SampleDays
from volunteer_board.problems import Problem
from volunteer_board.reading.documents import Document, read_document, with_source
from volunteer_board.reading.files import OPPORTUNITIES, Entry, Kind
from volunteer_board.reading.names import ORGANISATION_FILE

POSTING = "ORGANISATION/SLUG"
"""How arguments that name postings are called."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A posting, what becomes of it, and the words for that.

    ``status`` and ``day`` are those it has afterwards, ``notes`` what is left for a person.
    """

    document: Document
    changes: Sequence[Change]
    message_id: str
    status: str
    day: str
    notes: tuple[str, ...] = ()


def named_postings(
    names: Sequence[str], root: Path, catalogue: Catalogue, days: SampleDays = NOTHING_MOVES
) -> list[Document]:
    """Read the postings that arguments name, each once, by id or by the path of the file.

    With ``days`` they have those that the site shows. Raises ``Misuse`` for one that is not there
    or cannot be read.
    """
    paths = dict.fromkeys(_path_of(name, root) for name in names)
    return as_shown([_read(path, root, catalogue) for path in paths], root, days)


def as_shown(documents: Iterable[Document], root: Path, days: SampleDays) -> list[Document]:
    """Give documents with the values that were meant, and with the days that the site shows."""
    fields = typed_fields(root)
    moved = (with_source(each, days.moved_source(each.source, each.data)) for each in documents)
    return [fields.meant(each) for each in moved]


def _path_of(name: str, root: Path) -> PurePosixPath:
    by_id = OPPORTUNITIES / f"{name}.yml"
    for path in (by_id, _path_in_board(name, root)):
        is_posting = len(path.parts) == 3 and path.parts[0] == str(OPPORTUNITIES)
        is_named = is_posting and path.suffix == ".yml" and path.name != ORGANISATION_FILE
        if is_named and ".." not in path.parts and os.path.lexists(root / path):
            return path
    raise Misuse("misuse.no-posting", posting=name)


def _path_in_board(name: str, root: Path) -> PurePosixPath:
    path, board = PurePath(os.path.abspath(name)), PurePath(os.path.abspath(root))  # noqa: PTH100 - follows no link
    return PurePosixPath(path.relative_to(board) if path.is_relative_to(board) else path)


def _read(path: PurePosixPath, root: Path, catalogue: Catalogue) -> Document:
    refuse_links(root, path.parent)
    id_ = f"{path.parent.name}/{path.stem}"
    document = read_document(root, Entry(path, Kind.OPPORTUNITY, id_))
    if isinstance(document, Problem):
        raise Misuse("misuse.unreadable-posting", problem=one_line(document, catalogue))
    return document


def carry_out(
    edits: Sequence[Edit],
    root: Path,
    catalogue: Catalogue,
    *,
    is_dry_run: bool,
    days: SampleDays = NOTHING_MOVES,
) -> None:
    """Make every edit, or none if one cannot be made; say a line of each.

    ``days`` are those with which the postings were read. What is changed today is no sample any
    more and its days move no longer, so those that the site shows are written.
    A dry run prints the differences as ``diff -u`` does. On a terminal a line is a
    sentence, for programs the id, the new status, the day and the path between tabs; notes
    go to the errors, where they are in nobody's way.
    Raises ``Misuse`` for a file that a person must change.
    """
    terminal = Terminal.of(sys.stdout, catalogue)
    contents = [_content(edit, root, catalogue, days) for edit in edits]
    for edit, (former, latter) in zip(edits, contents, strict=True):
        if is_dry_run:
            for line in _difference(edit.document.path, former, latter):
                print(_coloured(line, terminal))
            continue
        if latter != former:
            replace(root / edit.document.path, latter)
        print(_report(edit, terminal, catalogue))
        for note in edit.notes:
            print(f"{edit.document.path}: {note}", file=sys.stderr)


def _content(edit: Edit, root: Path, catalogue: Catalogue, days: SampleDays) -> tuple[bytes, bytes]:
    """Give the bytes of the file as they are and as they shall be."""
    path = edit.document.path
    former = (root / path).read_bytes()
    if not edit.changes:
        return former, former
    moved = days.moved_source(former, _read(path, root, catalogue).data)
    try:
        return former, changed(moved, edit.changes)
    except NotEditable as error:
        raise Misuse("misuse.not-editable", path=path, field=error) from error


def _difference(path: PurePosixPath, former: bytes, latter: bytes) -> Iterator[str]:
    return difflib.unified_diff(
        former.decode().splitlines(),
        latter.decode().splitlines(),
        f"a/{path}",
        f"b/{path}",
        lineterm="",
        n=1,
    )


def _coloured(line: str, terminal: Terminal) -> str:
    colours = {"+": GREEN, "-": RED, "@": FAINT}
    return terminal.painted(line, colours[line[0]]) if line[:1] in colours else line


def _report(edit: Edit, terminal: Terminal, catalogue: Catalogue) -> str:
    document = edit.document
    if not sys.stdout.isatty():
        return "\t".join((document.id, edit.status, edit.day, str(document.path)))
    posting = terminal.isolated(document.id)
    words = catalogue.text(edit.message_id, posting=posting, day=terminal.isolated(edit.day))
    return terminal.line(words)
