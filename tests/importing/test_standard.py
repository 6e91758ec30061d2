"""The standard as strangers write it: tolerant of forms, deaf to tricks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.rendering.exports.sample import HOSTILE
from volunteer_board.editing.yaml_writing import field_lines
from volunteer_board.importing.imported import Imported, sound
from volunteer_board.importing.standard import imported_from
from volunteer_board.importing.vocabulary_terms import VocabularyTerms
from volunteer_board.reading.limits import Bounds
from volunteer_board.reading.names import fault_of_id
from volunteer_board.reading.strict_yaml import parse

TERMS = VocabularyTerms(
    {
        "causes": {
            "terms": [
                {"id": "health", "iri": "https://ns.volunteeringdata.io/Health", "label": {}},
                {"id": "hygiene", "iri": "https://ns.volunteeringdata.io/Health", "label": {}},
            ]
        },
        "places": {"terms": [{"id": "amman", "label": {"ar": "عمّان", "en": "Amman"}}]},
    }
)
OWN = "https://other.example.org/board/api/v1/schema.json#/$defs/"
ENOUGH = Bounds(bytes=1 << 20, depth=20, nodes=20_000)

KEYS = st.text() | st.sampled_from(["ar", "no", "null", "True", "y", "a: b", "a\n", "- a"])
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(HOSTILE),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
NAMES = [
    *("name", "title", "description", "cause", "activity", "role", "session", "location", "skill"),
    *("image", "id", "charityRegistration", "applyLink", "minimumAge", "publishStart", "time"),
    *("allowsRemoteParticipation", f"{OWN}organisation", f"{OWN}opportunity", "commitment"),
]
nodes = st.recursive(
    json_values,
    lambda inner: st.dictionaries(st.sampled_from(NAMES), inner | st.lists(inner, max_size=2)),
    max_leaves=20,
)


def read(organisation: Mapping[str, Any], language: str = "en") -> list[Imported]:
    return list(imported_from({"graph": [organisation]}, TERMS, language))


def own(kind: str, record: object) -> dict[str, object]:
    return {f"{OWN}{kind}": {"@type": "@json", "@value": record}}


@pytest.mark.parametrize(
    "cause",
    [
        "https://ns.volunteeringdata.io/Health",
        ["Health"],
        {"@id": "https://ns.volunteeringdata.io/Health"},
        [{"id": "Health"}, "https://ns.volunteeringdata.io/Health"],
    ],
)
def test_a_term_is_known_in_every_form_and_its_first_meaning_counts(cause: object) -> None:
    (organisation,) = read({"name": "Fig", "cause": cause})
    assert organisation.data["causes"] == ["health"]
    assert organisation.left_out == ()


@pytest.mark.parametrize("name", ["Amman", "عمّان", "Fig House, Amman, Jordan", "قاعة، عمّان"])
def test_a_city_is_known_in_any_language_and_among_others(name: str) -> None:
    session = {"location": {"name": name}}
    _, posting = read({"name": "Fig", "activity": {"title": "Cook", "session": session}})
    assert posting.data["location"]["place"] == "amman"


@pytest.mark.parametrize(
    ("remote", "has_place", "mode"),
    [(True, False, "remote"), (True, True, "hybrid"), (False, True, "onsite"), (None, True, None)],
)
def test_where_is_said_only_as_far_as_the_file_does(
    remote: bool | None, has_place: bool, mode: str | None
) -> None:
    activity: dict[str, Any] = {"title": "Cook", "role": [{"allowsRemoteParticipation": remote}]}
    if has_place:
        activity["session"] = [{"location": {"name": "Amman"}}]
    _, posting = read({"name": "Fig", "activity": [activity]})
    assert posting.data.get("mode") == mode


def test_a_long_description_goes_where_there_is_room() -> None:
    (organisation,) = read({"name": "Fig", "description": "w" * 281})
    assert "summary" not in organisation.data
    assert organisation.data["description"] == {"en": "w" * 281}


def test_a_record_of_any_board_comes_back_without_what_the_site_added() -> None:
    record = {"id": "fig/cook", "state": "open", "pages": {}, "title": {"en": "Cook"}, "seats": 2.0}
    activity = {"title": "Other", **own("opportunity", record)}
    home = own("organisation", {"id": "fig", "name": {"en": "Fig"}, "logo": "logo.png"})
    organisation, posting = read({"name": "Other", **home, "activity": [activity]})
    assert (organisation.id, organisation.data, organisation.left_out) == (
        "fig",
        {"name": {"en": "Fig"}},
        ("logo",),
    )
    assert (posting.id, posting.data) == ("fig/cook", {"title": {"en": "Cook"}, "seats": 2})
    assert organisation.is_own and posting.is_own


@pytest.mark.parametrize(
    "id_",
    ["../../etc", "fig/../../x", "/etc/passwd", "fig/organisation", "CON", "", "a" * 61, None],
)
def test_an_id_that_leads_elsewhere_is_not_taken(id_: object) -> None:
    activity = {"title": "Cook", **own("opportunity", {"id": id_, "title": {}})}
    home = own("organisation", {"id": id_, "name": {}})
    organisation, posting = read({"name": "Fig", **home, "activity": [activity]})
    assert organisation.id == "fig"
    assert posting.id == "fig/cook"


def test_no_two_documents_have_one_id() -> None:
    same = {"name": "Fig", "activity": [{"title": "Cook"}, {"title": "Cook"}, {"title": "طبخ"}]}
    found = list(imported_from({"graph": [same, same]}, TERMS, "en"))
    ids = [document.id for document in found]
    assert len(set(ids)) == len(ids) == 8


@given(content=nodes)
@settings(max_examples=80)
def test_whatever_the_file_holds_ids_are_sound_and_data_is_yaml(content: object) -> None:
    graph = [{"name": "x", "activity": content}, content]
    for document in imported_from({"graph": graph}, TERMS, "en"):
        assert all(fault_of_id(part) is None for part in document.id.split("/"))
        assert read_back(document.data) == document.data


@given(record=st.dictionaries(st.sampled_from([*NAMES, "a\nb: 1"]), json_values))
@example(record={"name": 1000000000000.125, "title": -999999999999999.9, "image": 0.5})
@settings(max_examples=120)
def test_whatever_a_record_holds_is_yaml(record: dict[str, object]) -> None:
    activity = own("opportunity", {"id": "fig/cook", **record})
    _, posting = read({"name": "Fig", "activity": activity})
    assert read_back(posting.data) == posting.data


def read_back(data: Mapping[str, Any]) -> object:
    """Write data as a file has it and give what the strict reader finds there."""
    lines = field_lines("document", data)
    document = parse("\n".join([*lines, ""]), PurePosixPath("x.yml"), ENOUGH)
    assert isinstance(document, dict), document
    return document["document"]


@pytest.mark.parametrize(
    ("value", "left"),
    [
        ({"a\nb: 1": 1, "ok": 2, "": 3, "$ref": 4}, {"ok": 2}),
        ([1, [2], None, float("nan"), 2.5, 3.0], [1, 2.5, 3]),
        (float("inf"), None),
        ({"a": {"b": None}, "c": [{}]}, None),
        ({"null": 1, "True": 1, "no": 2}, {"no": 2}),
        ([10**15, -(10**15), 1.5e300, 10**15 - 1], [10**15 - 1]),
        ([True, "text"], [True, "text"]),
    ],
)
def test_only_what_a_file_can_hold_is_left(value: object, left: object) -> None:
    assert sound(value) == left


def test_depth_has_an_end() -> None:
    deep: Any = "x"
    for _ in range(100):
        deep = {"a": deep}
    assert "x" not in str(sound(deep))
