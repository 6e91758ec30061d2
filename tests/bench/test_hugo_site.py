"""The Hugo site does the work that it is measured at."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

import feedparser
import pytest
from icalendar import Calendar

from tests.bench.contestants import CONTESTANTS, environment
from tests.bench.generation.schedule import state_of
from tests.bench.generator import GeneratedBoard, generate_board
from tests.bench.hugo_site import localise, write_hugo_site
from tests.bench.measure import measure
from tests.bench.output import inspect_output, posting_page
from tests.bench.scenario import FEED_SIZE, PAGE_SIZE, REPOSITORY


@pytest.fixture(scope="module")
def board() -> GeneratedBoard:
    return generate_board(120, seed=3, schemas=REPOSITORY / "schemas")


@pytest.fixture(scope="module")
def site(board: GeneratedBoard, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hugo")
    write_hugo_site(board, folder / "input", REPOSITORY)
    command = CONTESTANTS["hugo"].command(folder / "input", folder / "site", folder / "cache")
    measure(command, environment())
    return folder / "site"


def open_ids(board: GeneratedBoard) -> set[str]:
    states = {posting_id: state_of(posting) for posting_id, posting in board.postings.items()}
    return {id_ for id_, state in states.items() if state in ("open", "closing-soon")}


def test_every_posting_has_a_page_of_the_usual_weight(board: GeneratedBoard, site: Path) -> None:
    output = inspect_output(site, list(board.postings))
    assert 10_000 < output.median_posting < 20_000


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_index_holds_the_open_postings(
    board: GeneratedBoard, site: Path, language: str
) -> None:
    index = json.loads((site / language / "opportunities.json").read_text(encoding="utf-8"))
    assert {entry["id"] for entry in index} == open_ids(board)


def test_pages_hold_all_texts_of_a_posting(board: GeneratedBoard, site: Path) -> None:
    posting_id = next(id_ for id_ in open_ids(board) if len(board.postings[id_]["title"]) == 2)
    page = posting_page(site, "ar", posting_id).read_text(encoding="utf-8")
    posting = localise(board.postings[posting_id], "ar")
    texts = [posting["title"], posting["objective"], posting["impact"], *posting["tasks"]]
    assert [text for text in texts if text not in page] == []
    assert '<html lang="ar" dir="rtl">' in page
    assert 'hreflang="en"' in page
    assert "JobPosting" in page


def test_closed_postings_are_in_no_list(board: GeneratedBoard, site: Path) -> None:
    lists = list((site / "en" / "models").rglob("index.html"))
    listed = {
        posting_id
        for posting_id in board.postings
        if any(f'data-opportunity="{posting_id}"' in file.read_text("utf-8") for file in lists)
    }
    assert listed == open_ids(board)


def test_lists_have_the_size_of_ours(site: Path) -> None:
    first_page = (site / "ar" / "opportunities" / "index.html").read_text(encoding="utf-8")
    assert first_page.count("data-opportunity=") == PAGE_SIZE


@pytest.mark.parametrize("name", ["index.xml", "atom.xml"])
def test_feeds_have_the_size_of_ours(site: Path, name: str) -> None:
    feed = feedparser.parse((site / "ar" / "opportunities" / name).read_text("utf-8"))
    assert (feed.bozo, len(feed.entries)) == (False, FEED_SIZE)
    assert len(feed.entries[0].content[0].value) > 2_000


def test_every_posting_has_a_kit_of_the_weight_of_ours(board: GeneratedBoard, site: Path) -> None:
    folders = [posting_page(site, "en", posting_id).parent for posting_id in board.postings]
    weights = [(folder / "kit.html").stat().st_size for folder in folders]
    assert 15_000 < median(weights) < 20_000


def test_calendars_hold_the_dates_of_postings(board: GeneratedBoard, site: Path) -> None:
    posting_id = next(id_ for id_ in open_ids(board) if "deadline" in board.postings[id_])
    folders = [posting_page(site, "en", posting_id).parent, site / "en" / "models" / "micro"]
    calendars = [Calendar.from_ical((folder / "calendar.ics").read_text()) for folder in folders]
    assert board.postings[posting_id]["deadline"] in {event.start for event in calendars[0].events}
    assert len(calendars[1].events) > 10


def test_json_feed_has_the_size_of_ours(site: Path) -> None:
    feed = json.loads((site / "ar" / "opportunities" / "feed.json").read_text("utf-8"))
    assert len(feed["items"]) == FEED_SIZE
    assert len(feed["items"][0]["content_html"]) > 2_000
