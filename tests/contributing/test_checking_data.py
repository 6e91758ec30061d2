"""The file from which the browser's checker learns the rules of a board."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

from tests.boards import make_board, organisation
from volunteer_board.checking.schemas import subschemas
from volunteer_board.rendering.contributing.checking_data import checking_data

MOST_BYTES = 30_000
"""Compressed; the form loads it while people read its first question."""


def test_the_rules_are_sent_whole_and_stay_small(rules: Mapping[str, Any]) -> None:
    board = make_board(organisation("fig-house"), organisation("a-house", ended_on="2026-11-01"))
    output = checking_data(rules, organisations=board.organisations.values(), profiles=["tutor"])
    assert output.path == "contribute/checking.json"
    content = json.loads(output.content)
    assert content["organisations"] == ["a-house", "fig-house"]
    assert content["ended"] == {"a-house": "2026-11-01"}
    assert content["profiles"] == ["tutor"]
    assert content.keys() >= rules.keys()
    assert len(gzip.compress(output.content)) < MOST_BYTES


def test_fields_have_their_titles_in_every_language(rules: Mapping[str, Any]) -> None:
    fields = rules["schemas"]["opportunity.schema.json"]["properties"]
    assert fields["title"]["title"] == "Title"
    assert fields["title"]["x-translations"] == {"ar": {"title": "العنوان"}}
    assert "ملف الدور" in fields["profile"]["x-translations"]["ar"]["description"]


def test_terms_of_the_board_are_the_only_ones(rules: Mapping[str, Any]) -> None:
    asked = [
        part[key]
        for schema in rules["schemas"].values()
        for part in subschemas(schema)
        for key in ("x-vocabulary", "x-named-by")
        if key in part
    ]
    assert set(asked) == rules["vocabularies"].keys()
    assert "graphic designer" in rules["vocabularies"]["skills"]["graphic-design"]
