"""``board stats``: numbers that add up, in line in both scripts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.sample import REPOSITORY
from volunteer_board.cli.main import main
from volunteer_board.cli.tables import Table, width, written

Captured = pytest.CaptureFixture[str]


def numbers(captured: Captured, root: Path) -> Any:
    assert main(["stats", "--format", "json", "--root", str(root)]) == 0
    return json.loads(captured.readouterr().out)


def test_the_numbers_of_the_sample_add_up(capsys: Captured) -> None:
    told = numbers(capsys, REPOSITORY)
    postings = told["opportunities"]
    assert sum(postings["by_state"].values()) == postings["total"]
    for group in ("open_by_model", "open_by_mode"):
        assert sum(postings[group].values()) == postings["open"]
    states = postings["by_state"]
    assert states["open"] + states["closing-soon"] == postings["open"]
    assert postings["in_every_language"] <= min(postings["by_language"].values())
    assert told["files_with_errors"] == 0


def posting(name: str, days: str = "") -> str:
    """Give a posting of its own name, with other lines in place of its deadline."""
    text = valid_case("opportunity-micro.yml")
    text = text.replace("Review a lease", name).replace("مراجعة عقد إيجار", name)
    deadline = next(line for line in text.splitlines() if line.startswith("deadline:"))
    return text.replace(deadline, days) if days else text


def test_states_languages_and_errors_are_told_apart(board: BoardFolder, capsys: Captured) -> None:
    board.write(f"{HOUSE}/soon.yml", posting("Soon", "deadline: 2026-11-27"))
    board.write(f"{HOUSE}/past.yml", posting("Past", "deadline: 2026-11-20"))
    board.write(f"{HOUSE}/pool.yml", posting("Pool", "ongoing: true\nreview_on: 2026-11-15"))
    filled = posting("Full") + "status: filled\nstatus_on: 2026-11-10\n"
    board.write(f"{HOUSE}/full.yml", filled)
    board.write(f"{HOUSE}/wrong.yml", posting("Wrong").replace("model: micro", "model: mikro"))
    one_language = valid_case("opportunity-one-language.yml")
    board.write(f"{HOUSE}/one.yml", one_language.replace("مراجعة عقد إيجار", "لغة واحدة"))
    told = numbers(capsys, board.root)
    assert told["opportunities"]["by_state"] == {
        "open": 2,
        "closing-soon": 1,
        "expired": 1,
        "unconfirmed": 1,
        "filled": 1,
        "closed": 0,
    }
    assert told["opportunities"]["closing_within_a_week"] == 1
    assert told["opportunities"]["in_every_language"] == 5
    assert sorted(told["opportunities"]["by_language"].values()) == [5, 6]
    assert (told["organisations"], told["files_with_errors"]) == (1, 1)


WORDS = {
    "en": ("Not confirmed in time", "Deadline passed", "Over", "Organisation has ended", "Closed"),
    "ar": ("لم تؤكَّد في موعدها", "انتهى موعدها", "انتهت", "أنهت المنظمة عملها", "أُغلقت"),
}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_words_of_states_are_those_of_what_happened(
    board: BoardFolder, capsys: Captured, language: str
) -> None:
    """What ran out is never said to wait, and a deadline that lies ahead has not passed."""
    unconfirmed = "ongoing: true\nreview_on: 2026-11-15\n"
    board.write(f"{HOUSE}/pool.yml", posting("Pool", unconfirmed))
    lapsed = f"{unconfirmed}status: unconfirmed\nstatus_on: 2026-11-15\n"
    board.write(f"{HOUSE}/lapsed.yml", posting("Lapsed", lapsed))
    board.write(f"{HOUSE}/over.yml", posting("Over", "deadline: 2027-01-11\nends: 2026-11-18\n"))
    board.write("opportunities/other/lease.yml", posting("Other"))
    gone = f"{valid_case('organisation-minimal.yml')}ended_on: 2026-11-20\n"
    board.write("opportunities/other/organisation.yml", gone)
    assert main(["stats", "--lang", language]) == 0
    shown = capsys.readouterr().out
    rows = [re.split(r"\s{2,}", row.strip()) for row in shown.splitlines() if "  " in row]
    counted = [(name, int(number)) for name, number in filter(lambda row: len(row) == 2, rows)]
    waiting, passed, over, ended, closed = WORDS[language]
    assert counted.count((waiting, 2)) == 2, "in the overview and by state"
    for name, number in ((passed, 0), (over, 1), (ended, 1), (closed, 0)):
        assert (name, number) in counted
    told = numbers(capsys, board.root)["opportunities"]
    assert told["by_state"]["expired"] == 1, "what it was"
    assert (told["by_outcome"]["over"], told["by_outcome"]["organisation-ended"]) == (1, 1)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_columns_of_a_table_are_in_line(capsys: Captured, language: str) -> None:
    assert main(["stats", "--root", str(REPOSITORY), "--lang", language]) == 0
    tables = capsys.readouterr().out.rstrip("\n").split("\n\n")
    assert len(tables) == 7
    for table in tables:
        assert len({width(row) for row in table.splitlines()[1:]}) == 1, table


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("board", 5),
        ("لوحة", 4),
        ("تُغلق", 4),
        ("مُعَدّ", 3),
        ("\u2068a\u2069", 1),
        ("東京", 4),
        ("", 0),
    ],
)
def test_width_counts_what_is_seen(text: str, columns: int) -> None:
    assert width(text) == columns


def test_a_table_without_rows_is_its_heading() -> None:
    assert list(written(Table("By cause", {}))) == ["By cause"]
