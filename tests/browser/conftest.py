"""A browser and a served sample board for the tests of what a person does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

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
