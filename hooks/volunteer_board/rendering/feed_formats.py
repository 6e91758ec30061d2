"""RSS 2.0, Atom 1.0 and JSON Feed 1.1.

feedgen decides what RSS and Atom look like, once for each language: it writes a
specimen feed whose texts are slots, and every feed is the specimen with its own
values. A large board has thousands of feeds with a hundred thousand entries in them.
An entry filled in costs a fraction of one built by feedgen, and stays bytes that go
into every feed it belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

from volunteer_board.rendering import addresses
from volunteer_board.rendering.feed_entries import Category, Entry, Moment, beginning_of
from volunteer_board.rendering.feed_specimens import Specimen, atom_specimen, rss_specimen
from volunteer_board.rendering.simple_html import escaped
from volunteer_board.rendering.view import View
from volunteer_board.rendering.xml_text import xml_bytes, xml_escaped

Chunks = tuple[bytes, ...]

_LAST_BUILD = "<lastBuildDate>{updated}</lastBuildDate>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed without its entries.

    ``path`` is the page of the list that it follows, ``known_as`` the one it had at first.
    ``updated`` is None where nothing has happened yet.
    """

    path: str
    known_as: str
    title: str
    description: str
    updated: Moment | None


class Format(Protocol):
    """A way to write feeds in the language of a view."""

    kind: str

    def entry(self, entry: Entry, content: bytes) -> Chunks:
        """Write an entry; ``content`` is its HTML as a CDATA section."""

    def feed(self, channel: Channel, entries: Sequence[Chunks]) -> bytes:
        """Write a feed around entries that are written already."""


def formats(view: View) -> tuple[Format, ...]:
    """Give every format, ready to write in the language of the view."""
    return (
        XmlFormat(view, "rss", rss_specimen(view.code)),
        XmlFormat(view, "atom", atom_specimen(view.code)),
        JsonFormat(view),
    )


class XmlFormat:
    """RSS or Atom, by a specimen."""

    def __init__(self, view: View, kind: str, specimen: Specimen) -> None:
        self.kind = kind
        self._view = view
        self._specimen = specimen
        self._category = cache(self._written_category)

    def entry(self, entry: Entry, content: bytes) -> Chunks:
        """Write an entry in three pieces, of which the middle is ``content`` itself."""
        values = {
            "title": escaped(entry.title.content),
            "title_language": self._marking(entry.title.language),
            "summary": self._summary(entry.summary.content),
            "summary_language": self._marking(entry.summary.language),
            "id": entry.id,
            "is_address": "true" if entry.id == entry.address else "false",
            "address": entry.address,
            "author": escaped(entry.author.name),
            "author_address": entry.author.address,
            "categories": "".join(map(self._category, entry.categories)),
            "published": self._written(entry.published),
            "entry_updated": self._written(entry.updated),
        }
        before, after = self._specimen.before_content, self._specimen.after_content
        return xml_bytes(before.format_map(values)), content, xml_bytes(after.format_map(values))

    def feed(self, channel: Channel, entries: Sequence[Chunks]) -> bytes:
        """Write a feed around its entries."""
        values = {
            "title": xml_escaped(channel.title),
            "description": self._summary(channel.description),
            "author": xml_escaped(self._view.line(self._view.board.settings.name)),
            "page": self._view.absolute(channel.path),
            "feed": self._view.absolute(addresses.feed(channel.path, self.kind)),
            "id": self._view.absolute(addresses.feed(channel.known_as, self.kind)),
            "updated": self._written(channel.updated or self._today()),
        }
        head = xml_bytes(self._head(channel).format_map(values))
        pieces = [piece for entry in entries for piece in entry]
        return b"".join((head, *pieces, self._specimen.tail.encode()))

    def _head(self, channel: Channel) -> str:
        """Give the specimen's head; RSS need not say when nothing has happened yet."""
        has_no_day = channel.updated is None and self.kind == "rss"
        return self._specimen.head.replace(_LAST_BUILD, "") if has_no_day else self._specimen.head

    def _today(self) -> Moment:
        """Give the day of the build: Atom wants a day even where nothing has happened yet."""
        now, zone = self._view.board.now, self._view.board.settings.time_zone
        return beginning_of(now.astimezone(ZoneInfo(zone)).date(), zone)

    def _summary(self, summary: str) -> str:
        """Escape what a feed or an entry is about; RSS takes it for HTML, escaped once more."""
        return escaped(escaped(summary)) if self.kind == "rss" else escaped(summary)

    def _written(self, moment: Moment) -> str:
        return moment.rfc_822 if self.kind == "rss" else moment.rfc_3339

    def _marking(self, language: str) -> str:
        return "" if language == self._view.code else f' xml:lang="{language}"'

    def _written_category(self, category: Category) -> str:
        facet, value = category
        values = {
            "scheme": self._view.absolute(addresses.facet(self._view.code, facet)),
            "term": value,
            "label": xml_escaped(_label(self._view, category)),
        }
        return self._specimen.category.format_map(values)


class JsonFormat:
    """JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

    kind = "json"

    def __init__(self, view: View) -> None:
        self._view = view

    def entry(self, entry: Entry, content: bytes) -> Chunks:
        """Write an item."""
        item: dict[str, object] = {
            "id": entry.id,
            "url": entry.address,
            "title": entry.title.content,
            "summary": entry.summary.content,
            "content_html": entry.html,
            "date_published": entry.published.rfc_3339,
            "date_modified": entry.updated.rfc_3339,
            "authors": [{"name": entry.author.name, "url": entry.author.address}],
            "tags": [_label(self._view, category) for category in entry.categories],
            "language": entry.title.language,
        }
        return (msgspec.json.encode(item),)

    def feed(self, channel: Channel, entries: Sequence[Chunks]) -> bytes:
        """Write a feed around its items."""
        feed: Mapping[str, object] = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": channel.title,
            "home_page_url": self._view.absolute(channel.path),
            "feed_url": self._view.absolute(addresses.feed(channel.path, self.kind)),
            "description": channel.description,
            "language": self._view.code,
            "authors": [{"name": self._view.line(self._view.board.settings.name)}],
            "items": [msgspec.Raw(item) for (item,) in entries],
        }
        return msgspec.json.encode(feed)


def _label(view: View, category: Category) -> str:
    facet, value = category
    return view.label(facet, value)
