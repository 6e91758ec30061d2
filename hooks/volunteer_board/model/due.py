"""What is about to end without a word of its organisation, and what has just ended so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from volunteer_board.model.availability import Ending, Reason, end_of_work, ending_of
from volunteer_board.model.board import Board
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation


class Due(NamedTuple):
    """A posting of which its organisation should say something, and how it ends."""

    opportunity: Opportunity
    ending: Ending
    has_lapsed: bool

    @property
    def round_from(self) -> date | None:
        """The first day on which it can be offered in a new round, if nothing less helps.

        That is so where the work is over by then: a later deadline would move nothing.
        """
        work = end_of_work(self.opportunity)
        is_last = work is not None and work.day <= self.ending.day
        return self.ending.day + timedelta(days=1) if is_last else None


class DueOrganisation(NamedTuple):
    """An organisation with those of its postings that are due, the most pressing first."""

    organisation: Organisation
    postings: tuple[Due, ...]


def due_organisations(
    board: Board, *, within: timedelta, since: timedelta
) -> tuple[DueOrganisation, ...]:
    """Give whom to ask, the most pressing first.

    Due is what ends ``within`` a time from now, or has ended by itself no longer than
    ``since`` ago, and still stands as open in its file. What was filled or closed is not,
    nor what ends with its organisation, nor anything of one that has ended.
    """
    found = [
        DueOrganisation(board.organisations[organisation_id], due)
        for organisation_id, postings in board.by_organisation.items()
        if organisation_id not in board.ended_organisations
        and (due := tuple(sorted(_due(board, postings, within, since), key=_urgency)))
    ]
    return tuple(sorted(found, key=lambda each: _urgency(each.postings[0])))


def _due(
    board: Board, postings: tuple[Opportunity, ...], within: timedelta, since: timedelta
) -> Iterator[Due]:
    for opportunity in postings:
        ending = ending_of(opportunity)
        if ending is None or opportunity.status != "open" or ending.reason is Reason.ORGANISATION:
            continue
        if -since <= ending.at - board.now <= within:
            yield Due(opportunity, ending, ending.at <= board.now)


def _urgency(due: Due) -> tuple[float, str]:
    return due.ending.at.timestamp(), due.opportunity.id
