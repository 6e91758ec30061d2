"""OPML 2.0 (http://opml.org/spec2.opml): the feeds of a language, to subscribe at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from volunteer_board.model.facets import FACETS
from volunteer_board.rendering import addresses
from volunteer_board.rendering.feed_entries import beginning_of
from volunteer_board.rendering.listings import board_listing, facet_listings, organisation_listing
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.view import View
from volunteer_board.rendering.xml_text import xml_bytes, xml_escaped

Feed = tuple[str, str]


def opml_output(view: View) -> Output:
    """Give the file with the feed of every list, grouped as the board is.

    Each list is there once, as RSS: a reader that subscribed to all three formats
    would show every posting three times.
    """
    settings = view.board.settings
    modified = beginning_of(view.board.last_change, settings.time_zone).rfc_822
    groups = "\n".join(_group(view, title, feeds) for title, feeds in _groups(view))
    xml = f"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>{xml_escaped(view.plain(settings.name))}</title>
<dateModified>{modified}</dateModified>
</head>
<body>
{groups}
</body>
</opml>
"""
    return Output(addresses.opml(view.code), xml_bytes(xml))


def _groups(view: View) -> Iterator[tuple[str, Iterable[Feed]]]:
    """Give each group's title with its feeds: their titles and the paths of their lists."""
    words = view.language
    board = board_listing(view)
    stories = (words.text("stories.title"), addresses.stories(view.code))
    yield words.text("feeds.whole"), [(board.title, board.path), stories]
    for facet in FACETS.values():
        listings = facet_listings(view, facet)
        yield words.text(f"facet.{facet.name}"), [(each.title, each.path) for each in listings]
    organisations = (organisation_listing(view, key) for key in view.board.organisations)
    yield words.text("organisations.title"), [(each.title, each.path) for each in organisations]


def _group(view: View, title: str, feeds: Iterable[Feed]) -> str:
    outlines = "\n".join(_outline(view, *feed) for feed in feeds)
    return f'<outline text="{xml_escaped(title)}">\n{outlines}\n</outline>'


def _outline(view: View, title: str, path: str) -> str:
    site_url = view.board.settings.site_url
    name = xml_escaped(title)
    feed = xml_escaped(addresses.absolute(addresses.feed(path, "rss"), site_url))
    page = xml_escaped(addresses.absolute(path, site_url))
    return (
        f'<outline type="rss" version="RSS2" text="{name}" title="{name}" '
        f'xmlUrl="{feed}" htmlUrl="{page}" language="{view.code}"/>'
    )
