"""The files of the search data say the same of every document."""

from __future__ import annotations

import json
import re
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from tests.boards import make_board, posting, story
from tests.rendering.search.answering import ordered_ids, write_search_data
from volunteer_board.model.board import Board
from volunteer_board.rendering.pages.hand_written_pages import HandWritten
from volunteer_board.rendering.search import word_index

PAGES = [
    HandWritten(
        source=f"ar/{name}.md",
        path=path,
        title=name,
        description="",
        prose=Markup("<p>لوحة</p>"),
        alternates={},
    )
    for name, path in (("index", "ar/"), ("about", "ar/about/"))
]


@pytest.fixture(scope="module")
def board() -> Board:
    postings = (posting(f"dar-amal/p{n}") for n in range(11))
    return make_board(*postings, posting("dar-amal/over", deadline="2026-11-01"), story())


@pytest.fixture(scope="module")
def folder(board: Board, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("search")
    write_search_data(board, "ar", root, PAGES)
    return root / "ar" / "search"


def read(folder: Path, name: str) -> Any:
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


def test_files_of_a_build_name_one_version(folder: Path) -> None:
    versions = {read(folder, name)["version"] for name in ("postings", "words", "ids")}
    assert len(versions) == 1


def test_version_changes_with_the_content(board: Board, folder: Path, tmp_path: Path) -> None:
    write_search_data(make_board(posting("dar-amal/p1")), "ar", tmp_path)
    assert read(tmp_path / "ar" / "search", "ids")["version"] != read(folder, "ids")["version"]


def test_every_document_has_a_card_of_its_kind_in_the_order_of_the_numbers(
    board: Board, folder: Path
) -> None:
    sizes = read(folder, "postings")["sizes"]
    assert sizes == {"opportunity": 12, "organisation": 1, "story": 1, "page": 1}
    a_file = read(folder, "postings")["cards_a_file"]
    files = [folder / "cards" / f"{n}.json" for n in range(-(-sum(sizes.values()) // a_file))]
    found = [json.loads(file.read_text("utf-8")) for file in files]
    assert [len(cards) for cards in found[:-1]] == [a_file] * (len(files) - 1)
    cards = [card for cards in found for card in cards]
    assert len(cards) == sum(sizes.values())
    assert all(card.startswith('<li class="card') for card in cards)
    shown = [re.findall('data-opportunity="([^"]+)"', card) for card in cards]
    assert [ids for ids in shown if ids] == [[id_] for id_ in ordered_ids(board)]
    assert read(folder, "ids")["ids"] == ordered_ids(board)
    assert ["منظمة" in cards[12], "قصة" in cards[13], "صفحة" in cards[14]] == [True] * 3


def test_columns_have_a_value_for_every_posting(folder: Path) -> None:
    postings = read(folder, "postings")
    columns = [value for value in postings.values() if isinstance(value, list)]
    columns = [column for column in columns if column is not postings["zones"]]
    columns = [column for column in columns if column is not postings["filters"]]
    columns += [each["of"] for each in postings["filters"]]
    assert {len(column) for column in columns} == {12}


def test_index_speaks_of_documents_that_are_there(folder: Path) -> None:
    words = read(folder, "words")
    total = sum(read(folder, "postings")["sizes"].values())
    parts = [read(folder, f"words/{n}") for n in range(len(words["parts"]))]
    documents = [steps for part in parts for steps in part]
    assert len(words["terms"]) == len(documents) == len(set(words["terms"]))
    assert words["parts"] == [sum(map(len, parts[:n])) for n in range(len(parts))]
    for steps in documents:
        numbers = list(accumulate(step >> 4 for step in steps))
        assert numbers == sorted(set(numbers)) and numbers[-1] < total
        assert all(step & 15 for step in steps)


def test_words_of_a_large_board_are_in_parts_of_even_size(
    board: Board, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(word_index, "STEPS_A_PART", 20)
    write_search_data(board, "ar", tmp_path)
    folder = tmp_path / "ar" / "search"
    parts = [read(folder, f"words/{n}") for n in range(len(read(folder, "words")["parts"]))]
    assert len(parts) > 5
    assert all(len(part) == 1 or sum(map(len, part)) <= 20 for part in parts)


def test_home_page_is_no_result(folder: Path) -> None:
    files = (json.loads(path.read_text("utf-8")) for path in (folder / "cards").iterdir())
    cards = "".join(card for cards in files for card in cards)
    assert "../../../ar/about/" in cards
    assert '"../../../ar/"' not in cards


def test_links_of_the_cards_lead_to_pages(site: Path) -> None:
    for file in (site / "ar" / "search" / "cards").iterdir():
        cards = "".join(json.loads(file.read_text("utf-8")))
        links = re.findall(r'(?:href|src)="([^"#]+)"', cards)
        assert links
        assert all((file.parent / link).exists() for link in links)
