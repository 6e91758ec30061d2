"""Files of the repository that are written by a command and checked by ``make lint``."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from volunteer_board.cli.command import CLEAN, PROBLEMS
from volunteer_board.cli.output_folder import write_text
from volunteer_board.languages.catalogues import Catalogue


def add_check_argument(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Let a command compare its files instead of writing them."""
    parser.add_argument("--check", action="store_true", help=catalogue.text("command.check-only"))


def keep_current(
    root: Path, files: Mapping[Path, str], arguments: Namespace, catalogue: Catalogue
) -> int:
    """Write the files that differ, or with ``--check`` say which do and fail."""
    outdated = {path: text for path, text in files.items() if _present(root / path) != text}
    for path, text in outdated.items():
        if arguments.check:
            command = f"board {arguments.command}"
            words = catalogue.text("generated.outdated", file=path, command=command)
        else:
            write_text(root / path, text)
            words = catalogue.text("generated.written", file=path)
        sys.stdout.write(words + "\n")
    return PROBLEMS if outdated and arguments.check else CLEAN


def _present(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
