"""``board issue-forms``: the files of ``.github/ISSUE_TEMPLATE`` out of the schemas."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from volunteer_board.checking.check import Checked
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import Command
from volunteer_board.cli.configuration import site_address
from volunteer_board.cli.generated import add_check_argument, keep_current
from volunteer_board.cli.readers import board_catalogues
from volunteer_board.forms.form import form_of
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.issues.form_files import (
    DRAFT,
    KINDS,
    chooser_file,
    draft_file,
    form_file,
    form_name,
)
from volunteer_board.reviewing.issues.questions import questions_of
from volunteer_board.reviewing.issues.submission import IssueForm

FOLDER = Path(".github/ISSUE_TEMPLATE")
_WEB_FORM = "{language}/contribute/"


def issue_forms(checked: Checked, catalogues: Sequence[Catalogue]) -> tuple[IssueForm, ...]:
    """Give the forms for every kind in every language of the board."""
    forms = {kind: form_of(checked.schemas, checked.vocabularies, kind) for kind in KINDS}
    return tuple(
        IssueForm(
            kind=kind,
            language=catalogue.language,
            questions=questions_of(form, checked.vocabularies, catalogue),
        )
        for kind, form in forms.items()
        for catalogue in catalogues
    )


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Write the forms, or say whether they are current."""
    root = Path(arguments.root)
    catalogues = board_catalogues(root)
    by_language = {one.language: one for one in catalogues}
    files = {
        form_name(form.kind, form.language): form_file(
            form.kind, form.questions, by_language[form.language]
        )
        for form in issue_forms(checked_board(root), catalogues)
    }
    files[DRAFT] = draft_file(catalogues)
    files["config.yml"] = chooser_file(site_address(root) + _WEB_FORM, catalogues)
    return keep_current(
        root, {FOLDER / name: text for name, text in files.items()}, arguments, catalogue
    )


COMMAND = Command("issue-forms", add_check_argument, run)
