"""A board on its first day: nothing is there, nothing is broken, and every page leads on."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import programs
from tests.browser.devices import Devices
from tests.browser.serving import served
from tests.browser.visiting import Visit
from tests.sample import build, copy_of_the_board

IDENTITY = ["-c", "user.name=Newcomer", "-c", "user.email=newcomer@example.org"]
START = [
    *("start", "--name-ar", "لوحة سوسة", "--name-en", "Sousse board"),
    *("--address", "https://sousse.example.org", "--yes"),
]
KINDS = (
    *("", "opportunities/", "opportunities/?ended=1", "opportunities/?q=water", "causes/"),
    *(
        "causes/women/",
        "organisations/",
        "stories/",
        "insights/",
        "partners/",
        "partners/students/",
    ),
    *("saved/", "embed/", "embed/?audience=students", "feeds/", "contribute/", "thanks/", "data/"),
)
languages = pytest.mark.parametrize("language", ["ar", "en"])


@pytest.fixture(scope="module")
def first_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a board that ``board start`` has just made."""
    folder = tmp_path_factory.mktemp("first-day")
    board = copy_of_the_board(folder / "board")
    shutil.rmtree(board / ".cache", ignore_errors=True)
    for command in (["init", "--quiet"], ["add", "."], [*IDENTITY, "commit", "-qm", "Sample"]):
        programs.run(["git", "-C", str(board), *command], check=True)
    command = [sys.executable, "-m", "volunteer_board", *START]
    programs.run(command, cwd=board, env=os.environ, check=True)
    outcome = build(board, folder / "site")
    assert outcome.returncode == 0, outcome.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def first_address(first_day: Path) -> Iterator[str]:
    """The address at which that site is served."""
    with served(first_day) as root:
        yield root


@pytest.fixture(scope="module")
def first_devices(devices: Devices, first_address: str) -> Iterator[Devices]:
    """The devices of those who come on the first day."""
    with devices.elsewhere(first_address) as first_devices:
        yield first_devices


@pytest.fixture
def newcomer(first_devices: Devices, first_address: str) -> Iterator[Visit]:
    """A page on a phone."""
    with first_devices.lent(viewport={"width": 390, "height": 844}, locale="ar") as device:
        yield Visit(device.new_page(), first_address)


@languages
def test_nothing_goes_wrong_on_any_kind_of_page(newcomer: Visit, language: str) -> None:
    for path in KINDS:
        page = newcomer.open(f"{language}/{path}")
        assert not newcomer.errors, path
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wide, path
        expect(page.locator("body"), path).not_to_contain_text("1970")


@languages
def test_home_leads_to_feeds_and_to_the_form(newcomer: Visit, language: str) -> None:
    page = newcomer.open(f"{language}/")
    actions = page.locator(".hero-actions a")
    expect(actions).to_have_count(2)
    actions.first.click()
    page.wait_for_url(f"**/{language}/feeds/")
    newcomer.open(f"{language}/")
    page.locator(".empty-ways a").last.click()
    page.wait_for_url(f"**/{language}/contribute/")
    assert not newcomer.errors


@languages
def test_the_board_says_that_it_begins(newcomer: Visit, language: str) -> None:
    page = newcomer.open(f"{language}/opportunities/")
    expect(page.locator(".empty-title")).to_be_visible()
    ways = page.locator(".empty-ways a:visible")
    expect(ways).to_have_count(2)
    assert not newcomer.errors


@languages
def test_search_finds_nothing_and_says_so(newcomer: Visit, language: str) -> None:
    page = newcomer.open(f"{language}/opportunities/?q=zzzzzz")
    expect(page.locator(".empty-title")).to_be_visible()
    expect(page.locator("[data-opportunity]")).to_have_count(0)
    field = page.locator("input[type=search][name=q]").first
    field.fill("qqqqqq")
    expect(page.locator(".empty-title")).to_be_visible()
    assert not newcomer.errors
