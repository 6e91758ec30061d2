"""The parser of the command line, which speaks the language of its reader."""

from __future__ import annotations

from argparse import Action, ArgumentParser, HelpFormatter
from collections.abc import Collection
from functools import partial
from typing import Any, NoReturn

from volunteer_board.checking.wording import visible
from volunteer_board.cli.command import MISUSE
from volunteer_board.cli.commands import COMMANDS, load_command
from volunteer_board.cli.terminal import complain
from volunteer_board.languages.catalogues import Catalogue, available_languages

_DISTRIBUTION = "volunteer-board"
_WIDEST_NAME = max(map(len, COMMANDS)) + 4


class BoardParser(ArgumentParser):
    """An ``ArgumentParser`` whose own words come from a catalogue."""

    def __init__(self, *, catalogue: Catalogue, **settings: Any) -> None:
        self.catalogue = catalogue
        formatter = partial(_Formatter, catalogue=catalogue)
        super().__init__(add_help=False, formatter_class=formatter, **settings)
        words = catalogue.text
        self._positionals.title = words("command.arguments")
        self._optionals.title = words("command.options")
        self.add_argument("-h", "--help", action="help", help=words("command.help"))

    def error(self, message: str) -> NoReturn:
        """Say in one sentence why the arguments cannot be read, and end the process."""
        sentence = self.catalogue.text(
            "misuse.arguments", detail=visible(message), command=self.prog
        )
        complain(sentence, self.catalogue)
        raise SystemExit(MISUSE)


class _Formatter(HelpFormatter):
    def __init__(self, prog: str, *, catalogue: Catalogue) -> None:
        super().__init__(prog)
        self._usage_prefix = catalogue.text("command.usage")
        # argparse does not count how far it moves the names of commands in.
        self._action_max_length = _WIDEST_NAME

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._usage_prefix if prefix is None else prefix)


class _Version(Action):
    """Looks the version up when it is asked for, and not in every run."""

    def __call__(self, parser: ArgumentParser, *_: object) -> NoReturn:
        from importlib import metadata

        print(f"board {metadata.version(_DISTRIBUTION)}")
        parser.exit()


def make_parser(catalogue: Catalogue, wanted: Collection[str]) -> ArgumentParser:
    """Make the parser of the command line, with the arguments of the ``wanted`` commands."""
    words = catalogue.text
    parser = BoardParser(
        prog="board",
        catalogue=catalogue,
        description=words("command.description"),
        epilog=words("command.epilog"),
    )
    parser.add_argument("--version", action=_Version, nargs=0, help=words("command.version"))
    subparsers = parser.add_subparsers(
        title=words("command.commands"),
        dest="command",
        required=True,
        metavar="COMMAND",
    )
    for name in COMMANDS:
        summary = words(f"command.{name}")
        subparser = subparsers.add_parser(
            name, help=summary, description=summary, catalogue=catalogue
        )
        command = load_command(name) if name in wanted else None
        if command is not None:
            command.add_arguments(subparser, catalogue)
            subparser.set_defaults(run=command.run)
        _add_root(subparser, catalogue)
        if command is None or not command.has_own_language:
            _add_language(subparser, catalogue)
    return parser


def _add_root(parser: ArgumentParser, catalogue: Catalogue) -> None:
    parser.add_argument("--root", metavar="DIR", default=".", help=catalogue.text("command.root"))


def _add_language(parser: ArgumentParser, catalogue: Catalogue) -> None:
    parser.add_argument(
        "--lang", choices=available_languages(), help=catalogue.text("command.lang")
    )
