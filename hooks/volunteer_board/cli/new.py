"""``board new``: a starter file with every field explained, filled in as far as is known."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from volunteer_board.cli.answers import assign
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.configuration import board_languages, board_time_zone
from volunteer_board.cli.drafts import Data, Draft, identity
from volunteer_board.cli.interview import Interview
from volunteer_board.cli.moment import today
from volunteer_board.cli.postings import POSTING
from volunteer_board.cli.progress import progress
from volunteer_board.cli.safe_writing import create
from volunteer_board.cli.terminal import Terminal, is_dialogue
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.files import KINDS_OF_CONTENT, OPPORTUNITIES, Kind
from volunteer_board.reading.names import ORGANISATION_FILE

_NOT_AN_ANSWERS_FAULT = (
    Code.MISSING_FIELD,
    Code.MISSING_ONE_OF,
    Code.EMPTY_FIELD,
    Code.PARTLY_TRANSLATED,
)
"""What a document lacks; the questions to come are about that."""

_SHORTCUTS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "model": {"": ("model",)},
    "mode": {"": ("mode",)},
    "place": {"": ("location.place",)},
    "organisation": {"": ("organisation",)},
    "opportunity": {"": ("opportunity",)},
    "email": {"": ("email",), Kind.OPPORTUNITY: ("contact.email", "apply.email")},
}
"""Options that answer for fields, by the kind of document; ``""`` stands for all others."""


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument(
        "kind", choices=[str(kind) for kind in KINDS_OF_CONTENT], help=words("command.new.kind")
    )
    parser.add_argument("id", metavar="ID", help=words("command.new.id"))
    parser.add_argument("--languages", metavar="LANG,LANG", help=words("command.new.languages"))
    for name, metavar in (("title", "LANG=TEXT"), ("name", "LANG=TEXT"), ("owner", "ACCOUNT")):
        parser.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar=metavar,
            help=words(f"command.new.{name}"),
        )
    for name in _SHORTCUTS:
        parser.add_argument(f"--{name}", metavar=name.upper(), help=words(f"command.new.{name}"))
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        dest="assignments",
        help=words("command.new.set"),
    )
    parser.add_argument("--from", metavar=POSTING, dest="like", help=words("command.new.from"))
    parser.add_argument("--text", metavar="FILE", type=Path, help=words("command.new.text"))
    parser.add_argument("--yes", action="store_true", help=words("command.new.yes"))


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Write the file and say what to do next; one that is there is never touched."""
    root = Path(arguments.root)
    with progress(catalogue.text("progress.checking")):
        draft = _draft(arguments, root)
    if (root / draft.path).exists():
        raise Misuse("misuse.exists", path=draft.path)
    data = draft.like(arguments.like) if arguments.like else draft.known_data()
    for assignment in _assignments(arguments):
        assign(draft.form, data, assignment)
    chosen = draft.add_days(data)
    body = _body(arguments.text)
    if is_dialogue() and not arguments.yes:
        interview = _interview(draft, catalogue)
        interview.complete(data)
        if draft.kind is Kind.STORY and not body:
            body = interview.prose()
    create(root, draft.path, draft.text(data, catalogue, body))
    if chosen is not None:
        print(catalogue.text(f"command.new.{chosen}", day=data[chosen]))
    _say_what_is_next(draft, catalogue)
    return CLEAN


def _draft(arguments: Namespace, root: Path) -> Draft:
    kind, known = Kind(arguments.kind), board_languages(root)
    id_, language = identity(kind, arguments.id, known)
    if kind is Kind.OPPORTUNITY:
        _refuse_unknown_organisation(root, id_.partition("/")[0])
    return Draft(
        kind=kind,
        id=id_,
        language=language,
        languages=_languages(arguments.languages, known),
        board_languages=known,
        checked=checked_board(root),
        time_zone=board_time_zone(root),
        today=today(),
    )


def _refuse_unknown_organisation(root: Path, organisation: str) -> None:
    if not (root / OPPORTUNITIES / organisation / ORGANISATION_FILE).is_file():
        raise Misuse("misuse.no-organisation", organisation=organisation)


def _languages(given: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    chosen = tuple(code.strip() for code in given.split(",")) if given else known
    for language in chosen:
        if language not in known:
            raise Misuse("misuse.language", language=language)
    return chosen


def _assignments(arguments: Namespace) -> Iterator[str]:
    """Give what the options say as ``FIELD=VALUE``."""
    for text in arguments.title:
        yield f"title.{text}"
    for text in arguments.name:
        yield f"name.{text}"
    for account in arguments.owner:
        yield f"owners={account}"
    for option, fields in _SHORTCUTS.items():
        value = getattr(arguments, option)
        for field in fields.get(arguments.kind, fields[""]) if value is not None else ():
            yield f"{field}={value}"
    yield from arguments.assignments


def _body(file: Path | None) -> str:
    """Read the prose of a story."""
    if file is None:
        return ""
    try:
        return "\n" + file.read_text(encoding="utf-8").strip("\n") + "\n"
    except (OSError, UnicodeDecodeError) as error:
        raise Misuse("misuse.no-path", path=file) from error


def _interview(draft: Draft, catalogue: Catalogue) -> Interview:
    def faults(data: Data) -> list[Problem]:
        return [p for p in draft.problems(data) if p.code not in _NOT_AN_ANSWERS_FAULT]

    documents = draft.checked.documents
    return Interview(
        form=draft.form,
        languages=draft.languages,
        catalogue=catalogue,
        vocabularies=draft.checked.vocabularies,
        terminal=Terminal.of(sys.stdout, catalogue),
        read=_typed,
        write=print,
        faults=faults,
        choices={
            "organisations": [d.id for d in documents if d.kind is Kind.ORGANISATION],
        },
        suggestions={"time_zone": draft.time_zone},
    )


def _typed(prompt: str) -> str:
    """Read a line; its end (Ctrl-D) is the end of the questions, and nothing is written."""
    try:
        return input(prompt)
    except EOFError:
        raise KeyboardInterrupt from None


def _say_what_is_next(draft: Draft, catalogue: Catalogue) -> None:
    terminal = Terminal.of(sys.stdout, catalogue)
    path = terminal.isolated(draft.path)
    print(catalogue.text("command.new.done", path=path))
    commands = [f"board check {draft.path}"]
    if draft.kind is Kind.OPPORTUNITY:
        commands.append(f"board advise {draft.path}")
    for command in commands:
        print(f"    {command}")


COMMAND = Command("new", add_arguments, run)
