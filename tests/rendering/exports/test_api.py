"""The interface for programs: held to its own schema, and to what the files say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.boards import ENDED, SITE, make_board, posting, story
from tests.rendering.exports.sample import checked_sample, exports, sample_board, sample_exports
from volunteer_board.model.insights import insights_of
from volunteer_board.rendering.exports.api_schema import api_schema
from volunteer_board.rendering.insights.data import insights_data

FILES = ("opportunities", "organisations", "stories", "vocabularies")
HEADS = {
    "opportunity": {
        "id",
        "organisation",
        "state",
        "changed",
        "zone",
        "pages",
        "source",
        "closes_at",
    },
    "organisation": {"id", "pages", "source", "image"},
}


@cache
def published_schema() -> dict[str, Any]:
    output = api_schema(checked_sample().schemas.contents, SITE)
    assert output.path == "api/v1/schema.json"
    schema: dict[str, Any] = json.loads(output.content)
    return schema


def strict(node: Any) -> Any:
    """Refuse every field that the schema does not describe, as readers of it need not."""
    if isinstance(node, list):
        return [strict(part) for part in node]
    if not isinstance(node, dict):
        return node
    inside = {key: strict(part) for key, part in node.items()}
    if isinstance(node.get("properties"), dict) and node.get("type") == "object":
        inside.setdefault("additionalProperties", False)
    return inside


@cache
def validator(name: str) -> Draft202012Validator:
    schema = strict(published_schema())
    del schema["oneOf"]
    return Draft202012Validator(
        {**schema, "$ref": f"#/$defs/{name}"}, format_checker=FormatChecker(["date"])
    )


def read(name: str, files: Mapping[str, bytes] | None = None) -> list[dict[str, Any]]:
    """Give the records of a file that keeps to the schema, every field described."""
    content = json.loads((files or sample_exports("ar"))[f"api/v1/{name}.json"])
    errors = [f"{list(e.path)}: {e.message}"[:300] for e in validator(name).iter_errors(content)]
    assert errors == []
    records: list[dict[str, Any]] = content[name]
    return records


def test_the_schema_is_one_of_2020_12() -> None:
    Draft202012Validator.check_schema(published_schema())
    assert published_schema()["$schema"].endswith("2020-12/schema")
    assert published_schema()["$id"] == f"{SITE}api/v1/schema.json"
    assert '"x-' not in json.dumps(published_schema())


@pytest.mark.parametrize("name", FILES)
def test_every_file_keeps_to_the_schema_and_names_it(name: str) -> None:
    assert read(name)
    content = json.loads(sample_exports("ar")[f"api/v1/{name}.json"])
    assert content["schema"] == published_schema()["$id"]
    assert content["version"] == "1"
    assert content["board"]["languages"] == ["ar", "en"]


@pytest.mark.parametrize("name", ["sample", "empty"])
def test_the_numbers_keep_to_the_schema_and_name_it(name: str) -> None:
    board = sample_board() if name == "sample" else make_board()
    content = json.loads(insights_data(insights_of(board), SITE).content)
    validator("insights").validate(content)
    assert content["schema"] == published_schema()["$id"]
    for field, wrong in (("date", "today"), ("organisations", -1), ("stories", {}), ("new", 1)):
        assert not validator("insights").is_valid({**content, field: wrong}), field


def test_the_schema_refuses_what_is_wrong() -> None:
    content = json.loads(sample_exports("ar")["api/v1/opportunities.json"])
    for field, wrong in (
        ("state", "expired"),
        ("posted", "yesterday"),
        ("title", "text"),
        ("new", 1),
    ):
        spoilt = {**content, "opportunities": [{**content["opportunities"][0], field: wrong}]}
        assert not validator("opportunities").is_valid(spoilt), field
    del content["opportunities"][0]["objective"]
    assert not validator("opportunities").is_valid(content)


def test_a_reader_does_not_stumble_over_new_fields() -> None:
    content = json.loads(sample_exports("ar")["api/v1/opportunities.json"])
    content["opportunities"][0]["new"] = 1
    content["opportunities"][0]["contact"]["new"] = 1
    assert Draft202012Validator(published_schema()).is_valid(content)


def usual(data: Any) -> Any:
    """Leave out what means the same as nothing: defaults, which records do not say."""
    if isinstance(data, list):
        return [usual(part) for part in data]
    if not isinstance(data, Mapping):
        return data
    parts = {key: usual(part) for key, part in data.items()}
    if "level" in parts and parts.get("required") is True:
        del parts["required"]
    return {key: part for key, part in parts.items() if part not in (None, False, [], 0)}


@pytest.mark.parametrize("kind", ["opportunity", "organisation"])
def test_a_record_says_all_that_its_file_says(kind: str) -> None:
    records = {record["id"]: record for record in read(FILES[kind == "organisation"])}
    documents = {d.id: d.data for d in checked_sample().documents if d.kind == kind}
    assert records.keys() <= documents.keys()
    assert len(records) > 10
    for id_, record in records.items():
        fields = {key: value for key, value in record.items() if key not in HEADS[kind]}
        assert usual(fields) == usual(dict(documents[id_])), id_


def test_addresses_are_absolute_and_in_every_language() -> None:
    (record,) = read("opportunities", exports(make_board(posting())))
    assert record["pages"] == {
        code: f"{SITE}{code}/opportunities/dar-amal/logo/" for code in ("ar", "en")
    }
    assert record["source"] == f"{SITE}opportunities/dar-amal/logo.yml"
    assert record["closes_at"] == "2026-12-21T00:00:00+03:00"
    assert record["state"] == "open"


def test_only_open_postings_newest_first_with_their_state() -> None:
    ended = [posting(f"dar-amal/{name}", **fields) for name, fields in ENDED.items()]
    soon = posting("dar-amal/soon", deadline="2026-12-03", posted="2026-11-17")
    records = read("opportunities", exports(make_board(*ended, soon, posting())))
    assert [(r["id"], r["state"]) for r in records] == [
        ("dar-amal/soon", "closing-soon"),
        ("dar-amal/logo", "open"),
    ]


def test_a_story_has_its_text_in_every_language_it_was_written_in() -> None:
    board = make_board(
        story("picture", "en", "He *wrote*."),
        story("picture", "ar", "كتب.", title="ما في الصورة", updated="2026-10-01"),
    )
    (record,) = read("stories", exports(board))
    assert list(record["texts"]) == ["ar", "en"]
    assert record["texts"]["en"]["body"] == "He *wrote*."
    assert record["texts"]["ar"]["title"] == "ما في الصورة"
    assert (record["published"], record["changed"]) == ("2026-09-03", "2026-10-01")
    assert record["consent"] == {"given_on": "2026-08-24"}


def test_every_id_that_a_posting_refers_to_is_in_the_vocabularies() -> None:
    terms = {each["name"]: {term["id"] for term in each["terms"]} for each in read("vocabularies")}
    for record in read("opportunities"):
        assert set(record["causes"]) <= terms["causes"]
        assert {needed["skill"] for needed in record["skills"]} <= terms["skills"]
        assert {record["model"]} <= terms["models"]


def test_the_same_board_gives_the_same_bytes() -> None:
    assert exports(sample_board(), "ar") == sample_exports("ar")
