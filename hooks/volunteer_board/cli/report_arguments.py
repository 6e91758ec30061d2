"""What the commands that report on files have in common: which files, and in what form."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterable

from volunteer_board.languages.catalogues import Catalogue


def add_report_arguments(
    parser: ArgumentParser, catalogue: Catalogue, *, paths: str, formats: Iterable[str]
) -> None:
    """Let a command be told files and a form; ``paths`` says in words what the files are for."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help=paths)
    parser.add_argument(
        "--format",
        choices=list(formats),
        default="text",
        help=catalogue.text("command.check.format"),
    )
