"""What is known of the rules of a board is kept as long as they hold the same."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

from tests.board_folder import HOUSE, LANGUAGES, BoardFolder, valid_case
from volunteer_board.checking.rules import checked_rules, read_rules

MODES = "schemas/vocabularies/modes.yml"
SCHEMA = "schemas/opportunity.schema.json"


def test_boards_with_the_same_rules_have_them_checked_once(tmp_path: Path) -> None:
    boards = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        boards.append(BoardFolder.make(tmp_path / name))
    one, other = (checked_rules(read_rules(board.root, LANGUAGES)) for board in boards)
    assert one is other


def test_languages_have_rules_checked_anew(board: BoardFolder) -> None:
    one, other = (checked_rules(read_rules(board.root, those)) for those in (LANGUAGES, ("ar",)))
    assert one is not other


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MODES, "id: remote", "id: afar"),
        (MODES, "terms:", "x: 1\nterms:"),
        (MODES, "terms:", "\tterms:"),
        (SCHEMA, '"required": [', '"required": ["gone", '),
    ],
)
def test_a_change_of_the_rules_is_seen_and_so_is_its_end(
    board: BoardFolder, path: str, old: str, new: str
) -> None:
    board.write(f"{HOUSE}/lease.yml", valid_case("opportunity-micro.yml"))
    assert board.check().problems == ()
    written = (board.root / path).read_text(encoding="utf-8")
    board.write(path, written.replace(old, new, 1))
    assert board.check().problems
    board.write(path, written)
    assert board.check().problems == ()


def test_checking_changes_nothing_of_what_is_kept(board: BoardFolder) -> None:
    kept = checked_rules(read_rules(board.root, LANGUAGES))
    before = copy.deepcopy(kept.sound)
    text = valid_case("opportunity-micro.yml")
    board.write(f"{HOUSE}/lease.yml", text.replace("mode: remote", "mode: afar\nx: 1"))
    assert board.check().problems
    assert kept.sound == before
