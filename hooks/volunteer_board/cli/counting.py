"""Counts what is on a board, for ``board stats``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from volunteer_board.checking.check import Checked
from volunteer_board.checking.formats import is_time_zone
from volunteer_board.model.availability import State, outcome_of, state_at
from volunteer_board.model.building import (
    of_organisation,
    opportunity_from,
    organisation_from,
    vocabularies_from,
    zones_of,
)
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.sample import NOTHING_MOVES, SampleDays
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind

_DAYS_OF_A_WEEK = 7
_OUTCOMES = (
    *("open", "closing-soon", "expired", "over", "unconfirmed", "filled", "closed"),
    "organisation-ended",
)
Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The numbers of a board at a moment.

    Models, modes and causes are those of the postings that take applications; languages
    those of every posting and story. ``outcomes`` are the states by the names of their words, in
    which work that is over does not count as a deadline that passed, nor what ended with its
    organisation as closed. ``left_out`` are the files with errors.
    """

    opportunities: int
    open: int
    closing_within_a_week: int
    unconfirmed: int
    states: Numbers
    outcomes: Numbers
    models: Numbers
    modes: Numbers
    causes: Numbers
    languages: Numbers
    in_every_language: int
    organisations: int
    stories: int
    story_languages: Numbers
    stories_in_every_language: int
    left_out: int

    def as_data(self) -> Mapping[str, Any]:
        """Give the numbers for JSON; keys may be added, none changes its meaning."""
        return {
            "version": 1,
            "opportunities": {
                "total": self.opportunities,
                "open": self.open,
                "closing_within_a_week": self.closing_within_a_week,
                "unconfirmed": self.unconfirmed,
                "by_state": self.states,
                "by_outcome": self.outcomes,
                "open_by_model": self.models,
                "open_by_mode": self.modes,
                "open_by_cause": self.causes,
                "by_language": self.languages,
                "in_every_language": self.in_every_language,
            },
            "organisations": self.organisations,
            "stories": {
                "total": self.stories,
                "by_language": self.story_languages,
                "in_every_language": self.stories_in_every_language,
            },
            "files_with_errors": self.left_out,
        }


def count_board(
    checked: Checked,
    *,
    languages: Sequence[str],
    time_zone: str,
    now: datetime,
    days: SampleDays = NOTHING_MOVES,
) -> Counts:
    """Count the files without errors of a checked board at the moment ``now`` (aware).

    ``time_zone`` is the board's own; an unknown one counts as UTC. ``days`` are those of a sample.
    """
    sound = checked.sound_documents()
    houses = [each for each in sound if each.kind is Kind.ORGANISATION]
    zone = time_zone if is_time_zone(time_zone) else "UTC"
    zones = zones_of(houses, vocabularies_from(checked.vocabularies), zone)
    organisations = {each.id: days.moved(organisation_from(each, zones)) for each in houses}
    written = [opportunity_from(each, zones) for each in sound if each.kind is Kind.OPPORTUNITY]
    postings = [of_organisation(days.moved(each), organisations) for each in written]
    states = {each.id: state_at(each, now, closing_soon_days=_DAYS_OF_A_WEEK) for each in postings}
    offered = [each for each in postings if states[each.id].accepts_applications]
    stories = _languages_of_stories(sound)
    return Counts(
        opportunities=len(postings),
        open=len(offered),
        closing_within_a_week=sum(state is State.CLOSING_SOON for state in states.values()),
        unconfirmed=sum(state is State.UNCONFIRMED for state in states.values()),
        states=_counted(states.values(), State),
        outcomes=_counted((_outcome(each, states[each.id]) for each in postings), _OUTCOMES),
        models=_counted((each.model for each in offered), ()),
        modes=_counted((each.mode for each in offered), ()),
        causes=_counted((cause for each in offered for cause in each.causes), ()),
        languages={code: sum(each.is_written_in(code) for each in postings) for code in languages},
        in_every_language=sum(all(map(each.is_written_in, languages)) for each in postings),
        organisations=len(houses),
        stories=len(stories),
        story_languages={
            code: sum(code in written for written in stories.values()) for code in languages
        },
        stories_in_every_language=sum(set(languages) <= each for each in stories.values()),
        left_out=len(checked.files_with_errors()),
    )


def _outcome(posting: Opportunity, state: State) -> str:
    return state.value if state.accepts_applications else outcome_of(posting, state).name


def _counted(values: Iterable[str], order: Iterable[str]) -> Numbers:
    """Count values: in an order with zeros if there is one, else the most frequent first."""
    counted = Counter(map(str, values))
    listed = {str(value): counted.pop(str(value), 0) for value in order}
    return {**listed, **dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))}


def _languages_of_stories(documents: Iterable[Document]) -> Mapping[str, set[str | None]]:
    languages: defaultdict[str, set[str | None]] = defaultdict(set)
    for document in documents:
        if document.kind is Kind.STORY:
            languages[document.id].add(document.language)
    return languages
