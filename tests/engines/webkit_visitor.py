"""WebKitGTK, as WebDriver drives it. A phone is a frame: its window cannot be as narrow."""

from __future__ import annotations

import io
import json
import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.launching import PATIENCE
from tests.engines.find import webkit
from tests.engines.visitor import DESK, ZONE, Visitor

FRAME = "phone.html"
"""A page of the served folder that has an empty frame."""
FRAME_HTML = '<!doctype html><title>Phone</title><iframe style="border:0"></iframe>'
_HEIGHT = 900
_BARS = 40
_FRAME_WITH = """const frame = document.querySelector("iframe");
frame.width = arguments[1]; frame.height = 800; frame.src = arguments[0];"""


class WebKitVisitor(Visitor):
    """A visitor with a window of WebKitGTK."""

    def __init__(self, root: str, driver: webdriver.WebKitGTK) -> None:
        super().__init__(root)
        self.driver = driver
        self._patience = WebDriverWait(
            driver, PATIENCE / 1000, ignored_exceptions=(WebDriverException,)
        )

    def go(self, address: str) -> None:
        self.driver.switch_to.default_content()
        if self.width == DESK:
            self.driver.get(address)
            return
        self.driver.get(self.root + FRAME)
        self.driver.execute_script(_FRAME_WITH, address, self.width)
        self.driver.switch_to.frame(self.driver.find_element(By.CSS_SELECTOR, "iframe"))
        self.wait('location.href !== "about:blank"')

    def evaluate(self, expression: str) -> Any:
        return self.driver.execute_script(f"return ({expression})")

    def wait(self, expression: str) -> None:
        self._patience.until(lambda _: self.evaluate(expression), expression)

    def click(self, selector: str) -> None:
        self.wait_for(selector)
        self._element(selector).click()

    def write(self, selector: str, text: str) -> None:
        self.wait_for(selector)
        self._element(selector).send_keys(text)

    def picture(self, selector: str) -> bytes:
        # A picture of an element alone comes out black, one of the window does not.
        rectangle = f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()"
        sides = "({ left, top, right, bottom }) => [left, top, right, bottom]"
        box = self.evaluate(f"({sides})({rectangle})")
        with Image.open(io.BytesIO(self.driver.get_screenshot_as_png())) as window:
            picture = io.BytesIO()
            window.crop(tuple(map(round, box))).save(picture, "PNG")
        return picture.getvalue()

    def print(self) -> bytes:
        raise RuntimeError("WebKitWebDriver has no command that prints")

    def _element(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)


@contextmanager
def webkit_driver() -> Iterator[webdriver.WebKitGTK]:
    """Start WebKitGTK with a window as wide as a desk's."""
    options = Options()
    options.binary_location = webkit() or ""
    options.add_argument("--automation")
    service = Service(shutil.which("WebKitWebDriver"), env={**os.environ, "TZ": ZONE})
    with warnings.catch_warnings():  # by Selenium, of Selenium
        warnings.simplefilter("ignore", DeprecationWarning)
        driver = webdriver.WebKitGTK(options=options, service=service)
    driver.set_window_size(DESK, _HEIGHT + _BARS)
    yield driver
    driver.quit()
