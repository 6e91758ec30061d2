"""``board renew``: postings are offered longer, because they are still true."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from volunteer_board.checking.board_files import day as day_in
from volunteer_board.checking.dates import last_day_of_work
from volunteer_board.checking.formats import is_date
from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.configuration import board_sample_days
from volunteer_board.cli.moment import moment, today
from volunteer_board.cli.postings import POSTING, Edit, as_shown, carry_out, named_postings
from volunteer_board.editing.lifecycle import last_day, may_be_renewed, renewed
from volunteer_board.editing.reopening import is_over, reopened
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.model.sample import SampleDays
from volunteer_board.reading.documents import Document, read_document
from volunteer_board.reading.files import Entry, Kind
from volunteer_board.reading.names import ORGANISATION_FILE


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument("postings", nargs="+", metavar=POSTING, help=words("command.renew.posting"))
    parser.add_argument("--until", metavar="YYYY-MM-DD", help=words("command.renew.until"))
    parser.add_argument("--reopen", action="store_true", help=words("command.renew.reopen"))
    parser.add_argument("--dry-run", action="store_true", help=words("command.dry-run"))


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Renew the postings: all of them, or none."""
    root, day = Path(arguments.root), today()
    until = _until(arguments.until, day)
    days = board_sample_days(root, moment())
    documents = named_postings(arguments.postings, root, catalogue, days)
    for document in documents:
        if not arguments.reopen:
            _refuse_what_stays_over(document, day)
        _refuse_what_ends_with_its_work(document, day)
        _refuse_what_was_over_when_posted(document, day)
        _refuse_what_ended(document, root, day, days)
    edits = [
        _reopened(document, day, until, catalogue)
        if arguments.reopen and is_over(document.data, day)
        else _edit(document, day, until)
        for document in documents
    ]
    carry_out(edits, root, catalogue, is_dry_run=arguments.dry_run, days=days)
    return CLEAN


def _refuse_what_ended(document: Document, root: Path, day: date, days: SampleDays) -> None:
    """Raise ``Misuse`` if the organisation has ended: nothing of it would be open for that."""
    path = document.path.parent / ORGANISATION_FILE
    entry = Entry(path, Kind.ORGANISATION, document.organisation)
    read = read_document(root, entry)
    if not isinstance(read, Document):
        return
    (shown,) = as_shown([read], root, days)
    ended_on = day_in(shown.data, "/ended_on")
    if ended_on is not None and ended_on <= day:
        raise Misuse("misuse.organisation-ended", posting=document.id, day=ended_on)


def _until(text: str | None, day: date) -> date | None:
    if text is None:
        return None
    if not is_date(text) or date.fromisoformat(text) < day:
        raise Misuse("misuse.day", day=text)
    return date.fromisoformat(text)


def _refuse_what_stays_over(document: Document, day: date) -> None:
    """Refuse what a later deadline alone does not offer again."""
    status = document.data.get("status")
    if not may_be_renewed(document.data):
        raise Misuse("misuse.not-open", posting=document.id, status=status)
    work = last_day_of_work(document.data)
    if work is not None and work.day < day:
        raise Misuse("misuse.work-over", posting=document.id, day=work.day.isoformat())


def _refuse_what_ends_with_its_work(document: Document, day: date) -> None:
    """Refuse what is open for as long as there is work, and not a day longer for a deadline."""
    work = last_day_of_work(document.data)
    is_last = work is not None and work.day == last_day(document.data)
    if work is not None and is_last and not is_over(document.data, day):
        raise Misuse("misuse.ends-with-work", posting=document.id, day=work.day.isoformat())


def _refuse_what_was_over_when_posted(document: Document, day: date) -> None:
    """Refuse what would open in the same round, as it is of today, and yet stay over."""
    posted, work = day_in(document.data, "/posted"), last_day_of_work(document.data)
    if posted is not None and posted >= day and work is not None and work.day < day:
        raise Misuse("misuse.work-over-when-posted", posting=document.id, day=work.day.isoformat())


def _reopened(document: Document, day: date, until: date | None, catalogue: Catalogue) -> Edit:
    """Begin a new round, and say what of the former one must be written anew."""
    outcome = reopened(document.data, day, until)
    words = {"taken-out": outcome.taken_out, "moved": outcome.moved, "seats": outcome.counted_anew}
    notes = tuple(
        catalogue.text(
            f"change.reopened.{name}", fields=catalogue.text("list.separator").join(fields)
        )
        for name, fields in words.items()
        if fields
    )
    return Edit(document, outcome.changes, "change.reopened", "open", outcome.last_day, notes)


def _edit(document: Document, day: date, until: date | None) -> Edit:
    data: Mapping[str, Any] = document.data
    changes = renewed(data, day, until)
    last_day = str(changes[0].value or "")
    return Edit(document, changes, "change.renewed", "open", last_day)


COMMAND = Command("renew", add_arguments, run)
