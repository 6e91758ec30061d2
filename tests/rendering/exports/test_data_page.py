"""The page of open data leads to every file, in the words of its language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml.html import fromstring

from tests.boards import SITE, make_board, make_view, posting
from tests.rendering.exports.sample import exports
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.data_page import data_page
from volunteer_board.rendering.pages.feeds_page import feeds_page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.reference.reference_page import index_page

BOARD = make_board(posting())
OF_THE_BOARD = {"api/v1/schema.json", "api/v1/insights.json"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_file_is_there_with_its_full_address(language: str) -> None:
    page = data_page(Site(make_view(BOARD, language)))
    assert page.path == f"{language}/data/"
    links = fromstring(str(page.content)).xpath("//a[.//bdi]")
    found = {link.get("href").removeprefix("../../") for link in links}
    assert found == {*exports(BOARD, language), *OF_THE_BOARD}
    assert {link.text_content() for link in links} == {SITE + path for path in found}


@pytest.mark.parametrize("make", [feeds_page, index_page])
def test_the_pages_around_lead_there(make: Callable[[Site], Page]) -> None:
    page = make(Site(make_view(BOARD, "ar")))
    hrefs = fromstring(str(page.content)).xpath("//a/@href")
    assert "../../ar/data/" in hrefs
