"""OPML 2.0 (http://opml.org/spec2.opml): the feeds of a language, to subscribe at once."""

from __future__ import annotations

from collections.abc import Iterable

from volunteer_board.rendering import addresses
from volunteer_board.rendering.feed_entries import beginning_of
from volunteer_board.rendering.listings import feed_groups
from volunteer_board.rendering.output import FeedLink, Output
from volunteer_board.rendering.view import View
from volunteer_board.rendering.xml_text import xml_bytes, xml_escaped


def opml_output(view: View) -> Output:
    """Give the file with the feed of every list, grouped as the board is.

    Each list is there once, as RSS: a reader that subscribed to all three formats
    would show every posting three times.
    """
    settings = view.board.settings
    groups = "\n".join(
        _group(view, title, feeds) for title, feeds in feed_groups(view, with_empty_lists=True)
    )
    xml = f"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>{xml_escaped(view.line(settings.name))}</title>
{_modified(view)}</head>
<body>
{groups}
</body>
</opml>
"""
    return Output(addresses.opml(view.code), xml_bytes(xml))


def _modified(view: View) -> str:
    """Give the line of the last change; OPML need not say it of a board without any."""
    day, zone = view.board.last_change, view.board.settings.time_zone
    return f"<dateModified>{beginning_of(day, zone).rfc_822}</dateModified>\n" if day else ""


def _group(view: View, title: str, feeds: Iterable[FeedLink]) -> str:
    outlines = "\n".join(_outline(view, feed) for feed in feeds)
    return f'<outline text="{xml_escaped(title)}">\n{outlines}\n</outline>'


def _outline(view: View, feed: FeedLink) -> str:
    name = xml_escaped(feed.title)
    address = xml_escaped(view.absolute(addresses.feed(feed.path, "rss")))
    page = xml_escaped(view.absolute(feed.path))
    return (
        f'<outline type="rss" version="RSS2" text="{name}" title="{name}" '
        f'xmlUrl="{address}" htmlUrl="{page}" language="{view.code}"/>'
    )
