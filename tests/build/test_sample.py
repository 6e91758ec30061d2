"""The sample, built years later, is as lively as on its first day, and says why."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.sample import MOMENT, build, copy_of_the_board, without_pictures
from volunteer_board.reading.documents import read_board

YEARS_LATER = timedelta(weeks=144)
"""In August: the months to come have the longest names in Arabic, so pages weigh most."""
HEAVIEST = 25_000
LEFT = 200
"""Bytes that a page leaves to other weeks: the days of the sample are written anew in each."""
LANGUAGES = ("ar", "en")
NOTES = {"ar": "وتتقدم تواريخها أسابيع كاملة", "en": "move forward by whole weeks"}


@pytest.fixture(scope="module")
def later_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built almost three years after its first day; its pictures are left out."""
    folder = tmp_path_factory.mktemp("later")
    board = without_pictures(copy_of_the_board(folder / "board"))
    outcome = build(board, folder / "site", moment=MOMENT + YEARS_LATER)
    assert outcome.returncode == 0, outcome.stderr
    return folder / "site"


def page(site: Path, path: str) -> HtmlElement:
    return html.parse(str(site / path / "index.html"), html.HTMLParser(encoding="utf-8")).getroot()


@pytest.mark.parametrize("language", LANGUAGES)
def test_years_later_the_same_postings_are_open(
    site: Path, later_site: Path, language: str
) -> None:
    before, after = (
        page(folder, f"{language}/opportunities").xpath("//*[@data-opportunity]/@data-opportunity")
        for folder in (site, later_site)
    )
    assert before == after
    assert len(after) >= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_feeds_and_calendars_name_days_of_now(later_site: Path, language: str) -> None:
    folder = later_site / language / "opportunities"
    feed = (folder / "feed.xml").read_text(encoding="utf-8")
    newest = re.findall(r"<pubDate>\w+, \d+ \w+ (\d{4})", feed)
    assert newest and set(newest) == {"2029"}
    calendar = (folder / "calendar.ics").read_text(encoding="utf-8")
    starts = re.findall(r"^DTSTART[^:]*:(\d{4})", calendar, re.M)
    assert starts and set(starts) <= {"2029", "2030"}
    posting = (folder / "ghaith/logistics-spreadsheet/index.html").read_text(encoding="utf-8")
    days = re.findall(r'datetime="(\d{4}-\d\d-\d\d)', posting)
    assert days and min(days) >= "2028-12-01"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_what_is_done_to_the_days(later_site: Path, language: str) -> None:
    for path in ("", "/opportunities", "/about", "/opportunities/ghaith/logistics-spreadsheet"):
        note = page(later_site, f"{language}{path}").xpath("string(//footer//*[@class='sample'])")
        assert NOTES[language] in note, path


def test_pages_are_light_when_the_names_of_months_are_longest(later_site: Path) -> None:
    postings = later_site.glob("*/opportunities/*/*/index.html")
    weights = {str(file.relative_to(later_site)): file.stat().st_size for file in postings}
    assert len(weights) > 60
    heavy = {path: weight for path, weight in weights.items() if weight > HEAVIEST - LEFT}
    assert heavy == {}


def test_the_form_goes_on_with_days_of_now(later_site: Path) -> None:
    """The published files are whole documents, with the days that the pages show."""
    read = read_board(later_site)
    assert not read.problems
    deadlines = [document.data.get("deadline") for document in read.documents]
    latest = max(filter(None, deadlines))
    assert date.fromisoformat(latest).year == 2030
