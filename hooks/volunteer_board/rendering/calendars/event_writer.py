"""An event of a posting in the words of one language, as a VEVENT (RFC 5545, section 3.6.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date
from functools import cache
from urllib.parse import urlsplit

from volunteer_board.model.identity import round_of
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses, phrases
from volunteer_board.rendering.calendars.content_lines import (
    content_line,
    continuation,
    continued,
    list_line,
    text_line,
)
from volunteer_board.rendering.calendars.events import Event, EventKind
from volunteer_board.rendering.feed_entries import beginning_of
from volunteer_board.rendering.view import View

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_REVISIONS_OF_A_DAY = 8
"""As it was, moved, with an organisation that ends, called off, or several of these."""


class EventWriter:
    """Writes events in the language of a view; keep one for many postings."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._host = host_of(view.board.settings.site_url)
        self._stamp = cache(self._stamp_lines)
        self._causes = cache(self._causes_line)

    def events(self, opportunity: Opportunity, events: list[Event]) -> list[bytes]:
        """Give the lines of each event up to its end, which ``complete`` adds."""
        organisation = self._view.line(self._view.organisation_of(opportunity).name)
        page = self._view.absolute(addresses.opportunity(self._view.code, opportunity.id))
        summary = self._view.line(opportunity.summary)
        about = continuation(f"{summary}\n\n{organisation}\n{page}")
        shared = b"".join(
            (
                self._stamp(opportunity.changed, opportunity.zone),
                self._causes(opportunity.causes),
                content_line("URL", page),
            )
        )
        return [self._event(opportunity, event, about, shared) for event in events]

    def _event(self, opportunity: Opportunity, event: Event, about: bytes, shared: bytes) -> bytes:
        original = self._view.board.original_ids[opportunity.id].replace("/", ".")
        later = f".{name}" if (name := round_of(opportunity)) else ""
        identity = f"{original}{later}.{event.name}.{self._view.code}@{self._host}"
        as_days = ";VALUE=DATE" if event.is_all_day else ""
        location = self._location(opportunity, event)
        return b"".join(
            (
                b"BEGIN:VEVENT\r\n",
                content_line("UID", identity),
                content_line(f"DTSTART{as_days}", event.begins),
                content_line(f"DTEND{as_days}", event.ends),
                text_line("SUMMARY", self._summary(opportunity, event)),
                continued(text_line("DESCRIPTION", self._note(opportunity, event)), about),
                text_line("LOCATION", location) if location else b"",
                b"STATUS:CANCELLED\r\n" if event.is_cancelled else b"",
                content_line("SEQUENCE", str(_revision(opportunity, event))),
                shared,
            )
        )

    def _summary(self, opportunity: Opportunity, event: Event) -> str:
        """Give the title of an event; not every program shows that one is cancelled."""
        words, title = self._view.language, self._view.line(opportunity.title)
        if event.is_cancelled and event.kind is EventKind.DEADLINE:
            return words.text("calendar.closed", title=title)
        if event.title is not None:
            part = self._view.line(event.title)
            title = words.text("calendar.part", part=part, title=title)
        else:
            title = words.text(f"calendar.{event.kind}", title=title)
        return words.text("calendar.cancelled", title=title) if event.is_cancelled else title

    def _note(self, opportunity: Opportunity, event: Event) -> str:
        """Say what only this event needs to have said, and nobody of one that is cancelled."""
        words = self._view.language
        if event.is_cancelled:
            return ""
        if event.kind is EventKind.SESSION or event.address:
            return "".join(f"{line}\n\n" for line in self._of_meeting(event))
        if event.kind is EventKind.DEADLINE:
            zone = self._view.zone_name(opportunity)
            return f"{words.text('calendar.deadline-note', zone=zone)}\n\n"
        return ""

    def _of_meeting(self, event: Event) -> Iterator[str]:
        words = self._view.language
        if event.moved_from:
            yield words.text("session.moved", date=words.date(event.moved_from))
        if event.address:
            yield f"{words.text('session.address')}: {event.address}"

    def _location(self, opportunity: Opportunity, event: Event) -> str:
        """Say where people meet: at an address on the web, or where the work is done."""
        if event.address:
            return event.address
        if event.kind is not EventKind.SESSION or opportunity.location is None:
            return ""
        place = phrases.place(self._view, opportunity)
        address = opportunity.location.address
        if address is None:
            return place
        separator = self._view.language.text("list.separator")
        return f"{self._view.plain(address)}{separator}{place}"

    def _stamp_lines(self, changed: date, zone: str) -> bytes:
        """Say when the posting was last changed.

        Without a METHOD that is also the meaning of DTSTAMP (section 3.8.7.2).
        """
        moment = f"{beginning_of(changed, zone).instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        return content_line("DTSTAMP", moment) + content_line("LAST-MODIFIED", moment)

    def _causes_line(self, causes: tuple[str, ...]) -> bytes:
        return list_line("CATEGORIES", [self._view.label("causes", cause) for cause in causes])


def _revision(opportunity: Opportunity, event: Event) -> int:
    """Count the revisions of an event (section 3.8.7.4) by the days since its posting was posted.

    On the day of an earlier change it may also be moved, its organisation may say that it ends,
    and it may be called off: each day has room for all three, and the next day is above them. So
    what was called off by mistake comes back with ``updated``, also where the end that is taken
    back lay far ahead: the day of that end does not count.
    """
    of_the_day = (
        (event.moved_from is not None)
        + 2 * (opportunity.organisation_ended_on is not None)
        + 4 * event.is_cancelled
    )
    return _REVISIONS_OF_A_DAY * (opportunity.changed - opportunity.posted).days + of_the_day


def complete(event: bytes, *, is_busy: bool) -> bytes:
    """Finish an event of ``EventWriter.events``; only those that are ``is_busy`` take up time."""
    return event + (b"" if is_busy else b"TRANSP:TRANSPARENT\r\n") + b"END:VEVENT\r\n"


@cache
def host_of(site_url: str) -> str:
    """Name a board by its address, so that two boards of one host have different names."""
    parts = urlsplit(site_url)
    return _NOT_IN_NAMES.sub("-", parts.netloc + parts.path).strip("-")
