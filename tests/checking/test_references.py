"""What one file says of another."""

from __future__ import annotations

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.problems import Code, Phrase

STORY = valid_case("story-with-rules.en.md")
POSTING = valid_case("opportunity-micro.yml")


def found(board: BoardFolder) -> list[tuple[str, Code, str]]:
    return [(p.file.name, p.code, p.pointer) for p in board.check().problems]


def test_a_mistake_in_a_file_is_not_held_against_those_that_refer_to_it(
    board: BoardFolder,
) -> None:
    board.write(f"{HOUSE}/organisation.yml", "name: [\n")
    board.write(f"{HOUSE}/lease.yml", "title: [\n")
    board.write(f"{HOUSE}/other.yml", POSTING)
    story = STORY.replace("published:", "opportunity: olive-house/lease\npublished:")
    board.write("stories/five-pages.en.md", story)
    assert {code for _, code, _ in found(board)} == {Code.YAML_BRACKETS}


def test_a_posting_without_organisation_names_the_file_to_add(board: BoardFolder) -> None:
    board.write("opportunities/fig-house/lease.yml", POSTING)
    (problem,) = board.check().problems
    assert problem.code is Code.UNKNOWN_ORGANISATION
    assert str(problem.values["expected"]) == "opportunities/fig-house/organisation.yml"


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("organisation: olive-house", "organisation: fig-house"),
        ("published: 2026-10-12", "published: 2026-10-13"),
        ("consent: {given_on: 2026-10-01}", "consent: {given_on: 2026-10-02}"),
        ("published: 2026-10-12", "published: 2026-10-12\nmodel: micro"),
        ("published: 2026-10-12", "published: 2026-10-12\noutcome: {hours: 4}"),
    ],
)
def test_siblings_must_agree(board: BoardFolder, field: str, other: str) -> None:
    board.write("opportunities/fig-house/organisation.yml", valid_case("organisation-minimal.yml"))
    board.write("stories/five-pages.ar.md", STORY)
    board.write("stories/five-pages.en.md", STORY.replace(field, other))
    ((name, code, _),) = found(board)
    assert (name, code) == ("five-pages.en.md", Code.SIBLINGS_DISAGREE)


def test_siblings_may_differ_in_their_words(board: BoardFolder) -> None:
    board.write("stories/five-pages.ar.md", STORY)
    other = STORY.replace("Five pages", "خمس صفحات").replace("Rula", "رولا")
    board.write("stories/five-pages.en.md", other)
    assert found(board) == []


def test_a_name_close_to_a_known_one_is_suggested(board: BoardFolder) -> None:
    story = STORY.replace("organisation: olive-house", "organisation: oliv-house")
    board.write("stories/five-pages.en.md", story)
    (problem,) = board.check().problems
    assert problem.values["hint"] == Phrase("hint.did-you-mean", {"suggestions": ("olive-house",)})


def test_a_known_profile_is_no_problem(board: BoardFolder) -> None:
    board.write(f"{HOUSE}/lease.yml", POSTING + "profile: translator\n")
    assert found(board) == []
