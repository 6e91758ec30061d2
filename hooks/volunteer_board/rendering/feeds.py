"""Feeds beside every list: RSS, Atom and JSON Feed, in each language.

The id of an entry is the address that its page had at first, in the feed's language
(``model/identity.py``). Those addresses are the board's promise for ever, and unlike a
tag: URI they stay unique when two boards share a host. No date is that of the build: a
feed is as new as the last change of the board, so that nothing changes in it until something
happened. Its newest entry would not do: once that closes or goes to another list, the feed would
be older than it was, and programs that know the former date would look no further.

Entries stand in the order of their last real change, so that what comes back or is offered
longer is met again by those who subscribed. A feed holds ``feed_size`` entries, and those of
the last month besides, up to a bound: on a busy day nothing is pushed out unseen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses
from volunteer_board.rendering.feed_entries import Entries, Entry, Moment, beginning_of
from volunteer_board.rendering.feed_formats import Channel, Chunks, formats
from volunteer_board.rendering.listings import Listing, listings
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.view import View
from volunteer_board.rendering.xml_text import character_data, xml_bytes

_STAYS = timedelta(days=30)
_MOST_SIZES = 3


def feed_outputs(view: View) -> Iterator[Output]:
    """Give every feed of the view's language, those of stories last."""
    lists = list(listings(view))
    uses = Counter(o.id for listing in lists for o in _newest(view, listing))
    writer = FeedWriter(view, uses)
    for listing in lists:
        yield from writer.listing_feeds(listing)
    yield from writer.story_feeds()


# An entry in every format, in the order of ``formats``.
_Written = tuple[Chunks, ...]


class FeedWriter:
    """Writes feeds. An entry is written once and kept until its last feed has it.

    ``uses`` counts in how many feeds each posting will be; one that is not counted is
    not kept.
    """

    def __init__(self, view: View, uses: Mapping[str, int] | None = None) -> None:
        self._view = view
        self._formats = formats(view)
        self._entries = Entries(view)
        self._uses = Counter(uses or {})
        self._kept: dict[str, _Written] = {}
        self._updated = _last_change(view)

    def listing_feeds(self, listing: Listing) -> Iterator[Output]:
        """Give the feeds of one list; an empty list has empty feeds."""
        entries = [self._opportunity(o) for o in _newest(self._view, listing)]
        if (ended := listing.ended) and ended.ended_on:  # those who subscribed learn it once
            entries = [self._write(self._entries.of_ending(ended, ended.ended_on))]
        description = self._view.language.text("listing.description", title=listing.title)
        channel = self._channel(listing.path, listing.title, description)
        yield from self._feeds(replace(channel, known_as=listing.known_as or listing.path), entries)

    def story_feeds(self) -> Iterator[Output]:
        """Give the feeds of the stories, newest first."""
        view = self._view
        newest = sorted(view.board.stories, key=lambda s: (-s.changed.toordinal(), s.slug))
        size = feed_length([story.changed for story in newest], view.board.settings.feed_size)
        stories = newest[:size]
        entries = [self._write(self._entries.of_story(story)) for story in stories]
        title, lead = view.language.text("stories.title"), view.language.text("stories.lead")
        channel = self._channel(addresses.stories(view.code), title, lead)
        yield from self._feeds(channel, entries)

    def _channel(self, path: str, title: str, description: str) -> Channel:
        return Channel(
            path=path,
            known_as=path,
            title=self._title(title),
            description=description,
            updated=self._updated,
        )

    def _feeds(self, channel: Channel, entries: Sequence[_Written]) -> Iterator[Output]:
        for index, form in enumerate(self._formats):
            content = form.feed(channel, [entry[index] for entry in entries])
            yield Output(addresses.feed(channel.path, form.kind), content)

    def _title(self, title: str) -> str:
        board = self._view.line(self._view.board.settings.name)
        return self._view.language.text("feed.title", title=title, board=board)

    def _opportunity(self, opportunity: Opportunity) -> _Written:
        written = self._kept.pop(opportunity.id, None)
        if written is None:
            written = self._write(self._entries.of_opportunity(opportunity))
        self._uses[opportunity.id] -= 1
        if self._uses[opportunity.id] > 0:
            self._kept[opportunity.id] = written
        return written

    def _write(self, entry: Entry) -> _Written:
        content = xml_bytes(character_data(entry.html))
        return tuple(form.entry(entry, content) for form in self._formats)


def _last_change(view: View) -> Moment | None:
    """Give the last change of the board; a day begins later in the west, and with it an entry."""
    board = view.board
    day = board.last_change
    if day is None:
        return None
    zones = {o.zone for o in board.opportunities if o.changed == day}
    moments = (beginning_of(day, zone) for zone in (board.settings.time_zone, *sorted(zones)))
    return max(moments, key=lambda moment: moment.instant)


def feed_length(days: Sequence[date], feed_size: int) -> int:
    """Say how many of the entries that were changed on ``days``, newest first, a feed holds.

    Those of the month before the newest one stay beyond ``feed_size``, up to three times as
    many. The month ends with the newest entry and not with the moment of the build, so that a
    feed changes only when something happened.
    """
    bound = min(len(days), _MOST_SIZES * feed_size)
    size = min(len(days), feed_size)
    while size < bound and days[size] >= days[0] - _STAYS:
        size += 1
    return size


def _newest(view: View, listing: Listing) -> Sequence[Opportunity]:
    """Give what stands in the feeds of a list: what was changed last comes first, ties by id."""
    places = view.board.places_by_change
    newest = sorted(listing.opportunities, key=lambda o: places[o.id])
    most = newest[: _MOST_SIZES * view.board.settings.feed_size]
    return most[: feed_length([o.changed for o in most], view.board.settings.feed_size)]
