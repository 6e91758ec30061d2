"""What a command of ``board`` consists of."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from volunteer_board.languages.catalogues import Catalogue

CLEAN, PROBLEMS, MISUSE = 0, 1, 2
"""Exit codes: nothing to do, something to put right, the command itself was wrong."""


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand.

    ``add_arguments`` describes its arguments in the words of a catalogue; ``run``
    gives the exit code and may raise ``Misuse``. Its own help is the message
    ``command.<name>``. With ``has_own_language`` its ``--lang`` is among its own arguments,
    because it also says in which language something is written.
    """

    name: str
    add_arguments: Callable[[ArgumentParser, Catalogue], None]
    run: Callable[[Namespace, Catalogue], int]
    has_own_language: bool = False


class Misuse(Exception):
    """A command that cannot do anything; ``message_id`` names the words for why."""

    def __init__(self, message_id: str, **values: object) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values
