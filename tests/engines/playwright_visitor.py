"""Chromium and Firefox, as Playwright drives them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, sync_playwright

from tests.browser.launching import PATIENCE
from tests.engines.find import ENGINES
from tests.engines.visitor import ZONE, Visitor

_HEIGHT = 900
_INCH = 2.54
_TURNS = 1200
_IN_A_MOMENT = """new Promise((resolve, reject) => setTimeout(() => {
  try { resolve(%s); } catch (error) { reject(error); }
}, 50))"""


class PlaywrightVisitor(Visitor):
    """A visitor with a page of Playwright."""

    def __init__(self, root: str, device: BrowserContext, *, is_firefox: bool) -> None:
        super().__init__(root)
        self.page: Page = device.new_page()
        self.page.set_default_timeout(PATIENCE)
        self._is_firefox = is_firefox

    def go(self, address: str) -> None:
        self.page.set_viewport_size({"width": self.width, "height": _HEIGHT})
        self.page.goto(address)

    def evaluate(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def wait(self, expression: str) -> None:
        # Not `wait_for_function`, which the policy of the pages keeps from reading a text as code.
        for _ in range(_TURNS):
            try:
                if self.page.evaluate(_IN_A_MOMENT % expression):
                    return
            except Error:  # a link leads on meanwhile, or something is not there yet
                continue
        raise AssertionError(f"never true: {expression}")

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def write(self, selector: str, text: str) -> None:
        self.page.locator(selector).first.press_sequentially(text)

    def picture(self, selector: str) -> bytes:
        return self.page.locator(selector).first.screenshot()

    def print(self) -> bytes:
        if not self._is_firefox:
            return self.page.pdf(format="A4", prefer_css_page_size=True, print_background=True)
        # Firefox takes for centimetres what Playwright tells it in inches.
        width, height = (f"{side * _INCH}cm" for side in (21, 29.7))
        return self.page.pdf(width=width, height=height, print_background=True)


def _launched(playwright: Playwright, engine: str) -> Browser:
    path = next(each.program() for each in ENGINES if each.name == engine)
    how: dict[str, Any] = {"executable_path": path, "timeout": 2 * PATIENCE}
    how["env"] = {**os.environ, "TZ": ZONE}
    if engine == "firefox":
        return playwright.firefox.launch(channel="moz-firefox", **how)
    return playwright.chromium.launch(args=["--no-sandbox", "--disable-gpu"], **how)


@contextmanager
def playwright_devices(engine: str) -> Iterator[Browser]:
    """Start an engine."""
    with sync_playwright() as playwright:
        browser = _launched(playwright, engine)
        yield browser
        browser.close()
