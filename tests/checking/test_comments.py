"""Comments of files are published as they were written, and read by reviewers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.checking.wording import words_of
from volunteer_board.languages.catalogues import load_catalogue

STRANGE = {
    "an embedding": ("# a\u202bb", 4),
    "an override": ("# a\u202eb", 4),
    "an isolate left open": ("# \u2067a", 3),
    "an isolate that was not open": ("# a\u2069", 4),
    "a tag letter": ("# a\U000e0041", 4),
}
HARMLESS = {
    "closed isolates": "# \u2068أ\u2069 b",
    "marks of direction": "# \u200fعقد\u200f می\u200cشود",
    "a sign of numbers": "# 1 # 2",
}


def with_line(path: Path, line: str, *, behind: str = "") -> BoardFolder:
    """Make a board whose organisation has one line more, or more ``behind`` one that it has."""
    board = BoardFolder.make(path)
    text = valid_case("organisation-minimal.yml")
    changed = text.replace(behind, f"{behind} {line}", 1) if behind else f"{text}{line}\n"
    board.write(f"{HOUSE}/organisation.yml", changed)
    return board


@pytest.mark.parametrize(("comment", "column"), STRANGE.values(), ids=STRANGE)
def test_what_turns_or_hides_a_comment_is_told_where_it_stands(
    tmp_path: Path, comment: str, column: int
) -> None:
    lines = valid_case("organisation-minimal.yml").count("\n")
    (found,) = with_line(tmp_path, comment).check().problems
    assert (found.code, found.line, found.column) == ("control-character", lines + 1, column)


@pytest.mark.parametrize("comment", HARMLESS.values(), ids=HARMLESS)
def test_what_arabic_needs_is_let_be(tmp_path: Path, comment: str) -> None:
    assert not with_line(tmp_path, comment).check().problems


HEADS = ("x_note: |", "x_note: >-", 'x_note: "text"', "x_note: text", "x_note: [a,")


@pytest.mark.parametrize("head", HEADS)
def test_a_comment_behind_any_value_is_one(tmp_path: Path, head: str) -> None:
    rest = {"|": "\n  text\n  more", "-": "\n  text", ",": "\n  b]"}.get(head[-1], "")
    found = with_line(tmp_path, f"{head} # \u202ea{rest}").check().problems
    columns = [each.column for each in found if each.code == "control-character"]
    assert columns == [len(head) + 4]


def test_values_are_told_by_their_field_alone(tmp_path: Path) -> None:
    block = "description:\n  en: |\n    one \u202etwo and three and four\n\n    five\n# after"
    (found,) = with_line(tmp_path, block).check().problems
    assert found.code == "invalid-plain-text"


def test_the_character_has_its_name_in_both_languages(tmp_path: Path) -> None:
    (found,) = with_line(tmp_path, "# \u202ea").check().problems
    for language, name in (("ar", "فرض الاتجاه"), ("en", "RIGHT-TO-LEFT OVERRIDE")):
        assert name in words_of(found, load_catalogue(language)).message
