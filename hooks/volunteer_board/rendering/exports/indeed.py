"""XML as Indeed takes it, and many other boards of jobs as well.

https://docs.indeed.com/indeed-apply/xml-feed: every text is character data, and none of
them has HTML entities, not even within the HTML of the description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from volunteer_board.rendering import addresses
from volunteer_board.rendering.exports.job_xml import VOLUNTEER, element, job, last_build, source
from volunteer_board.rendering.exports.jobs import Job
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.view import View

_REMOTE = {"remote": "Fully remote", "hybrid": "Hybrid remote"}
_ENTITY = re.compile(r"&(lt|gt|amp);(?=(\w|#)?)")
_LOOK_ALIKES = {"lt": "＜", "gt": "＞", "amp": "＆"}


def indeed(view: View, jobs: Sequence[Job]) -> Output:
    """Give all open postings in the language of the view."""
    settings = view.board.settings
    publisher = view.plain(settings.name)
    head = (
        element("publisher", publisher),
        element("publisherurl", settings.site_url),
        last_build(view),
    )
    path = addresses.export(f"indeed.{view.code}.xml")
    return source(path, head, (job(_elements(each, publisher)) for each in jobs))


def without_entities(html: str) -> str:
    """Write signs that HTML escapes as signs that look like them and mean nothing to HTML.

    An ampersand that begins no entity stays what it is.
    """
    return _ENTITY.sub(_sign, html) if "&" in html else html


def _sign(entity: re.Match[str]) -> str:
    name, following = entity.groups()
    return "&" if name == "amp" and following is None else _LOOK_ALIKES[name]


def _elements(of: Job, publisher: str) -> Iterator[str]:
    posting = of.posting
    is_remote = posting.is_remote
    yield element("title", of.title)
    yield element("date", posting.posted.isoformat())
    yield element("referencenumber", of.id)
    yield element("requisitionid", of.id)
    yield element("url", of.page)
    yield element("company", of.company)
    yield element("sourcename", publisher)
    yield element("city", "Remote" if is_remote else of.city)
    yield element("state", "")
    yield element("country", of.country)
    yield element("email", of.email)
    yield element("description", without_entities(of.description))
    yield element("jobtype", VOLUNTEER)
    yield element("category", of.category)
    yield element("experience", of.experience)
    if of.last_day:
        yield element("expirationdate", of.last_day.isoformat())
    if posting.mode in _REMOTE:
        yield element("remotetype", _REMOTE[posting.mode])
