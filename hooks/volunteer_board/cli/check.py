"""``board check``: what is wrong with the files of the board."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from volunteer_board.checking.check import Checked, check_board
from volunteer_board.checking.schemas import BrokenSchemas
from volunteer_board.cli.clock import InvalidMoment, build_moment
from volunteer_board.cli.command import CLEAN, PROBLEMS, Command, Misuse
from volunteer_board.cli.configuration import board_languages
from volunteer_board.cli.reporters import REPORTERS, Report
from volunteer_board.cli.selection import is_selected, paths_in_board, selected_problems
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.problems import Severity


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help=catalogue.text("command.check.path")
    )
    parser.add_argument(
        "--format",
        choices=list(REPORTERS),
        default="text",
        help=catalogue.text("command.check.format"),
    )


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Check the board and print a report; warnings alone are no reason to fail."""
    root = Path(arguments.root)
    selection = paths_in_board(arguments.paths, root)
    checked = _checked(root)
    problems = selected_problems(checked.problems, selection)
    files = {document.path for document in checked.documents}
    files |= {problem.file for problem in checked.problems}
    report = Report(
        problems=problems,
        files=sum(is_selected(file, selection) for file in files),
        catalogue=catalogue,
        in_colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
    )
    sys.stdout.write(REPORTERS[arguments.format](report))
    return PROBLEMS if report.count(Severity.ERROR) else CLEAN


def _checked(root: Path) -> Checked:
    if not root.is_dir():
        raise Misuse("misuse.no-path", path=root)
    try:
        return check_board(root, languages=board_languages(root), now=_now())
    except BrokenSchemas as error:
        raise Misuse("misuse.no-board", folder=root, detail=error) from error


def _now() -> datetime:
    try:
        return build_moment()
    except InvalidMoment as error:
        value = os.environ.get("SOURCE_DATE_EPOCH")
        raise Misuse("misuse.moment", value=value) from error


COMMAND = Command("check", add_arguments, run)
