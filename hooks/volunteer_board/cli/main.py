"""The command ``board``."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import TextIO

from volunteer_board.checking.wording import visible
from volunteer_board.cli.command import MISUSE, Misuse
from volunteer_board.cli.languages import wanted_language
from volunteer_board.cli.parser import make_parser
from volunteer_board.cli.terminal import Terminal, complain
from volunteer_board.languages.catalogues import Catalogue, load_catalogue

_INTERRUPTED = 130
_PIPE_CLOSED = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code: 0 all is well, 1 there are problems, 2 misuse.

    ``arguments`` are those of the process unless given. Ends the process, as
    ``argparse`` does, for ``--help`` and for arguments that do not exist.
    """
    given = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        _write_anything(stream)
    catalogue = load_catalogue(wanted_language(given, os.environ))
    parsed = make_parser(catalogue, given).parse_args(given)
    return _run(parsed, catalogue)


def _run(parsed: Namespace, catalogue: Catalogue) -> int:
    """Run the command; whatever goes wrong becomes a sentence and an exit code."""
    try:
        code: int = parsed.run(parsed, catalogue)
        sys.stdout.flush()
    except Misuse as misuse:
        return _complain(misuse.message_id, misuse.values, catalogue)
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            print(file=sys.stderr)  # what comes next begins below the ^C
        return _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except Exception as error:
        if os.environ.get("BOARD_TRACEBACK"):
            raise
        detail = f"{type(error).__name__}: {error}"
        return _complain("misuse.unexpected", {"detail": detail}, catalogue)
    return code


def _complain(message_id: str, values: Mapping[str, object], catalogue: Catalogue) -> int:
    isolated = Terminal.of(sys.stderr, catalogue).isolated
    shown = {name: isolated(visible(str(value))) for name, value in values.items()}
    complain(catalogue.text(message_id, **shown), catalogue)
    return MISUSE


def _write_anything(stream: TextIO) -> None:
    """Let a stream write every name and letter; what it cannot encode it writes out."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
