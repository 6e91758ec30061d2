"""A starter says all there is to say, and the checks say of it only what is missing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from tests.board_folder import LANGUAGES, MOMENT
from tests.sample import REPOSITORY
from volunteer_board.checking.check import Checked, check_board
from volunteer_board.checking.one_document import problems_of_document
from volunteer_board.editing.starter import Starter
from volunteer_board.forms.field import Field, FieldKind, Form
from volunteer_board.forms.form import form_of
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

TODAY = date(2026, 11, 21)
MODELS, MODES = ("micro", "project", "recurring"), ("remote", "onsite", "hybrid")
LANGUAGE_SETS = (("ar",), ("en",), ("ar", "en"))
DAYS = {"posted": "2026-11-21", "deadline": "2027-01-02"}
EXAMPLES: Mapping[FieldKind, object] = {
    FieldKind.BOOLEAN: True,
    FieldKind.CLOCK_TIME: "18:00",
    FieldKind.COUNTRIES: ["JO"],
    FieldKind.DATE: "2027-01-02",
    FieldKind.EMAIL: "name@example.org",
    FieldKind.LANGUAGE: "ar",
    FieldKind.PHONE: "+962 6 555 0100",
    FieldKind.TIME_ZONE: "Asia/Amman",
    FieldKind.WEB_ADDRESS: "https://example.org/",
}


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check_board(REPOSITORY, languages=LANGUAGES, now=MOMENT)


@pytest.fixture(scope="module")
def postings(checked: Checked) -> list[Document]:
    return [document for document in checked.documents if document.kind is Kind.OPPORTUNITY]


def starter(
    checked: Checked,
    data: Mapping[str, Any],
    *,
    kind: Kind = Kind.OPPORTUNITY,
    languages: tuple[str, ...] = LANGUAGES,
    words: str = "en",
) -> str:
    return "\n".join(
        Starter(
            form=form_of(checked.schemas, checked.vocabularies, kind),
            data=data,
            languages=languages,
            catalogue=load_catalogue(words),
            vocabularies=checked.vocabularies,
            examples=EXAMPLES,
        ).lines()
    )


def problems(checked: Checked, text: str, kind: Kind = Kind.OPPORTUNITY) -> list[Problem]:
    path = next(document.path for document in checked.documents if document.kind is kind)
    data = parse(text + "\n", path, POSTING)
    assert not isinstance(data, Problem), data
    language = "ar" if kind is Kind.STORY else None
    source = f"---\n{text}\n---\n" if kind is Kind.STORY else text
    return problems_of_document(
        Document(path, kind, "id", language, data, "", source.encode()),
        schemas=checked.schemas,
        vocabularies=checked.vocabularies,
        languages=LANGUAGES,
        today=TODAY,
    )


@pytest.mark.parametrize("languages", LANGUAGE_SETS, ids="+".join)
@pytest.mark.parametrize(("model", "mode"), list(itertools.product(MODELS, MODES)))
def test_what_nobody_answered_is_missing_and_nothing_else_is_wrong(
    checked: Checked, model: str, mode: str, languages: tuple[str, ...]
) -> None:
    data = {"model": model, "mode": mode, **DAYS}
    found = problems(checked, starter(checked, data, languages=languages))
    assert {problem.code for problem in found} == {Code.MISSING_FIELD}
    missing = {problem.values["field"].key for problem in found}  # type: ignore[attr-defined]
    assert {"title", "tasks", "skills", "contact", "apply"} <= missing
    assert ("time_zone" in missing) == (mode != "onsite")
    assert ("milestones" in missing) == (model == "project")


@pytest.mark.parametrize("kind", [Kind.ORGANISATION, Kind.STORY])
def test_an_empty_organisation_or_story_lacks_what_is_required(
    checked: Checked, kind: Kind
) -> None:
    data = {"published": "2026-11-21"} if kind is Kind.STORY else {"founded": 2020}
    found = problems(checked, starter(checked, data, kind=kind), kind)
    assert {problem.code for problem in found} == {Code.MISSING_FIELD}


def test_what_is_known_is_kept_as_it_is(checked: Checked) -> None:
    for document in checked.documents:
        text = starter(checked, document.data, kind=document.kind, words="ar")
        assert parse(text + "\n", document.path, POSTING) == document.data, document.path


def test_a_complete_posting_has_no_problem(checked: Checked, postings: list[Document]) -> None:
    seen = set()
    for document in postings:
        assert problems(checked, starter(checked, document.data)) == [], document.path
        seen.add((document.data["model"], document.data["mode"]))
    assert len(seen) > 6


@pytest.mark.parametrize("model", MODELS)
def test_uncommenting_a_line_gives_yaml_with_places_to_fill(checked: Checked, model: str) -> None:
    """Texts are empty and so refused; all examples in between are good values."""
    text = starter(checked, {"model": model, "mode": "hybrid"})
    uncommented = re.sub(r"^#(?!#)", "", text, flags=re.M)
    found = problems(checked, uncommented)
    empty = {Code.WRONG_TYPE, Code.TOO_SHORT, Code.TOO_FEW_ITEMS}
    together = {Code.DEADLINE_OR_ONGOING, Code.FIELD_NOT_ALLOWED, Code.EQUAL_TIMES}
    assert {problem.code for problem in found} <= empty | together | {Code.DATE_IN_THE_FUTURE}


def explained(text: str) -> str:
    """Give the explanations in one line, as if they had not been broken."""
    lines = (line.removeprefix("##") for line in text.splitlines() if line.startswith("##"))
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("words", LANGUAGES)
def test_every_field_is_there_with_its_explanation(checked: Checked, words: str) -> None:
    form = form_of(checked.schemas, checked.vocabularies, Kind.OPPORTUNITY)
    text = starter(checked, {}, words=words)
    said = explained(text)
    for field in form.walk():
        assert field.title[words] in said, field.name
        assert field.description.get(words, "") in said, field.name
        assert re.search(rf"^#(?!#)[ -]*{field.key}:", text, re.M), field.name


def test_vocabularies_are_listed_or_named(checked: Checked) -> None:
    text = explained(starter(checked, {}))
    for field in _choices(form_of(checked.schemas, checked.vocabularies, Kind.OPPORTUNITY)):
        first = f"{field.choices[0]} (" in text
        assert first or f"schemas/vocabularies/{field.vocabulary}.yml" in text, field.name


def test_the_conditions_of_a_field_are_told_until_they_are_decided(checked: Checked) -> None:
    undecided, project = starter(checked, {}), starter(checked, {"model": "project"})
    assert "Required when model is: project." in undecided
    assert "#milestones:" in undecided
    assert "Milestones (required)" in project
    assert "Required when model is" not in project
    assert "total_hours" not in project


def _choices(form: Form) -> Iterator[Field]:
    return (field for field in form.walk() if field.choices)
