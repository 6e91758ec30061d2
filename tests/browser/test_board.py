"""A person finds a posting on the board: filters, chips, order, pages, addresses, match me."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.axe import violations
from tests.browser.clocks import stop_clocks
from tests.browser.visiting import settle

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
BOARD = "ar/opportunities/"
SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""

Opener = Callable[..., "Board"]


class Board:
    """The board in a browser, in the words of a visitor; remembers what goes wrong."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))

    def go(self, address: str) -> None:
        """Open an address of the site and wait until all of it is there."""
        settle(self.page, self.root + address)

    @property
    def cards(self) -> Locator:
        """The results."""
        return self.page.locator(".results .card")

    @property
    def count(self) -> Locator:
        """The line that says how many there are."""
        return self.page.locator(".count[role=status]")

    @property
    def chips(self) -> Locator:
        """The chosen filters."""
        return self.page.locator("[data-chips] .chip")

    @property
    def field(self) -> Locator:
        """The search field."""
        return self.page.locator("form.search input[type=search][name=q]")

    @property
    def asked(self) -> dict[str, list[str]]:
        """What the address asks."""
        return parse_qs(urlsplit(self.page.url).query)

    def panel(self, facet: str) -> Locator:
        """Give the panel of a facet, open."""
        holder = self.page.locator(f"[data-facet={facet}]")
        panel = self.page.locator("details.facet", has=holder).or_(
            self.page.locator(f"details[data-facet={facet}]")
        )
        if panel.get_attribute("open") is None:
            panel.locator("summary").click()
        expect(holder.locator("input[type=checkbox]").first).to_be_attached()
        return holder

    def choose(self, facet: str, value: str) -> Locator:
        """Tick a value of a facet; gives its row."""
        row = self.panel(facet).locator("label", has=self.page.locator(f"input[value='{value}']"))
        row.click()
        return row

    def ids(self) -> list[str]:
        """Give the postings shown, in order."""
        ids: list[str] = self.page.eval_on_selector_all(
            ".results [data-opportunity]", "cards => cards.map(c => c.dataset.opportunity)"
        )
        return ids


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Opener]:
    """Open an address of the site in a browser of its own."""
    contexts = []

    def open_board(path: str = BOARD, viewport: ViewportSize = DESKTOP, **how: Any) -> Board:
        context = browser.new_context(
            viewport=viewport, locale="ar", timezone_id="Asia/Amman", **how
        )
        contexts.append(context)
        stop_clocks(context)
        context.add_init_script(SHIFTS)
        board = Board(context.new_page(), address)
        board.go(path)
        return board

    yield open_board
    for context in contexts:
        context.close()


def listed(site: Path, path: str) -> set[str]:
    """Give the postings of a list as the server rendered it."""
    html = (site / path / "index.html").read_text(encoding="utf-8")
    return set(re.findall(r'data-opportunity="([^"]+)"', html))


def test_first_state_is_the_list_of_the_server_and_nothing_is_loaded_for_it(
    opened: Opener, site: Path
) -> None:
    asked: list[str] = []
    board = opened("ar/")
    board.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    board.go(BOARD)
    assert set(board.ids()) == listed(site, BOARD)
    assert [path for path in asked if "/ar/search/" in path] == []
    assert board.page.evaluate("shifts") < 0.02
    assert board.errors == []


def test_filter_shows_what_the_list_of_the_server_has(opened: Opener, site: Path) -> None:
    board = opened()
    row = board.choose("cause", "education")
    education = listed(site, "ar/causes/education")
    expect(board.cards).to_have_count(len(education))
    assert set(board.ids()) == education
    assert row.locator(".number").inner_text() == str(len(education))
    assert board.asked == {"cause": ["education"]}
    assert board.hosts == {urlsplit(board.root).netloc}
    assert board.errors == []


