"""Open data in programs of partners: Ajv in its strict mode, and RDF without the network."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.boards import SITE
from tests.readers.written import HERE
from tests.rendering.exports.sample import (
    HOSTILE,
    checked_sample,
    exports,
    hostile_board,
    sample_board,
    sample_exports,
)
from tests.scripts import answer_of
from volunteer_board.model.insights import insights_of
from volunteer_board.rendering.exports.api_schema import api_schema
from volunteer_board.rendering.exports.volunteering import TERMS
from volunteer_board.rendering.insights.data import insights_data

FILES = ("opportunities", "organisations", "stories", "vocabularies")
LINKED = "exports/volunteering.jsonld"
XSD = "http://www.w3.org/2001/XMLSchema#"
OTHER = "of a hostile board, "


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    """What the readers find in the exports of the sample, of hostile texts and of wrong files."""
    sample = sample_exports("ar")
    files = {name: json.loads(sample[f"api/v1/{name}.json"]) for name in FILES}
    files["insights"] = json.loads(insights_data(insights_of(sample_board()), SITE).content)
    (first, *_) = files["opportunities"]["opportunities"]
    for field, wrong in (("state", "expired"), ("posted", "yesterday"), ("title", "text")):
        spoilt = {**files["opportunities"], "opportunities": [{**first, field: wrong}]}
        files[f"wrong {field}"] = spoilt
    linked = {name: json.loads(sample[name]) for name in (LINKED, "exports/health.jsonld")}
    for number, text in enumerate(HOSTILE):
        linked[f"{OTHER}{number}"] = json.loads(exports(hostile_board(text))[LINKED])
    schema = json.loads(api_schema(checked_sample().schemas.contents, SITE).content)
    question = {"schema": schema, "files": files, "linked": linked}
    answer: dict[str, Any] = answer_of(HERE / "open_data.mjs", question)
    return answer


@pytest.mark.parametrize("name", [*FILES, "insights"])
def test_a_strict_validator_takes_schema_and_file(found: dict[str, Any], name: str) -> None:
    assert found[name] == []


@pytest.mark.parametrize("field", ["state", "posted", "title"])
def test_a_strict_validator_refuses_what_is_wrong(found: dict[str, Any], field: str) -> None:
    assert field in found[f"wrong {field}"]


def statements(found: dict[str, Any], name: str) -> set[tuple[str, str, str]]:
    """Give property, kind and value of what is said in a file; names of the standard are short."""
    return {(said.removeprefix(TERMS), kind, value) for _, said, kind, value in found[name]}


def test_a_reader_of_rdf_meets_every_posting_as_a_thing(found: dict[str, Any]) -> None:
    pages = {f"{SITE}ar/opportunities/{posting.id}/" for posting in sample_board().open}
    said = statements(found, LINKED)
    assert {
        value for name, kind, value in said if (name, kind) == ("activity", "NamedNode")
    } == pages
    days = {kind for name, kind, _ in said if name in ("publishStart", "publishEnd")}
    assert days == {f"{XSD}date"}


def test_terms_of_the_standard_are_things_and_no_text_holds_one(found: dict[str, Any]) -> None:
    said = statements(found, LINKED)
    terms = {name for name, kind, value in said if value.startswith(TERMS) and kind == "NamedNode"}
    assert {"cause", "skill", "accessibility", "requirement", "time"} <= terms
    assert not [each for each in said if each[2].startswith(TERMS) and each[1] != "NamedNode"]


def test_texts_of_people_stay_texts(found: dict[str, Any]) -> None:
    for number, text in enumerate(HOSTILE):
        said = statements(found, f"{OTHER}{number}")
        titles = {(kind, value) for name, kind, value in said if name == "title"}
        assert titles == {(f"{XSD}string", text)}, text
