"""Facts at a glance: what a visitor decides by, each with its picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import phrases
from volunteer_board.rendering.view import View


class Fact(NamedTuple):
    """A fact: the picture before it, what it is about, and what it says."""

    icon: str
    term: str
    words: str


def facts(view: View, opportunity: Opportunity) -> Iterator[Fact]:
    """Give the facts of a posting that are known, the weightiest first."""
    for icon, name, words in _known(view, opportunity):
        if words:
            yield Fact(icon, view.language.text(f"fact.{name}"), words)


def _known(view: View, opportunity: Opportunity) -> Iterator[tuple[str, str, str]]:
    yield "clock", "commitment", phrases.commitment(view, opportunity)
    yield "share", "share", phrases.share_of_full_time(view, opportunity)
    where = "remote" if opportunity.is_remote else "place"
    yield where, "place", phrases.place(view, opportunity)
    yield "calendar", "deadline", phrases.application_end(view, opportunity)
    if opportunity.starts:
        yield "start", "starts", view.language.date(opportunity.starts)
    yield "people", "seats", phrases.seats_left(view, opportunity)
    yield from _hours(view, opportunity)


def _hours(view: View, opportunity: Opportunity) -> Iterator[tuple[str, str, str]]:
    """Say when: the hours together, or at least the zone; and whether one chooses."""
    if opportunity.overlap:
        yield "zone", "overlap", phrases.overlap(view, opportunity)
    elif opportunity.time_zone:
        yield "zone", "zone", view.language.zone_name(opportunity.time_zone)
    if opportunity.commitment.flexible:
        yield "flexible", "hours", view.language.text("commitment.flexible")
