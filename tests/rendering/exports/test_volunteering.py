"""The open volunteering data standard: its names and terms, and nothing else of ours in them."""

from __future__ import annotations

import csv
import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker

from tests.board_folder import CASES
from tests.boards import ENDED, SITE, make_board, posting
from tests.rendering.exports.sample import (
    exports,
    hostile_board,
    sample_board,
    sample_exports,
    texts,
)
from volunteer_board.model.board import Board
from volunteer_board.rendering.exports.volunteering import HEALTH, TERMS

FORMAT = CASES / "exports"
KEY = f"{SITE}api/v1/schema.json#/$defs/"
PROPERTIES_WITH_TERMS = ("cause", "skill", "accessibility", "requirement", "reward")
ONSITE = {"mode": "onsite", "location": {"place": "amman", "address": {"en": "7 Mill Street"}}}


@cache
def validator() -> Draft202012Validator:
    schema = json.loads((FORMAT / "volunteering.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


def valid(content: bytes) -> list[dict[str, Any]]:
    document = json.loads(content)
    errors = [f"{list(e.path)}: {e.message}"[:300] for e in validator().iter_errors(document)]
    assert errors == []
    graph: list[dict[str, Any]] = document["graph"]
    return graph


def activity(board: Board) -> dict[str, Any]:
    (organisation,) = valid(exports(board)["exports/volunteering.jsonld"])
    (found,) = organisation["activity"]
    return dict(found)


@pytest.mark.parametrize("name", ["volunteering", "health"])
def test_the_sample_board_keeps_the_rules_of_the_standard(name: str) -> None:
    assert valid(sample_exports("ar")[f"exports/{name}.jsonld"])


def test_every_organisation_is_there_with_its_open_postings() -> None:
    board = sample_board()
    graph = valid(sample_exports("ar")["exports/volunteering.jsonld"])
    assert len(graph) == len(board.organisations)
    found = [a["id"] for organisation in graph for a in organisation.get("activity", ())]
    wanted = {f"{SITE}ar/opportunities/{posting.id}/" for posting in board.open}
    assert set(found) == wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize("ended", ENDED.values(), ids=ENDED)
def test_what_takes_no_applications_is_not_there(ended: dict[str, Any]) -> None:
    files = exports(make_board(posting(**ended, causes=["women"])))
    (organisation,) = valid(files["exports/volunteering.jsonld"])
    assert "activity" not in organisation


def test_terms_are_those_of_the_vocabularies_and_known_to_the_standard() -> None:
    used = {
        term
        for vocabulary in sample_board().vocabularies.values()
        for term in (entry.iri for entry in vocabulary.terms.values())
        if term
    }
    assert used <= standard_terms()
    assert set(HEALTH) <= standard_terms()


def test_every_term_stands_where_its_taxonomy_belongs() -> None:
    taxonomies = {TERMS + row["term"]: row["taxonomy"] for row in terms_of_the_standard()}
    graph = valid(sample_exports("ar")["exports/volunteering.jsonld"])
    roles = [role for each in graph for a in each.get("activity", ()) for role in a["role"]]
    found = {
        (name, taxonomies[term])
        for node in (*graph, *roles)
        for name in PROPERTIES_WITH_TERMS
        for term in node.get(name, ())
    }
    # The standard names rewards by one word, which says nothing of any.
    assert found == {(name, name) for name in PROPERTIES_WITH_TERMS if name != "reward"}


def terms_of_the_standard() -> list[dict[str, str]]:
    with (FORMAT / "volunteering-terms.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def standard_terms() -> set[str]:
    return {TERMS + row["term"] for row in terms_of_the_standard()}


def test_health_is_what_the_standard_counts_among_it() -> None:
    below = {row["term"] for row in terms_of_the_standard() if row["broader"] == "Health"}
    assert {TERMS + term for term in {"Health", *below}} == HEALTH


def test_health_postings_alone_are_in_their_file() -> None:
    graph = valid(sample_exports("ar")["exports/health.jsonld"])
    found = {a[f"{KEY}opportunity"]["@value"]["id"] for o in graph for a in o["activity"]}
    causes = {"health", "mental-health"}
    assert found == {p.id for p in sample_board().open if causes & set(p.causes)}
    assert found


@pytest.mark.parametrize(
    ("begins", "part"),
    [("09:00", "Morning"), ("12:00", "Afternoon"), ("16:59", "Afternoon"), ("17:00", "Evening")],
)
def test_a_session_says_place_and_part_of_the_week(begins: str, part: str) -> None:
    dated = {"title": {"en": "One"}, "date": "2026-12-05", "from": begins, "to": "23:00"}
    (session,) = activity(make_board(posting(**ONSITE, sessions=[dated, dated])))["session"]
    assert session["location"]["address"] == "7 Mill Street"
    assert session["time"] == [f"{TERMS}Saturday{part}"]


def test_remote_work_has_no_session_and_a_link_to_apply() -> None:
    found = activity(make_board(posting()))
    assert "session" not in found
    (role,) = found["role"]
    assert role["allowsRemoteParticipation"] is True
    assert role["applyLink"] == "mailto:latifa@example.org"
    assert found["publishEnd"] == "2026-12-20"


def test_a_team_offers_each_role_that_has_seats_left() -> None:
    team = [
        {"role": {"ar": "خرائط", "en": "Mapper"}, "seats": 2, "filled": 1},
        {"role": {"ar": "تصميم", "en": "Designer"}, "seats": 1, "filled": 1},
    ]
    work = {"model": "project", "commitment": {"hours_per_week": 4, "weeks": 6}, "team": team}
    roles = activity(make_board(posting(**work, ages={"minimum": 18})))["role"]
    assert [(role["title"], role["minimumAge"]) for role in roles] == [("خرائط", 18)]


@given(text=texts)
@settings(max_examples=30)
def test_hostile_texts_stay_texts(text: str) -> None:
    found = activity(hostile_board(text))
    assert found["title"] == text
    assert found[f"{KEY}opportunity"]["@value"]["tasks"] == {"en": [text, text]}
