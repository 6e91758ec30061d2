"""``board check``: what is wrong with the files of the board."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from volunteer_board.checking.check import Checked, check_board
from volunteer_board.checking.schemas import BrokenSchemas
from volunteer_board.cli.command import CLEAN, PROBLEMS, Command, Misuse
from volunteer_board.cli.configuration import board_languages
from volunteer_board.cli.moment import moment
from volunteer_board.cli.progress import progress
from volunteer_board.cli.reference import Reference
from volunteer_board.cli.report_arguments import add_report_arguments
from volunteer_board.cli.reporters import REPORTERS, Report
from volunteer_board.cli.selection import is_selected, paths_in_board, selected_problems
from volunteer_board.cli.terminal import Terminal
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.problems import Severity
from volunteer_board.reading.documents import Document


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text("command.check.path")
    add_report_arguments(parser, catalogue, paths=words, formats=REPORTERS)


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Check the board and print a report; warnings alone are no reason to fail."""
    root = Path(arguments.root)
    selection = paths_in_board(arguments.paths, root)
    with progress(catalogue.text("progress.checking")):
        checked = checked_board(root, selection)
    problems = selected_problems(checked.problems, selection)
    files = {document.path for document in checked.documents}
    files |= {problem.file for problem in checked.problems}
    report = Report(
        problems=problems,
        files=sum(is_selected(file, selection) for file in files),
        catalogue=catalogue,
        terminal=Terminal.of(sys.stdout, catalogue),
        reference=Reference.of(root, catalogue.language),
    )
    sys.stdout.write(REPORTERS[arguments.format](report))
    return PROBLEMS if report.count(Severity.ERROR) else CLEAN


def checked_board(
    root: Path,
    selection: Sequence[PurePosixPath] = (),
    before: Sequence[Document] = (),
) -> Checked:
    """Check the board in a folder at the moment of the run; raises ``Misuse`` without one.

    A ``selection`` of files is checked with as much of the board as that needs, a change
    beside the documents that were there ``before``.
    """
    if not root.is_dir():
        raise Misuse("misuse.no-path", path=root)
    try:
        return check_board(
            root,
            languages=board_languages(root),
            now=moment(),
            selection=selection,
            before=before,
        )
    except BrokenSchemas as error:
        raise Misuse("misuse.no-board", folder=root, detail=error) from error


COMMAND = Command("check", add_arguments, run)
