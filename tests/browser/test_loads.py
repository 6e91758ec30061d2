"""A page loads what its kind needs at first, each file once, and nothing else.

Most kinds are looked at where a visitor opens them in both languages: in ``test_pages.py``; what
stands at addresses of the past, in ``test_renamed.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from tests.browser.board import PHONE
from tests.browser.devices import Devices
from tests.browser.loads import kind_of, kinds, language_of, without_hash, wrongly_loaded
from tests.browser.test_pages import KINDS
from tests.browser.visiting import Visit

NOT_FOUND = "no/such/page/"
ALONE = (
    *("", NOT_FOUND, "ar/embed/", "en/embed/", "en/opportunities/page/2/"),
    *("en/thanks/", "ar/thanks/letter/", "en/privacy/", "ar/data/", "ar/partners/"),
)
"""Pages beside those of ``KINDS``."""
LINKED = "//link[@rel='stylesheet' or @rel='modulepreload' or @rel='preload']/@href | //script/@src"
STRANGE = """
document.addEventListener("DOMContentLoaded", () => {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("/assets/board.css.map", location);
  document.head.append(style);
  fetch("/assets/board.css");
});
"""


@pytest.fixture
def stranger(devices: Devices, address: str) -> Iterator[Visit]:
    """A visitor in whose language the board is not, so that the language choice stays."""
    with devices.lent(viewport=PHONE, locale="fr") as device:
        yield Visit(device.new_page(), address)


def test_a_page_loads_what_its_kind_does(stranger: Visit) -> None:
    found: list[str] = []
    for address in ALONE:
        stranger.errors.clear()
        stranger.open(address)
        found += wrongly_loaded(stranger, address)
        found += [each for each in stranger.errors if not (address == NOT_FOUND and "404" in each)]
    assert found == []


def test_what_a_page_loads_beside_that_is_named(stranger: Visit) -> None:
    stranger.page.add_init_script(STRANGE)
    stranger.open("en/feeds/")
    assert wrongly_loaded(stranger, "en/feeds/") == [
        "'en/feeds/' (list of lists) loads assets/board.css 2 times",
        "'en/feeds/' (list of lists) loads assets/board.css.map, which its kind does not name",
    ]
    assert f"404 {stranger.root}assets/board.css.map" in stranger.errors


def test_every_kind_is_looked_at_in_a_browser() -> None:
    opened = {f"{language}/{path}" for language in ("ar", "en") for path in KINDS.values()}
    seen = {kind_of(address).name for address in (*opened, *ALONE)}
    assert seen == {kind.name for kind in kinds().values() if kind.pages}


@cache
def linked(site: Path) -> dict[str, list[tuple[str, str]]]:
    """Give what every page of the site links for itself, by its address: elements and files."""
    return {address_of(site, page): list(_links(site, page)) for page in site.rglob("*.html")}


def address_of(site: Path, page: Path) -> str:
    return page.relative_to(site).as_posix().removesuffix("index.html")


def _links(site: Path, page: Path) -> Iterator[tuple[str, str]]:
    root = html.parse(str(page)).getroot()
    for link in root.xpath(LINKED):
        element = link.getparent()
        file = Path(site, link.lstrip("/")) if link.startswith("/") else page.parent / link
        name = file.resolve().relative_to(site.resolve()).as_posix()
        yield element.get("rel") or element.tag, name


def test_style_sheets_and_scripts_of_all_pages_are_such(site: Path) -> None:
    endings = {"stylesheet": ".css", "modulepreload": ".js", "script": ".js"}
    strange = [
        f"{address!r} has {file} as {what}"
        for address, links in linked(site).items()
        for what, file in links
        if not file.endswith(endings[what]) or not (site / file).is_file()
    ]
    assert len(linked(site)) > 300
    assert strange == []


def test_every_page_links_the_style_sheets_of_its_kind_and_no_other(site: Path) -> None:
    for address, links in linked(site).items():
        sheets = [without_hash(file) for what, file in links if what == "stylesheet"]
        of_kind = [file for file in kind_of(address).files if file.endswith(".css")]
        assert sheets == of_kind, address


def test_no_page_links_more_than_its_kind_loads(site: Path) -> None:
    for address, links in linked(site).items():
        of_kind = kind_of(address).files_in(language_of(address))
        assert {without_hash(file) for _, file in links} <= set(of_kind), address
