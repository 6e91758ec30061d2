"""Every page leads to the same places, and each of them is said to be there."""

from __future__ import annotations

import pytest

from tests.sample import REPOSITORY
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.rendering import addresses, navigation

SECTIONS = (navigation.HOME, *navigation.HEADER, navigation.CONTRIBUTE, *navigation.FOOTER)


def test_the_hand_written_pages_asked_for_are_those_that_links_lead_to() -> None:
    made_by_the_engine = {
        address("ar")
        for address in (
            addresses.board,
            addresses.organisations,
            addresses.stories,
            addresses.feeds,
            addresses.saved,
            addresses.contribute,
        )
    }
    led_to = {section.path("ar") for section in SECTIONS} - made_by_the_engine
    written = {
        name.removesuffix("/index") for name in navigation.WRITTEN_BY_HAND if name != "index"
    }
    assert led_to == {"ar/"} | {addresses.hand_written("ar", name) for name in written}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_section_has_a_name_and_the_repository_its_pages(language: str) -> None:
    words = load_catalogue(language)
    assert all(words.text(f"navigation.{section.name}") for section in SECTIONS)
    folder = REPOSITORY / "docs" / language
    assert all((folder / f"{name}.md").is_file() for name in navigation.WRITTEN_BY_HAND)
