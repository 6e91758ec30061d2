"""The page that lists every feed for people."""

from __future__ import annotations

from volunteer_board.rendering import addresses
from volunteer_board.rendering.listings import feed_groups
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs


def feeds_page(site: Site) -> Page:
    """Give the page of all feeds, grouped as the board is.

    Empty values and organisations without postings stay away; their feeds exist all
    the same, and are in the OPML file.
    """
    view = site.view
    title, path = view.language.text("feeds.title"), addresses.feeds(view.code)
    trail = [site.home_crumb, (title, path)]
    groups = feed_groups(view, with_empty_lists=False)
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.language.text("feeds.lead"),
        content=site.templates.render("feeds", "page", groups, trail, way_up(path)),
        alternates=site.alternates(path),
        section="feeds",
        modified=view.board.last_change,
        structured_data=(breadcrumbs(view, trail),),
    )
