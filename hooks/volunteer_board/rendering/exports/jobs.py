"""What boards of jobs want to know of a posting, before any format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from volunteer_board.model.availability import ending_of
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses, phrases
from volunteer_board.rendering.posting_text import PostingText
from volunteer_board.rendering.view import View

LONGEST_DESCRIPTION = 25_000
"""In characters, by LinkedIn; the hundred that it wants at least are there with the headings."""
_HEADING, _END_OF_HEADING = "<p><strong>", "</strong></p>"
_UNWANTED = re.compile(r"</?span[^>]*>|(?<=<p)\s[^>]*|(?<=<ul)\s[^>]*")
_END_OF_BLOCK = re.compile(r"</(?:p|ul)>")


@dataclass(slots=True, kw_only=True)
class Job:
    """A posting that takes applications, in one language.

    ``description`` is HTML of p, ul, li, strong and br alone; everything else is plain text.
    ``id`` is its first one, by which boards of jobs know it. ``country`` is an ISO 3166
    code, ``last_day`` the last on which the posting is offered.
    """

    posting: Opportunity
    id: str
    title: str
    company: str
    page: str
    description: str
    skills: list[str]
    category: str
    experience: str
    email: str
    city: str
    country: str
    last_day: date | None


def jobs(view: View, text: PostingText) -> Iterator[Job]:
    """Give the open postings of a board in the language of the view, newest first."""
    for opportunity in view.board.open:
        organisation = view.organisation_of(opportunity)
        location = opportunity.location or organisation.location
        yield Job(
            posting=opportunity,
            id=view.board.original_ids[opportunity.id],
            title=view.plain(opportunity.title),
            company=view.plain(organisation.name),
            page=view.absolute(addresses.opportunity(view.code, opportunity.id)),
            description=_description(text, opportunity),
            skills=[view.label("skills", needed.skill) for needed in opportunity.skills],
            category=view.labels("causes", opportunity.causes),
            experience=_experience(view, opportunity),
            email=opportunity.contact.email or opportunity.apply.email or organisation.email,
            city=view.label("places", location.place),
            country=view.term("places", location.place).country or "",
            last_day=ending.day if (ending := ending_of(opportunity)) else None,
        )


def _experience(view: View, opportunity: Opportunity) -> str:
    """Give what the posting says of experience, else the skills with their levels."""
    if opportunity.experience:
        return view.plain(opportunity.experience)
    needed = (phrases.skill(view, skill) for skill in opportunity.skills)
    return view.language.text("list.separator").join(needed)


def _description(text: PostingText, opportunity: Opportunity) -> str:
    return shortened(reduced(text.advertisement(opportunity)), LONGEST_DESCRIPTION)


def reduced(html: str) -> str:
    """Let flat simple HTML keep only the elements that every board of jobs allows."""
    html = html.replace("<h3>", _HEADING).replace("</h3>", _END_OF_HEADING)
    return _UNWANTED.sub("", html) if 'lang="' in html else html


def shortened(html: str, most: int) -> str:
    """Leave out the last paragraphs and lists of flat HTML that is too long."""
    if len(html) <= most:
        return html
    ends = [end.end() for end in _END_OF_BLOCK.finditer(html, 0, most)]
    return html[: ends[-1]] if ends else ""
