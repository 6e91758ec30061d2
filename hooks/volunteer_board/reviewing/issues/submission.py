"""A filled form as a file of the board. Its writer may be anyone and write anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from volunteer_board.editing.schema_comment import schema_comment
from volunteer_board.editing.yaml_writing import field_lines
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reading import names
from volunteer_board.reading.files import KINDS_OF_CONTENT, OPPORTUNITIES, STORIES
from volunteer_board.reviewing.issues.answers import answers_under, data_of
from volunteer_board.reviewing.issues.form_files import DRAFT_FILE, DRAFT_KIND
from volunteer_board.reviewing.issues.headings import Asked, Unclear
from volunteer_board.reviewing.issues.questions import ORGANISATION, SLUG, Question

MARKER = "<!-- volunteer-board: submission -->"
"""The first line of the answer in the issue, by which it is found again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What somebody sent. ``languages`` are those of the form, and so of the answer.

    ``path`` is None when the names that were given cannot be those of a file. ``is_whole``
    says that the text is a whole file as the web form wrote it, not answers to questions.
    ``unclear`` are headings of the form that stand in an answer, so that nothing can be read.
    """

    languages: tuple[str, ...]
    path: PurePosixPath | None
    text: str
    is_whole: bool
    unclear: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueForm:
    """A form for one kind of document in one language."""

    kind: str
    language: str
    questions: tuple[Question, ...]


def submission_in(
    body: str,
    *,
    forms: Sequence[IssueForm],
    catalogues: Sequence[Catalogue],
    author: str,
    today: date,
) -> Submission | None:
    """Read the body of an issue; None if it was not written with a form of the board.

    ``catalogues`` are those of the board's languages, the first the board's own; ``author``
    becomes the owner of a new organisation, ``today`` the day of posting.
    """
    body = body.encode("utf-8", "replace").decode()  # JSON can hold halves of characters
    for form in forms:
        asked = [Asked(question.label, question.is_long) for question in form.questions]
        answers = answers_under(body, asked)
        if isinstance(answers, Unclear):
            return _unclear(answers, (form.language,))
        if answers is not None:
            return _of_form(form, answers, author=author, today=today)
    return _draft_in(body, catalogues)


def _unclear(answers: Unclear, languages: tuple[str, ...]) -> Submission:
    return Submission(
        languages=languages, path=None, text="", is_whole=False, unclear=answers.headings
    )


def _of_form(
    form: IssueForm, answers: Mapping[str, str], *, author: str, today: date
) -> Submission:
    data = data_of(form.questions, answers, form.language)
    if form.kind == "opportunity":
        data["posted"] = today.isoformat()
        if "review_on" in data and "deadline" not in data:
            data["ongoing"] = True
    else:
        data["owners"] = [author]
    own = {question.id: answers[question.label] for question in form.questions[:2]}
    path = _path(form.kind, own.get(ORGANISATION, ""), own.get(SLUG, ""), form.language)
    comment = schema_comment(path, form.kind) if path is not None else ""
    return Submission(
        languages=(form.language,), path=path, text=comment + _yaml(data), is_whole=False
    )


def _draft_in(body: str, catalogues: Sequence[Catalogue]) -> Submission | None:
    labels = [
        " / ".join(catalogue.text(f"issue-form.{name}.label") for catalogue in catalogues)
        for name in (DRAFT_KIND, ORGANISATION, SLUG, DRAFT_FILE)
    ]
    languages = tuple(catalogue.language for catalogue in catalogues)
    asked = [Asked(label, is_long=label == labels[-1]) for label in labels]
    answers = answers_under(body, asked)
    if answers is None:
        return None
    if isinstance(answers, Unclear):
        return _unclear(answers, languages)
    kind, organisation, slug, text = (answers[label] for label in labels)
    return Submission(
        languages=languages,
        path=_path(kind, organisation, slug, languages[0]),
        text=_without_fence(text),
        is_whole=True,
    )


def _path(kind: str, organisation: str, slug: str, language: str) -> PurePosixPath | None:
    """Give the place of a file; every part of it is an id, or there is no place."""
    if kind == "story":
        return _story_path(slug, language)
    folder = _id(organisation)
    if folder is None or kind not in KINDS_OF_CONTENT:
        return None
    if kind == "organisation":
        return OPPORTUNITIES / folder / names.ORGANISATION_FILE
    file = _id(slug)
    return None if file is None else OPPORTUNITIES / folder / f"{file}.yml"


def _story_path(slug: str, usual: str) -> PurePosixPath | None:
    """Give the place of a story, whose short name may end with its language (``name.ar``)."""
    stem, _, language = slug.strip().rpartition(".")
    if not stem or not names.is_language_tag(language):
        stem, language = slug, usual
    file = _id(stem)
    return None if file is None else STORIES / f"{file}.{language}.md"


def _yaml(data: Mapping[str, object]) -> str:
    lines = [line for key, value in data.items() for line in field_lines(key, value)]
    return "".join(f"{line}\n" for line in lines)


def _id(written: str) -> str | None:
    """Give the id that somebody meant, or None if there is none."""
    stripped = written.strip()
    candidates = (stripped, names.suggested_id(stripped))
    return next((name for name in candidates if names.fault_of_id(name) is None), None)


def _without_fence(text: str) -> str:
    """Take away the fence that GitHub puts around a text that is shown as code."""
    lines = text.split("\n")
    if lines[0].startswith("```") and lines[-1].strip() == "```" and len(lines) > 1:
        lines = lines[1:-1]
    return "\n".join(lines).strip("\n") + "\n"
