"""Postings whose organisation takes its end back, or puts it on another day.

An end calls off what its postings date later, and their files say nothing of it. Calendars know
what is newer by the days of a posting (``calendars/event_writer.py``): where those stay, what was
called off stays so for everybody who has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from volunteer_board.checking.board_files import day, groups
from volunteer_board.checking.check import Checked
from volunteer_board.editing.lifecycle import is_open, last_day
from volunteer_board.reading.files import Kind
from volunteer_board.reviewing.unseen import Unseen, last_change, sound

END_MOVED = "end-moved"


def postings_of_moved_ends(proposed: Checked, base: Checked, today: date) -> Iterator[Unseen]:
    """Find the postings of which something is to come, and which do not say that they changed."""
    ends, former_ends = _ends(proposed), _ends(base)
    moved = {name for name, end in former_ends.items() if end and ends.get(name, end) != end}
    if not moved:
        return
    before = sound(base)
    for path, document in sound(proposed).items():
        if document.kind is not Kind.OPPORTUNITY or document.organisation not in moved:
            continue
        changed, former = last_change(document, today), before.get(path)
        is_told = former is None or changed >= today or changed > last_change(former, today)
        if not is_told and any(each >= today for each in _days_kept(document.data)):
            yield Unseen(END_MOVED, document, "updated", changed, today)


def _ends(board: Checked) -> Mapping[str, date | None]:
    return {
        document.id: day(document.data, "/ended_on")
        for document in board.sound_documents()
        if document.kind is Kind.ORGANISATION
    }


def _days_kept(data: Mapping[str, Any]) -> Iterator[date]:
    """Give the days of a posting that somebody waits for, as ``calendars/events.py`` tells them."""
    if data.get("status") != "closed":
        yield from filter(None, _written_days(data))


def _written_days(data: Mapping[str, Any]) -> Iterator[date | None]:
    if is_open(data):
        yield last_day(data)
    yield day(data, "/starts")
    yield day(data, "/onboarding/introduction/date")
    yield from (day(session, "/date") for _, session in groups(data, "sessions"))
    yield from (day(milestone, "/due") for _, milestone in groups(data, "milestones"))
