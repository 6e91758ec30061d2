"""The reference of the repository's own board, in each of its languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pytest
from lxml.html import HtmlElement, fragment_fromstring

from tests.boards import make_settings
from tests.sample import MOMENT, REPOSITORY
from volunteer_board.board_build import BoardBuild
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.reference.pages import reference_pages


class Reference(NamedTuple):
    """The reference in one language: its site, its pages by their names, and their trees."""

    site: Site
    materials: Materials
    pages: Mapping[str, Page]
    trees: Mapping[str, HtmlElement]

    def anchors(self, name: str) -> list[str]:
        """Give the anchors of a page in their order."""
        return [str(element.get("id")) for element in self.trees[name].xpath("//*[@id]")]

    def entry(self, name: str, anchor: str) -> str:
        """Give the text of the entry at an anchor."""
        (element,) = self.trees[name].xpath("//*[@id=$anchor]", anchor=anchor)
        return " ".join(element.text_content().split())


@pytest.fixture(scope="session")
def references() -> Mapping[str, Reference]:
    build = BoardBuild.of(REPOSITORY, make_settings(), MOMENT, lenient=False)
    return {code: _reference(site) for code, site in build.publication.sites.items()}


@pytest.fixture(params=["ar", "en"])
def reference(request: pytest.FixtureRequest, references: Mapping[str, Reference]) -> Reference:
    return references[request.param]


def _reference(site: Site) -> Reference:
    pages = {page.path.split("/")[-2]: page for page in reference_pages(site)}
    trees = {name: fragment_fromstring(page.content.strip()) for name, page in pages.items()}
    assert site.materials is not None
    return Reference(site, site.materials, pages, trees)
