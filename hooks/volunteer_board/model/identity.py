"""By which names things stood on the board before, and by which programs know them for ever.

A posting is ``<organisation>/<slug>``, and either part may be renamed. Feed readers,
calendars and boards of jobs remember the first name they met, so what they are told is
made of that one; pages stand at today's. A posting that is offered anew in a later round
keeps its page, and is new to these programs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.story import Story

Earlier = Mapping[str, tuple[str, ...]]
"""The names that an organisation had before one of its names, oldest first, by that name."""


def earlier_names(organisations: Collection[Organisation]) -> Earlier:
    """Give for every name of every organisation, today's and former, those before it."""
    earlier: dict[str, tuple[str, ...]] = {}
    for organisation in organisations:
        earlier[organisation.id] = organisation.formerly
    for organisation in organisations:
        for place, name in enumerate(organisation.formerly):
            earlier.setdefault(name, organisation.formerly[:place])
    return earlier


def original_id(opportunity: Opportunity, earlier: Earlier) -> str:
    """Give the id under which a posting first stood, by its own name and its organisation's."""
    first = (*opportunity.formerly, opportunity.id)[0]
    organisation, _, slug = first.partition("/")
    return f"{(*earlier.get(organisation, ()), organisation)[0]}/{slug}"


def round_of(opportunity: Opportunity) -> str:
    """Name the round in which a posting is offered, by the day it was posted; empty for the first.

    What programs remember of a later round carries this name besides the original id, so
    that what is offered anew is new to them. The first has none: its names were given before
    anybody knew that there would be another.
    """
    return opportunity.posted.isoformat() if opportunity.rounds else ""


def former_ids(opportunity: Opportunity, earlier: Earlier) -> tuple[str, ...]:
    """Give every id under which a posting may be known besides its own, the oldest first.

    They are those that it names, and for each the same slug under the names that its
    organisation had before.
    """
    found: dict[str, None] = {}
    for name in (*opportunity.formerly, opportunity.id):
        organisation, _, slug = name.partition("/")
        found |= {f"{former}/{slug}": None for former in earlier.get(organisation, ())}
        found[name] = None
    found.pop(opportunity.id)
    return tuple(found)


def original_slug(story: Story) -> str:
    """Give the slug under which a story first stood."""
    return (*story.first.formerly, story.slug)[0]


def former_slugs(story: Story) -> tuple[str, ...]:
    """Give the slugs under which a story stood before."""
    return tuple(slug for slug in story.first.formerly if slug != story.slug)
