"""A browser and a served sample board for the tests of what a person does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize

from tests.browser.board import BOARD, DESKTOP, PHONE, SHIFTS, Board, Opener
from tests.browser.contributing import Contributing, FormOpener, form_opener
from tests.browser.devices import Devices
from tests.browser.launching import free_port, launched_browser
from tests.browser.serving import served
from tests.browser.visiting import Visit
from tests.sample import MOMENT


@pytest.fixture(scope="session")
def browser_and_port() -> Iterator[tuple[Browser, int]]:
    """One browser for all tests, and the port of its DevTools."""
    port = free_port()
    with launched_browser(port) as started:
        yield started, port


@pytest.fixture(scope="session")
def browser(browser_and_port: tuple[Browser, int]) -> Browser:
    """The browser as Playwright drives it."""
    return browser_and_port[0]


@pytest.fixture(scope="session")
def devtools_port(browser_and_port: tuple[Browser, int]) -> int:
    """The port at which other programs drive the same browser."""
    return browser_and_port[1]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the served sample board."""
    with served(site) as root:
        yield root


@pytest.fixture(scope="session")
def devices(browser: Browser, address: str) -> Iterator[Devices]:
    """The devices of those who visit the sample board, on the day on which it was built."""
    devices = Devices(browser, address, MOMENT)
    yield devices
    devices.close()


@pytest.fixture
def visit(devices: Devices, address: str) -> Iterator[Visit]:
    """A page on a phone whose visitor reads Arabic."""
    with devices.lent(viewport=PHONE, locale="ar") as device:
        yield Visit(device.new_page(), address)


def prepare_for_the_board(device: BrowserContext) -> None:
    """Let a device note what moves on its pages."""
    device.add_init_script(SHIFTS)


@pytest.fixture
def opened(devices: Devices, address: str) -> Iterator[Opener]:
    """Open an address of the site on a device of its own."""
    with ExitStack() as lent:

        def open_board(path: str = BOARD, viewport: ViewportSize = DESKTOP, **how: Any) -> Board:
            options = {"viewport": viewport, "locale": "ar", "timezone_id": "Asia/Amman", **how}
            device = lent.enter_context(devices.lent(prepare_for_the_board, **options))
            board = Board(device.new_page(), address)
            board.open(path)
            return board

        yield open_board


@pytest.fixture
def opened_form(devices: Devices, address: str) -> Iterator[FormOpener]:
    """Open the form on a device of its own, and watch what leaves it."""
    with form_opener(devices, address) as open_form:
        yield open_form


@pytest.fixture(scope="module")
def new_posting(devices: Devices, address: str) -> Iterator[Contributing]:
    """The form that all tests of a file share which put a posting into it."""
    with form_opener(devices, address) as open_form:
        yield open_form("ar/contribute/")
