"""The sections of a form on a page: what is asked at once, and what only if somebody likes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from volunteer_board.forms.field import Field, FieldKind, Form, Section
from volunteer_board.rendering.contributing.questions import Question, Questions

_GROUPS = (FieldKind.GROUP.value, FieldKind.GROUPS.value)


@dataclass(frozen=True, slots=True)
class Option:
    """One of several ways to answer; its questions are asked when it is chosen."""

    key: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Options that exclude each other, as one question."""

    id: str
    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One section of the page.

    ``first`` is shown at once, ``more`` are optional questions behind one fold, ``folded``
    are optional groups of questions with a fold each.
    """

    id: str
    title: str
    lead: str
    first: tuple[Question, ...]
    alternatives: tuple[Alternatives, ...]
    more: tuple[Question, ...]
    folded: tuple[Question, ...]


def chapters(form: Form, questions: Questions) -> Iterator[Chapter]:
    """Give the sections of a form in their order."""
    for section in form.sections:
        yield _chapter(form, section, questions)


def _chapter(form: Form, section: Section, questions: Questions) -> Chapter:
    alternatives = tuple(_alternatives(form, section, questions))
    options = [option for each in alternatives for option in each.options]
    taken = {question.key for option in options for question in option.questions}
    asked = [questions.of(field) for field in section.fields if field.key not in taken]
    optional = [question for question in asked if not question.is_first_shown]
    return Chapter(
        id=section.id,
        title=questions.view.plain(section.title),
        lead=questions.view.plain(section.description),
        first=tuple(question for question in asked if question.is_first_shown),
        alternatives=alternatives,
        more=tuple(question for question in optional if question.kind not in _GROUPS),
        folded=tuple(question for question in optional if question.kind in _GROUPS),
    )


def _alternatives(form: Form, section: Section, questions: Questions) -> Iterator[Alternatives]:
    """Give the choices between fields of the section that exclude each other."""
    fields = {field.key: field for field in section.fields}
    for each in form.alternatives:
        if each.is_exclusive and not each.path and each.options[0][0] in fields:
            options = tuple(_option(keys, fields, questions) for keys in each.options)
            yield Alternatives(
                "-".join(("f", *(option.key for option in options))),
                questions.view.language.text("contribute.one-of"),
                options,
            )


def _option(keys: Iterable[str], fields: dict[str, Field], questions: Questions) -> Option:
    asked = tuple(questions.of(fields[key]) for key in keys)
    return Option(asked[0].key, asked[0].title, asked)
