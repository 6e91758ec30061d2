"""schema.org JobPosting by Google's rules for job postings.

https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from __future__ import annotations

from volunteer_board.model.availability import Reason, ending_of
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import phrases
from volunteer_board.rendering.organisation_data import employer, postal_address
from volunteer_board.rendering.posting_text import PostingText
from volunteer_board.rendering.things import Thing, known
from volunteer_board.rendering.view import View


def job_posting(view: View, opportunity: Opportunity, text: PostingText) -> Thing | None:
    """Describe a posting, for its own page; None if it must not be marked up.

    That is the case when it accepts no applications, and when what Google requires is
    not known: a country for work at a place, countries of applicants for remote work.
    ``text`` belongs to the same view; one serves many postings, for it remembers what it
    has looked up. What the page says already is not repeated: its address stands in the
    canonical link, its skills in the description.
    """
    where = _where(view, opportunity)
    if where is None or not view.board.states[opportunity.id].accepts_applications:
        return None
    organisation = view.organisation_of(opportunity)
    employed_by = employer(view, organisation)
    return {
        "@type": "JobPosting",
        "title": view.plain(opportunity.title),
        "description": text.job_description(opportunity),
        "identifier": {
            "@type": "PropertyValue",
            "name": employed_by["name"],
            "value": view.board.original_ids[opportunity.id],
        },
        "datePosted": opportunity.posted.isoformat(),
        "employmentType": "VOLUNTEER",
        "hiringOrganization": employed_by,
        "directApply": bool(opportunity.apply.url or opportunity.apply.email),
        **where,
        **_details(view, opportunity),
    }


def _where(view: View, opportunity: Opportunity) -> Thing | None:
    if opportunity.is_remote:
        return _from_anywhere(view, opportunity)
    if opportunity.location is None:
        return None
    address = postal_address(view, opportunity.location)
    if "addressCountry" not in address:
        return None
    return {"jobLocation": {"@type": "Place", "address": address}}


def _from_anywhere(view: View, opportunity: Opportunity) -> Thing | None:
    countries = view.applicant_countries(opportunity)
    if not countries:
        return None
    return {
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [
            {"@type": "Country", "name": view.country(country)} for country in countries
        ],
    }


def _details(view: View, opportunity: Opportunity) -> Thing:
    seats = phrases.seats(opportunity)
    ending = ending_of(opportunity)
    is_known = ending is not None and ending.reason is not Reason.REVIEW
    return known(
        {
            "validThrough": ending.at.isoformat() if ending and is_known else None,
            "jobStartDate": opportunity.starts and opportunity.starts.isoformat(),
            "workHours": phrases.commitment(view.for_machines, opportunity),
            "totalJobOpenings": seats and seats[0],
        }
    )
