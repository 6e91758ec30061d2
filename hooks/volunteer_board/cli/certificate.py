"""``board certificate``: certificates and letters of thanks, a PDF for each row of a table."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from volunteer_board.checking.wording import visible
from volunteer_board.cli.command import CLEAN, PROBLEMS, Command, Misuse
from volunteer_board.cli.document_languages import document_languages
from volunteer_board.cli.file_names import distinct, slug_of
from volunteer_board.cli.moment import today
from volunteer_board.cli.one_posting import OnePosting, one_posting
from volunteer_board.cli.people import COLUMNS, RowFault, Table, read_table
from volunteer_board.cli.postings import POSTING
from volunteer_board.cli.progress import progress
from volunteer_board.cli.safe_writing import place
from volunteer_board.cli.services import service_of
from volunteer_board.cli.terminal import Terminal, complain
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reading.files import OPPORTUNITIES
from volunteer_board.rendering.thanks import documents
from volunteer_board.rendering.thanks.service import Giver, Service, Thanks
from volunteer_board.rendering.thanks.written_text import chosen
from volunteer_board.typesetting.logos import redrawn
from volunteer_board.typesetting.typesetter import NotSet, Typesetter

_DOCUMENTS = {"certificate": documents.certificate, "letter": documents.letter}
_FOLDER = Path("certificates")
_BYTE_ORDER_MARK = "\ufeff"
_LOGO_SIDE = 600  # pixels: 400 an inch in its place of 38 mm


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument(
        "posting", nargs="?", metavar=POSTING, help=words("command.certificate.posting")
    )
    parser.add_argument(
        "people", nargs="?", metavar="CSV", type=Path, help=words("command.certificate.people")
    )
    parser.add_argument("--lang", metavar="LANG", help=words("command.certificate.lang"))
    parser.add_argument("--letter", action="store_true", help=words("command.certificate.letter"))
    parser.add_argument(
        "--output",
        metavar="DIR",
        type=Path,
        default=_FOLDER,
        help=words("command.certificate.output"),
    )
    parser.add_argument(
        "--skip-faulty", action="store_true", help=words("command.certificate.skip-faulty")
    )
    parser.add_argument("--force", action="store_true", help=words("command.certificate.force"))
    parser.add_argument("--example", action="store_true", help=words("command.certificate.example"))


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Write a document for each row, or none if a row is wrong; name the files written."""
    if arguments.example:
        sys.stdout.write(_example(catalogue))
        return CLEAN
    if arguments.posting is None or arguments.people is None:
        raise Misuse("misuse.no-people")
    root = Path(arguments.root)
    posting = one_posting(arguments.posting, root, catalogue)
    settings = posting.board.settings
    languages = document_languages(settings, arguments.lang)
    table = read_table(arguments.people, settings.language_codes)
    services, faults = _services(table)
    _report(arguments.people, table, faults, catalogue)
    if faults and not arguments.skip_faulty:
        return PROBLEMS
    giver, day = _giver(posting, root), today()
    thanks = [
        Thanks(service=service, giver=giver, languages=languages, issued=day)
        for service in services
    ]
    kind = "letter" if arguments.letter else "certificate"
    files = [arguments.output / name for name in _file_names(thanks, kind)]
    if not arguments.force:
        _refuse_present(files)
    with progress(catalogue.text("progress.typesetting")):
        not_set = issue(kind, thanks, files)
    for file in files:
        if file not in not_set:
            print(Terminal.of(sys.stdout, catalogue).isolated(file))
    for file, reason in not_set.items():
        complain(catalogue.text("people.not-set", path=file, reason=visible(reason)), catalogue)
    return PROBLEMS if faults or not_set else CLEAN


def _giver(posting: OnePosting, root: Path) -> Giver:
    (organisation,) = posting.board.organisations.values()
    logo = None
    if organisation.logo:
        file = root / OPPORTUNITIES / organisation.id / organisation.logo
        logo = redrawn(file.read_bytes(), _LOGO_SIDE)
    return Giver(opportunity=posting.opportunity, organisation=organisation, logo=logo)


def _services(table: Table) -> tuple[list[Service], list[RowFault]]:
    """Give what the sound rows say, and everything that is wrong with the others."""
    services: list[Service] = []
    faults = list(table.faults)
    for row in table.rows:
        service = service_of(row)
        if isinstance(service, Service):
            services.append(service)
        else:
            faults += service
    return services, sorted(faults, key=lambda fault: fault.line)


def _report(people: Path, table: Table, faults: Sequence[RowFault], catalogue: Catalogue) -> None:
    """Print each fault at its place; tell beside the output what was left unread."""
    terminal = Terminal.of(sys.stdout, catalogue)
    for fault in faults:
        place = terminal.isolated(visible(f"{people}:{fault.line}"))
        column = fault.column and catalogue.text(f"people.column.{fault.column}")
        values = {
            name: terminal.isolated(visible(str(value))) for name, value in fault.values.items()
        }
        words = catalogue.text(fault.message_id, **values)
        print(terminal.line(": ".join(filter(None, (place, column, words)))))
    if table.ignored:
        names = catalogue.text("list.separator").join(map(visible, table.ignored))
        complain(catalogue.text("people.ignored", columns=names), catalogue)
    if not table.rows and not faults:
        complain(catalogue.text("people.nobody"), catalogue)


def _file_names(thanks: Iterable[Thanks], kind: str) -> Iterator[str]:
    """Give the name of each file, after the name of the person."""
    names = (chosen(each.service.name, each.languages[0].code) for each in thanks)
    return (f"{name}-{kind}.pdf" for name in distinct(map(slug_of, names)))


def _refuse_present(files: Iterable[Path]) -> None:
    for file in files:
        if os.path.lexists(file):
            raise Misuse("misuse.file-exists", path=file)


def issue(kind: str, thanks: Sequence[Thanks], files: Sequence[Path]) -> dict[Path, str]:
    """Write a document of a ``kind`` for each person; each stands alone.

    Gives the files that could not be made, with what the typesetter says of them.
    """
    typesetter, values_of = Typesetter(kind), _DOCUMENTS[kind]
    not_set: dict[Path, str] = {}
    for each, file in zip(thanks, files, strict=True):
        try:
            document = typesetter.pdf(values_of(each))
        except NotSet as error:
            not_set[file] = str(error)
        else:
            place(file, document)
    return not_set


def _example(catalogue: Catalogue) -> str:
    """Give a table to begin with, its headings in the language of the reader.

    A file begins with the mark by which Excel knows UTF-8.
    """
    mark = "" if sys.stdout.isatty() else _BYTE_ORDER_MARK
    headings = [catalogue.text(f"people.column.{column}") for column in COLUMNS]
    cells = [catalogue.text(f"people.example.{column}") for column in COLUMNS]
    return mark + "".join(f"{','.join(row)}\n" for row in (headings, cells))


COMMAND = Command("certificate", add_arguments, run, has_own_language=True)
