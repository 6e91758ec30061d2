"""Sessions that a pull request moves to another day without a word of the day first announced.

Calendars know a session by that day (``calendars/events.py``): without it the session would be
another one, and whoever has imported the former keeps it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from volunteer_board.checking.board_files import groups
from volunteer_board.checking.check import Checked
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind
from volunteer_board.reviewing.review import Review


@dataclass(frozen=True, slots=True)
class MovedSession:
    """A session by its place in a file, and the day on which it was to be at first."""

    code: ClassVar[str] = "session-moved"
    document: Document
    index: int
    announced: str

    @property
    def line(self) -> int:
        """The line that says its day."""
        return self.document.locate(f"/sessions/{self.index}/date")[0]

    @property
    def values(self) -> Mapping[str, str]:
        """The values of the messages that say it."""
        return {"day": self.announced, "line": f"moved_from: {self.announced}"}


def moved_sessions(proposed: Checked, base: Checked, review: Review) -> Iterator[MovedSession]:
    """Find what is new on a day while a session of the same title is gone from another."""
    after, before = (
        {each.path: each for each in board.sound_documents() if each.kind is Kind.OPPORTUNITY}
        for board in (proposed, base)
    )
    for change in review.changes:
        document, former = after.get(change.path), before.get(change.paths[0])
        if document and former and document.data.get("sessions") != former.data.get("sessions"):
            yield from _moved(document, former.data)


def _moved(document: Document, former: Mapping[str, Any]) -> Iterator[MovedSession]:
    now = list(groups(document.data, "sessions"))
    then = [session for _, session in groups(former, "sessions")]
    days_now, days_then = {_announced(each) for _, each in now}, {_announced(each) for each in then}
    gone = {
        str(each["title"]): _announced(each) for each in then if _announced(each) not in days_now
    }
    for index, session in now:
        day = gone.get(str(session["title"]))
        if day and _announced(session) not in days_then:
            yield MovedSession(document, index, day)


def _announced(session: Mapping[str, Any]) -> str:
    return str(session.get("moved_from") or session["date"])
