"""Posters for notice boards (A4): of an open posting, and of what is open to an audience."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses, phrases
from volunteer_board.rendering.facts import facts
from volunteer_board.rendering.listings import Listing
from volunteer_board.rendering.pictures.parts import (
    Logos,
    emblem,
    imprint,
    short_address,
    text_in,
    written,
)
from volunteer_board.rendering.pictures.picture import Picture, Values
from volunteer_board.rendering.pictures.share_cards import until
from volunteer_board.rendering.view import View

_AT_A_GLANCE = ("fact.commitment", "fact.place", "fact.deadline", "fact.seats")
_GAINS = 4
_POSTINGS = 3


def posting_poster(view: View, opportunity: Opportunity, logos: Logos) -> Picture:
    """Give the poster of an open posting; its code leads to the posting's page."""
    page = addresses.opportunity(view.code, opportunity.id)
    organisation = view.organisation_of(opportunity)
    values: Values = {
        **_sheet(view, page, opportunity.changed),
        "kind": opportunity.model,
        "label": view.label("models", opportunity.model),
        "organisation": written(view, organisation.name),
        "emblem": emblem(view, organisation, logos),
        "title": written(view, opportunity.title),
        "summary": written(view, opportunity.summary),
        "facts": list(_facts(view, opportunity)),
        "gains": {
            "name": view.language.text("posting.gains"),
            "words": view.labels("benefits", opportunity.benefits[:_GAINS]),
        },
        "scan": view.language.text("pictures.scan.posting"),
    }
    return _poster(view, page, page, "poster", values)


def _facts(view: View, opportunity: Opportunity) -> Iterator[Values]:
    for fact in facts(view, opportunity):
        if fact.name in _AT_A_GLANCE:
            name = view.language.text(fact.name)
            yield {"icon": fact.icon, "name": name, "words": fact.words}


def partner_poster(view: View, listing: Listing) -> Picture:
    """Give the poster for partners who reach an audience; its code leads to the audience's list."""
    name = written(view, view.board.settings.name)
    shown = list(islice(listing.opportunities, _POSTINGS))
    values: Values = {
        **_sheet(view, listing.path, max((o.changed for o in shown), default=None)),
        "label": listing.title,
        "organisation": name,
        "emblem": {"logo": None, "name": name["text"], "initial": None},
        "title": text_in(view.language.text("pictures.partner.title"), view.code),
        "summary": text_in(view.language.text("pictures.partner.lead"), view.code),
        "postings": [_posting(view, o) for o in shown],
        "scan": view.language.text("pictures.scan.list"),
    }
    return _poster(view, listing.partners, listing.path, "partner_poster", values)


def _posting(view: View, opportunity: Opportunity) -> Values:
    return {
        "kind": opportunity.model,
        "title": written(view, opportunity.title),
        "organisation": written(view, view.organisation_of(opportunity).name),
        "time": phrases.commitment(view, opportunity),
        "until": until(view, opportunity),
    }


def _poster(view: View, beside: str, leads_to: str, document: str, values: Values) -> Picture:
    return Picture(
        path=addresses.poster(beside),
        document=document,
        values=values,
        format="pdf",
        leads_to=view.absolute(leads_to),
    )


def _sheet(view: View, page: str, changed: date | None) -> Values:
    """Give what every poster has: the imprint, its day, and the page that it leads to."""
    is_sample = view.board.settings.is_sample
    return {
        **imprint(view),
        "date": changed and changed.isoformat(),
        "address": short_address(view.absolute(page)),
        "note": view.language.text("footer.sample") if is_sample else None,
    }