def test_values_of_one_facet_add_up_and_facets_narrow(opened: Opener, site: Path) -> None:
    board = opened()
    education, health = (listed(site, f"ar/causes/{name}") for name in ("education", "health"))
    board.choose("cause", "education")
    board.choose("cause", "health")
    expect(board.cards).to_have_count(len(education | health))
    remote = listed(site, "ar/modes/remote")
    board.choose("mode", "remote")
    expect(board.cards).to_have_count(len((education | health) & remote))
    assert set(board.ids()) == (education | health) & remote
    assert board.asked == {"cause": ["education", "health"], "mode": ["remote"]}


def test_counts_follow_the_other_filters(opened: Opener, site: Path) -> None:
    board = opened()
    board.choose("mode", "remote")
    remote = listed(site, "ar/modes/remote") | listed(site, "ar/modes/remote/")
    rows = board.panel("cause").locator("label")
    expect(rows.first).to_be_visible()
    for row in rows.all():
        value = row.locator("input").get_attribute("value")
        expected = len(listed(site, f"ar/causes/{value}") & remote)
        expect(row.locator(".number")).to_have_text(str(expected))
        assert row.locator("input").is_disabled() == (expected == 0)


def test_values_without_results_come_last(opened: Opener) -> None:
    board = opened(BOARD + "?place=casablanca")
    numbers = [int(n) for n in board.panel("cause").locator(".number").all_inner_texts()]
    assert 0 in numbers
    assert all(numbers[: numbers.index(0)])
    assert not any(numbers[numbers.index(0) :])


def test_long_lists_have_a_field_to_find_a_value(opened: Opener) -> None:
    board = opened()
    skills = board.panel("skill")
    skills.locator("input[type=search]").fill("ترجمه")
    shown = skills.locator("label:visible")
    expect(shown.first).to_contain_text("ترجمة")
    assert 0 < shown.count() < skills.locator("label").count()


def test_chip_removes_its_filter_and_the_last_one_clears_all(opened: Opener, site: Path) -> None:
    board = opened(BOARD + "?cause=education&mode=remote")
    expect(board.chips).to_have_count(2)
    board.chips.first.click()
    expect(board.chips).to_have_count(1)
    assert board.asked == {"mode": ["remote"]}
    assert board.page.evaluate("document.activeElement.closest('[data-chips]') !== null")
    board.page.locator("[data-chips] .clear").click()
    expect(board.chips).to_have_count(0)
    assert board.asked == {}
    assert set(board.ids()) == listed(site, BOARD)


def test_back_and_forward_restore_list_field_and_chips(opened: Opener, site: Path) -> None:
    board = opened()
    board.choose("cause", "education")
    expect(board.chips).to_have_count(1)
    board.choose("cause", "health")
    expect(board.chips).to_have_count(2)
    board.page.go_back()
    expect(board.chips).to_have_count(1)
    expect(board.cards).to_have_count(len(listed(site, "ar/causes/education")))
    board.page.go_back()
    expect(board.chips).to_have_count(0)
    expect(board.cards).to_have_count(24)
    board.page.go_forward()
    expect(board.chips).to_have_count(1)
    expect(board.page.locator("input[value=education]")).to_be_checked()


def test_back_from_a_posting_leads_to_the_same_results(opened: Opener) -> None:
    board = opened(BOARD + "?cause=education")
    expect(board.chips).to_have_count(1)
    before = board.ids()
    board.cards.last.locator(".card-title a").click()
    board.page.wait_for_url("**/ar/opportunities/*/*/")
    board.page.go_back()
    expect(board.chips).to_have_count(1)
    assert board.ids() == before


def test_shared_link_opens_the_state_without_a_jump(opened: Opener, site: Path) -> None:
    board = opened(BOARD + "?q=ترجمة&mode=remote&sort=closing")
    expect(board.field).to_have_value("ترجمة")
    expect(board.chips).to_have_count(1)
    expect(board.page.locator("[data-sort]")).to_have_value("closing")
    assert set(board.ids()) <= listed(site, "ar/modes/remote")
    assert board.page.evaluate("shifts") < 0.02
    assert board.errors == []


