"""Sessions that a pull request moves or takes away, and calendars would not tell.

Calendars know a session by the day first announced of it (``calendars/events.py``): on another day
it would be another session, and one that is gone from the file is told to nobody. Whoever has
imported it keeps the former date.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from volunteer_board.checking.board_files import groups
from volunteer_board.checking.check import Checked
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind
from volunteer_board.reviewing.review import Review

Session = Mapping[str, Any]
Item = tuple[int, Session]
"""A session with its place in a file."""


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


@dataclass(frozen=True, slots=True)
class RemovedSession:
    """A session to come that a file has no more, and the day first announced of it."""

    code: ClassVar[str] = "session-removed"
    document: Document
    announced: str

    @property
    def line(self) -> int:
        """The line where the sessions begin, or the title where there are none left."""
        key = "sessions" if "sessions" in self.document.data else "title"
        return self.document.locate(f"/{key}")[0]

    @property
    def values(self) -> Mapping[str, str]:
        """The values of the messages that say it."""
        return {"day": self.announced, "line": f"moved_from: {self.announced}"}


def announced_sessions(
    proposed: Checked, base: Checked, review: Review, today: date
) -> Iterator[MovedSession | RemovedSession]:
    """Find the sessions that are on another day without saying so, and those that are gone.

    What was over before ``today`` may go: nobody waits for it.
    """
    after, before = (
        {each.path: each for each in board.sound_documents() if each.kind is Kind.OPPORTUNITY}
        for board in (proposed, base)
    )
    for change in review.changes:
        document, former = after.get(change.path), before.get(change.paths[0])
        if document and former and document.data.get("sessions") != former.data.get("sessions"):
            yield from _untold(document, former.data, today)


def _untold(
    document: Document, former: Mapping[str, Any], today: date
) -> Iterator[MovedSession | RemovedSession]:
    """Take a new session for the one that is gone, if it is called the same.

    Of several that are called the same, the first becomes the first.
    """
    gone, new = groups(former, "sessions"), groups(document.data, "sessions")
    for key in (_identity, _announced):  # a title may be mended
        gone, new = _without(gone, new, key), _without(new, gone, key)
    waiting = sorted((each for _, each in gone if _day(each) >= today), key=_announced)
    for index, session in sorted(new, key=lambda item: _day(item[1])):
        for each in waiting:
            if each["title"] == session["title"]:
                waiting.remove(each)
                yield MovedSession(document, index, _announced(each))
                break
    yield from (RemovedSession(document, _announced(each)) for each in waiting)


def _without(
    some: Sequence[Item], others: Sequence[Item], key: Callable[[Session], str]
) -> list[Item]:
    """Leave out those that have one like them among the others, each of these once."""
    alike = Counter(key(session) for _, session in others)
    left: list[Item] = []
    for item in some:
        if alike[key(item[1])]:
            alike[key(item[1])] -= 1
        else:
            left.append(item)
    return left


def _identity(session: Session) -> str:
    return f"{_announced(session)} {json.dumps(session['title'], sort_keys=True)}"


def _announced(session: Session) -> str:
    return str(session.get("moved_from") or session["date"])


def _day(session: Session) -> date:
    return date.fromisoformat(session["date"])
