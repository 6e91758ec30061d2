"""The page of the postings that a visitor has saved; only a script knows which they are."""

from __future__ import annotations

from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up


def saved_page(site: Site) -> Page:
    """Give the page around the list, which is on the visitor's device and nowhere else."""
    view = site.view
    title, path = view.language.text("saved.title"), addresses.saved(view.code)
    trail = [site.home_crumb, (title, path)]
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.language.text("saved.lead"),
        content=site.templates.render("saved", "page", trail, way_up(path)),
        alternates=site.alternates(path),
        section="saved",
        indexed=False,
    )