def test_typing_filters_the_list_marks_words_and_keeps_one_entry(opened: Opener) -> None:
    board = opened()
    entries = board.page.evaluate("history.length")
    board.field.press_sequentially("ترجمة")
    expect(board.page.locator(".results mark").first).to_be_visible()
    expect(board.page).to_have_url(re.compile(r"\?q="))
    assert board.asked == {"q": ["ترجمة"]}
    assert board.page.evaluate("history.length") == entries
    board.field.fill("")
    expect(board.cards).to_have_count(24)
    assert board.asked == {}


def test_other_kinds_are_in_the_list_and_counted(opened: Opener) -> None:
    board = opened()
    name = "بيت الحكاية"
    board.field.fill(name)
    expect(board.count).to_contain_text("منظمتان")
    expect(board.page.locator(".card-title", has_text=name)).to_be_visible()
    board.choose("mode", "remote")
    expect(board.count).not_to_contain_text("منظم")


def test_order_by_deadline(opened: Opener) -> None:
    board = opened()
    board.page.locator("[data-sort]").select_option("closing")
    expect(board.page).to_have_url(re.compile("sort=closing"))
    expect(board.cards.first.locator(".tag-soon")).to_be_visible()
    expect(board.cards.nth(3).locator(".tag-soon")).to_be_visible()
    soon = [card.locator(".tag-soon").count() for card in board.cards.all()]
    assert soon == sorted(soon, reverse=True)


def test_pages_are_links_with_the_whole_state(opened: Opener) -> None:
    board = opened(BOARD + "?sort=shortest")
    first = board.ids()
    link = board.page.locator(".pagination a").first
    assert link.get_attribute("href") == "?sort=shortest&page=2"
    board.page.mouse.wheel(0, 5000)
    link.click()
    expect(board.page.locator(".pagination [aria-current]")).to_have_text("2")
    assert not set(board.ids()) & set(first)
    assert board.page.evaluate("document.activeElement.matches('.results h2')")
    box = board.page.locator(".results").bounding_box()
    assert box is not None
    assert -50 < box["y"] < DESKTOP["height"]
    board.page.go_back()
    expect(board.page.locator(".pagination [aria-current]")).to_have_text("1")
    assert board.ids() == first


def test_pages_of_the_first_state_open_in_place(opened: Opener, site: Path) -> None:
    board = opened()
    board.page.locator(".pagination a").last.click()
    expect(board.page.locator(".pagination [aria-current]")).to_have_text("2")
    assert urlsplit(board.page.url).path == f"/{BOARD}"
    assert set(board.ids()) == listed(site, BOARD + "page/2")


def test_nothing_found_says_so_and_offers_ways_out(opened: Opener, site: Path) -> None:
    board = opened(BOARD + "?cause=education&total=1")
    expect(board.page.locator(".empty-title")).to_be_visible()
    expect(board.count).to_have_text("لا فرص")
    education = listed(site, "ar/causes/education")
    way = board.page.locator(".empty .chip", has_text=f"ساعة واحدة على الأكثر»{len(education)}")
    way.click()
    expect(board.cards).to_have_count(len(education))
    assert set(board.ids()) == education
    assert board.errors == []


def test_near_results_are_called_near(opened: Opener) -> None:
    board = opened(BOARD + "?q=ترجمة+كسوف")
    expect(board.page.locator(".results > .note")).to_be_visible()
    expect(board.cards.first).to_be_visible()


def test_hours_limits_and_other_conditions(opened: Opener) -> None:
    board = opened()
    board.page.locator("summary", has_text="الوقت").click()
    board.page.locator("input[name=total][value='8']").check()
    expect(board.chips).to_have_text(["8 ساعات على الأكثر"])
    assert board.asked == {"total": ["8"]}
    few = len(board.ids())
    board.page.locator("summary", has_text="المزيد").click()
    board.page.locator("input[name=ended]").check()
    expect(board.chips).to_have_count(2)
    assert len(board.ids()) >= few
    board.page.locator(".facets input[name=zone]").check()
    expect(board.chips).to_have_count(3)
    assert board.asked["zone"] == ["Asia/Amman"]


