"""A person reads the results: first state, addresses, order, pages, match me, ways out."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.board import BOARD, DESKTOP, Opener, listed


def test_first_state_is_the_list_of_the_server_and_nothing_is_loaded_for_it(
    opened: Opener, site: Path
) -> None:
    asked: list[str] = []
    board = opened("ar/")
    board.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    board.open(BOARD)
    assert set(board.ids()) == listed(site, BOARD)
    assert board.open_again_with_fonts() < 0.01
    assert [path for path in asked if "/ar/search/" in path] == []
    assert board.errors == []


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
    assert board.open_again_with_fonts() < 0.01
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
    board.open(BOARD + "?sort=fit")
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


def test_without_scripts_facets_pages_and_feeds_are_there(opened: Opener, site: Path) -> None:
    board = opened(java_script_enabled=False)
    for hidden in (".filters-button", ".filters-done", ".ordering", ".snippet"):
        expect(board.page.locator(hidden)).to_be_hidden()
    assert set(board.ids()) == listed(site, BOARD)
    board.page.locator(".facet summary").first.click()
    board.page.locator(".facet[open] a").first.click()
    expect(board.page).to_have_url(re.compile("/ar/causes/"))
    board.open(BOARD)
    board.page.locator(".pagination a").first.click()
    expect(board.page).to_have_url(re.compile("/page/2/$"))
    expect(board.page.locator(".subscribe a")).to_have_count(3)


def test_search_data_that_does_not_come_is_told_and_links_stay(opened: Opener) -> None:
    board = opened()
    board.page.route("**/search/postings.json*", lambda route: route.abort())
    board.page.locator("[data-facet=cause] summary").click()
    expect(board.count).to_contain_text("تعذّر")
    assert board.page.locator("[data-facet=cause] a").count() > 1
    assert len(board.ids()) == 24


def test_print_shows_the_results_alone(opened: Opener) -> None:
    board = opened(BOARD + "?cause=education")
    board.page.emulate_media(media="print")
    expect(board.cards.first).to_be_visible()
    for hidden in (".facets", "[data-chips]", ".ordering", "[data-snippet]", "[data-feeds] p"):
        expect(board.page.locator(hidden).first).to_be_hidden()
