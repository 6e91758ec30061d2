"""Panels that a visitor opens before the script of the page has come."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.visiting import Visit


@pytest.mark.parametrize(
    ("path", "width", "script", "panel", "filled"),
    [
        ("opportunities/", 390, "board/board", "[data-snippet]", "textarea"),
        ("opportunities/", 1280, "board/board", "[data-facet=cause]", "input[type=checkbox]"),
        ("opportunities/", 1280, "board/board", ".facet.match", "input[type=checkbox]"),
        ("contribute/", 390, "contribute/page", "[data-preview]", ".preview-card"),
    ],
)
def test_panel_is_filled_once_its_script_comes(
    visit: Visit, path: str, width: int, script: str, panel: str, filled: str
) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": 800})
    held: list[Route] = []
    page.route(f"**/{script}.js*", lambda route: held.append(route))
    page.goto(f"{visit.root}en/{path}", wait_until="commit")
    opened = page.locator(panel)
    opened.locator("> summary").click()
    page.wait_for_function("document.readyState !== 'loading'")
    for route in held:
        route.continue_()
    expect(opened.locator(filled).first).to_be_attached()
    if filled == "textarea":
        expect(opened.locator(filled)).to_have_value(re.compile("^<iframe"))
    expect(opened).to_have_attribute("open", "")
    assert visit.errors == []
