"""Whatever a document holds: the checks go on to the end, and every problem can be said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.checking.mutations import MUTATIONS, Mutation, case_data, mutate
from volunteer_board.checking.wording import words_of
from volunteer_board.languages.catalogues import load_catalogue

PLACES = [
    ("opportunity-project.yml", f"{HOUSE}/lease.yml"),
    ("organisation-every-field.yml", f"{HOUSE}/organisation.yml"),
    ("vocabulary-channels.minimal.yml", "schemas/vocabularies/channels.yml"),
    ("vocabulary-channels.minimal.yml", "schemas/vocabularies/places.yml"),
]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> BoardFolder:
    """A board with an organisation, a posting and a story."""
    board = BoardFolder.make(tmp_path_factory.mktemp("crowd"))
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    board.write(f"{HOUSE}/other.yml", valid_case("opportunity-micro.yml"))
    board.write("stories/five.ar.md", valid_case("story-with-rules.en.md"))
    return board


def check_and_say(board: BoardFolder) -> None:
    for problem in board.check().problems:
        for language in ("ar", "en"):
            assert all(words_of(problem, load_catalogue(language)))
        assert problem.line >= 0


@pytest.mark.parametrize(("case", "place"), PLACES)
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(mutations=MUTATIONS)
def test_no_document_brings_the_checks_down(
    crowd: BoardFolder, case: str, place: str, mutations: list[Mutation]
) -> None:
    data = mutate(case_data(case), mutations)
    file = crowd.root / place
    before = file.read_bytes() if file.exists() else None
    crowd.write(place, json.dumps(data, ensure_ascii=False))
    try:
        check_and_say(crowd)
    finally:
        file.unlink() if before is None else file.write_bytes(before)


@settings(max_examples=40)
@given(mutations=MUTATIONS)
def test_no_story_brings_the_checks_down(crowd: BoardFolder, mutations: list[Mutation]) -> None:
    fields = {
        "title": "Five pages before you sign",
        "summary": "A lawyer read a lease in one evening and saved an office.",
        "volunteer": {"name": "Rula"},
        "organisation": "olive-house",
        "opportunity": "olive-house/other",
        "published": "2026-10-12",
        "consent": {"given_on": "2026-10-01", "covers": ["name"]},
        "outcome": {"hours": 4},
    }
    text = json.dumps(mutate(fields, mutations), ensure_ascii=False)
    crowd.write("stories/five.en.md", f"---\n{text}\n---\nShe read.\n")
    check_and_say(crowd)


def test_a_board_of_nothing_but_schemas(tmp_path: Path) -> None:
    assert BoardFolder.make(tmp_path).check().problems == ()
