"""A browser and a served sample board for the tests of what a person does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.board import BOARD, DESKTOP, SHIFTS, Board, Opener
from tests.browser.clocks import stop_clocks
from tests.browser.contributing import Contributing, FormOpener, form_opener
from tests.browser.launching import free_port, launched_browser
from tests.browser.serving import served
from tests.browser.visiting import Visit


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


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A page on a phone whose visitor reads Arabic."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="ar")
    yield Visit(context.new_page(), address)
    context.close()


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
        board.open(path)
        return board

    yield open_board
    for context in contexts:
        context.close()


@pytest.fixture
def opened_form(browser: Browser, address: str) -> Iterator[FormOpener]:
    """Open the form in a browser of its own, which watches what leaves it."""
    with form_opener(browser, address) as open_form:
        yield open_form


@pytest.fixture(scope="module")
def new_posting(browser: Browser, address: str) -> Iterator[Contributing]:
    """The form that all tests of a file share which put a posting into it."""
    with form_opener(browser, address) as open_form:
        yield open_form("ar/contribute/")
