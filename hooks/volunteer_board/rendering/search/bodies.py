"""What a posting says below its summary: a task or a place is often what people look for."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.text import LocalisedText
from volunteer_board.rendering.view import View


def body_of(view: View, opportunity: Opportunity) -> str:
    """Give the words of the work, of where and with whom it is done.

    Welcome, agreement and the like tell nothing by which one posting differs from another.
    """
    lists = (opportunity.tasks, opportunity.requirements)
    items = (item for each in lists if each for item in view.choice(each)[0])
    return " ".join((*map(view.plain, _texts(view, opportunity)), *items))


def _texts(view: View, opportunity: Opportunity) -> Iterator[LocalisedText]:
    told = (
        opportunity.objective,
        opportunity.impact,
        opportunity.description,
        opportunity.experience,
        opportunity.field_work,
        opportunity.finished_when,
        opportunity.training and opportunity.training.what,
        opportunity.location and opportunity.location.address,
        opportunity.location and opportunity.location.note,
    )
    yield from filter(None, told)
    yield from (stage.title for stage in opportunity.milestones)
    yield from (session.title for session in opportunity.sessions)
    yield view.board.organisations[opportunity.organisation_id].name
