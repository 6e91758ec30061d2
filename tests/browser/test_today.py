"""A site that was built some days ago says what a build of today would say.

One board is built at two moments; a device whose clock is moved on reads the earlier site, and
finds on each page what stands in the later one, in both languages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect

from tests.browser.board import DESKTOP, PHONE
from tests.browser.conftest import prepare_for_the_board
from tests.browser.devices import Devices
from tests.browser.serving import served
from tests.browser.visiting import Visit, settle_again
from tests.sample import MOMENT, build, copy_of_the_board, make_real, without_pictures
from volunteer_board.languages.catalogues import load_catalogue

LATER = [timedelta(days=3), timedelta(days=30), timedelta(days=365)]
A_MONTH_LATER = MOMENT + timedelta(days=30)
EXPIRED = "opportunities/bayt-al-hikaya/translate-reading-guide/"
PAGES = [
    "",
    "opportunities/",
    EXPIRED,
    "opportunities/jusoor-al-maa/water-quality-dashboard/",
    "opportunities/jusoor-al-maa/community-manager/",
    "causes/education/",
    "causes/",
    "organisations/",
    "organisations/bayt-al-hikaya/",
    "stories/the-guide-that-came-home/",
    "partners/",
    "partners/students/",
    "embed/",
]
# What somebody who looks at a page learns of what is open; not which of the open ones it chose.
SAID = """() => {
  const texts = (all) => [...document.querySelectorAll(all)]
    .filter((each) => each.checkVisibility())
    .map((each) => each.innerText.replace(/\\s+/g, " ").trim());
  return {
    banner: texts(".banner > p"),
    buttons: texts(".apply .button, .hero-actions .button"),
    until: texts(".apply-until, .apply-soon"),
    facts: texts(".posting .glance div"),
    counts: texts("[data-count]:not(.cause-grid *), [data-board] .count").sort(),
    ended: texts(".ended li").sort(),
  };
}"""
IS_SAID = f"(wanted) => JSON.stringify(({SAID})()) === JSON.stringify(JSON.parse(wanted))"
CARDS = """() => Object.fromEntries([...document.querySelectorAll("main .card[data-opportunity]")]
  .filter((card) => card.checkVisibility())
  .map((card) => [card.dataset.opportunity, card.querySelector(".card-foot").innerText]))"""


@pytest.fixture(scope="module")
def real_board(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A board whose days nobody moves."""
    board = without_pictures(copy_of_the_board(tmp_path_factory.mktemp("real") / "board"))
    make_real(board)
    return board


@pytest.fixture(scope="module")
def later_site(
    real_board: Path, devices: Devices, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Devices]]:
    """The address of the site as it is built a month later, and devices of that day."""
    folder = tmp_path_factory.mktemp("later") / "site"
    outcome = build(real_board, folder, moment=A_MONTH_LATER)
    assert outcome.returncode == 0, outcome.stderr
    with served(folder) as root, devices.elsewhere(root, A_MONTH_LATER) as there:
        yield root, there


@contextmanager
def visiting(devices: Devices, root: str, moment: datetime) -> Iterator[Visit]:
    """A page at a desk on one day."""
    with devices.lent(moment=moment, viewport=DESKTOP, locale="en") as device:
        yield Visit(device.new_page(), root)


