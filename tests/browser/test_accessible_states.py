"""axe-core finds nothing either when somebody searches, saves and shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.axe import violations

POSTING = "opportunities/bayt-al-hikaya/translate-reading-guide/"
SAVED = "jusoor-al-maa/community-manager"
ENDED = "jusoor-al-maa/brand-identity-for-the-river-campaign"
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SIZES: tuple[ViewportSize, ...] = ({"width": 390, "height": 844}, {"width": 1280, "height": 900})


def search(page: Page, root: str, *, text: str = "cv") -> None:
    """Results below the field of the header."""
    page.goto(f"{root}about/", wait_until="networkidle")
    page.locator("form.search input").fill(text)
    page.locator("form.search input").focus()
    page.locator(".search-panel").wait_for()


def find_nothing(page: Page, root: str) -> None:
    """The panel without results."""
    search(page, root, text="qqxxyyzz")


def share(page: Page, root: str) -> None:
    """A posting with the ways to share it, one of them just used."""
    page.goto(root + POSTING, wait_until="networkidle")
    page.locator(".actions .star").click()
    page.locator(".share summary").click()
    page.locator(".share-ways button").first.click()


def own_list(page: Page, root: str) -> None:
    """Saved postings, one of which has just been let go."""
    shared_list(page, root)
    page.locator(".saved-shared button").click()
    page.goto(f"{root}saved/", wait_until="networkidle")
    page.locator(".card .star").first.click()


def shared_list(page: Page, root: str) -> None:
    """A list by a link, with an ended posting and one that is gone."""
    page.goto(f"{root}saved/#ids={SAVED},{ENDED},a/gone", wait_until="networkidle")


def empty_list(page: Page, root: str) -> None:
    """Nothing saved."""
    page.goto(f"{root}saved/", wait_until="networkidle")


def embed(page: Page, root: str) -> None:
    """The list in a frame of another site."""
    page.goto(f"{root}embed/?cause=education&n=3", wait_until="networkidle")


def embed_nothing(page: Page, root: str) -> None:
    """The same list with nothing in it."""
    page.goto(f"{root}embed/?skill=translation&total=1", wait_until="networkidle")


STATES: tuple[Callable[[Page, str], None], ...] = (
    search, find_nothing, share, own_list, shared_list, empty_list, embed, embed_nothing,
)  # fmt: skip


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new device: what one state saves the next must not find."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_state_is_accessible(
    page: Page, address: str, state: Callable[[Page, str], None], language: str
) -> None:
    state(page, f"{address}{language}/")
    for theme, size in product(THEMES, SIZES):
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size(size)
        found = violations(page)
        assert not found, f"{theme}, {size['width']} px wide:\n" + "\n".join(found)
