"""The page for addresses that do not exist."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site


def not_found_page(sites: Sequence[Site], up: str) -> Page:
    """Give the page in every language: nobody knows which one the visitor wanted.

    ``up`` is the address of the root, for the page is shown at any address.
    """
    words = sites[0].view.language
    content = [site.templates.render("frame", "not_found", up) for site in sites]
    return Page(
        path="",
        language=words.code,
        title=words.text("not-found.title"),
        description=words.text("not-found.text"),
        content=Markup("").join(content),
        alternates={},
        indexed=False,
    )
