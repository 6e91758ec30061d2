"""``board links``: the issue about links that lead nowhere, out of the link checker's result."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.json_files import read_json
from volunteer_board.cli.output_folder import add_output_argument, write_text
from volunteer_board.cli.readers import board_catalogues
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.links import UnreadableResult, broken_links, issue_text


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument("result", metavar="FILE", type=Path, help=words("command.links.result"))
    add_output_argument(parser, words("command.links.output"))


def run(arguments: Namespace, _catalogue: Catalogue) -> int:
    """Write ``issue.md``: the title, and the text if there is anything to say."""
    try:
        links = broken_links(read_json(arguments.result))
    except UnreadableResult as error:
        raise Misuse("misuse.unexpected-content", path=arguments.result, detail=error) from error
    text = issue_text(links, board_catalogues(Path(arguments.root)))
    write_text(arguments.output / "issue.md", text)
    return CLEAN


COMMAND = Command("links", add_arguments, run)
