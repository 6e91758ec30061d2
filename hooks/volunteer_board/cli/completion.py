"""``board completion``: what a shell needs to complete commands, options, values and files."""

from __future__ import annotations

import sys
from argparse import Action, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator

import shtab

from volunteer_board.cli.command import CLEAN, Command
from volunteer_board.cli.commands import COMMANDS
from volunteer_board.cli.parser import make_parser
from volunteer_board.cli.postings import POSTING
from volunteer_board.languages.catalogues import Catalogue

_COMPLETED = {
    "DIR": shtab.DIRECTORY,
    "FILE": shtab.FILE,
    "PATH": shtab.FILE,
    POSTING: shtab.glob("*.yml"),
}
"""What stands for an argument in the help, and how a shell completes it."""


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    parser.add_argument(
        "shell", choices=["bash", "zsh", "fish"], help=catalogue.text("command.completion.shell")
    )


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Write the script; its words are in the language of the catalogue."""
    parser = make_parser(catalogue, COMMANDS)
    for action in _actions(parser):
        metavar = action.metavar if isinstance(action.metavar, str) else ""
        if metavar in _COMPLETED:
            action.complete = _COMPLETED[metavar]  # type: ignore[attr-defined] # read by shtab
    sys.stdout.write(shtab.complete(parser, shell=arguments.shell) + "\n")
    return CLEAN


def _actions(parser: ArgumentParser) -> Iterator[Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, _SubParsersAction):
            for subparser in action.choices.values():
                yield from _actions(subparser)


COMMAND = Command("completion", add_arguments, run)
