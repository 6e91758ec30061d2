"""A board, built at many moments of one history, says what is so at each of them.

``history.yml`` tells the year and what is true at each moment. It is read here as people read:
on the pages of that day, in feeds by readers that remember ids, in calendars that were
subscribed to once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree

import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.year.living_board import LivingBoard, Moment, history, publish
from tests.year.readers import SITE, CalendarReader, DayReader, FeedReader
from volunteer_board.languages.catalogues import load_catalogue

LANGUAGES = ("ar", "en")
FEEDS = ("feed.xml", "atom.xml", "feed.json")
STEPS = history()
moments = pytest.mark.parametrize(
    "number", range(len(STEPS)), ids=[f"{s['at']:%m-%d}" for s in STEPS]
)
languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Moment]]:
    """The sites of the whole year, two of them built at a time."""
    folder = tmp_path_factory.mktemp("year")
    board = LivingBoard(folder)
    steps = history()
    checkouts = [board.live(step) for step in steps]
    with ThreadPoolExecutor(max_workers=2) as builders:
        yield list(builders.map(publish, checkouts, steps))
    rmtree(folder)  # many files


def page(moment: Moment, path: str) -> HtmlElement:
    """Parse a page as it was at a moment."""
    text = (moment.site / path / "index.html").read_text(encoding="utf-8")
    return html.document_fromstring(text)


def posting_page(moment: Moment, language: str, posting: str) -> HtmlElement:
    return page(moment, f"{language}/opportunities/{posting}")


def listed(tree: HtmlElement) -> set[str]:
    """Give the postings that a page lists as open."""
    return set(tree.xpath("//li[@data-opportunity]/@data-opportunity"))


@moments
@languages
def test_the_board_lists_just_what_is_open(year: list[Moment], number: int, language: str) -> None:
    moment = year[number]
    assert listed(page(moment, f"{language}/opportunities")) == moment.open


@moments
@languages
def test_a_posting_says_what_it_is(year: list[Moment], number: int, language: str) -> None:
    moment = year[number]
    for posting in moment.open | set(moment.ended):
        tree = posting_page(moment, language, posting)
        banners = tree.xpath("//section[contains(@class, 'banner-')]/@class")
        is_open = posting in moment.open
        assert banners == ([] if is_open else [f"banner banner-{moment.ended[posting]}"]), posting
        assert bool(tree.xpath("//*[@id='apply']")) is is_open, posting
        always = load_catalogue(language).text("deadline.ongoing")
        assert is_open or not tree.xpath("//dl[@class='glance']/div/dd[.=$words]", words=always)
        data = "".join(tree.xpath("//script[@type='application/ld+json']/text()"))
        assert ("JobPosting" in data) is is_open, posting


@moments
@languages
def test_every_number_is_that_of_its_list(year: list[Moment], number: int, language: str) -> None:
    moment, words = year[number], load_catalogue(language)
    for name in ("causes", "skills", "models", "modes", "places", "audiences"):
        index = page(moment, f"{language}/{name}")
        for entry in index.xpath("//ul[@class='values']/li"):
            (address,) = entry.xpath("a/@href")
            value = address.strip("/").rpartition("/")[2]
            shown = listed(page(moment, f"{language}/{name}/{value}"))
            assert shown <= moment.open
            (text,) = entry.xpath("span[@class='number']/text()")
            wanted = (
                words.count("count.open", len(shown)) if shown else words.text("count.none-open")
            )
            assert text == wanted, (name, value)


@moments
@languages
def test_search_engines_are_led_to_what_is_there(
    year: list[Moment], number: int, language: str
) -> None:
    moment = year[number]
    sitemap = (moment.site / "sitemap.xml").read_text(encoding="utf-8")
    prefix = f"{SITE}{language}/opportunities/"
    postings = set(re.findall(rf"<loc>{re.escape(prefix)}([a-z-]+/[a-z-]+)/</loc>", sitemap))
    assert moment.open <= postings <= moment.open | set(moment.ended)


@moments
def test_the_data_agree_with_the_pages(year: list[Moment], number: int) -> None:
    moment = year[number]
    records = json.loads((moment.site / "api/v1/opportunities.json").read_text(encoding="utf-8"))
    assert {record["id"] for record in records["opportunities"]} == moment.open


@pytest.mark.parametrize("kind", FEEDS)
@languages
def test_a_subscriber_hears_of_everything_once(
    year: list[Moment], language: str, kind: str
) -> None:
    reader = FeedReader(f"{language}/opportunities/{kind}")
    for moment in year:
        new = reader.look(moment.site)
        prefix = f"{SITE}{language}/opportunities/"
        heard = [entry.link.removeprefix(prefix).strip("/") for entry in new]
        assert sorted(heard) == sorted(moment.news), f"{moment.at:%Y-%m-%d}"
        assert all(entry.published <= moment.at for entry in new)


@pytest.mark.parametrize("kind", FEEDS)
@languages
def test_who_follows_an_organisation_hears_of_its_end_once_and_of_its_rename_never(
    year: list[Moment], language: str, kind: str
) -> None:
    heard = {}
    for organisation in ("sea-bridge", "night-school"):
        reader = FeedReader(f"{language}/organisations/{organisation}/{kind}")
        for moment in year:
            reader.look(moment.site)
        prefix = f"{SITE}{language}/"
        heard[organisation] = [entry.link.removeprefix(prefix) for entry in reader.shown]
    assert heard["sea-bridge"] == [
        "opportunities/sea-bridge/beach-day/",
        "opportunities/sea-bridges/beach-day/",  # comes again
    ]
    assert sorted(heard["night-school"]) == [
        "opportunities/night-school/chairs/",
        "opportunities/night-school/lamps/",
        "opportunities/night-school/lessons/",
        "opportunities/night-school/maps/",
        "organisations/night-school/",  # has ended
    ]


def test_no_page_and_no_feed_grows_older(year: list[Moment]) -> None:
    reader = DayReader()
    for moment in year:
        reader.look(moment.site)
    kinds = {name.rpartition("/")[2] for name in reader.memory}
    assert {"atom.xml", "feed.xml", "feeds.opml", ""} <= kinds


@languages
def test_no_date_vanishes_from_a_calendar(year: list[Moment], language: str) -> None:
    readers: dict[str, CalendarReader] = {}
    for moment in year:
        for file in (moment.site / language).rglob("opportunities/*/*/calendar.ics"):
            path = file.relative_to(moment.site).as_posix()
            readers.setdefault(path, CalendarReader(path))
        for posting in moment.gone:  # nobody knows its dates any more
            readers.pop(f"{language}/opportunities/{posting}/calendar.ics", None)
        for reader in readers.values():
            reader.look(moment.site, moment.at)
    assert readers


@languages
def test_no_address_is_ever_lost(year: list[Moment], language: str) -> None:
    known: set[Path] = set()
    for moment in year:
        folder = moment.site / language
        present = {
            file.parent.relative_to(moment.site)
            for name in ("opportunities", "organisations", "causes")
            for file in (folder / name).rglob("index.html")
            if "page" not in file.parts
        }
        assert known <= present, f"{moment.at:%Y-%m-%d}"
        known |= present
