"""Calendars, read back by a library that did not write them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from icalendar import Calendar, Event

from tests.boards import make_view
from volunteer_board.model.board import Board
from volunteer_board.rendering.calendars.calendars import calendar_outputs

OCTETS = 75
_CONTROLS = re.compile(b"[\x00-\x08\x0a-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]")


def calendars(board: Board, language: str = "en") -> Mapping[str, bytes]:
    """Give every calendar of a language by its path below it."""
    outputs = list(calendar_outputs(make_view(board, language)))
    found = {output.path.removeprefix(f"{language}/"): output.content for output in outputs}
    assert len(found) == len(outputs)
    return found


def read(content: bytes) -> Calendar:
    """Read a calendar as strictly as RFC 5545 is: its lines, and what it must have."""
    *lines, end = content.split(b"\r\n")
    assert end == b""
    assert max(map(len, lines)) <= OCTETS
    assert not any(_CONTROLS.search(line) for line in lines)
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar.subcomponents  # section 3.6: at least one
    for component in calendar.walk():
        assert not component.errors
    for event in calendar.events:
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(event)
        assert event.end > event.start
    return calendar


def events(content: bytes) -> Mapping[str, Event]:
    """Give the events of a calendar by what comes before the language in their UIDs."""
    found = read(content).events
    by_name = {str(event["UID"]).rpartition("@")[0].rpartition(".")[0]: event for event in found}
    assert len(by_name) == len(found)
    return by_name


def of_posting(board: Board, opportunity_id: str = "dar-amal/logo") -> Mapping[str, Event]:
    """Give the events of a posting in English by their names."""
    found = events(calendars(board)[f"opportunities/{opportunity_id}/calendar.ics"])
    posting = opportunity_id.replace("/", ".") + "."
    assert all(name.startswith(posting) for name in found)
    return {name.removeprefix(posting): event for name, event in found.items()}
