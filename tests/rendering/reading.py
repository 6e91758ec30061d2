"""Feeds read back into one form, whatever their format, by programs that are not ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from time import struct_time
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import feedparser

from tests.boards import Draft, make_view, posting
from volunteer_board.model.board import Board
from volunteer_board.rendering.feeds import feed_outputs

KINDS = {"rss": "feed.xml", "atom": "atom.xml", "json": "feed.json"}


@dataclass(frozen=True)
class ReadEntry:
    """An entry as a feed reader has it."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    tags: tuple[str, ...]
    updated: datetime | None = None
    author: str | None = None


@dataclass(frozen=True)
class ReadFeed:
    """A feed as a feed reader has it."""

    title: str
    page: str
    address: str
    language: str
    entries: tuple[ReadEntry, ...]
    updated: datetime | None = None

    @property
    def ids(self) -> list[str]:
        """The ids of the entries, in their order."""
        return [entry.id for entry in self.entries]


def many(count: int, **changes: object) -> list[Draft]:
    """Give postings of which the later ones are newer, two a day."""
    return [
        posting(f"dar-amal/p{number:02}", posted=f"2026-10-{number // 2 + 1:02}", **changes)
        for number in range(count)
    ]


def files(board: Board, language: str) -> dict[str, bytes]:
    """Give every feed of a language by its path."""
    return {output.path: output.content for output in feed_outputs(make_view(board, language))}


def parse_xml(content: bytes) -> Element:
    """Parse XML strictly: a character that does not belong there is an error."""
    return fromstring(content)  # noqa: S314 - our own output


def read(board: Board, language: str, path: str, kind: str) -> ReadFeed:
    """Give the feed beside the page at ``<language>/<path>``."""
    content = files(board, language)[f"{language}/{path}{KINDS[kind]}"]
    return read_json(content) if kind == "json" else read_xml(content)


def read_json(content: bytes) -> ReadFeed:
    """Read JSON Feed 1.1."""
    data = json.loads(content)
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    return ReadFeed(
        title=data["title"],
        page=data["home_page_url"],
        address=data["feed_url"],
        language=data["language"],
        entries=tuple(map(_json_entry, data["items"])),
    )


def _json_entry(item: dict[str, Any]) -> ReadEntry:
    return ReadEntry(
        id=item["id"],
        url=item["url"],
        title=item["title"],
        summary=item["summary"],
        html=item["content_html"],
        published=datetime.fromisoformat(item["date_published"]),
        updated=datetime.fromisoformat(item["date_modified"]),
        author=item["authors"][0]["name"],
        tags=tuple(item["tags"]),
    )


def read_xml(content: bytes) -> ReadFeed:
    """Read RSS or Atom by feedparser, which is strict when it does not say ``bozo``."""
    parsed = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    assert not parsed.bozo, parsed.bozo_exception
    assert parsed.version in {"rss20", "atom10"}
    return ReadFeed(
        title=parsed.feed.title,
        page=parsed.feed.link,
        address=next(link.href for link in parsed.feed.links if link.rel == "self"),
        language=parsed.feed.language,
        updated=_moment(parsed.feed.updated_parsed),
        entries=tuple(_xml_entries(parsed)),
    )


def _xml_entries(parsed: Any) -> Iterator[ReadEntry]:
    for entry in parsed.entries:
        is_rss = parsed.version == "rss20"
        yield ReadEntry(
            id=entry.id,
            url=entry.link,
            title=entry.title,
            summary=unescape(entry.summary) if is_rss else entry.summary,
            html=entry.content[0].value,
            published=_moment(entry.published_parsed),
            updated=None if is_rss else _moment(entry.updated_parsed),
            author=entry.author,
            tags=tuple(tag.term if is_rss else tag.label for tag in entry.tags),
        )


def _moment(parsed: struct_time) -> datetime:
    return datetime(*parsed[:6], tzinfo=UTC)
