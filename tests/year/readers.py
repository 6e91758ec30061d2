"""Programs of subscribers: they look now and then, and remember by ids, as real ones do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from time import struct_time
from typing import NamedTuple

import feedparser
from icalendar import Calendar

SITE = "https://board.example.org/"
_DAY_OF_FEED = re.compile(
    "<(lastBuildDate|dateModified)>(.+?)</(?:lastBuildDate|dateModified)>|<updated>(.+?)</updated>"
)


class Read(NamedTuple):
    """An entry as a reader shows it; ``posting`` is the id that its link leads to."""

    id: str
    link: str
    title: str
    published: datetime
    updated: datetime


@dataclass
class FeedReader:
    """Follows one feed, by the address at which somebody once subscribed."""

    path: str
    memory: dict[str, Read] = field(default_factory=dict)
    shown: list[Read] = field(default_factory=list)

    def look(self, site: Path) -> list[Read]:
        """Read the feed of a site, and give the entries never seen before."""
        entries = _entries(site / self.path)
        assert len({entry.id for entry in entries}) == len(entries), "an id stands there twice"
        new = [entry for entry in entries if entry.id not in self.memory]
        for entry in entries:
            known = self.memory.get(entry.id)
            if known:
                assert entry.published == known.published, f"{entry.id} was published twice"
                assert entry.updated >= known.updated, f"{entry.id} became older"
            self.memory[entry.id] = entry
        self.shown += new
        return new


def _entries(file: Path) -> list[Read]:
    content = file.read_bytes()
    if file.suffix == ".json":
        return [
            Read(
                item["id"],
                item["url"],
                item["title"],
                datetime.fromisoformat(item["date_published"]),
                datetime.fromisoformat(item["date_modified"]),
            )
            for item in json.loads(content)["items"]
        ]
    parsed = feedparser.parse(content)
    assert not parsed.bozo, parsed.bozo_exception
    return [
        Read(
            entry.id,
            entry.link,
            entry.title,
            _moment(entry.published_parsed),
            _moment(
                entry["updated_parsed" if "updated_parsed" in dict(entry) else "published_parsed"]
            ),
        )
        for entry in parsed.entries
    ]


def _moment(parsed: struct_time) -> datetime:
    return datetime(*parsed[:6], tzinfo=UTC)


class DayReader:
    """Remembers since when each thing has been as it is: pages of a sitemap, and feeds."""

    def __init__(self) -> None:
        self.memory: dict[str, datetime] = {}

    def look(self, site: Path) -> None:
        """Read the sitemap and every feed of a site: no day is earlier than it was."""
        for name, day in (*_days_of_pages(site), *_days_of_feeds(site)):
            known = self.memory.setdefault(name, day)
            assert day >= known, f"{name} became older"
            self.memory[name] = day


def _days_of_pages(site: Path) -> Iterator[tuple[str, datetime]]:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    for page, day in re.findall("<loc>(.+?)</loc><lastmod>(.+?)</lastmod>", sitemap):
        yield page, datetime.fromisoformat(day)


def _days_of_feeds(site: Path) -> Iterator[tuple[str, datetime]]:
    """Give what stands at the head of each feed; its entries have days of their own."""
    for file in (*site.rglob("atom.xml"), *site.rglob("feed.xml"), *site.rglob("feeds.opml")):
        found = _DAY_OF_FEED.search(file.read_text(encoding="utf-8").partition("<entry>")[0])
        if found:
            day = parsedate_to_datetime(found[2]) if found[1] else datetime.fromisoformat(found[3])
            yield file.relative_to(site).as_posix(), day


class Dated(NamedTuple):
    """An event as a calendar shows it."""

    summary: str
    begins: datetime
    sequence: int
    is_cancelled: bool


@dataclass
class CalendarReader:
    """Follows one calendar; what is gone from the file goes from the screen."""

    path: str
    memory: dict[str, Dated] = field(default_factory=dict)

    def look(self, site: Path, now: datetime) -> dict[str, Dated]:
        """Read the calendar of a site, and give its events by their UID.

        An event that somebody has in mind does not vanish before its time: it is there, or it
        is called off; and nothing is there twice.
        """
        calendar = Calendar.from_ical((site / self.path).read_bytes())
        found = [(str(event["UID"]), _dated(event)) for event in calendar.events]
        events = dict(found)
        assert len(events) == len(found), "a UID stands there twice"
        awaited = [each for each in events.values() if not each.is_cancelled]
        assert len({each[:2] for each in awaited}) == len(awaited), "an event stands there twice"
        for uid, event in self.memory.items():
            if event.begins > now and not event.is_cancelled:
                assert uid in events, f"{uid} vanished"
        for uid, event in events.items():
            known = self.memory.get(uid)
            if known and known[:2] + known[3:] != event[:2] + event[3:]:
                assert event.sequence > known.sequence, f"{uid} changed without a word"
        self.memory |= events
        return events


def _dated(event: object) -> Dated:
    begins = event["DTSTART"].dt  # type: ignore[index]
    if not isinstance(begins, datetime):
        begins = datetime(begins.year, begins.month, begins.day, tzinfo=UTC)
    return Dated(
        str(event["SUMMARY"]),  # type: ignore[index]
        begins,
        int(event["SEQUENCE"]),  # type: ignore[index]
        event.get("STATUS") == "CANCELLED",  # type: ignore[attr-defined]
    )
