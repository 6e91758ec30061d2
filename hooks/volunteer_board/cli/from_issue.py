"""``board from-issue``: a filled form becomes a file of the board, if it passes the checks."""

from __future__ import annotations

import json
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import NamedTuple

from volunteer_board.checking.check import Checked
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import CLEAN, Command
from volunteer_board.cli.issue_forms import issue_forms
from volunteer_board.cli.json_files import number_at, read_json, text_at
from volunteer_board.cli.moment import today
from volunteer_board.cli.output_folder import add_output_argument, write_text
from volunteer_board.cli.proposed_board import propose
from volunteer_board.cli.readers import readers_of, spoken_languages
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.assessment import findings_of_change
from volunteer_board.reviewing.changes import Change, Status
from volunteer_board.reviewing.findings import Findings, PullRequest
from volunteer_board.reviewing.issues.answer import answer, proposal
from volunteer_board.reviewing.issues.submission import Submission, submission_in
from volunteer_board.reviewing.labels import labels_of
from volunteer_board.reviewing.ownership import Ownership, ownership_of
from volunteer_board.reviewing.report import Readers
from volunteer_board.reviewing.review import Review, review_of
from volunteer_board.reviewing.told_of import told_of_in_patches


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    words = catalogue.text
    parser.add_argument("event", metavar="EVENT", type=Path, help=words("command.from-issue.event"))
    add_output_argument(parser, words("command.from-issue.output"))


class _Outcome(NamedTuple):
    """What became of a form: the words for it, and what was found if it was checked."""

    message_id: str
    findings: Findings | None = None


def run(arguments: Namespace, _catalogue: Catalogue) -> int:
    """Write ``comment.md`` and ``number`` if the issue is a form; if it is right, its change.

    The change is ``content/``, the file at its place, and ``proposal/`` with
    ``pull-request.md``, a title and a text, and ``labels.json``. An issue that is no form
    leaves nothing.
    """
    root, event = Path(arguments.root), read_json(arguments.event)
    readers, base = readers_of(root), checked_board(root)
    author = text_at(event, "issue", "user", "login")
    submission = submission_in(
        text_at(event, "issue", "body"),
        forms=issue_forms(base, readers.catalogues),
        catalogues=readers.catalogues,
        author=author,
        today=today(),
    )
    if submission is not None:
        review = _review(root, base, submission, author)
        outcome = _outcome(root, base, submission, review)
        number = number_at(event, "issue", "number")
        _write(arguments.output, submission, review, outcome, readers, number)
    return CLEAN


def _review(root: Path, base: Checked, submission: Submission, author: str) -> Review:
    if submission.path is None:
        return review_of([], author=author, ownership=Ownership())
    status = Status.MODIFIED if (root / submission.path).exists() else Status.ADDED
    change = Change(submission.path, status, added=submission.text)
    return review_of(
        [change],
        author=author,
        ownership=ownership_of(base.documents),
        told_of=told_of_in_patches([change]),
    )


def _outcome(root: Path, base: Checked, submission: Submission, review: Review) -> _Outcome:
    if submission.unclear:
        return _Outcome("submission.unclear")
    if submission.path is None:
        return _Outcome("submission.unnamed")
    if _is_taken(submission, review):
        return _Outcome("submission.taken")
    with tempfile.TemporaryDirectory() as folder:
        board = propose(root, root, Path(folder) / "board")
        write_text(board / submission.path, submission.text)
        findings = findings_of_change(
            checked_board(board, before=base.documents),
            base,
            review,
            spoken_languages(root),
            pull=PullRequest(number=0, head="", base=""),
            today=today(),
        )
    return _Outcome("submission.problems" if findings.errors else "submission.ready", findings)


def _is_taken(submission: Submission, review: Review) -> bool:
    """Say whether the form would write over a file that it may not change.

    The questions ask for less than a file holds, so only whole drafts of owners replace one.
    """
    is_there = any(change.status is Status.MODIFIED for change in review.changes)
    is_the_authors = all(one.is_the_authors for one in review.organisations)
    knows_whose = bool(review.organisations)
    return is_there and not (submission.is_whole and knows_whose and is_the_authors)


def _write(
    output: Path,
    submission: Submission,
    review: Review,
    outcome: _Outcome,
    readers: Readers,
    number: int,
) -> None:
    message_id, findings = outcome
    spoken = readers.only(submission.languages)
    reply = answer(
        message_id,
        spoken,
        path=submission.path,
        findings=findings,
        headings=[f"### {heading}" for heading in submission.unclear],
    )
    write_text(output / "comment.md", reply)
    write_text(output / "number", f"{number}\n")
    if message_id == "submission.ready" and submission.path is not None and findings is not None:
        write_text(output / "content" / submission.path, submission.text)
        text = proposal(review, findings, readers, path=submission.path, number=number)
        write_text(output / "proposal" / "pull-request.md", text)
        labels = {"add": sorted(map(str, labels_of(review)))}
        write_text(output / "proposal" / "labels.json", json.dumps(labels))


COMMAND = Command("from-issue", add_arguments, run)
