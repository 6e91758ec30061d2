"""``board review``: the check of a pull request, run by the workflow that strangers start.

``--root`` is the revision into which it would be merged: its engine runs and its schemas
decide. The proposed files are only read.
"""

from __future__ import annotations

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from volunteer_board.checking.check import Checked
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import CLEAN, PROBLEMS, Command, Misuse
from volunteer_board.cli.json_files import pull_request_at, read_json, text_at
from volunteer_board.cli.moment import today
from volunteer_board.cli.output_folder import add_output_argument, write_text
from volunteer_board.cli.proposed_board import propose
from volunteer_board.cli.readers import readers_of, spoken_languages
from volunteer_board.cli.reporters import workflow_command
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.languages.language import Language
from volunteer_board.reading.documents import Document
from volunteer_board.reviewing.assessment import findings_of_change
from volunteer_board.reviewing.changes import UnreadableChanges, changes_in_diff
from volunteer_board.reviewing.findings import Finding, Findings, findings_of, to_json
from volunteer_board.reviewing.left_addresses import kept_in_documents
from volunteer_board.reviewing.ownership import ownership_of
from volunteer_board.reviewing.report import summary
from volunteer_board.reviewing.review import Review, review_of

_MOST_ANNOTATIONS = 50
"""GitHub shows no more of one job; the summary says how many there are."""


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    for name in ("head", "changes", "event", "board"):
        parser.add_argument(
            f"--{name}",
            metavar="FILE" if name in {"changes", "event"} else "DIR",
            type=Path,
            required=name != "board",
            help=catalogue.text(f"command.review.{name}"),
        )
    add_output_argument(parser, catalogue.text("command.review.output"))


def run(arguments: Namespace, _catalogue: Catalogue) -> int:
    """Check, annotate, and write ``summary.md`` and ``findings.json`` into the output folder."""
    root = Path(arguments.root)
    base = checked_board(root)
    event = read_json(arguments.event)
    review = _review(
        arguments.changes, base, author=text_at(event, "pull_request", "user", "login")
    )
    languages = spoken_languages(root)
    pull = pull_request_at(event, "pull_request")
    if review.is_too_large:
        findings = findings_of([], pull=pull, files=0)
    else:
        proposed = _proposed(root, arguments.head, arguments.board, base.documents)
        review = replace(
            review,
            kept=kept_in_documents(proposed.documents),
            told_of=ownership_of(proposed.documents).stories,
        )
        findings = findings_of_change(proposed, base, review, languages, pull=pull, today=today())
    _annotate(findings.findings, languages)
    _write(arguments.output, summary(review, findings, readers_of(root)), findings)
    return PROBLEMS if findings.errors or review.is_refused else CLEAN


def _review(changes: Path, base: Checked, *, author: str) -> Review:
    try:
        listed = changes_in_diff(changes.read_bytes())
    except (OSError, UnreadableChanges) as error:
        raise Misuse("misuse.unexpected-content", path=changes, detail=error) from error
    ownership = ownership_of(base.documents)
    return review_of(listed, author=author, ownership=ownership, today=today())


def _proposed(root: Path, head: Path, board: Path | None, before: Sequence[Document]) -> Checked:
    """Check the board as it would be; it is kept only if a folder is named for it."""
    if board is not None:
        return checked_board(propose(root, head, board), before=before)
    with tempfile.TemporaryDirectory() as folder:
        return checked_board(propose(root, head, Path(folder) / "board"), before=before)


def _annotate(findings: Sequence[Finding], languages: Sequence[Language]) -> None:
    for finding in findings[:_MOST_ANNOTATIONS]:
        spoken = [finding.words[language.code] for language in languages]
        text = "\n".join(f"{words.message} {words.fix}" for words in spoken)
        severity = "notice" if finding.severity == "advice" else finding.severity
        place = {"file": finding.file, "title": finding.code}
        if finding.line:
            place["line"] = str(finding.line)
        sys.stdout.write(workflow_command(severity, place, text) + "\n")


def _write(folder: Path, text: str, findings: Findings) -> None:
    write_text(folder / "summary.md", text)
    (folder / "findings.json").write_bytes(to_json(findings))


COMMAND = Command("review", add_arguments, run)
