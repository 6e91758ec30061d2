"""A volunteer begins: the kit on a phone, the agreement filled in, printed and saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.axe import violations
from tests.browser.board import DESKTOP, PHONE
from tests.browser.devices import Devices
from tests.browser.visiting import Visit, settle
from tests.typesetting.approved import assert_approved

KIT = "opportunities/warshet-code/python-for-girls/kit/"
NAME = "Rana Zzyzx"
ADDED = "No classes in Ramadan.\nHomework <b>twice</b> & no more."
LONG_NAME = "عبد الرحمن Wanderer O’Brien-Łukasiewicz"
A4: ViewportSize = {"width": 794, "height": 1123}  # in pixels of CSS
NO_DIALOG = "window.print = () => { window.printed = document.title; };"


@pytest.fixture
def visit(devices: Devices, address: str) -> Iterator[Visit]:
    """Somebody at a desk far from the team, who may save files."""
    options: dict[str, Any] = {
        "viewport": DESKTOP,
        "timezone_id": "Africa/Abidjan",
        "locale": "en-GB",
    }
    with devices.lent(**options, accept_downloads=True) as device:
        yield Visit(device.new_page(), address)


def filled(visit: Visit) -> Page:
    """Fill in the agreement; from then on nothing may be asked for."""
    visit.page.add_init_script(NO_DIALOG)
    page = visit.open(f"en/{KIT}")
    visit.requests.clear()
    page.fill("[name=volunteer]", NAME)
    page.fill("[name=also]", ADDED)
    page.check("text=Do the training")
    return page


def assert_nothing_left(visit: Visit) -> None:
    asked = [line for line in visit.requests if not line.startswith("GET blob:")]
    assert asked == []
    assert visit.errors == []
    stored = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    assert "Zzyzx" not in visit.page.evaluate(stored) + visit.page.url


def test_what_is_written_stands_in_the_signature(visit: Visit) -> None:
    page = filled(visit)
    mirror = page.locator("#agreement [data-mirror=volunteer]")
    expect(mirror).to_have_text(NAME)
    page.fill("[name=volunteer]", "")
    expect(mirror).to_have_text("")
    assert_nothing_left(visit)


def test_the_agreement_is_printed_alone(visit: Visit) -> None:
    page = filled(visit)
    page.click("#agreement [data-print]")
    assert page.evaluate("printed") == "Volunteer agreement: Python teacher for girls"
    page.emulate_media(media="print")
    paper = page.inner_text("body")
    assert NAME in paper
    assert ADDED in paper
    assert "Protection of minors" in paper
    for screen in ("Starting kit", "Save on your device", "stays on this device", "How it works"):
        assert screen not in paper
    expect(page.locator("[name=volunteer]")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Step by step" in page.inner_text("body")
    assert page.title() != page.evaluate("printed")
    assert_nothing_left(visit)


def test_the_agreement_looks_as_approved_on_paper(devices: Devices, address: str) -> None:
    """As wide as A4 and as much of it as its first page holds, in both languages."""
    options: dict[str, Any] = {
        "viewport": A4,
        "timezone_id": "Africa/Abidjan",
        "locale": "en-GB",
    }
    with devices.lent(**options) as device:
        for language in ("ar", "en"):
            visit = Visit(device.new_page(), address)
            visit.page.add_init_script(NO_DIALOG)
            page = visit.open(f"{language}/{KIT}")
            page.fill("[name=volunteer]", LONG_NAME)
            page.click("#agreement [data-print]")
            page.emulate_media(media="print")
            page.evaluate("document.fonts.ready")
            page.evaluate("scrollTo(0, 0)")
            assert_approved(f"agreement-{language}", page.screenshot())
            page.close()


def test_the_saved_file_holds_what_was_written_and_asks_for_nothing(
    visit: Visit, devices: Devices, tmp_path: Path
) -> None:
    page = filled(visit)
    with page.expect_download() as saving:
        page.click("#agreement [data-save]")
    assert saving.value.suggested_filename == "Volunteer agreement Python teacher for girls.html"
    file = tmp_path / "agreement.html"
    saving.value.save_as(file)
    assert_nothing_left(visit)
    with devices.lent() as device:
        reader = Visit(device.new_page(), "")
        shown = reader.open(file.as_uri())
        text = shown.inner_text("body")
        assert NAME in text
        assert ADDED in text
        assert not shown.query_selector_all("input, textarea, button, script, link")
        assert [line.split()[1] for line in reader.requests] == [file.as_uri()]
        assert "sans-serif" in shown.evaluate("getComputedStyle(document.body).fontFamily")
        assert (shown.get_attribute("html", "lang"), shown.title()) == (
            "en",
            "Volunteer agreement: Python teacher for girls",
        )


def test_the_saved_kit_keeps_its_ticks(visit: Visit, tmp_path: Path) -> None:
    page = filled(visit)
    with page.expect_download() as saving:
        page.click("article:first-of-type [data-save]")
    saving.value.save_as(tmp_path / "kit.html")
    html = (tmp_path / "kit.html").read_text(encoding="utf-8")
    ticked = [line for line in html.split("<li>") if "checked" in line]
    assert len(ticked) == 1
    assert "Do the training" in ticked[0]
    assert 'href="mailto:noha@warsha.example.org"' in html
    assert 'href="../' not in html


@pytest.mark.parametrize(
    ("language", "theme", "size"), [("ar", "light", PHONE), ("en", "dark", DESKTOP)]
)
def test_kit_is_for_everybody(visit: Visit, language: str, theme: str, size: ViewportSize) -> None:
    visit.page.set_viewport_size(size)
    visit.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page = visit.open(f"{language}/{KIT}")
    page.locator(".own-time").first.wait_for()
    width = "[document.documentElement.scrollWidth, innerWidth]"
    needed, there = page.evaluate(width)
    assert needed <= there
    found = violations(page)
    assert not found, "\n".join(found)
    assert visit.hosts == {visit.own_host}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_name_of_a_fact_is_broken_on_a_small_phone(visit: Visit, language: str) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 640})
    page = visit.open(f"{language}/opportunities/jusoor-al-maa/water-quality-dashboard/kit/")
    names = page.locator(".document-facts dt")
    names.evaluate_all("names => names.forEach(n => { n.style.overflowWrap = 'normal'; })")
    assert names.count() > 4
    too_long = "names => names.filter(n => n.scrollWidth > n.clientWidth).map(n => n.textContent)"
    assert names.evaluate_all(too_long) == []


def test_without_scripts_the_kit_is_there_to_read_and_print(devices: Devices, address: str) -> None:
    with devices.lent(java_script_enabled=False) as device:
        page = device.new_page()
        settle(page, f"{address}ar/{KIT}")
        expect(page.locator("[data-print]").first).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.locator("[name=volunteer]")).to_be_visible()
        assert "اتفاق تطوع" in page.inner_text("#agreement")
