"""Specimens of RSS 2.0 and Atom 1.0: written by feedgen, with a slot for every text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from feedgen.feed import FeedGenerator

# feedgen asks for real moments; these stand for slots until the specimen is cut.
_MOMENTS: Mapping[str, datetime] = {
    "{updated}": datetime(2001, 1, 1, tzinfo=UTC),
    "{entry_updated}": datetime(2002, 2, 2, tzinfo=UTC),
    "{published}": datetime(2003, 3, 3, tzinfo=UTC),
}
_CATEGORY = re.compile(r"<category [^>]*/>|<category [^>]*>[^<]*</category>")
_CONTENT = "{content}"
_GENERATOR = "volunteer-board"  # without a version: feeds change when the board does


@dataclass(frozen=True, slots=True)
class Specimen:
    """A feed cut into pieces; values are put into its slots as XML, by ``str.format_map``.

    ``head`` has the slots title, description, author, page, feed, id and updated. What
    stands before and after the content of an entry has title, title_language,
    summary, summary_language, id, is_address, address, author, author_address, categories,
    published and entry_updated. ``category`` has scheme, term and label; ``tail`` has none.
    """

    head: str
    before_content: str
    after_content: str
    category: str
    tail: str


def rss_specimen(language: str) -> Specimen:
    """Give the specimen of RSS 2.0 in a language."""
    xml = _feed(language, "application/rss+xml").rss_str().decode()
    return _cut(xml.replace('isPermaLink="true"', 'isPermaLink="{is_address}"'), "item")


def atom_specimen(language: str) -> Specimen:
    """Give the specimen of Atom 1.0, in which titles and summaries can carry ``xml:lang``."""
    specimen = _cut(_feed(language, "application/atom+xml").atom_str().decode(), "entry")
    return Specimen(
        head=specimen.head,
        before_content=specimen.before_content.replace("<title>", "<title{title_language}>"),
        after_content=specimen.after_content.replace("<summary>", "<summary{summary_language}>"),
        category=specimen.category,
        tail=specimen.tail,
    )


def _feed(language: str, media_type: str) -> FeedGenerator:
    """Give a feed with one entry. The RSS channel's link is the last that is added."""
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False)  # an author of RSS itself is an e-mail address
    feed.id("{id}")
    feed.title("{title}")
    feed.description("{description}")
    feed.language(language)
    feed.generator(_GENERATOR)
    feed.author(name="{author}")
    feed.dc.dc_creator("{author}")
    feed.link(href="{feed}", rel="self", type=media_type)
    feed.link(href="{page}", rel="alternate", type="text/html", hreflang=language)
    feed.updated(_MOMENTS["{updated}"])
    _add_entry(feed)
    return feed


def _add_entry(feed: FeedGenerator) -> None:
    entry = feed.add_entry(order="append")
    entry.title("{title}")
    entry.guid("{id}", permalink=True)
    entry.link(href="{address}")
    entry.author(name="{author}", uri="{author_address}")
    entry.dc.dc_creator("{author}")
    entry.summary("{summary}")
    entry.content(_CONTENT, type="html")
    entry.category(term="{term}", scheme="{scheme}", label="{label}")
    entry.published(_MOMENTS["{published}"])
    entry.updated(_MOMENTS["{entry_updated}"])


def _cut(xml: str, name: str) -> Specimen:
    for mark, moment in _MOMENTS.items():
        xml = xml.replace(moment.isoformat(), mark).replace(format_datetime(moment), mark)
    head, opening, rest = xml.partition(f"<{name}>")
    body, closing, tail = rest.partition(f"</{name}>")
    (category,) = _CATEGORY.findall(body)
    entry = f"{opening}{body.replace(category, '{categories}')}{closing}"
    before_content, after_content = entry.split(_CONTENT)
    return Specimen(head, before_content, after_content, category, tail)
