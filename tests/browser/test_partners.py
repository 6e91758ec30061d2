"""A partner takes along what stands on the page: code, addresses, an e-mail, a printed sheet."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.board import Opener

PAGE = "ar/partners/students/"
NO_CLIPBOARD = "() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException()); }"


def test_texts_are_copied_as_they_stand_there(opened: Opener) -> None:
    board = opened(PAGE, permissions=["clipboard-read", "clipboard-write"])
    for section, wanted in (
        ("#site", board.page.locator("#site textarea").input_value()),
        ("#email", board.page.locator("#email textarea").input_value()),
        ("#follow", board.page.locator("#follow a").first.inner_text()),
    ):
        part = board.page.locator(section)
        part.get_by_role("button").first.click()
        expect(part.get_by_role("status").first).not_to_be_empty()
        assert board.page.evaluate("navigator.clipboard.readText()") == wanted


def test_what_no_script_may_copy_is_selected(opened: Opener) -> None:
    board = opened(PAGE)
    board.page.evaluate(NO_CLIPBOARD)
    calendar = board.page.locator("#follow [data-copied]").last
    calendar.get_by_role("button").click()
    expect(calendar.get_by_role("status")).not_to_be_empty()
    selected = board.page.evaluate("getSelection().toString().trim()")
    assert selected.endswith("/ar/audiences/students/calendar.ics")


def test_page_is_printed_without_what_paper_cannot_use(opened: Opener) -> None:
    board = opened(PAGE)
    board.page.evaluate("window.print = () => { document.title = 'printed'; }")
    board.page.locator("[data-print]").click()
    expect(board.page).to_have_title("printed")
    board.page.emulate_media(media="print")
    expect(board.page.locator(".qr-code")).to_be_visible()
    expect(board.page.locator("#tell")).to_be_visible()
    expect(board.page.locator("#pass-on")).to_be_hidden()


def test_without_script_texts_are_there_and_no_button_promises_more(opened: Opener) -> None:
    board = opened(PAGE, java_script_enabled=False)
    expect(board.page.locator("#site textarea")).to_be_visible()
    assert board.page.locator(".partners button:visible").count() == 0
