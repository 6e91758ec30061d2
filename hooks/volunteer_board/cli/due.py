"""``board due``: what is about to end, with a ready letter for each organisation."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from volunteer_board.checking.check import Checked
from volunteer_board.checking.wording import visible
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import CLEAN, Command
from volunteer_board.cli.moment import moment
from volunteer_board.cli.one_posting import checked_settings
from volunteer_board.cli.output_folder import write_text
from volunteer_board.cli.terminal import BOLD, FAINT, Terminal
from volunteer_board.languages.catalogues import Catalogue, available_languages
from volunteer_board.model.board import Board
from volunteer_board.model.building import build_board, vocabularies_from
from volunteer_board.model.due import due_organisations
from volunteer_board.publishable import publishable
from volunteer_board.reading.files import OPPORTUNITIES
from volunteer_board.rendering import addresses
from volunteer_board.rendering.view import View
from volunteer_board.reviewing.due import MARKER, DueLetter, language_of_letter, ways
from volunteer_board.reviewing.markdown import code, plain

_DAYS = re.compile(r"([0-9]{1,3})(d|w)?")
_DAYS_OF = {"d": 1, "w": 7, None: 1}
_ISSUES = "due.json"


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    for name, usual in (("within", "14d"), ("lapsed", "60d")):
        parser.add_argument(
            f"--{name}", metavar=usual, type=_span, default=usual, help=words(f"command.due.{name}")
        )
    parser.add_argument(
        "--format", choices=list(_FORMATS), default="text", help=words("command.due.format")
    )
    parser.add_argument("--output", metavar="DIR", type=Path, help=words("command.due.output"))


def _span(text: str) -> timedelta:
    """Read a number of days (``14``, ``14d``) or weeks (``2w``)."""
    match = _DAYS.fullmatch(text)
    if match is None:
        raise ArgumentTypeError(f"{text!r}: 14d, 2w")
    return timedelta(days=int(match[1]) * _DAYS_OF[match[2]])


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Print what is due, or write ``due.json`` for the issues of the organisations."""
    checked = checked_board(Path(arguments.root))
    unread = sorted(path for path in checked.files_with_errors() if _may_be_due(path))
    board = _board(checked, Path(arguments.root))
    letters = list(_letters(board, arguments.within, arguments.lapsed))
    if arguments.output is not None:
        issues = [] if board.settings.is_sample else [letter.issue() for letter in letters]
        document = {"version": 1, "issues": issues, "unread": _markers(unread)}
        content = json.dumps(document, ensure_ascii=False, indent=1)
        write_text(arguments.output / _ISSUES, content + "\n")
    else:
        sys.stdout.write(_FORMATS[arguments.format](letters, unread, catalogue))
    return CLEAN


def _may_be_due(path: PurePath) -> bool:
    """Say whether a file with errors is one of a posting or an organisation."""
    return path.is_relative_to(OPPORTUNITIES) and path.suffix in (".yml", ".yaml")


def _markers(unread: Sequence[PurePath]) -> list[str]:
    """Name the issues of organisations of which something cannot be read: they stay open."""
    organisations = dict.fromkeys(path.parent.name for path in unread)
    return [MARKER.format(organisation=each) for each in organisations]


def _board(checked: Checked, root: Path) -> Board:
    """Give the board without what is wrong: the checks speak of that."""
    return build_board(
        publishable(checked),
        settings=checked_settings(root),
        vocabularies=vocabularies_from(checked.vocabularies),
        now=moment(),
    )


def _letters(board: Board, within: timedelta, since: timedelta) -> Iterator[DueLetter]:
    settings = board.settings
    codes = available_languages()
    spoken = [View.of(board, each).language for each in settings.languages if each.code in codes]
    for due in due_organisations(board, within=within, since=since):
        language = language_of_letter(due, spoken)
        yield DueLetter(due, language, settings.name, _edit_address(board, language.code))


def _edit_address(board: Board, language: str) -> Callable[[str], str | None]:
    site = board.settings.site_url
    form = addresses.absolute(addresses.contribute(language), site)
    return lambda id_: f"{form}?edit={id_}" if site.startswith("http") else None


def _as_text(letters: list[DueLetter], unread: list[PurePosixPath], catalogue: Catalogue) -> str:
    terminal = Terminal.of(sys.stdout, catalogue)
    parts = ["\n".join(_text_lines(letter, terminal)) for letter in letters]
    if not letters:
        parts.append(terminal.line(_nothing(unread, catalogue)))
    if unread:
        files = (f"  {terminal.isolated(visible(str(path)))}" for path in unread)
        parts.append("\n".join(map(terminal.line, (catalogue.text("due.unread"), *files))))
    return "\n\n".join(parts) + "\n"


def _nothing(unread: list[PurePosixPath], catalogue: Catalogue) -> str:
    return catalogue.text("due.nothing-else" if unread else "due.nothing")


def _text_lines(letter: DueLetter, terminal: Terminal) -> Iterator[str]:
    organisation = letter.due.organisation
    heading = f"{organisation.id} <{organisation.email}>"
    yield terminal.line(terminal.painted(terminal.isolated(heading), BOLD))
    for due in letter.due.postings:
        yield terminal.line(f"  {letter.sentence(due)}")
        for command in letter.commands(due, terminal.isolated):
            yield terminal.line(terminal.painted(f"    {command}", FAINT))
    yield ""
    yield f"{letter.subject}\n\n{letter.letter}\n"
    yield letter.mail_address


def _as_json(letters: list[DueLetter], unread: list[PurePosixPath], _catalogue: Catalogue) -> str:
    document = {
        "version": 1,
        "organisations": [_record(letter) for letter in letters],
        "files_with_errors": [str(path) for path in unread],
    }
    return json.dumps(document, indent=2) + "\n"


def _record(letter: DueLetter) -> Mapping[str, Any]:
    organisation = letter.due.organisation
    return {
        "id": organisation.id,
        "language": letter.language.code,
        "email": organisation.email,
        "owners": letter.owners,
        "subject": letter.subject,
        "letter": letter.letter,
        "mailto": letter.mail_address,
        "postings": [
            {
                "id": due.opportunity.id,
                "reason": str(due.ending.reason),
                "last_day": due.ending.day.isoformat(),
                "closes_at": due.ending.at.isoformat(),
                "has_lapsed": due.has_lapsed,
                "edit": letter.edit_address(due.opportunity.id),
                **ways(due),
                "renew_from": due.round_from.isoformat() if due.round_from else None,
            }
            for due in letter.due.postings
        ],
    }


def _as_markdown(
    letters: list[DueLetter], unread: list[PurePosixPath], catalogue: Catalogue
) -> str:
    issues = [letter.issue() for letter in letters]
    parts = [f"## {plain(str(issue['title']))}\n\n{issue['body']}" for issue in issues]
    if not letters:
        parts.append(_nothing(unread, catalogue) + "\n")
    if unread:
        files = (f"- {code(visible(str(path)))}\n" for path in unread)
        parts.append(f"{catalogue.text('due.unread')}\n\n{''.join(files)}")
    return "\n".join(parts)


_FORMATS: Mapping[str, Callable[[list[DueLetter], list[PurePosixPath], Catalogue], str]] = {
    "text": _as_text,
    "json": _as_json,
    "markdown": _as_markdown,
}


COMMAND = Command("due", add_arguments, run)
