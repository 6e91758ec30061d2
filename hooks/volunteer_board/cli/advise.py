"""``board advise``: what would make sound files of the board better, with a score."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from volunteer_board.advising.advice import Report, advise
from volunteer_board.advising.rules import RuleBook, make_rule_book
from volunteer_board.cli.advice_reporters import REPORTERS, AdviceReport, Advised
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import CLEAN, PROBLEMS, Command
from volunteer_board.cli.configuration import board_languages
from volunteer_board.cli.progress import progress
from volunteer_board.cli.reference import Reference
from volunteer_board.cli.report_arguments import add_report_arguments
from volunteer_board.cli.selection import is_selected, paths_in_board
from volunteer_board.cli.terminal import Terminal
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.languages.language import load_language
from volunteer_board.reading.documents import Document

Organisations = Mapping[str, Mapping[str, Any]]


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text("command.advise.path")
    add_report_arguments(parser, catalogue, paths=words, formats=REPORTERS)


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Advise on files and print a report; only a file with errors is a reason to fail."""
    root = Path(arguments.root)
    selection = paths_in_board(arguments.paths, root)
    with progress(catalogue.text("progress.checking")):
        checked = checked_board(root, selection)
    wrong = {file for file in checked.files_with_errors() if is_selected(file, selection)}
    rules = make_rule_book(checked.advice, checked.profiles, board_languages(root))
    organisations = checked.organisations()
    report = AdviceReport(
        advised=tuple(
            Advised(document, _advise(document, rules, organisations))
            for document in checked.documents
            if is_selected(document.path, selection) and document.path not in wrong
        ),
        wrong=tuple(sorted(wrong)),
        language=load_language(catalogue.language),
        terminal=Terminal.of(sys.stdout, catalogue),
        reference=Reference.of(root, catalogue.language),
    )
    sys.stdout.write(REPORTERS[arguments.format](report))
    return PROBLEMS if wrong else CLEAN


def _advise(document: Document, rules: RuleBook, organisations: Organisations) -> Report:
    own = organisations.get(document.organisation)
    return advise(document.kind, document.data, rules, document.language, own)


COMMAND = Command("advise", add_arguments, run)
