"""Facts at a glance: what a visitor decides by, each with its picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from volunteer_board.model.availability import last_day_to_apply
from volunteer_board.model.moments import last_minute_of
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import phrases
from volunteer_board.rendering.view import View


class Fact(NamedTuple):
    """A fact: the picture before it, the message that names it, and what it says.

    ``times`` says it once more for a script that converts it to the visitor's zone, in
    ISO 8601 by the clock of the posting: ``10:00+03:00/14:00+03:00`` every day, or the last minute
    of a day.
    """

    icon: str
    name: str
    words: str
    times: str = ""


def facts(view: View, opportunity: Opportunity) -> Iterator[Fact]:
    """Give the facts of a posting that are known, the weightiest first."""
    return (fact for fact in _all_facts(view, opportunity) if fact.words)


def _all_facts(view: View, opportunity: Opportunity) -> Iterator[Fact]:
    yield Fact("clock", "fact.commitment", phrases.commitment(view, opportunity))
    yield Fact("share", "fact.share", phrases.share_of_full_time(view, opportunity))
    where = "remote" if opportunity.is_remote else "place"
    yield Fact(where, "fact.place", phrases.place(view, opportunity))
    yield _application_end(view, opportunity)
    if opportunity.starts:
        yield Fact("start", "fact.starts", view.language.date(opportunity.starts))
    if opportunity.ends:
        name = "fact.due" if opportunity.model == "micro" else "fact.ends"
        yield Fact("done", name, view.language.date(opportunity.ends))
    yield Fact("people", "fact.seats", phrases.seats_left(view, opportunity))
    yield from _hours(view, opportunity)


def _application_end(view: View, opportunity: Opportunity) -> Fact:
    last_day = last_day_to_apply(opportunity)
    words = phrases.application_end(view, opportunity)
    times = _last_minute(last_day, opportunity.zone) if last_day else ""
    return Fact("calendar", "fact.deadline", words, times)


@lru_cache(maxsize=4096)
def _last_minute(day: date, zone: str) -> str:
    return last_minute_of(day, zone).isoformat(timespec="minutes")


def _hours(view: View, opportunity: Opportunity) -> Iterator[Fact]:
    """Say when: the hours together, or at least the zone; and whether one chooses."""
    if opportunity.overlap:
        times = phrases.interval(view, opportunity.overlap, opportunity)
        yield Fact("zone", "fact.overlap", phrases.overlap(view, opportunity), times)
    elif opportunity.time_zone:
        yield Fact("zone", "fact.zone", view.zone_name(opportunity))
    if opportunity.commitment.flexible:
        yield Fact("flexible", "fact.hours", view.language.text("commitment.flexible"))
