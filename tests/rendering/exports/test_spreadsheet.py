"""The table for spreadsheets, read back by Python's own reader of CSV."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings

from tests.boards import SITE, make_board, make_view, posting
from tests.rendering.exports.sample import (
    exports,
    hostile_board,
    sample_board,
    sample_exports,
    texts,
)
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.model.board import Board

FORMULAS = "=+-@\t\r\n＝＋－＠"


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf"), "without it Excel shows Arabic as signs"
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def table(board: Board, language: str = "en") -> list[dict[str, str]]:
    return rows(exports(board, language)[f"api/v1/opportunities.{language}.csv"])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_open_posting_has_a_row_in_the_language(language: str) -> None:
    found = rows(sample_exports(language)[f"api/v1/opportunities.{language}.csv"])
    words = load_catalogue(language)
    board = sample_board()
    assert [row[words.text("table.id")] for row in found] == [posting.id for posting in board.open]
    view = make_view(board, language)
    titles = [view.plain(posting.title) for posting in board.open]
    assert [row[words.text("table.title")] for row in found] == titles


def test_a_row_says_what_one_chooses_by() -> None:
    work = {"mode": "onsite", "location": {"place": "amman"}, "seats": 4, "seats_filled": 1}
    languages = [{"language": "ar", "level": "fluent"}]
    (row,) = table(make_board(posting(**work, languages=languages, starts="2027-01-02")))
    assert row == {
        "Id": "dar-amal/logo",
        "Title": "Brand designer",
        "Organisation": "Dar Amal",
        "Summary": "Draw the identity of a small house.",
        "Model": "Micro-task",
        "Where": "On site",
        "City": "Amman, Jordan",
        "Causes": "Women",
        "Skills": "Brand design",
        "Languages needed": "Arabic",
        "Hours a week": "12",
        "Hours in all (recurring: a year)": "12",
        "Seats left": "3",
        "Posted": "2026-11-16",
        "Apply by": "2026-12-20",
        "Starts": "2027-01-02",
        "Address": f"{SITE}en/opportunities/dar-amal/logo/",
    }


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1+1", "\n=1"])
def test_a_formula_becomes_a_text(text: str) -> None:
    (row,) = table(hostile_board(text))
    assert row["Title"] == row["Organisation"] == f"'{text}"


@given(text=texts)
@settings(max_examples=60)
def test_every_text_comes_back_and_none_is_a_formula(text: str) -> None:
    (row,) = table(hostile_board(text))
    assert row["Title"].removeprefix("'") == text.removeprefix("'")
    for cell in row.values():
        assert not cell.lstrip().startswith(tuple(FORMULAS)) or cell.startswith("'")


def test_every_cell_is_in_quotes_so_that_no_separator_begins_another() -> None:
    content = exports(hostile_board("a;=1"), "en")["api/v1/opportunities.en.csv"].decode()
    assert '"a;=1"' in content
