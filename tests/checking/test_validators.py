"""The quick validator and the explaining one say the same of every document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.board_folder import LANGUAGES, BoardFolder
from tests.checking.mutations import MUTATIONS, Mutation, case_data, mutate
from tests.sample import REPOSITORY
from volunteer_board.checking.formats import FORMATS
from volunteer_board.checking.narrowing import narrowed
from volunteer_board.checking.rules import SCHEMAS
from volunteer_board.checking.schema_problems import KEYWORDS
from volunteer_board.checking.schemas import BrokenSchemas, Schemas, load_schemas, subschemas
from volunteer_board.checking.validators import Validator, make_validator
from volunteer_board.reading.files import Kind
from volunteer_board.reading.vocabularies import read_vocabularies

SOURCES = {
    Kind.OPPORTUNITY: ["micro", "project", "recurring", "onsite", "filled"],
    Kind.ORGANISATION: ["minimal", "every-field"],
}


@cache
def schemas() -> Schemas:
    return load_schemas(REPOSITORY / SCHEMAS, tuple(Kind))


@cache
def validator(kind: Kind) -> Validator:
    documents = read_vocabularies(REPOSITORY).documents
    vocabularies = {document.id: document.data for document in documents}
    return make_validator(narrowed(schemas(), vocabularies, LANGUAGES), kind)


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, names in SOURCES.items() for name in names]
)
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(mutations=MUTATIONS)
def test_the_validators_agree(kind: Kind, name: str, mutations: list[Mutation]) -> None:
    data = mutate(case_data(f"{kind}-{name}.yml"), mutations)
    errors = list(validator(kind).errors(data))
    assert validator(kind).accepts(data) == (not errors), json.dumps(data, ensure_ascii=False)


def test_an_error_names_its_keyword() -> None:
    data = mutate(case_data("opportunity-project.yml"), [(0, "remove", ("x", None))])
    assert [error.keyword for error in validator(Kind.OPPORTUNITY).errors(data)] == ["required"]


def all_parts() -> list[Mapping[str, Any]]:
    return [part for content in schemas().contents.values() for part in subschemas(content)]


def test_every_format_in_the_schemas_is_checked() -> None:
    named = {part["format"] for part in all_parts() if isinstance(part.get("format"), str)}
    assert named <= set(FORMATS)


def test_every_keyword_in_the_schemas_has_words() -> None:
    assertions = {
        "required", "dependentRequired", "additionalProperties", "anyOf", "oneOf", "type", "enum",
        "const", "pattern", "format", "uniqueItems", "minLength", "maxLength", "minItems",
        "maxItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minProperties", "maxProperties", "minContains", "maxContains", "dependentSchemas",
        "unevaluatedProperties", "unevaluatedItems",
    }  # fmt: skip
    used = {key for part in all_parts() for key in part if key in assertions}
    names = {name for part in all_parts() for name in part.get("properties", {})}
    assert used - names <= set(KEYWORDS)


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        "[" * 100_000,
        '{"type": 5}',
        '{"$ref": "nowhere.schema.json"}',
        '{"properties": {"title": {"pattern": "("}}}',
    ],
)
def test_a_broken_schema_is_said_to_be_broken(board: BoardFolder, content: str) -> None:
    board.write("schemas/story.schema.json", content)
    with pytest.raises(BrokenSchemas, match=r"story\.schema\.json|nowhere"):
        board.check()


def test_a_missing_schema_is_said_to_be_missing(board: BoardFolder) -> None:
    (board.root / "schemas/organisation.schema.json").unlink()
    with pytest.raises(BrokenSchemas, match=r"organisation\.schema\.json is missing"):
        board.check()
