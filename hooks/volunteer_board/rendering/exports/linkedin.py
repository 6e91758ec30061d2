"""LinkedIn's XML for basic jobs.

https://learn.microsoft.com/linkedin/talent/job-postings/xml-feeds-development-guide
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from volunteer_board.rendering import addresses
from volunteer_board.rendering.exports.job_xml import VOLUNTEER, element, job, last_build, source
from volunteer_board.rendering.exports.jobs import Job
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.view import View

LONGEST_ID = 40
_WORKPLACES = {"remote": "Remote", "hybrid": "Hybrid", "onsite": "On-site"}


def linkedin(view: View, jobs: Sequence[Job]) -> Output:
    """Give all open postings in the language of the view."""
    settings = view.board.settings
    head = (
        last_build(view),
        element("publisherUrl", settings.site_url),
        element("publisher", view.plain(settings.name)),
        element("expectedJobCount", str(len(jobs))),
    )
    path = addresses.export(f"linkedin.{view.code}.xml")
    return source(path, head, (job(_elements(view, each)) for each in jobs))


def partner_job_id(opportunity_id: str) -> str:
    """Give the id by which LinkedIn knows a posting for ever: its own, or a hash of a long one.

    No hash can meet an id: those have a slash.
    """
    if len(opportunity_id) <= LONGEST_ID:
        return opportunity_id
    return hashlib.sha256(opportunity_id.encode()).hexdigest()[:LONGEST_ID]


def _elements(view: View, of: Job) -> Iterator[str]:
    posting = of.posting
    yield element("partnerJobId", partner_job_id(of.id))
    yield element("company", of.company)
    yield element("title", of.title)
    yield element("description", of.description)
    yield element("applyUrl", posting.apply.url or of.page)
    yield element("location", _location(view, of))
    yield element("workplaceTypes", _WORKPLACES[posting.mode])
    yield element("jobtype", VOLUNTEER)
    yield f"<skills>{''.join(element('skill', skill) for skill in of.skills)}</skills>"
    yield element("listDate", posting.posted.isoformat())
    if of.last_day:
        yield element("expirationDate", of.last_day.isoformat())
    yield element("posterEmail", of.email)


def _location(view: View, of: Job) -> str:
    """Name the city; of remote work, the country of the organisation, as LinkedIn asks."""
    location = of.posting.location
    if location is not None:
        return view.city(location.place)
    return view.country(of.country) if of.country else of.city
