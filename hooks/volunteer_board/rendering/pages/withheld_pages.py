"""The pages of what cannot be shown just now, at the addresses that it will have again.

A build remembers no earlier one, so the former page cannot stay. Whoever follows a link to it
learns that it is not over, and search engines, lists and feeds hear nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.model.withheld import Withheld
from volunteer_board.rendering import addresses, edit_links
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up

_SECTIONS = {"opportunity": "opportunities", "organisation": "organisations", "story": "stories"}


def withheld_pages(site: Site) -> Iterator[Page]:
    """Give a page for each address of what is withheld."""
    written: set[str] = set()
    for withheld in site.withheld:
        for path in _paths(site.view.code, withheld):
            if path not in written:
                written.add(path)
                yield _page(site, withheld, path)


def _paths(language: str, withheld: Withheld) -> Iterator[str]:
    if withheld.kind == "organisation":
        yield addresses.organisation(language, withheld.id)
    elif withheld.kind == "story":
        yield addresses.story(language, withheld.id)
    else:
        yield addresses.opportunity(language, withheld.id)
        yield addresses.kit(language, withheld.id)


def _page(site: Site, withheld: Withheld, path: str) -> Page:
    words = site.view.language
    title = words.text(f"withheld.title.{withheld.kind}")
    trail = [site.home_crumb, (title, path)]
    is_organisation = withheld.kind == "organisation"
    reason = words.text("withheld.reason.organisation" if is_organisation else "withheld.reason")
    content = site.templates.render(
        "withheld", "page", withheld, title, reason, trail, way_up(path)
    )
    return Page(
        path=path,
        language=site.view.code,
        title=title,
        description=reason,
        content=content,
        alternates=site.alternates(path),
        section=_SECTIONS[withheld.kind],
        edit=edit_links.in_repository(site.view.board.settings, withheld.file),
        indexed=False,
    )
