"""The commands of ``board``."""

from __future__ import annotations

from importlib import import_module

from volunteer_board.cli.command import Command

COMMANDS = (
    "new",
    "check",
    "advise",
    "due",
    "renew",
    "close",
    "rename",
    "announce",
    "certificate",
    "stats",
    "build",
    "import",
    "start",
    "completion",
    "owners",
    "issue-forms",
    "review",
    "comment",
    "from-issue",
    "links",
    "left-out",
    "renewal-proposal",
)
"""The commands in the order in which people meet them, those for workflows last.

Each is a module of this package, hyphens written as underscores, that is loaded only
when its name is among the arguments: what it imports costs the others nothing.
"""


_MODULES = {"import": "import_board"}
"""A module cannot have the name of a statement."""


def load_command(name: str) -> Command:
    """Load one of ``COMMANDS``."""
    module = import_module(f"volunteer_board.cli.{_MODULES.get(name, name.replace('-', '_'))}")
    command: Command = module.COMMAND
    return command
