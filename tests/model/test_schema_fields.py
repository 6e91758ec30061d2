"""The model's fields are the schema's fields, or a test fails."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from tests.sample import REPOSITORY
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.story import StoryText
from volunteer_board.model.value import Value
from volunteer_board.model.vocabulary import Term

ADDED_BY_THE_FOLDER = {
    Opportunity: {"id", "organisation_id", "zone", "organisation_ended_on"},
    Organisation: {"id", "zone"},
    StoryText: {"slug", "language", "body"},
    Term: set(),
}


def schema(name: str) -> Any:
    text = (REPOSITORY / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    return json.loads(text)


def fields(kind: type[Value]) -> dict[str, msgspec.structs.FieldInfo]:
    """The fields of a value by the names that they have in files."""
    return {field.encode_name: field for field in msgspec.structs.fields(kind)}


@pytest.mark.parametrize(
    ("kind", "name"),
    [(Opportunity, "opportunity"), (Organisation, "organisation"), (StoryText, "story")],
)
def test_top_level_fields_are_those_of_the_schema(kind: type[Value], name: str) -> None:
    own = fields(kind).keys() - ADDED_BY_THE_FOLDER[kind]
    assert own == schema(name)["properties"].keys()


@pytest.mark.parametrize(
    ("kind", "name"),
    [(Opportunity, "opportunity"), (Organisation, "organisation"), (StoryText, "story")],
)
def test_fields_required_always_are_required_by_the_model(kind: type[Value], name: str) -> None:
    required = {key for key, field in fields(kind).items() if field.required}
    assert required - ADDED_BY_THE_FOLDER[kind] == set(schema(name)["required"])


def inner_values(kind: type[Value]) -> dict[str, type[Value]]:
    """The values inside a value, by the field that holds them."""
    inner = {}
    for name, field in fields(kind).items():
        for part in (field.type, *getattr(field.type, "__args__", ())):
            if isinstance(part, type) and issubclass(part, Value):
                inner[name] = part
    return inner


@pytest.mark.parametrize(
    ("kind", "name"),
    [(Opportunity, "opportunity"), (Organisation, "organisation"), (StoryText, "story")],
)
def test_inner_fields_are_those_of_the_schema(kind: type[Value], name: str) -> None:
    properties = schema(name)["properties"]
    inner = inner_values(kind)
    assert inner, "the annotations were not understood"
    for field, part in inner.items():
        described = properties[field].get("items", properties[field])
        if name == "organisation" and field == "location":
            assert described["properties"].keys() <= fields(part).keys()  # shared with postings
        else:
            assert fields(part).keys() == described["properties"].keys(), field
