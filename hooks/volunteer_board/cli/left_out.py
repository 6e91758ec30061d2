"""``board left-out``: the issue about what a build left out."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.output_folder import add_output_argument, write_text
from volunteer_board.cli.readers import readers_of
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.left_out import UnreadableList, from_json, issue_text


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument("list", metavar="FILE", type=Path, help=words("command.left-out.list"))
    add_output_argument(parser, words("command.left-out.output"))


def run(arguments: Namespace, _catalogue: Catalogue) -> int:
    """Write ``issue.md``: the title, and the text if there is anything to say."""
    if not arguments.list.is_file():
        raise Misuse("misuse.no-path", path=arguments.list)
    try:
        left_out = from_json(arguments.list.read_bytes())
    except UnreadableList as error:
        raise Misuse("misuse.unexpected-content", path=arguments.list, detail=error) from error
    text = issue_text(left_out, readers_of(Path(arguments.root)))
    write_text(arguments.output / "issue.md", text)
    return CLEAN


COMMAND = Command("left-out", add_arguments, run)
