"""A person types a word on the board and finds the posting that writes it another way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.board_folder import valid_case
from tests.browser.board import PHONE
from tests.browser.devices import Devices
from tests.browser.serving import served
from tests.browser.visiting import Visit
from tests.rendering.search.spellings import ENGLISH, SPELLINGS
from tests.sample import build, copy_of_the_board, without_pictures

HOUSE = "dar-amal"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A board on which every spelling is the title of a posting of its own."""
    folder = tmp_path_factory.mktemp("spellings")
    board = without_pictures(copy_of_the_board(folder / "board"))
    house = board / "opportunities" / HOUSE
    for name, title in _titles().items():
        posting = valid_case("opportunity-micro.yml").replace("مراجعة عقد إيجار", title["ar"])
        text = posting.replace("Review a lease", title["en"])
        (house / f"{name}.yml").write_text(text, encoding="utf-8")
    outcome = build(board, folder / "site")
    assert outcome.returncode == 0, outcome.stderr
    with served(folder / "site") as address:
        yield address


def _titles() -> dict[str, dict[str, str]]:
    arabic = {
        f"ar-{group}-{place}": {
            "ar": f"نص {word} رقم 1{group}{place}",
            "en": f"Text 1{group}{place}",
        }
        for group, words in enumerate(SPELLINGS)
        for place, word in enumerate(words)
    }
    english = {
        f"en-{place}": {"ar": f"نص رقم 3{place}", "en": f"{written}, number 3{place}"}
        for place, (_, written) in enumerate(ENGLISH)
    }
    return arabic | english


@pytest.fixture(scope="module")
def visitors(devices: Devices, root: str) -> Iterator[Devices]:
    """The devices of those who visit this board."""
    with devices.elsewhere(root) as visitors:
        yield visitors


@pytest.fixture
def visit(visitors: Devices, root: str) -> Iterator[Visit]:
    with visitors.lent(viewport=PHONE) as device:
        yield Visit(device.new_page(), root)


@pytest.mark.parametrize("group", range(len(SPELLINGS)), ids=[words[0] for words in SPELLINGS])
def test_arabic_is_found_however_it_is_typed(visit: Visit, group: int) -> None:
    page = visit.open("ar/opportunities/")
    field = page.locator("input[type=search][name=q]")
    for typed in SPELLINGS[group]:
        field.fill("")
        field.press_sequentially(typed)
        for place in range(len(SPELLINGS[group])):
            card = page.locator(f'.results [data-opportunity="{HOUSE}/ar-{group}-{place}"]')
            expect(card).to_be_visible()
            expect(card.locator("mark").first).to_be_visible()
    assert visit.errors == []


def test_english_is_found_by_plural_beginning_and_with_a_mistake(visit: Visit) -> None:
    page = visit.open("en/opportunities/")
    field = page.locator("input[type=search][name=q]")
    for place, (typed, _) in enumerate(ENGLISH):
        field.fill("")
        field.press_sequentially(typed)
        expect(page.locator(f'.results [data-opportunity="{HOUSE}/en-{place}"]')).to_be_visible()
    assert visit.errors == []


def test_community_manager_is_found_by_the_names_in_use(visit: Visit) -> None:
    page = visit.open("ar/opportunities/")
    field = page.locator("input[type=search][name=q]")
    wanted = page.locator('.results [data-opportunity="jusoor-al-maa/community-manager"]')
    for name in ("مدير مجتمع", "مرافق مجتمع", "مديرة مجتمع", "community manager"):
        field.fill("")
        expect(page.locator(".results mark")).to_have_count(0)
        field.press_sequentially(name)
        expect(wanted).to_be_visible()
        expect(page.locator(".results .card")).not_to_have_count(24)