def said_on(visit: Visit, path: str, wanted: Any = None) -> tuple[Any, Any]:
    """Give what a page says, at last if it is to say what is ``wanted``: the search counts late."""
    page = visit.open(path)
    if wanted is not None:
        with suppress(PlaywrightTimeout):
            page.wait_for_function(IS_SAID, arg=json.dumps(wanted, ensure_ascii=False))
    assert visit.errors == [], path
    assert visit.hosts == {visit.own_host}, path
    return page.evaluate(SAID), page.evaluate(CARDS)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_old_site_says_what_a_new_one_says(
    devices: Devices, address: str, later_site: tuple[str, Devices], language: str
) -> None:
    root, there = later_site
    with (
        visiting(devices, address, A_MONTH_LATER) as former,
        visiting(there, root, A_MONTH_LATER) as today,
    ):
        for path in PAGES:
            new, new_cards = said_on(today, f"{language}/{path}")
            old, old_cards = said_on(former, f"{language}/{path}", wanted=new)
            assert old == new, path
            shown_in_both = old_cards.keys() & new_cards.keys()
            assert {key: old_cards[key] for key in shown_in_both} == {
                key: new_cards[key] for key in shown_in_both
            }, path
            assert bool(old_cards) == bool(new_cards), path


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("later", LATER, ids=lambda later: f"{later.days} days later")
def test_nothing_is_offered_that_is_over(
    devices: Devices, address: str, language: str, later: timedelta
) -> None:
    """Every card that is seen ends later, and every list says how many it has."""
    over = "Number.parseInt(card.dataset.closes, 36) * 60_000 <= Date.now()"
    seen = f"all => all.filter((card) => card.checkVisibility() && {over}).length"
    with devices.lent(moment=MOMENT + later, viewport=PHONE, locale=language) as device:
        visit = Visit(device.new_page(), address)
        for path in PAGES:
            page = visit.open(f"{language}/{path}")
            assert page.eval_on_selector_all(".card[data-closes]", seen) == 0, path
            assert page.locator(".of-day").count() == (later.days > 7), path
        assert visit.errors == []


def test_a_posting_that_is_over_cannot_be_applied_for(devices: Devices, address: str) -> None:
    with devices.lent(moment=A_MONTH_LATER, viewport=DESKTOP, locale="en") as device:
        page = Visit(device.new_page(), address).open(f"en/{EXPIRED}")
        expect(page.locator(".banner-expired")).to_contain_text("closed on 20 December 2026")
        expect(page.locator(".apply, .apply .button")).to_have_count(0)
        expect(page.locator(".banner .card").first).to_be_visible()
        assert page.locator("a[href^='mailto:'].button").count() == 0
        page.locator(".share summary").click()
        assert page.locator(".announcing").count() == 0


def test_a_posting_closes_soon_when_its_time_has_come(devices: Devices, address: str) -> None:
    near = MOMENT + timedelta(days=25)
    with devices.lent(moment=near, viewport=DESKTOP, locale="en") as device:
        visit = Visit(device.new_page(), address)
        page = visit.open(f"en/{EXPIRED}")
        expect(page.locator(".apply-soon")).to_have_text("Apply by 20 December 2026, Amman time")
        page = visit.open("en/organisations/bayt-al-hikaya/")
        card = page.locator("[data-opportunity$='translate-reading-guide']")
        expect(card.locator(".tag-soon")).to_have_text("Closes on 20 December")


def test_saved_postings_and_results_say_what_is_over(devices: Devices, address: str) -> None:
    with devices.lent(moment=A_MONTH_LATER, viewport=DESKTOP, locale="en") as device:
        page = device.new_page()
        visit = Visit(page, address)
        ids = "bayt-al-hikaya/translate-reading-guide,jusoor-al-maa/community-manager"
        page = visit.open(f"en/saved/#ids={ids}")
        card = page.locator("[data-opportunity$='translate-reading-guide']")
        expect(card.locator(".card-foot")).to_contain_text("Deadline passed")
        expect(card).to_be_visible()
        page = visit.open("en/opportunities/?q=read-aloud+guide&ended=1")
        expect(card.first.locator(".card-foot")).to_contain_text("Deadline passed")
        page = visit.open("en/opportunities/?q=read-aloud+guide")
        expect(card).to_have_count(0)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_board_whose_postings_are_all_over_is_between_two(
    devices: Devices, address: str, language: str
) -> None:
    with devices.lent(moment=MOMENT + timedelta(days=730), viewport=PHONE) as device:
        page = Visit(device.new_page(), address).open(f"{language}/opportunities/")
        title = load_catalogue(language).text("beginning.board.over.title")
        expect(page.locator(".results .empty-title")).to_have_text(title)
        expect(page.locator(".results .empty-ways a").first).to_be_visible()


def test_the_kit_of_a_posting_that_is_over_has_no_poster(devices: Devices, address: str) -> None:
    for moment, seen in ((MOMENT, True), (A_MONTH_LATER, False)):
        with devices.lent(moment=moment, viewport=DESKTOP, locale="en") as device:
            page = Visit(device.new_page(), address).open(f"en/{EXPIRED}kit/")
            expect(page.locator(".kit-poster")).to_be_visible(visible=seen)


