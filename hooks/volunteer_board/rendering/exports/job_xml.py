"""The XML in which boards of jobs take postings: ``<source>`` with a ``<job>`` for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from volunteer_board.rendering.feed_entries import beginning_of
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.view import View
from volunteer_board.rendering.xml_text import character_data, xml_bytes

VOLUNTEER: Final = "VOLUNTEER"


def element(name: str, text: str) -> str:
    """Give an element with a text as character data, in which nothing needs an entity."""
    return f"<{name}>{character_data(text)}</{name}>"


def job(elements: Iterable[str]) -> str:
    """Give a posting."""
    return f"<job>{''.join(elements)}</job>"


def last_build(view: View) -> str:
    """Give ``lastBuildDate``: the last real change, so that every build gives the same bytes.

    A board on which nothing has happened yet has none.
    """
    day, zone = view.board.last_change, view.board.settings.time_zone
    return element("lastBuildDate", beginning_of(day, zone).rfc_822) if day else ""


def source(path: str, head: Iterable[str], jobs: Iterable[str]) -> Output:
    """Give the file at ``path``."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<source>", *head, *jobs, "</source>", ""]
    return Output(path, xml_bytes("\n".join(lines)))
