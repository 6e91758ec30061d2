"""schema.org Organization and the places where organisations and their work are."""

from __future__ import annotations

from volunteer_board.model.opportunity import Location
from volunteer_board.model.organisation import Organisation
from volunteer_board.rendering import addresses
from volunteer_board.rendering.things import Thing, known
from volunteer_board.rendering.view import View


def organisation_data(view: View, organisation: Organisation) -> Thing:
    """Describe an organisation, for its own page."""
    pages = [page for page in (organisation.website, *organisation.links) if page]
    details: Thing = {
        "description": view.plain(organisation.summary),
        "email": organisation.email,
        "telephone": organisation.phone,
        "foundingDate": organisation.founded and str(organisation.founded),
        "dissolutionDate": organisation.ended_on and organisation.ended_on.isoformat(),
        "address": postal_address(view, organisation.location),
        "identifier": _registration(view, organisation),
        "sameAs": pages,
    }
    return {**employer(view, organisation), **known(details)}


def employer(view: View, organisation: Organisation) -> Thing:
    """Describe an organisation in few words, for the pages of what it offers."""
    logo = organisation.logo and addresses.logo(organisation.id, organisation.logo)
    details: Thing = {
        "sameAs": organisation.website,
        "logo": logo and view.absolute(logo),
    }
    return {
        "@type": "Organization",
        "@id": view.absolute(addresses.organisation(view.code, organisation.id)),
        "name": view.plain(organisation.name),
        **known(details),
    }


def postal_address(view: View, location: Location) -> Thing:
    """Describe a place; ``addressCountry`` is missing if the vocabulary does not say it."""
    place = view.term("places", location.place)
    details: Thing = {
        "addressLocality": view.plain(place.label),
        "addressCountry": place.country,
        "streetAddress": location.address and view.plain(location.address),
    }
    return {"@type": "PostalAddress", **known(details)}


def _registration(view: View, organisation: Organisation) -> Thing | None:
    registration = organisation.registration
    if registration is None:
        return None
    registrar = view.plain(registration.registrar)
    return {"@type": "PropertyValue", "name": registrar, "value": registration.number}
