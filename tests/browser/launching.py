"""How the tests start a browser: the installed one, silent towards the rest of the world."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.browser.find import HELP, installed_browser

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def launched_browser() -> Iterator[Browser]:
    """Start the browser; raises ``RuntimeError`` with what to do when there is none."""
    path = installed_browser()
    if path is None:
        raise RuntimeError(HELP)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()
