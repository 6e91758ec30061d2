"""What rendering gives to publishing: pages to be framed, and finished files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that belongs to a page, for autodiscovery. ``path`` is the list's page.

    Lists of postings also have a calendar.
    """

    path: str
    title: str
    has_calendar: bool = False


class EditLink(NamedTuple):
    """Where the words of a page can be changed; ``message`` is the id of the link's words.

    ``address`` is a full one, or as it is written in the page.
    """

    message: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site, before its frame.

    ``alternates`` gives the path of the same page in every language, its own
    included. ``section`` is the part of the navigation that it belongs to.
    ``structured_data`` are schema.org objects (JSON-LD). A page that is not
    ``indexed`` asks search engines to leave it out. ``content`` is HTML. ``picture`` says
    in words what the page's own picture for sharing shows, if there is one beside it.
    """

    path: str
    language: str
    title: str
    description: str
    content: str
    alternates: Mapping[str, str]
    section: str = ""
    modified: date | None = None
    feed: FeedLink | None = None
    structured_data: tuple[Mapping[str, object], ...] = ()
    edit: EditLink | None = None
    kind: str = "website"
    indexed: bool = True
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """A finished file; ``path`` is relative to the root of the site."""

    path: str
    content: bytes


def json_output(path: str, content: object) -> Output:
    """Make a file for scripts."""
    return Output(path, compact_json(content))


def compact_json(content: object) -> bytes:
    """Write JSON in UTF-8 without spaces, which visitors would load."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
