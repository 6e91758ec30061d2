"""Every kind of page is whole, in both languages, on a phone and at a desk."""

from __future__ import annotations

import pytest

from tests.browser.test_pages import KINDS
from tests.engines.visitor import DESK, PHONE, Visitor

_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_LOOK = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize(("language", "width"), [("ar", PHONE), ("en", DESK)])
def test_every_kind_of_page_is_whole(visitor: Visitor, language: str, width: int) -> None:
    visitor.width = width
    wrong = []
    for kind, path in KINDS.items():
        visitor.open(f"{language}/{path}")
        seen = (visitor.count("h1"), visitor.evaluate(_WIDER), visitor.faults())
        if seen != (1, 0, []):
            wrong.append((kind, seen))
    assert wrong == []


def test_language_and_theme_are_switched_and_remembered(visitor: Visitor) -> None:
    visitor.open("ar/how-it-works/")
    visitor.click("a.language")
    visitor.arrive("/en/how-it-works/")
    light = visitor.evaluate(_LOOK)
    visitor.click("[data-theme-toggle]")
    dark = visitor.evaluate(_LOOK)
    assert dark != light
    visitor.go(visitor.root)
    visitor.arrive("/en/")
    assert visitor.evaluate(_LOOK) == dark
    visitor.open("en/no/such/page/")
    assert visitor.count(".not-found") == 2
    assert visitor.evaluate(_LOOK) == dark
    assert visitor.faults() == []
