"""axe-core finds nothing either when somebody searches, saves and shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.axe import violations
from tests.browser.devices import Devices
from tests.browser.visiting import settle

POSTING = "opportunities/bayt-al-hikaya/translate-reading-guide/"
SAVED = "jusoor-al-maa/community-manager"
ENDED = "jusoor-al-maa/brand-identity-for-the-river-campaign"
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SIZES: tuple[ViewportSize, ...] = ({"width": 390, "height": 844}, {"width": 1280, "height": 900})


def search(page: Page, root: str, *, text: str = "cv") -> None:
    """Results below the field of the header."""
    settle(page, f"{root}about/")
    page.locator("form.search input").fill(text)
    page.locator("form.search input").focus()
    page.locator(".search-panel").wait_for()


def find_nothing(page: Page, root: str) -> None:
    """The panel without results."""
    search(page, root, text="qqxxyyzz")


def share(page: Page, root: str) -> None:
    """A posting with the ways to share it, one of them just used."""
    settle(page, root + POSTING)
    page.locator(".actions .star").click()
    page.locator(".share summary").click()
    page.locator(".share-ways button").first.click()


def own_list(page: Page, root: str) -> None:
    """Saved postings, one of which has just been let go."""
    shared_list(page, root)
    page.locator(".saved-shared button").click()
    settle(page, f"{root}saved/")
    page.locator(".card .star").first.click()


def shared_list(page: Page, root: str) -> None:
    """A list by a link, with an ended posting and one that is gone."""
    settle(page, f"{root}saved/#ids={SAVED},{ENDED},a/gone")


def empty_list(page: Page, root: str) -> None:
    """Nothing saved."""
    settle(page, f"{root}saved/")


def embed(page: Page, root: str) -> None:
    """The list in a frame of another site."""
    settle(page, f"{root}embed/?cause=education&n=3")


def embed_nothing(page: Page, root: str) -> None:
    """The same list with nothing in it."""
    settle(page, f"{root}embed/?skill=translation&total=1")


STATES: tuple[Callable[[Page, str], None], ...] = (
    search, find_nothing, share, own_list, shared_list, empty_list, embed, embed_nothing,
)  # fmt: skip


@pytest.fixture
def page(devices: Devices) -> Iterator[Page]:
    """A device of its own: what one state saves the next must not find."""
    with devices.lent(reduced_motion="reduce") as device:
        yield device.new_page()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_state_is_accessible(
    page: Page, address: str, state: Callable[[Page, str], None], language: str
) -> None:
    state(page, f"{address}{language}/")
    for theme, size in zip(THEMES, SIZES if language == "ar" else SIZES[::-1], strict=True):
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size(size)
        found = violations(page)
        assert not found, f"{theme}, {size['width']} px wide:\n" + "\n".join(found)
