"""A person chooses on the board: filters, counts, chips, feeds, the snippet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.axe import violations
from tests.browser.board import BOARD, DESKTOP, PHONE, Opener, listed


def test_filter_shows_what_the_list_of_the_server_has(opened: Opener, site: Path) -> None:
    board = opened()
    row = board.choose("cause", "education")
    education = listed(site, "ar/causes/education")
    expect(board.cards).to_have_count(len(education))
    assert set(board.ids()) == education
    assert row.locator(".number").inner_text() == str(len(education))
    assert board.asked == {"cause": ["education"]}
    assert board.hosts == {board.own_host}
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
          const names = [...body.children].map(({ tagName }) => tagName);
          return [names.join(" "), body.firstElementChild.src];
        }""",
        code.input_value(),
    )
    assert frame == ["IFRAME SCRIPT", f"{board.root}ar/embed/?q=%22%3E%3Cb%3E"]


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


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")], ids=["phone", "desktop"]
)
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
