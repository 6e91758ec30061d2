"""A visitor far away reads the times of a posting by the own clock as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.devices import Devices
from tests.browser.visiting import settle

# A team in Amman, sessions, and a deadline; in winter the two clocks differ in most of the world.
SESSIONS = "opportunities/bayt-al-hikaya/reading-map-of-the-city/"
SAME_CLOCK, FAR_BEHIND = "Asia/Riyadh", "America/Los_Angeles"

Opener = Callable[..., Page]


@pytest.fixture
def opened(devices: Devices, address: str) -> Iterator[Opener]:
    """Open a page in a browser that stands in some time zone."""
    with ExitStack() as lent:

        def open_page(path: str, zone: str, *, runs_scripts: bool = True) -> Page:
            options: dict[str, Any] = {"timezone_id": zone, "java_script_enabled": runs_scripts}
            page = lent.enter_context(devices.lent(**options)).new_page()
            settle(page, address + path)
            return page

        yield open_page


def own_times(page: Page) -> list[str]:
    return page.locator(".own-time").all_inner_texts()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "ar",
            [
                "حتى 10 ديسمبر، 12:59 بتوقيتك",
                "من 07:00 إلى 09:00 بتوقيتك (غرينتش-8)",
                "22 يناير، من 23:00 إلى 03:00 بتوقيتك (غرينتش-8)",
                "29 يناير، من 23:00 إلى 03:00 بتوقيتك (غرينتش-8)",
                "5 فبراير، من 23:00 إلى 03:00 بتوقيتك (غرينتش-8)",
            ],
        ),
        (
            "en",
            [
                "until 10 December, 12:59 your time",
                "07:00–09:00 your time (GMT-8)",
                "22 January, 23:00–03:00 your time (GMT-8)",
                "29 January, 23:00–03:00 your time (GMT-8)",
                "5 February, 23:00–03:00 your time (GMT-8)",
            ],
        ),
    ],
)
def test_times_are_said_by_the_visitors_clock(
    opened: Opener, language: str, expected: list[str]
) -> None:
    page = opened(f"{language}/{SESSIONS}", FAR_BEHIND)
    page.locator(".own-time").first.wait_for()
    assert own_times(page) == expected


def test_hours_on_the_posting_s_own_day_need_no_date(opened: Opener) -> None:
    page = opened(f"en/{SESSIONS}", "Europe/London")
    page.locator(".own-time").first.wait_for()
    assert own_times(page)[1:3] == [
        "15:00–17:00 your time (GMT)",
        "07:00–11:00 your time (GMT)",
    ]


def test_nothing_is_said_twice_where_the_clocks_agree(opened: Opener) -> None:
    page = opened(f"ar/{SESSIONS}", SAME_CLOCK)
    assert own_times(page) == []


def test_without_scripts_the_zone_of_the_posting_is_named(opened: Opener) -> None:
    page = opened(f"ar/{SESSIONS}", FAR_BEHIND, runs_scripts=False)
    assert own_times(page) == []
    assert "بتوقيت عمّان" in page.locator(".glance").inner_text()


def test_on_paper_the_deadline_stands_by_the_clock_of_the_posting(opened: Opener) -> None:
    page = opened(f"en/{SESSIONS}", FAR_BEHIND)
    assert own_times(page)
    page.emulate_media(media="print")
    assert not page.locator(".own-time").locator("visible=true").count()
    assert page.locator(".apply-until").inner_text() == "Apply by 10 December 2026, Amman time"
