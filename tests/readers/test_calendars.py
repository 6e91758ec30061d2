"""Calendars in two readers: each has what the library that reads RFC 5545 strictly has."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Event

from tests.readers.written import read_by, write_hostile, write_sample
from tests.rendering.calendars.reading import read
from volunteer_board.rendering.calendars.calendars import calendar_outputs

READERS = ("ical.js", "node-ical")
_DATED: dict[str, Any] = {
    "deadline": "2027-01-20",
    "starts": "2027-01-24",
    "sessions": [
        {"title": {"en": "A"}, "date": "2027-02-01", "from": "18:00", "to": "19:30"},
        {"title": {"en": "B"}, "date": "2027-07-01", "from": "23:00", "to": "01:00"},
    ],
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Any]:
    files = write_sample(tmp_path_factory.mktemp("sample"), calendar_outputs)
    return read_by("calendars.mjs", files)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Any]:
    folder = tmp_path_factory.mktemp("hostile")
    files = write_hostile(folder, calendar_outputs, "en/opportunities/dar-amal/", **_DATED)
    return read_by("calendars.mjs", files)


def said(file: Path) -> dict[str, dict[str, Any]]:
    """Give the events of a file by their UIDs, in the words of ``calendars.mjs``."""
    return {str(event["UID"]): _event(event) for event in read(file.read_bytes()).events}


def _event(event: Event) -> dict[str, Any]:
    return {
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "location": str(event.get("LOCATION", "")),
        "url": str(event["URL"]),
        "begins": _moment(event.start),
        "ends": _moment(event.end),
        "status": str(event.get("STATUS", "")),
        "sequence": int(str(event["SEQUENCE"])),
        "transparency": str(event.get("TRANSP", "")),
    }


def _moment(moment: date | datetime) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("board", ["sample", "hostile"])
def test_every_event_is_read_as_it_was_written(
    board: str, reader: str, request: pytest.FixtureRequest
) -> None:
    calendars: dict[Path, Any] = request.getfixturevalue(board)
    assert sum(len(found[reader]) for found in calendars.values()) > len(calendars)
    for file, found in calendars.items():
        events = {event["uid"]: event for event in found[reader]}
        assert len(events) == len(found[reader]), file
        assert events == said(file), file
