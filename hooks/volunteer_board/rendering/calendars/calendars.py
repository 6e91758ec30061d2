"""Calendars beside every list and every posting that has a date, in each language.

As with feeds, no date in them is that of the build: a calendar changes when something
happened. Only what is long past leaves those of lists. These tell what a person who looks
for work needs to know, and take up nobody's time; that of a posting has all its dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from heapq import nsmallest

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import GonePosting, Organisation
from volunteer_board.rendering import addresses
from volunteer_board.rendering.calendars.content_lines import content_line, text_line
from volunteer_board.rendering.calendars.event_writer import EventWriter, complete, host_of
from volunteer_board.rendering.calendars.events import Event, events_of
from volunteer_board.rendering.listings import Listing, listings
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.view import View

MOST_EVENTS = 200
"""How many events the calendar of a list has, the nearest ones."""
DAYS_KEPT = 30
"""How many days an event stays in the calendars of lists after it began."""

# Something must be in a calendar (section 3.6), and no program shows a time zone.
_NOTHING = b"""\
BEGIN:VTIMEZONE\r
TZID:UTC\r
BEGIN:STANDARD\r
DTSTART:19700101T000000\r
TZOFFSETFROM:+0000\r
TZOFFSETTO:+0000\r
END:STANDARD\r
END:VTIMEZONE\r
"""

# When an event begins, as RFC 5545 writes it, and its lines up to its end.
_Listed = tuple[str, bytes]


def calendar_outputs(view: View) -> Iterator[Output]:
    """Give every calendar of the view's language, those of lists last."""
    writer = CalendarWriter(view)
    for opportunity in view.board.opportunities:
        yield from writer.of_posting(opportunity)
    for organisation in view.board.organisations.values():
        for gone in organisation.gone:
            yield writer.of_removed(organisation, gone)
    for listing in listings(view):
        yield writer.of_listing(listing)


class CalendarWriter:
    """Writes calendars. What a posting says to lists is written once, with its own calendar."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._events = EventWriter(view)
        self._listed: dict[str, list[_Listed]] = {}
        self._earliest = f"{view.board.now - timedelta(days=DAYS_KEPT):%Y%m%d}"

    def of_posting(self, opportunity: Opportunity) -> Iterator[Output]:
        """Give the calendar of a posting, if it has any date."""
        view = self._view
        events = list(events_of(opportunity))
        if not events:
            return
        written = self._events.events(opportunity, events)
        if view.board.states[opportunity.id].accepts_applications:
            self._listed[opportunity.id] = self._for_lists(events, written)
        yield self._calendar(
            addresses.opportunity(view.code, opportunity.id),
            self._title(view.line(opportunity.title), view.organisation_of(opportunity)),
            (
                complete(lines, is_busy=event.is_busy)
                for event, lines in zip(events, written, strict=True)
            ),
        )

    def of_removed(self, organisation: Organisation, gone: GonePosting) -> Output:
        """Give an empty calendar where that of a removed posting stood.

        Programs take an address that is not found for a network that is down, and keep its dates.
        """
        view = self._view
        title = view.line(gone.title) if gone.title else view.language.text("gone.title")
        page = addresses.opportunity(view.code, f"{organisation.id}/{gone.posting}")
        return self._calendar(page, self._title(title, organisation), ())

    def of_listing(self, listing: Listing) -> Output:
        """Give the calendar of a list, of postings whose own calendars were given before."""
        words = self._view.language
        listed = (each for o in listing.opportunities for each in self._listed.get(o.id, ()))
        return self._calendar(
            listing.path,
            words.text(
                "feed.title",
                title=listing.title,
                board=self._view.line(self._view.board.settings.name),
            ),
            (complete(lines, is_busy=False) for _, lines in nsmallest(MOST_EVENTS, listed)),
        )

    def _title(self, title: str, organisation: Organisation) -> str:
        name = self._view.line(organisation.name)
        return self._view.language.text("calendar.title", title=title, organisation=name)

    def _for_lists(self, events: list[Event], written: list[bytes]) -> list[_Listed]:
        return [
            (event.begins, lines)
            for event, lines in zip(events, written, strict=True)
            if event.kind.concerns_applicants and event.begins >= self._earliest
        ]

    def _calendar(self, page: str, title: str, events: Iterable[bytes]) -> Output:
        """Give a calendar; the names of its properties before RFC 7986 stand beside the new."""
        view, path = self._view, addresses.calendar(page)
        host = host_of(view.board.settings.site_url)
        lines = (
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            text_line("PRODID", f"-//{host}//Volunteer Board//{view.code.upper()}"),
            text_line("NAME", title),
            text_line("X-WR-CALNAME", title),
            content_line("URL", view.absolute(page)),
            content_line("SOURCE;VALUE=URI", view.absolute(path)),
            b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n",
            b"".join(events) or _NOTHING,
            b"END:VCALENDAR\r\n",
        )
        return Output(path, b"".join(lines))
