"""axe-core finds nothing on any kind of page, in both languages, themes and sizes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.axe import violations
from tests.browser.devices import Devices
from tests.browser.test_pages import KINDS

View = tuple[Literal["light", "dark"], ViewportSize]
PHONE: View = ("light", {"width": 390, "height": 844})
DESK: View = ("dark", {"width": 1280, "height": 900})
FILLED_IN = {"kit", "certificate", "feedback form"}
"""Looked at where they are filled in: in ``test_kit.py`` and ``test_thanks.py``."""
PATHS = {
    f"{kind} {language}": f"{language}/{path}"
    for (kind, path), language in product(KINDS.items(), ("ar", "en"))
    if kind not in FILLED_IN
} | {"language choice": "", "not found": "no/such/page/"}
FAULTS = {
    "button-name": "<button></button>",
    "color-contrast": "<p style='color: #aaa; background: #fff'>pale</p>",
    "target-size": "<p><a href='/a' style='all: unset'>i</a><a href='/b' style='all: unset'>i</a>",
    "heading-order": "<h6>Too deep</h6>",
}


@pytest.fixture(scope="module")
def page(devices: Devices) -> Iterator[Page]:
    # A language that the board has not: the language choice stays where it is.
    with devices.lent(reduced_motion="reduce", locale="fr") as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def lax_page(devices: Devices) -> Iterator[Page]:
    """A page into which a test may write what the board's policy forbids."""
    with devices.lent(reduced_motion="reduce", bypass_csp=True) as context:
        yield context.new_page()


@pytest.mark.parametrize("kind", PATHS)
def test_page_is_accessible(page: Page, address: str, kind: str) -> None:
    page.goto(address + PATHS[kind])
    assert page.url == address + PATHS[kind]
    # A page and its twin in the other language are seen in both themes and sizes together.
    theme, size = PHONE if PATHS[kind].startswith("ar/") else DESK
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size(size)
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", FAULTS)
def test_axe_finds_what_is_wrong(lax_page: Page, address: str, rule: str) -> None:
    page = lax_page
    page.goto(address + "en/")
    page.locator("main").evaluate("(main, html) => { main.innerHTML += html }", FAULTS[rule])
    assert rule in {line.partition(":")[0] for line in violations(page)}
