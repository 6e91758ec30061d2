"""What all pages of the reference share."""

from __future__ import annotations

from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs

PARTS = ("fields", "problems", "advice")


def index_page(site: Site) -> Page:
    """Give the page that leads to the parts of the reference."""
    return _page(site, "index", addresses.reference(site.view.code), PARTS, ())


def reference_page(site: Site, part: str, content: object) -> Page:
    """Give a part of the reference; ``content`` is what its template shows."""
    language = site.view.language
    crumb = (language.text("reference.index.title"), addresses.reference(language.code))
    return _page(site, part, addresses.reference(language.code, part), content, (crumb,))


def _page(
    site: Site, part: str, path: str, content: object, way: tuple[tuple[str, str], ...]
) -> Page:
    language = site.view.language
    title = language.text(f"reference.{part}.title")
    trail = [site.home_crumb, *way, (title, path)]
    return Page(
        path=path,
        language=language.code,
        title=title,
        description=language.text(f"reference.{part}.lead"),
        content=site.templates.render("reference", part, content, trail, way_up(path)),
        alternates=site.alternates(path),
        structured_data=(breadcrumbs(site.view, trail),),
    )