def test_subscribe_line_names_the_fitting_feed(opened: Opener) -> None:
    board = opened()
    line = board.page.locator("[data-feeds]")
    whole = line.inner_text()
    board.choose("cause", "education")
    expect(line).to_contain_text("«التعليم»")
    links = line.get_by_role("link")
    expect(links).to_have_count(3)
    addresses = [link.evaluate("link => link.href") for link in links.all()]
    assert addresses == [
        f"{board.root}ar/causes/education/{name}" for name in ("feed.xml", "atom.xml", "feed.json")
    ]
    assert all(board.page.request.get(address).ok for address in addresses)
    expect(board.page.locator(".feeds-note")).to_have_count(0)
    board.choose("level", "advanced")
    expect(board.page.locator(".feeds-note")).to_contain_text("متقدم")
    board.page.keyboard.press("Escape")
    board.page.locator("[data-chips] .clear").click()
    expect(line).to_have_text(whole, use_inner_text=True)


def test_match_me_orders_by_fit_says_why_and_stays_on_the_device(opened: Opener) -> None:
    board = opened()
    board.page.locator(".match summary").click()
    form = board.page.locator("[data-match]")
    form.locator("input[value=translation]").check()
    for language in ("ar", "en"):
        form.locator(f"input[name=language][value={language}]").check()
    form.locator("select[name=hours]").select_option("4")
    requests: list[str] = []
    board.page.on("request", lambda request: requests.append(request.url))
    form.locator("button.button").first.click()
    first = board.cards.first.locator(".reasons")
    expect(first).to_contain_text("الترجمة")
    assert board.asked == {"sort": ["fit"]}
    fragment = urlsplit(board.page.url).fragment
    assert fragment == "skills=translation&languages=en,ar&hours=4&zone=Asia/Amman"
    assert not any("translation" in url for url in requests)
    board.go(BOARD + "?sort=fit")
    expect(board.cards.first.locator(".reasons")).to_contain_text("الترجمة")
    board.page.locator(".match summary").click()
    expect(form.locator("input[value=translation]")).to_be_checked()
    form.locator("[type=reset]").click()
    expect(board.page.locator(".reasons")).to_have_count(0)
    assert board.asked == {}
    assert board.errors == []


def test_fit_without_a_profile_asks_for_one(opened: Opener) -> None:
    board = opened()
    board.page.locator("[data-sort]").select_option("fit")
    expect(board.page.locator("[data-match]")).to_be_visible()
    assert board.asked == {}


def test_snippet_holds_the_chosen_list_and_is_copied(opened: Opener) -> None:
    board = opened(BOARD + "?cause=education", permissions=["clipboard-read", "clipboard-write"])
    board.page.locator("[data-snippet] summary").click()
    code = board.page.locator("[data-snippet] textarea")
    expect(code).to_have_value(re.compile(r"/ar/embed/\?cause=education\""))
    board.page.locator("[data-snippet] button").click()
    expect(board.page.locator("[data-snippet] [role=status]")).not_to_be_empty()
    assert board.page.evaluate("navigator.clipboard.readText()") == code.input_value()


def test_snippet_keeps_words_in_their_attribute_and_the_profile_here(opened: Opener) -> None:
    board = opened(BOARD + '?q="><b>&sort=fit&page=2#skills=translation')
    board.page.locator("[data-snippet] summary").click()
    code = board.page.locator("[data-snippet] textarea")
    expect(code).to_have_value(re.compile("^<iframe"))
    frame = board.page.evaluate(
        """html => {
          const { body } = new DOMParser().parseFromString(html, "text/html");
          return [body.children.length, body.firstElementChild.src, body.textContent];
        }""",
        code.input_value(),
    )
    assert frame == [1, f"{board.root}ar/embed/?q=%22%3E%3Cb%3E", ""]


