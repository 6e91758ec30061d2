"""A person passes a posting or a story on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.board import PHONE
from tests.browser.devices import Devices
from tests.browser.visiting import Visit, settle

POSTING = "opportunities/bayt-al-hikaya/translate-reading-guide/"
STORY = "stories/the-guide-that-came-home/"
CHANNELS = (
    "https://wa.me/", "https://t.me/", "https://www.facebook.com/", "https://x.com/",
    "https://www.linkedin.com/", "mailto:",
)  # fmt: skip


@pytest.fixture
def context(devices: Devices) -> Iterator[BrowserContext]:
    """A visitor whose browser may write to the clipboard."""
    allowed = ("clipboard-read", "clipboard-write")
    with devices.lent(viewport=PHONE, permissions=allowed) as device:
        yield device


def opened(page: Page) -> Page:
    """Open the panel."""
    page.locator(".posting-head .share summary").click()
    expect(page.locator(".posting-head .share-panel")).to_be_visible()
    return page


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("path", [POSTING, STORY])
def test_every_channel_is_a_plain_link_with_title_and_address(
    visit: Visit, language: str, path: str
) -> None:
    page = opened(visit.open(f"{language}/{path}?utm_source=somewhere#apply"))
    links = page.locator(".posting-head .share-ways a")
    hrefs = [link.get_attribute("href") or "" for link in links.all()]
    assert [next(c for c in CHANNELS if href.startswith(c)) for href in hrefs] == list(CHANNELS)
    title = page.locator("h1").inner_text().replace("\u2060", "")
    address = f"{visit.root}{language}/{path}"
    for link, href in zip(links.all(), hrefs, strict=True):
        values = page.evaluate("href => Object.fromEntries(new URL(href).searchParams)", href)
        assert any(address in value for value in values.values()), href
        assert "utm_source" not in href
        assert set(values) <= {"text", "url", "u", "subject", "body"}
        rel = (link.get_attribute("rel") or "").split()
        assert "noopener" in rel
    whatsapp = page.evaluate("href => new URL(href).searchParams.get('text')", hrefs[0])
    assert title in whatsapp
    assert visit.hosts == {visit.own_host}, "no channel hears of a visitor who only looks"
    assert visit.errors == []


def test_text_is_in_the_language_of_the_page(visit: Visit) -> None:
    texts = {}
    for language in ("ar", "en"):
        page = opened(visit.open(f"{language}/{POSTING}"))
        href = page.locator(".share-ways a[href^='https://wa.me']").get_attribute("href")
        texts[language] = page.evaluate("href => new URL(href).searchParams.get('text')", href)
    assert texts["ar"].startswith("فرصة تطوع: ")
    assert texts["en"].startswith("Volunteering opportunity: ")


def test_link_is_copied_and_that_is_said(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    settle(page, f"{address}ar/{POSTING}?x=1")
    opened(page).get_by_role("button", name="نسخ الرابط").click()
    expect(page.locator(".share-panel > [role=status]")).to_have_text("نُسخ الرابط")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}ar/{POSTING}"


def test_link_that_cannot_be_copied_is_shown(devices: Devices, address: str) -> None:
    with devices.lent() as context:
        page = context.new_page()
        page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
        settle(page, f"{address}en/{POSTING}")
        opened(page).get_by_role("button", name="Copy link").click()
        expect(page.locator(".share-panel > [role=status]")).to_contain_text(
            f"{address}en/{POSTING}"
        )


@pytest.mark.parametrize("ending", ["undefined", "new DOMException('', 'AbortError')"])
def test_sheet_of_the_device_is_offered_where_there_is_one(
    devices: Devices, address: str, ending: str
) -> None:
    with devices.lent() as context:
        visit = Visit(context.new_page(), address)
        visit.page.add_init_script(
            f"""navigator.canShare = () => true;
            navigator.share = (shared) => {{
              window.shared = shared;
              const ending = {ending};
              return ending ? Promise.reject(ending) : Promise.resolve();
            }};"""
        )
        page = opened(visit.open(f"en/{POSTING}"))
        page.get_by_role("button", name="Apps on this device").click()
        shared = page.evaluate("window.shared")
        assert shared["url"] == f"{address}en/{POSTING}"
        assert shared["title"] and shared["text"]
        assert visit.errors == []


def test_device_without_a_sheet_offers_none(devices: Devices, address: str) -> None:
    with devices.lent() as context:
        page = context.new_page()
        page.add_init_script(
            "Object.defineProperty(Navigator.prototype, 'canShare', {value: undefined})"
        )
        settle(page, f"{address}en/{POSTING}")
        assert opened(page).get_by_role("button", name="Apps on this device").count() == 0


def test_panel_works_with_the_keyboard_and_moves_nothing(visit: Visit) -> None:
    page = visit.open(f"en/{POSTING}")
    summary = page.locator(".share summary")
    before = page.locator(".posting-body").bounding_box()
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".share-panel")).to_be_visible()
    assert page.locator(".posting-body").bounding_box() == before
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copy link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".share-panel")).to_be_hidden()
    expect(summary).to_be_focused()
    opened(page)
    page.locator("h1").click()
    expect(page.locator(".share-panel")).to_be_hidden()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_panel_lies_within_the_page(visit: Visit, language: str, width: int) -> None:
    page = visit.open(f"{language}/{POSTING}")
    page.set_viewport_size({"width": width, "height": 800})
    box = opened(page).locator(".share-panel").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    for way in page.locator(".share-panel li > *").all():
        size = way.bounding_box()
        assert size is not None
        assert min(size["width"], size["height"]) >= 44


def test_without_javascript_nothing_stands_in_the_row(devices: Devices, address: str) -> None:
    with devices.lent(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}ar/{POSTING}")
        assert page.locator(".actions").is_hidden()
