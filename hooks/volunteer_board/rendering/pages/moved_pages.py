"""What stands at addresses of the past: ways to the new ones, and stones for what was removed."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.model.organisation import GonePosting, Organisation
from volunteer_board.rendering import addresses
from volunteer_board.rendering.former_addresses import moved_pages
from volunteer_board.rendering.output import Output, Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.security_policy import with_policy


def moved_outputs(site: Site) -> Iterator[Output]:
    """Give a document without a frame for every former address, which leads on at once.

    It does so without scripts, too. Search engines go along and keep the new address.
    """
    for moved in moved_pages(site.view):
        canonical = site.view.absolute(moved.path)
        for path in (*moved.former, *moved.around):
            there = addresses.relative(moved.path, path)
            html = site.templates.render("moved", "document", moved.title, there, canonical)
            yield Output(f"{path}index.html", with_policy(html.lstrip()).encode())


def gone_pages(site: Site) -> Iterator[Page]:
    """Give a page for every posting that was removed, which says since when."""
    for organisation in site.view.board.organisations.values():
        for gone in organisation.gone:
            yield _gone_page(site, organisation, gone)


def _gone_page(site: Site, organisation: Organisation, gone: GonePosting) -> Page:
    view = site.view
    path = addresses.opportunity(view.code, f"{organisation.id}/{gone.posting}")
    title = view.plain(gone.title) if gone.title else view.language.text("gone.title")
    trail = [site.home_crumb, site.board_crumb, (title, path)]
    day = view.language.date(gone.removed_on)
    return Page(
        path=path,
        language=view.code,
        title=f"{title} — {view.plain(organisation.name)}",
        description=view.language.text("gone.text", date=day),
        content=site.templates.render("moved", "gone", gone, organisation, trail, way_up(path)),
        alternates=site.alternates(path),
        section="opportunities",
        indexed=False,
    )