def test_board_is_worked_with_the_keyboard(opened: Opener) -> None:
    board = opened()
    board.page.locator("[data-facet=cause] summary").focus()
    board.page.keyboard.press("Enter")
    expect(board.page.locator("[data-facet=cause] input[type=checkbox]").first).to_be_visible()
    board.page.keyboard.press("Tab")  # the field that finds a value
    board.page.keyboard.press("Tab")
    board.page.keyboard.press("Space")
    expect(board.chips).to_have_count(1)
    board.page.keyboard.press("Escape")
    expect(board.page.locator("[data-facet=cause]")).not_to_have_attribute("open", "")
    assert board.page.evaluate("document.activeElement.matches('[data-facet=cause] summary')")
    board.page.keyboard.press("Enter")
    board.page.keyboard.press("Shift+Tab")
    expect(board.page.locator("[data-facet=cause]")).not_to_have_attribute("open", "")
    board.field.focus()
    board.page.keyboard.press("Enter")
    assert board.page.evaluate("document.activeElement.matches('.results h2')")


def test_click_elsewhere_closes_a_panel(opened: Opener) -> None:
    board = opened()
    board.panel("cause")
    board.page.locator("h1").click()
    expect(board.page.locator("[data-facet=cause]")).not_to_have_attribute("open", "")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_phone_has_one_button_for_all_filters(opened: Opener, language: str) -> None:
    board = opened(f"{language}/opportunities/", PHONE)
    expect(board.page.locator(".facets")).to_be_hidden()
    board.page.locator(".filters-button").click()
    board.choose("cause", "education")
    expect(board.chips).to_have_count(1)
    expect(board.page.locator(".filters-button .badge")).to_have_text("1")
    assert board.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    board.page.locator(".filters-done").click()
    expect(board.page.locator(".facets")).to_be_hidden()
    assert board.errors == []


def test_without_scripts_facets_pages_and_feeds_are_there(opened: Opener, site: Path) -> None:
    board = opened(java_script_enabled=False)
    for hidden in (".filters-button", ".filters-done", ".ordering", ".snippet"):
        expect(board.page.locator(hidden)).to_be_hidden()
    assert set(board.ids()) == listed(site, BOARD)
    board.page.locator(".facet summary").first.click()
    board.page.locator(".facet[open] a").first.click()
    expect(board.page).to_have_url(re.compile("/ar/causes/"))
    board.go(BOARD)
    board.page.locator(".pagination a").first.click()
    expect(board.page).to_have_url(re.compile("/page/2/$"))
    expect(board.page.locator(".subscribe a")).to_have_count(3)


def test_search_data_that_does_not_come_is_told_and_links_stay(opened: Opener) -> None:
    board = opened()
    board.page.context.route("**/search/postings.json*", lambda route: route.abort())
    board.page.locator("[data-facet=cause] summary").click()
    expect(board.count).to_contain_text("تعذّر")
    assert board.page.locator("[data-facet=cause] a").count() > 1
    assert len(board.ids()) == 24


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_panels_and_results_are_accessible(
    opened: Opener, viewport: ViewportSize, scheme: str
) -> None:
    path = BOARD + "?q=ترجمة&mode=remote"
    board = opened(path, viewport, color_scheme=scheme, reduced_motion="reduce")
    if viewport is PHONE:
        board.page.locator(".filters-button").click()
    for summary in board.page.locator("details.facet > summary").all():
        summary.click()
        board.page.wait_for_load_state("networkidle")
        found = violations(board.page)
        assert not found, "\n".join(found)
        board.page.keyboard.press("Escape")


def test_print_shows_the_results_alone(opened: Opener) -> None:
    board = opened(BOARD + "?cause=education")
    board.page.emulate_media(media="print")
    expect(board.cards.first).to_be_visible()
    for hidden in (".facets", "[data-chips]", ".ordering", "[data-snippet]", "[data-feeds] p"):
        expect(board.page.locator(hidden).first).to_be_hidden()
