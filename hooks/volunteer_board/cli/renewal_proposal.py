"""``board renewal-proposal``: the pull request for what ``board close`` closed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.output_folder import add_output_argument, write_text
from volunteer_board.cli.readers import board_catalogues
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.renewal import UnreadableReport, closed_postings, renewal_text


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument(
        "closed", metavar="FILE", type=Path, help=words("command.renewal-proposal.closed")
    )
    add_output_argument(parser, words("command.renewal-proposal.output"))


def run(arguments: Namespace, _catalogue: Catalogue) -> int:
    """Write ``pull-request.md``: the title, then the text."""
    if not arguments.closed.is_file():
        raise Misuse("misuse.no-path", path=arguments.closed)
    report = arguments.closed.read_text(encoding="utf-8", errors="replace")
    try:
        closed = closed_postings(report)
    except UnreadableReport as error:
        raise Misuse("misuse.unexpected-content", path=arguments.closed, detail=error) from error
    text = renewal_text(closed, board_catalogues(Path(arguments.root)))
    write_text(arguments.output / "pull-request.md", text)
    return CLEAN


COMMAND = Command("renewal-proposal", add_arguments, run)
