"""What a visitor may ask of the board."""

from __future__ import annotations

from typing import Any

import pytest

from tests.boards import make_board, posting
from volunteer_board.model.facets import FACETS
from volunteer_board.model.filters import FILTERS

SKILLS: list[dict[str, Any]] = [
    {"skill": "brand-design", "level": "beginner"},
    {"skill": "nursing", "level": "advanced", "required": False},
]


def values(name: str, /, **changes: Any) -> tuple[str, ...]:
    board = make_board(posting(**changes))
    return FILTERS[name].values_of(board.opportunities[0], board.vocabularies)


def test_every_facet_is_a_filter_named_in_the_singular() -> None:
    assert [FILTERS[name[:-1]].vocabulary for name in FACETS] == list(FACETS)


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        ("cause", {"causes": ["women", "health"]}, ("women", "health")),
        ("place", {"mode": "onsite", "location": {"place": "amman"}}, ("jo", "amman")),
        ("language", {"languages": [{"language": "fr", "level": "fluent"}]}, ("fr",)),
        ("benefit", {"benefits": ["network"]}, ("network",)),
        ("organisation", {}, ("dar-amal",)),
        ("level", {"skills": SKILLS}, ("beginner",)),
        ("level", {"skills": SKILLS[1:]}, ("advanced",)),
        ("level", {"skills": [{**SKILLS[1], "required": True}, SKILLS[0]]}, ("advanced",)),
    ],
)
def test_values_of_a_posting(name: str, changes: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert values(name, **changes) == expected
