"""The form says of every field what the schema says, no more and no less."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.sample import REPOSITORY
from volunteer_board.checking.narrowing import narrowed
from volunteer_board.checking.schemas import Schemas, load_schemas
from volunteer_board.checking.validators import Validator, make_validator
from volunteer_board.forms.field import EACH, Field, FieldKind, Form, Section
from volunteer_board.forms.form import form_of
from volunteer_board.reading.documents import Document, read_board
from volunteer_board.reading.files import Kind
from volunteer_board.reading.vocabularies import read_vocabularies

LANGUAGES = ("ar", "en")
KINDS = (Kind.OPPORTUNITY, Kind.ORGANISATION, Kind.STORY)


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return load_schemas(REPOSITORY / "schemas", tuple(Kind))


@pytest.fixture(scope="module")
def vocabularies() -> Mapping[str, Mapping[str, Any]]:
    return {document.id: document.data for document in read_vocabularies(REPOSITORY).documents}


@pytest.fixture(scope="module", params=KINDS)
def form(request: pytest.FixtureRequest, schemas: Schemas, vocabularies: Mapping[str, Any]) -> Form:
    return form_of(schemas, vocabularies, request.param)


@pytest.fixture(scope="module")
def validator(form: Form, schemas: Schemas, vocabularies: Mapping[str, Any]) -> Validator:
    return make_validator(narrowed(schemas, vocabularies, LANGUAGES), form.kind)


@pytest.fixture(scope="module")
def documents(form: Form) -> list[Document]:
    return [document for document in read_board(REPOSITORY).documents if document.kind == form.kind]


def test_every_field_of_the_schema_is_in_one_section(form: Form, schemas: Schemas) -> None:
    keys = [field.key for section in form.sections for field in section.fields]
    assert sorted(keys) == sorted(schemas.root(form.kind).content["properties"])


def test_every_field_and_section_has_a_title_in_both_languages(form: Form) -> None:
    parts: list[Form | Section | Field] = [form, *form.sections, *form.walk()]
    for part in parts:
        assert set(part.title) == set(LANGUAGES), part
        assert set(part.description) in (set(), set(LANGUAGES)), part


def test_every_choice_has_values_and_words(form: Form) -> None:
    chosen = [f for f in form.walk() if f.kind in (FieldKind.CHOICE, FieldKind.CHOICES)]
    assert chosen
    for field in chosen:
        assert field.choices and field.vocabulary, field.name


def test_fields_are_asked_for_just_when_the_validator_asks(
    form: Form, validator: Validator, documents: list[Document]
) -> None:
    asked = spared = 0
    for document in documents:
        for field, data in _without_each_field(form, document.data):
            is_needed = field.is_required or any(c.holds(data) for c in field.required_when)
            if _decides(form, field) or _is_of_alternatives(form, field):
                continue
            assert validator.accepts(data) is not is_needed, (document.path, field.name)
            asked, spared = asked + is_needed, spared + (not is_needed)
    assert asked > 5
    assert spared > 5


def test_good_documents_hold_nothing_that_the_form_refuses(
    form: Form, documents: list[Document]
) -> None:
    for document in documents:
        for field in form.walk():
            if any(condition.holds(document.data) for condition in field.refused_when):
                assert not _is_there(document.data, field.path), (document.path, field.name)


def test_what_the_form_refuses_the_validator_refuses(
    schemas: Schemas, vocabularies: Mapping[str, Any]
) -> None:
    form = form_of(schemas, vocabularies, Kind.OPPORTUNITY)
    validator = make_validator(narrowed(schemas, vocabularies, LANGUAGES), form.kind)
    postings = [d for d in read_board(REPOSITORY).documents if d.kind == Kind.OPPORTUNITY]
    refused = 0
    for field in (field for field in form.walk() if field.refused_when):
        example = next(_at(d.data, field.path) for d in postings if _is_there(d.data, field.path))
        for posting in postings:
            if any(condition.holds(posting.data) for condition in field.refused_when):
                data = copy.deepcopy(dict(posting.data))
                _group(data, field.path)[field.key] = example
                assert not validator.accepts(data), (posting.path, field.name)
                refused += 1
    assert refused > 50


def test_alternatives_are_those_of_the_schema(
    schemas: Schemas, vocabularies: Mapping[str, Any]
) -> None:
    form = form_of(schemas, vocabularies, Kind.OPPORTUNITY)
    assert [(a.path, a.options, a.is_exclusive) for a in form.alternatives] == [
        ((), (("deadline",), ("ongoing", "review_on")), True),
        (("apply",), (("url",), ("email",), ("phone",)), False),
    ]


def test_limits_reach_into_languages_and_lists(
    schemas: Schemas, vocabularies: Mapping[str, Any]
) -> None:
    fields = {field.name: field for field in form_of(schemas, vocabularies, "opportunity").walk()}
    assert (fields["title"].limits.least, fields["title"].limits.most) == (2, 120)
    tasks = fields["tasks"].limits
    assert (tasks.most, tasks.least_items, tasks.most_items) == (280, 1, 15)
    assert (fields["tools"].limits.most, fields["tools"].limits.most_items) == (40, 10)
    assert fields["commitment.weeks"].limits.most == 104
    assert fields["team.role"].pointer == f"/team/{EACH}/role"


def _without_each_field(
    form: Form, data: Mapping[str, Any]
) -> Iterator[tuple[Field, dict[str, Any]]]:
    """Give the data once without each field that it holds, and the field."""
    for field in form.walk():
        if EACH not in field.path and _is_there(data, field.path):
            group = _group(data, field.path)
            if len(group) == 1:
                continue
            without = copy.deepcopy(dict(data))
            del _group(without, field.path)[field.key]
            yield field, without


def _decides(form: Form, field: Field) -> bool:
    """Say whether other fields depend on this one."""
    conditions = (c for other in form.walk() for c in (*other.required_when, *other.refused_when))
    return any(condition.path == field.path for condition in conditions)


def _is_of_alternatives(form: Form, field: Field) -> bool:
    return any(
        (*alternatives.path, key) == field.path
        for alternatives in form.alternatives
        for option in alternatives.options
        for key in option
    )


def _group(data: Any, path: tuple[str, ...]) -> Any:
    for key in path[:-1]:
        data = data[key]
    return data


def _at(data: Any, path: tuple[str, ...]) -> Any:
    return _group(data, path)[path[-1]]


def _is_there(data: Any, path: tuple[str, ...]) -> bool:
    try:
        _at(data, path)
    except (KeyError, TypeError):
        return False
    return True
