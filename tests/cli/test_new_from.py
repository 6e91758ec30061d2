"""``board new --from``: a posting that begins with another, but for its days and its fate."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.cli.main import main
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

Captured = pytest.CaptureFixture[str]


def test_a_posting_begins_from_another_without_its_days(
    board: BoardFolder, capsys: Captured
) -> None:
    former = valid_case("opportunity-third-round.yml").replace("2026-11-08", "2026-10-08")
    board.write(f"{HOUSE}/lease.yml", former.replace("2026-12-20", "2026-11-01"))
    title = ("--title", "ar=مراجعة عقد آخر", "--title", "en=Review another lease")
    command = ["new", "opportunity", "olive-house/second", "--from", "olive-house/lease", "--yes"]
    assert main([*command, *title]) == 0
    written = data_of(board.root / HOUSE / "second.yml")
    assert written["posted"] == "2026-11-21"
    assert written["deadline"] == "2027-01-02"
    assert written["title"] == {"ar": "مراجعة عقد آخر", "en": "Review another lease"}
    assert written.keys() == data_of(board.root / HOUSE / "lease.yml").keys() - {"rounds"}
    capsys.readouterr()
    assert main(["check"]) == 0


def test_stages_of_another_posting_come_without_their_days(board: BoardFolder) -> None:
    board.write(f"{HOUSE}/move.yml", valid_case("opportunity-project.yml"))
    command = ["new", "opportunity", "olive-house/second", "--from", "olive-house/move", "--yes"]
    assert main(command) == 0
    text = (board.root / HOUSE / "second.yml").read_text(encoding="utf-8")
    assert "2027-01-10" not in text and "#    due:" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["opportunity", "olive-house/x", "--from", "olive-house/nowhere"], "no posting"),
        (["story", "x", "--from", "olive-house/lease"], "Only a posting"),
    ],
)
def test_nothing_begins_from_what_is_not_there(
    board: BoardFolder, capsys: Captured, arguments: list[str], words: str
) -> None:
    assert main(["new", *arguments, "--yes"]) == 2
    assert words in capsys.readouterr().err


def data_of(path: Path) -> dict[str, Any]:
    data = parse(path.read_text(encoding="utf-8"), PurePosixPath(path.name), POSTING)
    assert isinstance(data, dict)
    return data
