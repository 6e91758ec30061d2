"""Every link of the site leads somewhere, down to the place on the page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

LISTS_OF_IDS = "//@id"
LINKS = "//a/@href | //link[@rel!='alternate' and @rel!='canonical']/@href | //script/@src"


def test_links_lead_somewhere(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 300
    broken = {
        f"{page.relative_to(site)} -> {link}"
        for page in pages
        for link in _links(page)
        if not _leads_somewhere(site, page, link)
    }
    assert broken == set()


@pytest.mark.parametrize("link", ["nowhere/", "../#no-such-place", "#no-such-place"])
def test_links_that_lead_nowhere_are_noticed(site: Path, link: str) -> None:
    assert not _leads_somewhere(site, site / "ar" / "opportunities" / "index.html", link)


def _links(page: Path) -> Iterator[str]:
    return (link for link in map(str, html.parse(page).xpath(LINKS)) if not urlsplit(link).scheme)


def _leads_somewhere(site: Path, page: Path, link: str) -> bool:
    parts = urlsplit(link)
    path = unquote(parts.path)
    here = f"/{page.relative_to(site).as_posix()}"
    address = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
    target = site / address.lstrip("/")
    file = target / "index.html" if target.is_dir() else target
    is_place_known = not parts.fragment or unquote(parts.fragment) in _places(file)
    return file.is_file() and is_place_known


@cache
def _places(file: Path) -> frozenset[str]:
    """Give the ids of a page; what its scripts read out of a fragment is no place."""
    if not file.is_file():
        return frozenset()
    return frozenset(map(str, html.parse(file).xpath(LISTS_OF_IDS)))
