"""The page that lists every feed for people."""

from __future__ import annotations

import re

from volunteer_board.rendering import addresses
from volunteer_board.rendering.listings import feed_groups
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs
from volunteer_board.rendering.view import View

_SCHEME = re.compile("^https?")


def feeds_page(site: Site) -> Page:
    """Give the page of all feeds, grouped as the board is.

    Empty values and organisations without postings stay away; their feeds and calendars
    exist all the same, and the feeds are in the OPML file.
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
        content=site.templates.render(
            "feeds", "page", groups, subscription(site.view), trail, way_up(path)
        ),
        alternates=site.alternates(path),
        section="feeds",
        modified=view.board.last_change,
        structured_data=(breadcrumbs(view, trail),),
    )


def subscription(view: View) -> str:
    """Give the address at which calendar programs offer to subscribe to the whole board.

    They know ``webcal`` for that; a link with ``https`` would add what is there today, once.
    """
    return _SCHEME.sub("webcal", view.absolute(addresses.calendar(addresses.board(view.code))))
