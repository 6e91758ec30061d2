"""``board comment``: the comment and the labels for a pull request, in a workflow that may write.

What strangers could have changed is used with care: whose files are touched comes from
GitHub's own list, and of the artifact only findings in their narrow form.
"""

from __future__ import annotations

import json
import zipfile
import zlib
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import CLEAN, Command, Misuse
from volunteer_board.cli.json_files import pull_request_at, read_json, text_at
from volunteer_board.cli.moment import today
from volunteer_board.cli.output_folder import add_output_argument, write_text
from volunteer_board.cli.readers import readers_of
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.changes import UnreadableChanges, changes_in_listing
from volunteer_board.reviewing.findings import (
    MOST_BYTES,
    Findings,
    PullRequest,
    UnreadableFindings,
    from_json,
)
from volunteer_board.reviewing.labels import labels_of, outdated
from volunteer_board.reviewing.left_addresses import kept_in_patches
from volunteer_board.reviewing.ownership import ownership_of
from volunteer_board.reviewing.report import comment
from volunteer_board.reviewing.review import Review, review_of
from volunteer_board.reviewing.told_of import told_of_in_patches

_MEMBER = "findings.json"
_WAYS_TO_FAIL = (
    *(OSError, ValueError, LookupError, EOFError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error),
)
"""What the standard library raises for archives that somebody bent."""


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    for name in ("pull", "files", "artifacts"):
        parser.add_argument(
            f"--{name}",
            metavar="DIR" if name == "artifacts" else "FILE",
            type=Path,
            required=True,
            help=catalogue.text(f"command.comment.{name}"),
        )
    add_output_argument(parser, catalogue.text("command.comment.output"))


def run(arguments: Namespace, _catalogue: Catalogue) -> int:
    """Write ``number``, ``comment.md`` and ``labels.json`` (``{"add": […], "remove": […]}``)."""
    root, pull = Path(arguments.root), read_json(arguments.pull)
    review = _review(root, pull, arguments.files)
    asked = pull_request_at(pull)
    findings = _findings(arguments.artifacts, asked)
    wanted = labels_of(review)
    labels = {"add": sorted(map(str, wanted)), "remove": outdated(_names(pull), wanted)}
    output: Path = arguments.output
    write_text(output / "comment.md", comment(review, findings, readers_of(root)))
    write_text(output / "number", f"{asked.number}\n")
    write_text(output / "labels.json", json.dumps(labels))
    return CLEAN


def _review(root: Path, pull: Any, files: Path) -> Review:
    try:
        changes = changes_in_listing(read_json(files))
    except UnreadableChanges as error:
        raise Misuse("misuse.unexpected-content", path=files, detail=error) from error
    return review_of(
        changes,
        author=text_at(pull, "user", "login"),
        ownership=ownership_of(checked_board(root).documents),
        is_complete=pull.get("changed_files") == len(changes),
        kept=kept_in_patches(changes),
        told_of=told_of_in_patches(changes),
        today=today(),
    )


def _findings(artifacts: Path, asked: PullRequest) -> Findings | None:
    """Give what the newest check of this very pull request found; None if none is known.

    Other pull requests may have the same commit, and this one may have been checked for
    another branch before.
    """
    read = map(_read, sorted(artifacts.glob("*.zip")))
    return next((one for one in read if one and asked.head and one.pull == asked), None)


def _read(artifact: Path) -> Findings | None:
    try:
        return from_json(_member(artifact))
    except _WAYS_TO_FAIL:
        return None


def _member(artifact: Path) -> bytes:
    """Read the one file that is wanted; nothing is unpacked, and no more than is allowed."""
    with zipfile.ZipFile(artifact) as archive, archive.open(_MEMBER) as member:
        content = member.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise UnreadableFindings("the findings are too large")
    return content


def _names(pull: Any) -> list[str]:
    labels = pull.get("labels")
    return [text_at(label, "name") for label in labels] if isinstance(labels, list) else []


COMMAND = Command("comment", add_arguments, run)
