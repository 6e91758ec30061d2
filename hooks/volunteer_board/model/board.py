"""A whole board at a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar

from volunteer_board.model.availability import State, closes_at, state_at
from volunteer_board.model.facets import FACETS, Facet
from volunteer_board.model.identity import Earlier, earlier_names, former_ids, original_id
from volunteer_board.model.moments import beginning_of_day
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.settings import Settings
from volunteer_board.model.story import Story
from volunteer_board.model.vocabulary import Vocabularies

Item = TypeVar("Item")


@dataclass(frozen=True)
class Board:
    """All that is known of a board, and the moment at which it is looked at."""

    settings: Settings
    vocabularies: Vocabularies
    organisations: Mapping[str, Organisation]
    opportunities: tuple[Opportunity, ...]
    stories: tuple[Story, ...]
    now: datetime

    @cached_property
    def states(self) -> Mapping[str, State]:
        """The state of every posting by id."""
        return {
            opportunity.id: state_at(
                opportunity,
                self.now,
                closing_soon_days=self.settings.closing_soon_days,
            )
            for opportunity in self.opportunities
        }

    @cached_property
    def original_ids(self) -> Mapping[str, str]:
        """The first id of every posting, by today's: what programs remember is made of it."""
        return {o.id: original_id(o, self._earlier) for o in self.opportunities}

    @cached_property
    def former_ids(self) -> Mapping[str, tuple[str, ...]]:
        """The ids under which each posting stood before, by today's; those without are left out.

        An id that another posting has today is that one's alone.
        """
        taken = {opportunity.id for opportunity in self.opportunities}
        found = {o.id: former_ids(o, self._earlier) for o in self.opportunities}
        return {
            opportunity_id: tuple(name for name in former if name not in taken)
            for opportunity_id, former in found.items()
            if former
        }

    @cached_property
    def former_organisations(self) -> Mapping[str, tuple[str, ...]]:
        """The names under which each organisation stood before, by today's, in the same way."""
        return {
            organisation.id: tuple(n for n in organisation.formerly if n not in self.organisations)
            for organisation in self.organisations.values()
        }

    @cached_property
    def _earlier(self) -> Earlier:
        return earlier_names(self.organisations.values())

    @cached_property
    def open(self) -> tuple[Opportunity, ...]:
        """The postings that accept applications, newest first."""
        return tuple(
            opportunity
            for opportunity in self.opportunities
            if self.states[opportunity.id].accepts_applications
        )

    @cached_property
    def open_positions(self) -> Mapping[str, int]:
        """The place of each open posting in that order, by id."""
        return {opportunity.id: place for place, opportunity in enumerate(self.open)}

    @cached_property
    def places_by_change(self) -> Mapping[str, int]:
        """The place of each open posting if what was changed last comes first, ties by id."""
        by_change = sorted(self.open, key=lambda o: (-o.changed.toordinal(), o.id))
        return {opportunity.id: place for place, opportunity in enumerate(by_change)}

    @cached_property
    def ended_organisations(self) -> frozenset[str]:
        """The ids of organisations that have ended their work and look for nobody."""
        return frozenset(
            each.id
            for each in self.organisations.values()
            if each.ended_on and self.now >= beginning_of_day(each.ended_on, each.zone)
        )

    @cached_property
    def closing_soon(self) -> tuple[Opportunity, ...]:
        """The postings that close within days, the most pressing first."""
        soon = (o for o in self.open if self.states[o.id] is State.CLOSING_SOON)
        return tuple(sorted(soon, key=lambda o: (closes_at(o) or self.now, o.id)))

    @cached_property
    def by_organisation(self) -> Mapping[str, tuple[Opportunity, ...]]:
        """Every posting of each organisation, newest first, ended ones too."""
        return _grouped((o.organisation_id, o) for o in self.opportunities)

    @cached_property
    def open_by_organisation(self) -> Mapping[str, tuple[Opportunity, ...]]:
        """The open postings of each organisation that has some, newest first."""
        return _grouped((o.organisation_id, o) for o in self.open)

    @cached_property
    def by_facet(self) -> Mapping[str, Mapping[str, tuple[Opportunity, ...]]]:
        """The open postings of each value of each facet, newest first."""
        return {facet.name: self._values(facet) for facet in FACETS.values()}

    def _values(self, facet: Facet) -> Mapping[str, tuple[Opportunity, ...]]:
        return _grouped(
            (value, opportunity)
            for opportunity in self.open
            for value in facet.values_of(opportunity, self.vocabularies)
        )

    def stories_of(self, organisation_id: str) -> tuple[Story, ...]:
        """Give the stories of an organisation, newest first."""
        return self._stories_by_organisation.get(organisation_id, ())

    @cached_property
    def _stories_by_organisation(self) -> Mapping[str, tuple[Story, ...]]:
        return _grouped((story.first.organisation, story) for story in self.stories)

    @cached_property
    def stories_by_cause(self) -> Mapping[str, tuple[Story, ...]]:
        """The stories that serve each cause, newest first."""
        return _grouped((cause, story) for story in self.stories for cause in story.first.causes)

    @cached_property
    def last_change(self) -> date | None:
        """The day of the last real change of anything, None where nothing has happened yet.

        It is never the day of the build. Nothing that happens later sets it back: what is over,
        and what was removed and left word, counts too.
        """
        days = [self.last_change_of(each) for each in self.organisations.values()]
        days += [story.changed for story in self.stories]
        return max(filter(None, days), default=None)

    def last_change_of(self, organisation: Organisation) -> date | None:
        """Give the day of the last real change of what an organisation offers, in the same way."""
        days = [
            opportunity.changed for opportunity in self.by_organisation.get(organisation.id, ())
        ]
        days += [gone.removed_on for gone in organisation.gone]
        if organisation.ended_on and organisation.id in self.ended_organisations:
            days.append(organisation.ended_on)
        return max(days, default=None)


def _grouped(pairs: Iterable[tuple[str, Item]]) -> Mapping[str, tuple[Item, ...]]:
    groups: defaultdict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}
