"""Addresses of the past lead on, with scripts and without, and programs notice nothing."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from icalendar import Calendar
from lxml import html
from playwright.sync_api import BrowserContext, expect

from tests.browser.board import DESKTOP, Board
from tests.browser.devices import Devices
from tests.browser.loads import kinds, named_files, wrongly_loaded
from tests.browser.renamed_board import GONE, LANGUAGES, MOVED, rename
from tests.browser.serving import served
from tests.browser.visiting import Visit, settle_here
from tests.sample import build, copy_of_the_board

WORD_JOINER = "\u2060"
FEEDS = ("feed.xml", "atom.xml")
languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in whose folder ``board`` the site stands, as on a host that has others."""
    folder = tmp_path_factory.mktemp("renamed")
    board = copy_of_the_board(folder / "source")
    rename(board)
    outcome = build(board, folder / "host/board")
    assert outcome.returncode == 0, outcome.stderr
    shutil.copy(folder / "host/board/404.html", folder / "host")
    return folder / "host"


@pytest.fixture(scope="module")
def root(renamed: Path) -> Iterator[str]:
    with served(renamed) as address:
        yield f"{address}board/"


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def context(devices: Devices, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    with devices.lent(viewport=DESKTOP, java_script_enabled=request.param) as device:
        yield device


@languages
def test_every_old_address_leads_to_the_new_page(
    context: BrowserContext, root: str, site: Path, language: str
) -> None:
    for former, today in MOVED.items():
        assert (site / language / former / "index.html").is_file(), "it stood there before"
        page = context.new_page()
        page.goto(f"{root}{language}/{former}")
        page.wait_for_url(f"{root}{language}/{today}")
        assert page.locator("h1").inner_text()
        assert page.locator("html").get_attribute("lang") == language
        page.close()


def test_question_and_fragment_go_along(devices: Devices, root: str) -> None:
    with devices.lent(viewport=DESKTOP) as context:
        page = context.new_page()
        page.goto(f"{root}ar/opportunities/dar-amal/brand-identity/kit/?from=mail#agreement")
        today = f"{root}ar/opportunities/dar-amal/visual-identity/kit/?from=mail#agreement"
        page.wait_for_url(today)


def test_an_old_address_loads_nothing_but_the_new_page(devices: Devices, root: str) -> None:
    with devices.lent(viewport=DESKTOP) as context:
        visit = Visit(context.new_page(), root)
        former, today = next(iter(MOVED.items()))
        visit.page.goto(f"{root}ar/{former}")
        visit.page.wait_for_url(f"{root}ar/{today}")
        settle_here(visit.page)
        assert wrongly_loaded(visit, f"ar/{today}") == []
        asked = [line.split()[1] for line in visit.requests]
        beside = asked[1 : asked.index(f"{root}ar/{today}")]
        of_former = named_files(file.removeprefix(root) for file in beside)
        assert of_former == kinds()["former address"].files_in("ar")


@languages
def test_way_on_is_said_in_words_and_to_search_engines(renamed: Path, language: str) -> None:
    site = renamed / "board"
    for former, today in MOVED.items():
        file = site / language / former / "index.html"
        assert file.stat().st_size < 1_500
        page = html.parse(str(file)).getroot()
        assert (page.get("lang"), page.get("dir")) == (
            language,
            {"ar": "rtl", "en": "ltr"}[language],
        )
        (link,) = page.iter("a")
        assert (file.parent / link.get("href")).resolve() == (site / language / today).resolve()
        there = html.parse(str(site / language / today / "index.html")).getroot()
        canonical = "//link[@rel='canonical']/@href"
        assert page.xpath(canonical) == there.xpath(canonical)
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert link.text and link.text in there.xpath("string(//body)").replace(WORD_JOINER, "")


def test_old_addresses_are_in_no_list(renamed: Path) -> None:
    site = renamed / "board"
    old = [f"/{path}" for path in (*MOVED, GONE)]
    lists = [site / "sitemap.xml", *site.glob("*/search/**/*.json"), *site.glob("*/feeds.opml")]
    lists += [*site.glob("*/opportunities/index.html"), *site.glob("*/organisations/index.html")]
    assert len(lists) > 10
    for file in lists:
        text = file.read_text(encoding="utf-8")
        assert [path for path in old if path in text] == [], file


@languages
def test_feeds_at_the_old_address_say_the_same_with_the_same_ids(
    renamed: Path, site: Path, language: str
) -> None:
    after = renamed / "board" / language / "organisations"
    left = "brand-identity-for-the-river-campaign"
    for name in FEEDS:
        old, new = (after / folder / name for folder in ("jusoor-al-maa", "jusoor"))
        assert old.read_bytes() == new.read_bytes()
        before = feedparser.parse(str(site / language / "organisations/jusoor-al-maa" / name))
        now = feedparser.parse(str(old))
        ids = [entry.id for entry in before.entries if left not in entry.id]
        assert [entry.id for entry in now.entries] == ids != []
        assert all("/jusoor/" in entry.link for entry in now.entries)
        (own,) = (link.href for link in now.feed.links if link.rel == "self")
        assert own.endswith(f"organisations/jusoor/{name}")
    items = json.loads((after / "jusoor-al-maa/feed.json").read_bytes())["items"]
    assert all("/jusoor-al-maa/" in item["id"] for item in items)


@languages
@pytest.mark.parametrize("name", ["feed.xml", "atom.xml", "feed.json"])
def test_nobody_sees_a_new_entry_after_a_rename(
    renamed: Path, site: Path, language: str, name: str
) -> None:
    def ids(root: Path, path: str) -> set[str]:
        file = root / language / path / name
        if name == "feed.json":
            return {item["id"] for item in json.loads(file.read_bytes())["items"]}
        return {entry.id for entry in feedparser.parse(str(file)).entries}

    for path in ("opportunities", "stories", "causes/environment"):
        new = ids(renamed / "board", path) - ids(site, path)
        former = {entry for entry in new if re.search(r"jusoor/|visual|river", entry)}
        assert former == set()


@languages
def test_calendars_stand_at_the_old_address_with_the_same_uids(
    renamed: Path, site: Path, language: str
) -> None:
    def uids(file: Path) -> set[str]:
        return {str(e["UID"]) for e in Calendar.from_ical(file.read_bytes()).walk("VEVENT")}

    compared = 0
    for former, today in MOVED.items():
        before = site / language / former / "calendar.ics"
        if before.is_file() and former.startswith("opportunities"):
            after = [
                renamed / "board" / language / path / "calendar.ics" for path in (former, today)
            ]
            assert uids(before) == uids(after[0]) == uids(after[1]) != set()
            compared += 1
    assert compared >= 2


@languages
def test_pictures_that_others_show_stay(renamed: Path, language: str) -> None:
    pages = renamed / "board" / language / "opportunities"
    for name in ("share.png", "share-square.png", "poster.pdf"):
        copies = [
            pages / path / name for path in ("dar-amal/brand-identity", "dar-amal/visual-identity")
        ]
        assert copies[0].read_bytes() == copies[1].read_bytes()


@languages
def test_a_removed_posting_says_since_when_and_leads_on(
    context: BrowserContext, root: str, language: str
) -> None:
    visit = Visit(context.new_page(), root)
    page = visit.open(f"{language}/{GONE}")
    assert {*named_files(visit.loaded)} <= {*kinds()["removed posting"].files_in(language)}
    said = page.locator("main").inner_text()
    assert {"ar": "20 نوفمبر 2026", "en": "20 November 2026"}[language] in said
    assert {"ar": "نُظّم اليوم مع جهة أخرى.", "en": "Another group held the day."}[language] in said
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    page.locator("main .hero-actions a").first.click()
    page.wait_for_url(f"{root}{language}/organisations/dar-amal/")


OLD_ID, NEW_ID = "dar-amal/brand-identity", "dar-amal/visual-identity"
MOVED_ID = "jusoor/community-manager"


def test_a_saved_list_follows_a_rename(devices: Devices, root: str) -> None:
    with devices.lent(viewport=DESKTOP) as context:
        page = context.new_page()
        page.goto(f"{root}robots.txt")
        entries = [
            {"id": old, "day": "2026-11-01"}
            for old in (OLD_ID, "jusoor-al-maa/community-manager", MOVED_ID)
        ]
        page.evaluate(
            "([key, value]) => localStorage.setItem(key, value)",
            ["board-saved:/board/", json.dumps(entries)],
        )
        page.goto(f"{root}ar/saved/")
        expect(page.locator("[data-saved] .cards > li")).to_have_count(2)
        kept = page.evaluate("JSON.parse(localStorage.getItem('board-saved:/board/'))")
        assert [entry["id"] for entry in kept] == [NEW_ID, MOVED_ID]
        expect(page.locator("[data-saved] .star[aria-pressed=true]")).to_have_count(2)


def test_a_list_that_was_shared_finds_what_was_renamed(devices: Devices, root: str) -> None:
    with devices.lent(viewport=DESKTOP) as context:
        page = context.new_page()
        page.goto(f"{root}en/saved/#ids={OLD_ID}")
        card = page.locator("[data-saved] .cards > li")
        expect(card).to_have_attribute("data-opportunity", NEW_ID)


def test_a_letter_of_thanks_knows_what_was_renamed(devices: Devices, root: str) -> None:
    with devices.lent(viewport=DESKTOP) as context:
        page = context.new_page()
        with page.expect_response(f"**/en/opportunities/{NEW_ID}/"):
            page.goto(f"{root}en/thanks/letter/?posting={OLD_ID}")


def test_the_form_goes_on_with_a_file_that_was_renamed(devices: Devices, root: str) -> None:
    with devices.lent(viewport=DESKTOP) as context:
        page = context.new_page()
        page.goto(f"{root}en/contribute/?edit={OLD_ID}")
        page.wait_for_selector("[data-ready]")
        title = page.locator("[name='title-en'], #f-title-en").first
        expect(title).to_have_value(re.compile("."))


@languages
def test_a_kept_search_finds_the_postings_of_an_organisation_by_its_former_name(
    devices: Devices, root: str, language: str
) -> None:
    with devices.lent(viewport=DESKTOP) as context:
        board = Board(context.new_page(), root)
        label = {"ar": "جسور الماء", "en": "Jusoor al-Maa"}[language]
        shown: list[list[str]] = []
        for name in ("jusoor-al-maa", "jusoor"):
            board.open(f"{language}/opportunities/?organisation={name}")
            expect(board.chips).to_have_text([label])
            shown.append(board.ids())
        assert shown[0] == shown[1] != []
