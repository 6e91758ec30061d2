"""``board due``: what is about to end, with a ready letter for each organisation."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

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
from volunteer_board.rendering import addresses
from volunteer_board.rendering.view import View
from volunteer_board.reviewing.due import DueLetter, language_of_letter, ways
from volunteer_board.reviewing.markdown import plain

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
    board = _board(Path(arguments.root))
    letters = list(_letters(board, arguments.within, arguments.lapsed))
    if arguments.output is not None:
        issues = [] if board.settings.is_sample else [letter.issue() for letter in letters]
        content = json.dumps({"version": 1, "issues": issues}, ensure_ascii=False, indent=1)
        write_text(arguments.output / _ISSUES, content + "\n")
    else:
        sys.stdout.write(_FORMATS[arguments.format](letters, catalogue))
    return CLEAN


def _board(root: Path) -> Board:
    """Give the board without what is wrong: the checks speak of that."""
    checked = checked_board(root)
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


def _as_text(letters: list[DueLetter], catalogue: Catalogue) -> str:
    terminal = Terminal.of(sys.stdout, catalogue)
    if not letters:
        return terminal.line(catalogue.text("due.nothing")) + "\n"
    return "\n\n".join("\n".join(_text_lines(letter, terminal)) for letter in letters) + "\n"


def _text_lines(letter: DueLetter, terminal: Terminal) -> Iterator[str]:
    organisation = letter.due.organisation
    heading = f"{organisation.id} <{organisation.email}>"
    yield terminal.line(terminal.painted(terminal.isolated(heading), BOLD))
    for due in letter.due.postings:
        yield terminal.line(f"  {letter.sentence(due)}")
        for command in ways(due).values():
            yield terminal.line(terminal.painted(f"    {terminal.isolated(command)}", FAINT))
    yield ""
    yield f"{letter.subject}\n\n{letter.letter}\n"
    yield letter.mail_address


def _as_json(letters: list[DueLetter], _catalogue: Catalogue) -> str:
    document = {"version": 1, "organisations": [_record(letter) for letter in letters]}
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
            }
            for due in letter.due.postings
        ],
    }


def _as_markdown(letters: list[DueLetter], catalogue: Catalogue) -> str:
    if not letters:
        return catalogue.text("due.nothing") + "\n"
    issues = [letter.issue() for letter in letters]
    return "\n".join(f"## {plain(str(issue['title']))}\n\n{issue['body']}" for issue in issues)


_FORMATS: Mapping[str, Callable[[list[DueLetter], Catalogue], str]] = {
    "text": _as_text,
    "json": _as_json,
    "markdown": _as_markdown,
}


COMMAND = Command("due", add_arguments, run)
