"""A person types into the search field of the header, on pages other than the board."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.devices import Devices
from tests.browser.visiting import Visit

FIELD = "form.search input[type=search][name=q]"
PANEL = ".search-panel"
QUERIES = {"ar": "ترجمة", "en": "translator"}


def typed(page: Page, text: str) -> None:
    """Type into the field and wait for the answer."""
    page.locator(FIELD).click()
    page.locator(FIELD).press_sequentially(text)
    expect(page.locator(PANEL)).to_be_visible()


def answered(page: Page, text: str) -> None:
    """Type into the field and wait for results of the whole text, which replace earlier ones."""
    typed(page, text)
    whole = re.compile(re.escape(f"?{urlencode({'q': text})}") + "$")
    expect(page.locator(f"{PANEL} .search-all")).to_have_attribute("href", whole)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_results_are_links_that_say_what_they_are(visit: Visit, language: str) -> None:
    page = visit.open(f"{language}/about/")
    answered(page, QUERIES[language])
    results = page.locator(f"{PANEL} li a")
    expect(results.first).to_be_visible()
    assert 1 < results.count() <= 8
    for result in results.all():
        assert result.locator("span").first.inner_text().strip()
        assert result.locator("small").inner_text().strip()
    assert page.locator(f"{PANEL} mark").count() > 0
    names = {result.locator("small .tag").inner_text() for result in results.all()}
    assert len(names) > 1, "postings, pages and the like are told from each other"
    results.first.click()
    assert urlsplit(page.url).path.startswith(f"/{language}/opportunities/")
    assert visit.errors == []
    assert visit.hosts == {visit.own_host}


def test_number_of_results_is_announced(visit: Visit) -> None:
    page = visit.open("ar/about/")
    typed(page, "ترجمة")
    expect(page.locator(f"{PANEL} [role=status]")).to_contain_text("نتيجة")


def test_nothing_found_says_so_and_leads_to_the_board(visit: Visit) -> None:
    page = visit.open("en/about/")
    typed(page, "qqxxyyzz")
    expect(page.locator(f"{PANEL} [role=status]")).to_contain_text("Nothing found")
    page.locator(f"{PANEL} .search-all").click()
    assert urlsplit(page.url).path == "/en/opportunities/"
    assert urlsplit(page.url).query == ""


def test_words_in_the_other_language_are_marked_as_such(visit: Visit) -> None:
    page = visit.open("ar/about/")
    typed(page, "CV")
    title = page.locator(f"{PANEL} li [lang=en]").first
    expect(title).to_be_visible()
    assert title.get_attribute("dir") == "ltr"


def test_enter_and_the_last_link_lead_to_the_board_with_the_query(visit: Visit) -> None:
    page = visit.open("ar/about/")
    typed(page, "ترجمة")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ar/opportunities/?*")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["ترجمة"]}
    visit.open("ar/about/")
    typed(page, "ترجمة")
    page.locator(f"{PANEL} .search-all").click()
    page.wait_for_url("**/ar/opportunities/?*")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["ترجمة"]}


def test_arrows_go_round_and_escape_closes(visit: Visit) -> None:
    page = visit.open("en/about/")
    answered(page, "translation")
    stops = page.locator(f"{PANEL} a")
    expect(stops.nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(stops.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(stops.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator(FIELD)).to_be_focused()
    assert page.locator(FIELD).input_value() == "translation"


def test_panel_closes_by_a_click_elsewhere_and_by_leaving_with_the_keyboard(visit: Visit) -> None:
    page = visit.open("en/about/")
    typed(page, "translation")
    page.mouse.click(10, 800)
    expect(page.locator(PANEL)).to_be_hidden()
    page.locator(FIELD).press_sequentially(" x")
    expect(page.locator(PANEL)).to_be_visible()
    page.locator(f"{PANEL} .search-all").focus()
    page.keyboard.press("Tab")
    expect(page.locator(PANEL)).to_be_hidden()


def test_nothing_moves_when_results_come(visit: Visit) -> None:
    page = visit.open("en/about/")
    page.evaluate(
        """async () => {
            await document.fonts.ready;
            window.moved = 0;
            const observer = new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.moved += entry.value;
            });
            observer.observe({ type: "layout-shift" });
        }"""
    )
    before = page.locator("main").bounding_box()
    typed(page, "translation")
    expect(page.locator(f"{PANEL} li").first).to_be_visible()
    assert page.locator("main").bounding_box() == before
    assert page.evaluate("window.moved") < 0.01


def test_search_data_are_loaded_only_when_somebody_searches(visit: Visit) -> None:
    page = visit.open("ar/about/")
    assert not [request for request in visit.requests if "/search/" in request]
    with page.expect_request("**/ar/search/words.json*"):
        page.locator(FIELD).focus()


def test_search_that_cannot_be_loaded_says_so(visit: Visit) -> None:
    page = visit.open("en/about/")
    page.route("**/en/search/**", lambda route: route.abort())
    typed(page, "translation")
    expect(page.locator(f"{PANEL} [role=status]")).to_contain_text("could not be loaded")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280, 1440])
def test_header_stays_in_its_lines(visit: Visit, language: str, width: int) -> None:
    page = visit.open(f"{language}/about/")
    page.set_viewport_size({"width": width, "height": 800})
    height = page.locator(".site-header").evaluate("header => header.offsetHeight")
    assert height <= (70 if width >= 768 else 125)
    field = page.locator(FIELD).bounding_box()
    assert field is not None
    assert field["height"] >= 44
    assert field["width"] >= 80
    clipped = page.evaluate(
        """() => [...document.querySelectorAll(".site-bar a, .site-bar button")]
            .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
            .map((each) => each.textContent)"""
    )
    assert clipped == []


def test_without_javascript_there_is_no_field_that_would_do_nothing(
    devices: Devices, address: str
) -> None:
    with devices.lent(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}ar/about/")
        assert page.locator("form.search").is_hidden()
        assert page.locator(".saved-link").count() == 0
