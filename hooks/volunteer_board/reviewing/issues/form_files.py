"""The files of ``.github/ISSUE_TEMPLATE``, generated from the questions.

Syntax: docs.github.com, "Syntax for GitHub's form schema".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reading.files import KINDS_OF_CONTENT
from volunteer_board.reviewing.issues.questions import ORGANISATION, SLUG, Question

KINDS = ("opportunity", "organisation")
DRAFT = "draft.yml"
"""The form that takes what the web form wrote; the web form knows its name and its ids."""

DRAFT_KIND, DRAFT_FILE = "kind", "file"

_GENERATED = "# Written by `board issue-forms` from the schemas. Change those.\n"


def form_name(kind: str, language: str) -> str:
    """Give the name of the file of a form."""
    return f"{kind}-{language}.yml"


def form_file(kind: str, questions: Sequence[Question], catalogue: Catalogue) -> str:
    """Give the form of a kind of document in one language."""
    return _written(
        {
            "name": catalogue.text(f"issue-form.{kind}.name"),
            "description": catalogue.text(f"issue-form.{kind}.about"),
            "title": catalogue.text(f"issue-form.{kind}.title"),
            "body": [
                _prose(catalogue.text("issue-form.introduction")),
                *(_element(question) for question in questions),
            ],
        }
    )


def draft_file(catalogues: Sequence[Catalogue]) -> str:
    """Give the short form for a draft of the web form, in all languages at once."""

    def said(message_id: str) -> str:
        return " / ".join(catalogue.text(message_id) for catalogue in catalogues)

    names = {name: said(f"issue-form.{name}.label") for name in (ORGANISATION, SLUG)}
    file = {"label": said("issue-form.file.label"), "render": "yaml"}
    return _written(
        {
            "name": said("issue-form.draft.name"),
            "description": said("issue-form.draft.about"),
            "title": said("issue-form.draft.title") + ": ",
            "body": [
                _dropdown(
                    DRAFT_KIND,
                    said("issue-form.kind.label"),
                    "",
                    [str(kind) for kind in KINDS_OF_CONTENT],
                ),
                _line(ORGANISATION, names[ORGANISATION], "", is_required=False),
                _line(SLUG, names[SLUG], "", is_required=False),
                _required({"type": "textarea", "id": DRAFT_FILE, "attributes": file}),
            ],
        }
    )


def chooser_file(web_form: str, catalogues: Sequence[Catalogue]) -> str:
    """Give ``config.yml``: plain issues stay possible, and the web form is named first."""
    links = [
        {
            "name": catalogue.text("issue-form.web-form.name"),
            "url": web_form.format(language=catalogue.language),
            "about": catalogue.text("issue-form.web-form.about"),
        }
        for catalogue in catalogues
    ]
    return _written({"blank_issues_enabled": True, "contact_links": links})


def _element(question: Question) -> Mapping[str, Any]:
    if question.options:
        return _dropdown(
            question.id,
            question.label,
            question.description,
            tuple(question.options),
            is_required=question.is_required,
            takes_several=question.takes_several,
        )
    if question.is_long:
        return _with(question, "textarea")
    return _line(
        question.id, question.label, question.description, is_required=question.is_required
    )


def _with(question: Question, kind: str) -> Mapping[str, Any]:
    attributes = _attributes(question.label, question.description)
    element = {"type": kind, "id": question.id, "attributes": attributes}
    return _required(element) if question.is_required else element


def _line(id_: str, label: str, description: str, *, is_required: bool) -> Mapping[str, Any]:
    element = {"type": "input", "id": id_, "attributes": _attributes(label, description)}
    return _required(element) if is_required else element


def _dropdown(
    id_: str,
    label: str,
    description: str,
    options: Sequence[str],
    *,
    is_required: bool = True,
    takes_several: bool = False,
) -> Mapping[str, Any]:
    several = {"multiple": True} if takes_several else {}
    attributes = {**_attributes(label, description), **several, "options": list(options)}
    element = {"type": "dropdown", "id": id_, "attributes": attributes}
    return _required(element) if is_required else element


def _prose(text: str) -> Mapping[str, Any]:
    return {"type": "markdown", "attributes": {"value": text}}


def _attributes(label: str, description: str) -> dict[str, Any]:
    return {"label": label, **({"description": description} if description else {})}


def _required(element: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**element, "validations": {"required": True}}


def _written(content: Mapping[str, Any]) -> str:
    """Write YAML for GitHub, whose reader guesses types that the strict one of a board does not."""
    return _GENERATED + yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000)
