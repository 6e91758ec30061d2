"""Visitors find every guide: on the page of guides, and by searching."""

from __future__ import annotations

from pathlib import Path
from posixpath import normpath

import pytest
from lxml import html

from tests.sample import REPOSITORY


def guides(language: str) -> set[str]:
    """Give the addresses of the guides in a language, without their own front page."""
    files = (REPOSITORY / "docs" / language / "guides").glob("*.md")
    return {f"{language}/guides/{file.stem}" for file in files if file.stem != "index"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_guide_is_reached_from_the_page_of_guides(site: Path, language: str) -> None:
    page = html.parse(str(site / language / "guides/index.html"))
    links = page.xpath("//main//a/@href")
    assert guides(language) <= {normpath(f"{language}/guides/{link}") for link in links}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_search_has_a_card_for_every_guide(site: Path, language: str) -> None:
    cards = "".join(
        file.read_text(encoding="utf-8") for file in (site / language / "search/cards").iterdir()
    )
    assert [guide for guide in sorted(guides(language)) if f"{guide}/" not in cards] == []
