"""A mistake in the rules is a problem with a line, as one in a posting is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.board_folder import BoardFolder, brief

PART = """\
kind: story
points: 100
label: {{ar: القصة, en: The story}}
rules:
  - code: no-quote
    field: /quote
    weight: 20
    when: {when}
    message: {{ar: لا اقتباس., en: No quote.}}
    why: {{ar: الصوت يُسمع., en: Voices are heard.}}
"""
PROFILE = """\
label: {{ar: قارئ/ة, en: Reader}}
description: {{ar: من يقرأ., en: Who reads.}}
names: {{en: [reader]}}
traits:
  - id: voice
    label: {{ar: صوت, en: Voice}}
    meaning: {{ar: صوت واضح., en: A clear voice.}}
    field: {field}
    said: {said}
    wording: {{ar: صوت واضح., en: A clear voice.}}
"""


def problems(board: BoardFolder, path: str, text: str) -> list[object]:
    board.write(path, text)
    found = [one for one in board.check().problems if str(one.file) == path]
    return [tuple(brief(one).values()) for one in found]


@pytest.fixture
def board(tmp_path: Path) -> BoardFolder:
    return BoardFolder.make(tmp_path)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("{missing: /quote}", []),
        ("{mising: /quote}", [("unknown-field", 8, "/rules/0/when/mising")]),
        ("{missing: quote}", [("invalid-form", 8, "/rules/0/when/missing")]),
        ("{missing: /quot}", [("unknown-advice-field", 8, "/rules/0/when/missing")]),
        ("{missing: /quote, present: /quote}", [("too-many-items", 8, "/rules/0/when")]),
        ("{above: {field: /outcome/hours}}", [("missing-field", 8, "/rules/0/when/above")]),
        ("{all: []}", [("too-few-items", 8, "/rules/0/when/all")]),
        ("soon", [("wrong-type", 8, "/rules/0/when")]),
        ("{one_of: {field: /model, values: [micro]}}", []),
        (
            "{any: [{one_of: {field: /skills/*, values: [editing, editting]}}]}",
            [("unknown-term", 8, "/rules/0/when/any/0/one_of/values/1")],
        ),
    ],
)
def test_a_condition_outside_the_closed_set_is_refused(
    board: BoardFolder, when: str, expected: list[object]
) -> None:
    assert problems(board, "schemas/advice/story.yml", PART.format(when=when)) == expected


@pytest.mark.parametrize(
    ("field", "said", "expected"),
    [
        ("/title", "{present: /title}", []),
        ("/titel", "{present: /title}", [("unknown-advice-field", 8, "/traits/0/field")]),
        (
            "/title",
            "{says: {fields: [/team/*/rol], phrases: {en: [reader]}}}",
            [("unknown-advice-field", 9, "/traits/0/said/says/fields/0")],
        ),
    ],
)
def test_a_profile_asks_for_known_fields(
    board: BoardFolder, field: str, said: str, expected: list[object]
) -> None:
    text = PROFILE.format(field=field, said=said)
    assert problems(board, "schemas/profiles/reader.yml", text) == expected


def test_a_profile_names_known_skills(board: BoardFolder) -> None:
    text = PROFILE.format(field="/title", said="{present: /title}") + "skills: [editting]\n"
    expected = [("unknown-term", 11, "/skills/0")]
    assert problems(board, "schemas/profiles/reader.yml", text) == expected


def test_a_wrong_file_of_rules_leaves_the_others(board: BoardFolder) -> None:
    board.write("schemas/advice/story.yml", "kind: story\n")
    checked = board.check()
    assert "story" not in checked.advice
    assert "description" in checked.advice