def test_insights_say_of_which_day_their_charts_are(devices: Devices, address: str) -> None:
    for moment, number in ((MOMENT, "30"), (A_MONTH_LATER, "19")):
        with devices.lent(moment=moment, viewport=DESKTOP, locale="en") as device:
            page = Visit(device.new_page(), address).open("en/insights/")
            expect(page.locator("[data-count]")).to_have_text(number)
            expect(page.locator("[data-past]")).to_be_visible(visible=number != "30")


@pytest.fixture(scope="module")
def said_by_the_build(devices: Devices, address: str) -> dict[str, Any]:
    """What pages say on the day of the build, by path."""
    paths = ("en/", "en/opportunities/?closing=7", f"en/{EXPIRED}")
    with visiting(devices, address, MOMENT) as visit:
        return {path: said_on(visit, path) for path in paths}


@pytest.mark.parametrize("days", [-20_000, -400, -1])
def test_a_clock_that_is_behind_the_build_is_wrong(
    devices: Devices, address: str, said_by_the_build: dict[str, Any], days: int
) -> None:
    with visiting(devices, address, MOMENT + timedelta(days=days)) as visit:
        for path, said in said_by_the_build.items():
            assert said_on(visit, path) == said, path


@pytest.mark.parametrize("later", LATER, ids=lambda later: f"{later.days} days later")
def test_nothing_jumps_on_a_page_that_is_brought_up_to_the_day(
    devices: Devices, address: str, later: timedelta
) -> None:
    options = {"viewport": PHONE, "locale": "ar"}
    with devices.lent(prepare_for_the_board, moment=MOMENT + later, **options) as device:
        page = device.new_page()
        for path in ("", "opportunities/", EXPIRED, "causes/education/"):
            Visit(page, address).open(f"ar/{path}")
            page.evaluate("document.fonts.ready.then(() => true)")
            settle_again(page)
            assert page.evaluate("shifts") < 0.05, path


@pytest.mark.parametrize(("language", "words"), [("ar", "التقدم حتى 20"), ("en", "Apply by 20")])
def test_without_scripts_the_date_stands_beside_the_button(
    devices: Devices, address: str, language: str, words: str
) -> None:
    with devices.lent(java_script_enabled=False, moment=A_MONTH_LATER) as device:
        page = device.new_page()
        page.goto(f"{address}{language}/{EXPIRED}")
        expect(page.locator(".apply .button")).to_be_visible()
        expect(page.locator(".apply .apply-until")).to_contain_text(words)
        expect(page.locator(".posting-body")).to_be_visible()


def test_where_words_and_moment_cannot_be_had_nothing_is_offered(
    devices: Devices, address: str
) -> None:
    with devices.lent(moment=A_MONTH_LATER, viewport=PHONE, locale="ar") as device:
        page = device.new_page()
        page.route("**/*.json", lambda route: route.abort())
        page.goto(f"{address}ar/{EXPIRED}")
        expect(page.locator(".apply")).to_be_hidden()
        expect(page.locator(".posting-body")).to_be_visible()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_where_the_search_cannot_be_had_all_but_the_counts_is_of_today(
    devices: Devices, address: str, language: str
) -> None:
    with devices.lent(moment=A_MONTH_LATER, viewport=DESKTOP, locale=language) as device:
        page = device.new_page()
        page.route("**/search/*.js", lambda route: route.abort())
        page.goto(f"{address}{language}/{EXPIRED}")
        expect(page.locator(".banner-expired")).to_be_visible()
        expect(page.locator(".apply, .apply .button")).to_have_count(0)
        page.goto(f"{address}{language}/organisations/bayt-al-hikaya/")
        expect(page.locator(".ended a[href$='translate-reading-guide/']")).to_be_visible()
        page.goto(f"{address}{language}/insights/")
        expect(page.locator("[data-past]")).to_be_visible()
        expect(page.locator("[data-count]")).to_have_text(re.compile("30|٣٠"))
