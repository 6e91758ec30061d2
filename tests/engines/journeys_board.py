"""A volunteer looks for something, keeps it, passes it on, and reads its times."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.serving import served
from tests.engines.visitor import PHONE, Visitor

POSTING = "opportunities/bayt-al-hikaya/reading-map-of-the-city/"
RESULTS = ".results .card[data-opportunity]"
FIELD = "form.search input[type=search][name=q]"


def test_search_finds_what_is_typed_and_leads_to_it(visitor: Visitor) -> None:
    visitor.open("ar/about/")
    visitor.click(FIELD)
    visitor.write(FIELD, "ترجمة")
    visitor.wait_for(".search-panel li a")
    visitor.click(".search-panel li a")
    visitor.arrive()
    visitor.wait('location.pathname.startsWith("/ar/opportunities/")')
    assert visitor.count("h1") == 1
    assert visitor.faults() == []


def test_filters_stand_in_the_address_and_come_back(visitor: Visitor) -> None:
    visitor.open("en/opportunities/")
    everything = visitor.count(RESULTS)
    visitor.click("[data-facet=cause] summary")
    visitor.click("[data-facet=cause] label:has([value=education])")
    visitor.wait('location.search === "?cause=education"')
    visitor.wait(f"document.querySelectorAll({json.dumps(RESULTS)}).length < {everything}")
    found = visitor.count(RESULTS)
    assert found > 0
    visitor.open("en/opportunities/?cause=education")
    assert visitor.count(RESULTS) == found
    assert visitor.count("[data-chips] .chip") > 0
    assert visitor.faults() == []


def test_what_is_starred_stands_in_the_own_list(visitor: Visitor) -> None:
    visitor.width = PHONE
    visitor.open(f"ar/{POSTING}")
    visitor.click("[data-star]")
    visitor.open("ar/saved/")
    visitor.wait_for("[data-saved] .cards > li")
    assert visitor.count("[data-saved] .cards > li") == 1
    visitor.click("[data-saved] [data-star]")
    visitor.open("ar/saved/")
    assert visitor.count("[data-saved] .cards > li") == 0
    assert visitor.faults() == []


def test_a_posting_is_passed_on_by_plain_links(visitor: Visitor) -> None:
    visitor.width = PHONE
    visitor.open(f"en/{POSTING}")
    visitor.click(".posting-head .share summary")
    visitor.wait_for(".posting-head .share-panel")
    assert visitor.count(".posting-head .share-ways a") == 6
    assert visitor.faults() == []


@pytest.mark.parametrize(
    ("language", "until"),
    [("ar", "حتى 10 ديسمبر، 12:59 بتوقيتك"), ("en", "until 10 December, 12:59 your time")],
)
def test_times_stand_by_both_clocks(visitor: Visitor, language: str, until: str) -> None:
    visitor.open(f"{language}/{POSTING}")
    visitor.wait_for(".own-time")
    assert visitor.text(".own-time") == until
    assert "2026" in visitor.text(".apply-until")
    assert visitor.faults() == []


@pytest.fixture
def partner(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The folder and the address of another site."""
    with served(tmp_path) as root:
        yield tmp_path, root


def test_a_list_on_another_site_is_as_high_as_what_it_shows(
    visitor: Visitor, partner: tuple[Path, str]
) -> None:
    visitor.open("ar/opportunities/?cause=education")
    visitor.click("[data-snippet] summary")
    value = 'document.querySelector("[data-snippet] textarea").value'
    visitor.wait(f'{value}.startsWith("<iframe")')
    folder, root = partner
    page = f'<!doctype html><html lang="ar" dir="rtl">{visitor.evaluate(value)}'
    (folder / "index.html").write_text(page, encoding="utf-8")
    visitor.go(root)
    visitor.wait("document.querySelector('iframe').height !== '640'")
