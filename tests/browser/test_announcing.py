"""An organisation takes a ready text out of the share panel of its posting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.board import PHONE
from tests.browser.devices import Devices
from tests.browser.visiting import Visit

POSTING = "opportunities/bayt-al-hikaya/translate-reading-guide/"
ENDED = "opportunities/jusoor-al-maa/brand-identity-for-the-river-campaign/"
STORY = "stories/the-guide-that-came-home/"


@pytest.fixture
def organiser(devices: Devices, address: str) -> Iterator[Visit]:
    """Somebody with a phone whose browser may write to the clipboard."""
    allowed = ("clipboard-read", "clipboard-write")
    with devices.lent(viewport=PHONE, color_scheme="dark", permissions=allowed) as device:
        yield Visit(device.new_page(), address)


def opened(page: Page) -> Page:
    """Open the panel and wait for its texts."""
    page.locator(".share summary").first.click()
    page.locator(".announcing").wait_for()
    return page


def test_channel_and_language_are_chosen_by_keyboard_and_copied(organiser: Visit) -> None:
    page = opened(organiser.open(f"ar/{POSTING}"))
    section = page.get_by_role("region", name="نصوص جاهزة للنشر")
    text = section.get_by_label("النص", exact=True)
    title = page.locator("h1").inner_text().replace("\u2060", "")
    assert text.input_value().startswith(f"فرصة تطوع: {title}\n")
    channel = section.get_by_label("أين تنشرونه")
    channel.focus()
    page.keyboard.press("ArrowDown")
    expect(channel).to_have_value("whatsapp")
    assert text.input_value().startswith("*فرصة تطوع: ")
    expect(section.get_by_role("link", name="افتح في: واتساب")).to_be_visible()
    section.get_by_label("لغة النص").select_option("en")
    expect(text).to_have_attribute("lang", "en")
    expect(section.locator(".announcing-length")).to_contain_text("من أصل 800")
    assert text.input_value().startswith("*Volunteering opportunity: ")
    section.get_by_role("button", name="انسخ النص").click()
    expect(section.get_by_role("status")).to_have_text("نُسخ النص")
    assert page.evaluate("navigator.clipboard.readText()") == text.input_value()
    assert organiser.hosts == {organiser.own_host}, "no channel hears of it"
    assert organiser.errors == []


def test_services_open_with_the_text(organiser: Visit) -> None:
    page = opened(organiser.open(f"en/{POSTING}"))
    section = page.locator(".announcing")
    values = "link => Object.fromEntries(new URL(link.href).searchParams)"
    link = "https://board.example.org/en/" + POSTING
    for channel, carried in (("whatsapp", "text"), ("x", "text"), ("career-office", "body")):
        section.locator("select").first.select_option(channel)
        sent = section.locator("a").first.evaluate(values)
        shown = section.locator("textarea").input_value()
        assert sent[carried].replace("\r\n", "\n") == shown
        assert shown.count(link) == 1
    assert sent["subject"] == section.get_by_label("Subject").input_value()
    section.locator("select").first.select_option("telegram")
    sent = section.locator("a").first.evaluate(values)
    assert sent["url"] == link
    assert link not in sent["text"]
    section.locator("select").first.select_option("instagram")
    expect(section.locator("a").first).to_be_hidden()
    expect(section.get_by_label("Subject")).to_be_hidden()


def test_pictures_of_the_chosen_language_can_be_downloaded(organiser: Visit) -> None:
    page = opened(organiser.open(f"ar/{POSTING}"))
    page.get_by_label("لغة النص").select_option("en")
    files = page.locator(".announcing a[download]")
    expect(files.first).to_have_attribute("download", "translate-reading-guide-en-share.png")
    for link in files.all():
        address = link.get_attribute("href") or ""
        assert address.startswith(f"{organiser.root}en/{POSTING}")
        assert page.request.get(address).ok, address


def test_panel_fits_a_phone_and_keeps_nobody_out(organiser: Visit) -> None:
    page = opened(organiser.open(f"ar/{POSTING}"))
    page.locator(".announcing select").first.select_option("career-office")
    page.locator(".announcing-copy").click()
    widest = page.evaluate("document.documentElement.scrollWidth")
    assert widest <= PHONE["width"]
    assert violations(page) == []


def test_texts_are_asked_for_only_when_the_panel_of_an_open_posting_is_opened(
    organiser: Visit,
) -> None:
    page = organiser.open(f"ar/{POSTING}")
    assert not any("announc" in request for request in organiser.requests)
    opened(page)
    assert any("/announcements.json" in request for request in organiser.requests)
    organiser.requests.clear()
    page = organiser.open(f"ar/{ENDED}")
    page.locator(".share summary").click()
    page.locator(".share-ways a").first.wait_for()
    assert not any("announc" in request for request in organiser.requests)
    assert organiser.errors == []


def test_text_that_cannot_be_copied_is_selected(organiser: Visit) -> None:
    failing = "navigator.clipboard.writeText = () => Promise.reject(new Error())"
    organiser.page.add_init_script(failing)  # of this page alone
    page = opened(organiser.open(f"en/{POSTING}"))
    page.locator(".announcing-copy").click()
    expect(page.locator(".announcing [role=status]")).to_contain_text("The text is selected")
    selected = "t => t.selectionEnd - t.selectionStart === t.value.length && t.value.length > 0"
    assert page.locator(".announcing textarea").evaluate(selected)


def test_quote_of_a_story_is_passed_on_with_name_and_address(organiser: Visit) -> None:
    page = organiser.open(f"ar/{STORY}")
    quote = page.locator(".quote").inner_text()
    page.locator(".quote-actions summary").click()
    page.get_by_role("button", name="نسخ الاقتباس").click()
    expect(page.locator(".quote-actions [role=status]")).to_have_text("نُسخ الاقتباس")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"«{quote}» — سلمى\n{organiser.root}ar/{STORY}"
    assert violations(page) == []
    assert organiser.hosts == {organiser.own_host}
