"""``board close``: postings for which nobody is sought any more."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from volunteer_board.checking.board_files import day as day_in
from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.configuration import board_sample_days
from volunteer_board.cli.moment import moment, today
from volunteer_board.cli.postings import POSTING, Edit, carry_out, named_postings
from volunteer_board.cli.typed_fields import typed_fields
from volunteer_board.editing.lifecycle import closed, is_long_past, lapsed, last_day
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.model.sample import NOTHING_MOVES
from volunteer_board.reading.documents import Document, read_board
from volunteer_board.reading.files import Kind

_STATUSES = ("filled", "closed")
_USUAL_DAYS = 60


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument("postings", nargs="*", metavar=POSTING, help=words("command.close.posting"))
    parser.add_argument(
        "--as", dest="status", choices=_STATUSES, default="closed", help=words("command.close.as")
    )
    parser.add_argument("--long-past", action="store_true", help=words("command.close.long-past"))
    parser.add_argument("--days", type=int, default=_USUAL_DAYS, help=words("command.close.days"))
    parser.add_argument("--dry-run", action="store_true", help=words("command.dry-run"))


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Close the postings: all of them, or none."""
    root, day = Path(arguments.root), today()
    if arguments.long_past is bool(arguments.postings):
        raise Misuse("misuse.which-postings")
    days = NOTHING_MOVES
    if arguments.long_past:
        edits = list(map(_lapse, _long_past(root, day, arguments.days)))
        if not edits and sys.stdout.isatty():
            print(catalogue.text("change.nothing-long-past"))
    else:
        days = board_sample_days(root, moment())
        documents = named_postings(arguments.postings, root, catalogue, days)
        edits = [_edit(document, arguments.status, day) for document in documents]
    carry_out(edits, root, catalogue, is_dry_run=arguments.dry_run, days=days)
    return CLEAN


def _long_past(root: Path, day: date, days: int) -> list[Document]:
    """Give the postings whose last day is long ago; what cannot be read is left to the checks."""
    if not root.is_dir():
        raise Misuse("misuse.no-path", path=root)
    documents = read_board(root, typed_fields(root).meant).documents
    ended = {d.id: day_in(d.data, "/ended_on") for d in documents if d.kind is Kind.ORGANISATION}
    postings = (d for d in documents if d.kind is Kind.OPPORTUNITY and not _has_ended(d, ended))
    sample = board_sample_days(root, moment())
    return [
        posting
        for posting in postings
        if is_long_past(posting.data, sample.day_for(posting.data, day), days)
    ]


def _has_ended(posting: Document, ended: Mapping[str, date | None]) -> bool:
    """Say whether the organisation of a posting ended before the posting did."""
    ended_on, last = ended.get(posting.organisation), last_day(posting.data)
    return ended_on is not None and last is not None and ended_on <= last


def _edit(document: Document, status: str, day: date) -> Edit:
    changes = closed(document.data, status, day)
    message = f"change.{status}" if changes else "change.none"
    since = (last_day(document.data) or day).isoformat()
    return Edit(document, changes, message, status, since)


def _lapse(document: Document) -> Edit:
    changes = lapsed(document.data)
    status, since = (str(change.value or "") for change in changes)
    return Edit(document, changes, f"change.{status}", status, since)


COMMAND = Command("close", add_arguments, run)
