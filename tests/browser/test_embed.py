"""A partner site shows a list of the board in a frame."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.devices import Devices
from tests.browser.serving import served
from tests.browser.visiting import Visit, settle

CARDS = ".cards > li"
HEIGHT = "html => Math.ceil(html.getBoundingClientRect().height)"


@pytest.fixture
def partner(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The folder and the address of another site: another port is another origin."""
    (tmp_path / "404.html").write_text("", encoding="utf-8")
    with served(tmp_path) as root:
        yield tmp_path, root


def framed(partner: tuple[Path, str], page: Page, source: str) -> FrameLocator:
    """Open a page of the partner with the list in it."""
    folder, root = partner
    (folder / "index.html").write_text(
        f"""<!doctype html><html lang="ar"><title>الجامعة</title><link rel="icon" href="data:,">
        <script>addEventListener("message", ({{ data }}) => {{ window.told = data }});</script>
        <iframe src="{source}" title="فرص" width="100%" height="600"></iframe>""",
        encoding="utf-8",
    )
    settle(page, root)
    return page.frame_locator("iframe")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_without_javascript_it_shows_the_newest(
    devices: Devices, address: str, language: str
) -> None:
    with devices.lent(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}{language}/embed/?cause=education")
        assert page.locator(CARDS).count() == 10
        page.locator("[data-board-link]").click()
        assert urlsplit(page.url).path == f"/{language}/opportunities/"


def test_it_shows_what_its_address_asks_for(visit: Visit) -> None:
    page = visit.open("ar/embed/?cause=education&mode=remote")
    ids = page.eval_on_selector_all(CARDS, "all => all.map((card) => card.dataset.opportunity)")
    expect(page.locator("main")).to_be_visible()
    visit.open("ar/opportunities/?cause=education&mode=remote")
    on_board = page.eval_on_selector_all(
        ".results .card[data-opportunity]", "all => all.map((card) => card.dataset.opportunity)"
    )
    assert ids == on_board[:10]
    assert ids
    assert visit.errors == []
    assert visit.hosts == {visit.own_host}


@pytest.mark.parametrize(
    ("number", "expected"), [("3", 3), ("1", 1), ("1000", 30), ("0", 10), ("x", 10), ("-2", 10)]
)
def test_it_shows_as_many_as_are_asked_for(visit: Visit, number: str, expected: int) -> None:
    page = visit.open(f"en/embed/?n={number}")
    expect(page.locator(CARDS)).to_have_count(expected)


def test_foot_leads_to_the_board_with_the_same_filters(visit: Visit) -> None:
    page = visit.open("ar/embed/?skill=translation&n=2&theme=dark")
    foot = page.locator("[data-board-link]")
    assert "لوحة التطوع" in foot.inner_text()
    foot.click()
    assert urlsplit(page.url).path == "/ar/opportunities/"
    assert urlsplit(page.url).query == "skill=translation"


def test_nothing_that_fits_is_said(visit: Visit) -> None:
    page = visit.open("en/embed/?skill=translation&total=1&closing=1")
    expect(page.locator(".empty")).to_have_text(
        "No open opportunities match this choice right now."
    )
    assert page.locator(CARDS).count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("system", ["light", "dark"])
def test_theme_follows_the_address_before_the_system(
    devices: Devices, address: str, theme: str, system: str
) -> None:
    with devices.lent(color_scheme=system) as context:
        page = context.new_page()
        scheme = "getComputedStyle(document.documentElement).colorScheme"
        page.goto(f"{address}ar/embed/")
        assert page.evaluate(scheme) == system
        page.goto(f"{address}ar/embed/?theme={theme}")
        assert page.evaluate(scheme) == theme


def test_posting_opens_in_the_page_around_the_frame(
    visit: Visit, partner: tuple[Path, str]
) -> None:
    page = visit.page
    frame = framed(partner, page, f"{visit.root}ar/embed/?cause=education&n=2")
    expect(frame.locator(CARDS)).to_have_count(2)
    title = frame.locator(".card-title a").first
    path = urlsplit(title.evaluate("link => link.href")).path
    title.click()
    page.wait_for_url(f"{visit.root.rstrip('/')}{path}")
    assert page.locator("h1").is_visible()
    assert visit.errors == []


def test_page_around_the_frame_hears_its_height(visit: Visit, partner: tuple[Path, str]) -> None:
    frame = framed(partner, visit.page, f"{visit.root}ar/embed/?n=3")
    expect(frame.locator(CARDS)).to_have_count(3)
    height = frame.locator("html").evaluate(HEIGHT)
    visit.page.wait_for_function(f"window.told?.height === {height}")
    assert visit.page.evaluate("window.told.type") == "volunteer-board:height"


@pytest.mark.parametrize("width", [320, 900])
def test_frame_with_the_code_of_the_board_is_as_high_as_its_list(
    visit: Visit, partner: tuple[Path, str], width: int
) -> None:
    page = visit.open("en/opportunities/")
    page.locator("[data-snippet] summary").click()
    expect(page.locator("[data-snippet] textarea")).to_have_value(re.compile("^<iframe"))
    code = page.locator("[data-snippet] textarea").input_value()
    folder, root = partner
    other = '<iframe srcdoc="" height="77"></iframe>'
    (folder / "index.html").write_text(
        f'<!doctype html><link rel="icon" href="data:,">{other}{code}', encoding="utf-8"
    )
    page.set_viewport_size({"width": width, "height": 900})
    settle(page, root)
    html = page.frame_locator("iframe[loading]").locator("html")
    page.wait_for_function("document.querySelector('[loading]').height !== '640'")
    for more in ("", "document.querySelector('.cards').lastElementChild.remove()"):
        html.evaluate(f"() => {{ {more} }}")
        needed = html.evaluate(HEIGHT)
        page.wait_for_function(f"document.querySelector('[loading]').height === '{needed}'")
        assert html.evaluate("html => html.scrollHeight <= innerHeight")
    assert page.locator("[srcdoc]").get_attribute("height") == "77"


def test_frame_without_storage_works(devices: Devices, address: str) -> None:
    with devices.lent() as context:
        visit = Visit(context.new_page(), address)
        visit.page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException() }})"
        )
        page = visit.open("en/embed/?cause=education&n=2")
        expect(page.locator(CARDS)).to_have_count(2)
        assert visit.errors == []


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [280, 390, 900])
def test_it_fits_narrow_and_wide_frames(visit: Visit, language: str, width: int) -> None:
    page = visit.open(f"{language}/embed/")
    page.set_viewport_size({"width": width, "height": 600})
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0
    assert page.locator("h1").count() == 1
    assert page.locator("header, footer, nav").count() == 0


def test_search_engines_are_sent_to_the_board(visit: Visit) -> None:
    page = visit.open("ar/embed/")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == "https://board.example.org/ar/opportunities/"
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
