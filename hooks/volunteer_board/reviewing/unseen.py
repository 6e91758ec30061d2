"""What a pull request brings or changes, and those who follow the board would never meet.

Lists and feeds are ordered by the days that a file says, for a board does not know when
something was merged. A draft that lay for weeks would begin far below what came since. Where
facts change and the last day of change does not, or where that day goes back, feeds, calendars and
the sitemap say that all is as it was, or that it is older.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Any

from volunteer_board.checking.board_files import day
from volunteer_board.checking.check import Checked
from volunteer_board.editing.lifecycle import is_open, last_day
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind
from volunteer_board.reviewing.changes import Status
from volunteer_board.reviewing.review import Review

DATED_LONG_AGO = "dated-long-ago"
CHANGED_WITHOUT_DATE = "changed-without-date"
_REVIEWING_TAKES = timedelta(days=7)
_DAYS_OF_CHANGE = {
    Kind.OPPORTUNITY: ("/posted", "/updated", "/status_on"),
    Kind.STORY: ("/published", "/updated"),
}
_NO_NEWS = frozenset(
    {"posted", "updated", "status_on", "rounds", "formerly", "seats_filled", "filled"}
)
"""Days, names, and how many people are there already: no follower of a posting awaits them."""
_IN_NO_LIST: frozenset[tuple[str, object]] = frozenset()


@dataclass(frozen=True, slots=True)
class Unseen:
    """A file whose last day, ``changed``, hides it; ``field`` is the one to set to ``today``."""

    code: str
    document: Document
    field: str
    changed: date
    today: date

    @property
    def line(self) -> int:
        """The line that says the day, or below which it belongs."""
        data = self.document.data
        key = next(key for key in (self.field, "posted", "published") if key in data)
        return self.document.locate(f"/{key}")[0]

    @property
    def values(self) -> Mapping[str, str]:
        """The values of the messages that say it."""
        return {
            "day": self.changed.isoformat(),
            "line": f"{self.field}: {self.today.isoformat()}",
        }


def unseen_by_followers(
    proposed: Checked, base: Checked, review: Review, today: date, languages: Collection[str]
) -> Iterator[Unseen]:
    """Find what is in a list for the first time with an old day, and what changes without one.

    A file with errors is in no list, on either side. Texts may be mended and translated in the
    ``languages`` without a new day.
    """
    long_ago = list(_dated_long_ago(proposed, base, review, today))
    yield from long_ago
    told = {each.document.path for each in long_ago}
    after, before = sound(proposed), sound(base)
    for change in review.changes:
        document, former = after.get(change.path), before.get(change.paths[0])
        if document is None or former is None or change.path in told:
            continue
        if _is_undated(document, former, today, languages):
            changed = last_change(document, today)
            yield Unseen(CHANGED_WITHOUT_DATE, document, "updated", changed, today)


def _is_undated(
    document: Document, former: Document, today: date, languages: Collection[str]
) -> bool:
    """Say whether a posting that is offered changes, or its last day goes back, unseen."""
    if document.kind is not Kind.OPPORTUNITY:
        return False
    changed, before = (last_change(each, today) for each in (document, former))
    if changed >= today or changed > before:
        return False
    if changed < before:
        return bool(_lists(document, today))
    is_news = _facts(document.data, languages) != _facts(former.data, languages)
    return is_news and _stays_in_lists(document, former, today)


def _stays_in_lists(document: Document, former: Document, today: date) -> bool:
    """Say whether a posting is offered as before, and in no list for the first time."""
    lists = _lists(document, today)
    return bool(lists) and lists <= _lists(former, today)


def _dated_long_ago(
    proposed: Checked, base: Checked, review: Review, today: date
) -> Iterator[Unseen]:
    """Find what is in a list for the first time and was changed more than a week before today.

    That is a new file, a posting that is offered again, and one that comes to another cause,
    skill, place or kind of people. A story that is told in one more language is in every
    feed of stories already.
    """
    after, before = sound(proposed), sound(base)
    there = {document.path for document in base.documents}
    told = {document.id for document in base.documents if document.kind is Kind.STORY}
    for change in review.changes:
        document, former = after.get(change.path), before.get(change.paths[0])
        if document is None or change.status is Status.REMOVED:
            continue
        is_translation = document.kind is Kind.STORY and document.id in told
        if is_translation or not _lists(document, today) - _lists(former, today):
            continue
        changed = last_change(document, today)
        if changed < today - _REVIEWING_TAKES:
            is_new = there.isdisjoint(change.paths)
            field = _field(document, is_new=is_new)
            yield Unseen(DATED_LONG_AGO, document, field, changed, today)


def last_change(document: Document, today: date) -> date:
    """Give the last day that a file says of itself; today if it says none."""
    days = (day(document.data, pointer) for pointer in _DAYS_OF_CHANGE[document.kind])
    return max((each for each in days if each is not None), default=today)


def _facts(value: Any, languages: Collection[str]) -> Any:
    """Leave out what is no news, and texts: mappings from languages."""
    if isinstance(value, list):
        return [_facts(each, languages) for each in value]
    if not isinstance(value, Mapping):
        return value
    if value and all(key in languages for key in value):
        return None
    return {key: _facts(each, languages) for key, each in value.items() if key not in _NO_NEWS}


def sound(checked: Checked) -> dict[PurePosixPath, Document]:
    """Give the documents without errors by their paths."""
    return {document.path: document for document in checked.sound_documents()}


def _field(document: Document, *, is_new: bool) -> str:
    if not is_new:
        return "updated"
    return "published" if document.kind is Kind.STORY else "posted"


def _lists(document: Document | None, today: date) -> frozenset[tuple[str, object]]:
    """Name the lists in which a file stands, as far as its own words tell."""
    if document is not None and document.kind is Kind.STORY:
        return frozenset({("stories", True)})
    if document is None or document.kind is not Kind.OPPORTUNITY:
        return _IN_NO_LIST
    data = document.data
    last = last_day(data)
    if not is_open(data) or last is None or last < today:
        return _IN_NO_LIST
    return frozenset({("board", True), *_facets(data)})


def _facets(data: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    yield from (("causes", cause) for cause in data["causes"])
    yield from (("audiences", audience) for audience in data.get("audiences", ()))
    for group in (data, *data.get("team", ())):
        for needed in group.get("skills", ()):
            yield "skills", needed["skill"] if isinstance(needed, Mapping) else needed
    yield from (("models", data["model"]), ("modes", data["mode"]))
    if data["mode"] != "remote" and (location := data.get("location")):
        yield "places", location["place"]
