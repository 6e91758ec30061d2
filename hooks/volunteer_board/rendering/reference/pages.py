"""All pages of the reference."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.reference.advice_page import advice_page
from volunteer_board.rendering.reference.fields_page import fields_page
from volunteer_board.rendering.reference.problems_page import problems_page
from volunteer_board.rendering.reference.reference_page import index_page


def reference_pages(site: Site) -> Iterator[Page]:
    """Give the pages of the reference; none for a site without the materials of the forms."""
    materials = site.materials
    if materials is None:
        return
    yield index_page(site)
    yield fields_page(site, materials)
    yield problems_page(site)
    yield advice_page(site, materials.rules)
