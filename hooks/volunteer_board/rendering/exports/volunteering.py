"""The open volunteering data standard (https://ns.volunteeringdata.io) as JSON-LD.

Its texts are in the board's own language, its terms those of the vocabularies that have an
``iri``. What it has no words for stands beside them as the board's own record, under the
address of the schema that describes it: an importer gets every posting back as it was.

What the names mean stands in the file itself and not at an address of the standard, so that a
reader of RDF needs no network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from volunteer_board.model.availability import ending_of
from volunteer_board.model.opportunity import Location, Opportunity, Session
from volunteer_board.model.organisation import Organisation
from volunteer_board.rendering import addresses, phrases
from volunteer_board.rendering.exports.api import schema_address
from volunteer_board.rendering.exports.records import Records
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.things import Thing, known
from volunteer_board.rendering.view import View

TERMS = "https://ns.volunteeringdata.io/"
_THINGS = (
    "activity", "organisation", "website", "image", "applyLink",
    "cause", "skill", "accessibility", "requirement", "reward", "time",
)  # fmt: skip
_DAYS_OF_PUBLICATION = ("publishStart", "publishEnd")
CONTEXT: Thing = {
    "@version": 1.1,
    "@vocab": TERMS,
    "id": "@id",
    "type": "@type",
    "graph": "@graph",
    **{name: {"@type": "@id"} for name in _THINGS},
    **{name: {"@type": "http://www.w3.org/2001/XMLSchema#date"} for name in _DAYS_OF_PUBLICATION},
}
"""What the names of the standard are in RDF: those of its own context, and its terms as things."""
HEALTH = frozenset(TERMS + term for term in ("Health", "Illness", "MentalHealth", "SubstanceAbuse"))
"""Health and what the standard counts among it."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NOON, _EVENING = "12:00", "17:00"


def volunteering_outputs(view: View, records: Records) -> Iterator[Output]:
    """Give every organisation with its open postings, and those that serve health once more."""
    writer = _Writer(view, records)
    board = view.board
    everything = [
        writer.organisation(organisation, board.open_by_organisation.get(organisation.id, ()))
        for organisation in board.organisations.values()
    ]
    yield _document("volunteering.jsonld", everything)
    yield _document("health.jsonld", _of_health(writer, view))


def _of_health(writer: _Writer, view: View) -> list[Thing]:
    return [
        writer.organisation(view.board.organisations[id_], serving)
        for id_, postings in view.board.open_by_organisation.items()
        if (serving := [posting for posting in postings if writer.serves_health(posting)])
    ]


def _document(name: str, organisations: Sequence[Thing]) -> Output:
    content = {"@context": CONTEXT, "graph": organisations}
    return Output(addresses.export(name), msgspec.json.encode(content))


class _Writer:
    """Describes organisations and postings; a posting is described once."""

    def __init__(self, view: View, records: Records) -> None:
        self._view = view
        self._records = records
        self._schema = schema_address(view.board.settings.site_url)
        self._iris = {
            name: {term.id: term.iri for term in vocabulary.terms.values() if term.iri}
            for name, vocabulary in view.board.vocabularies.items()
        }
        self._activities: dict[str, msgspec.Raw] = {}

    def serves_health(self, opportunity: Opportunity) -> bool:
        """Say whether one of the causes is health or counted among it."""
        return not HEALTH.isdisjoint(self._terms("causes", opportunity.causes))

    def organisation(self, organisation: Organisation, offered: Sequence[Opportunity]) -> Thing:
        """Describe an organisation with these of its postings."""
        view, registration = self._view, organisation.registration
        logo = organisation.logo and addresses.logo(organisation.id, organisation.logo)
        details: Thing = {
            "website": organisation.website,
            "image": logo and view.absolute(logo),
            "cause": self._terms("causes", organisation.causes),
            "charityRegistration": registration
            and [
                {
                    "registrar": view.plain(registration.registrar),
                    "registrationNumber": registration.number,
                }
            ],
            "activity": [self._activity(posting) for posting in offered],
        }
        return {
            "type": "Organisation",
            "id": view.absolute(addresses.organisation(view.code, organisation.id)),
            "name": view.plain(organisation.name),
            "description": view.plain(organisation.description or organisation.summary),
            **known(details),
            **self._own_record("organisation", organisation),
        }

    def _activity(self, opportunity: Opportunity) -> msgspec.Raw:
        described = self._activities.get(opportunity.id)
        if described is None:
            described = msgspec.Raw(msgspec.json.encode(self._described(opportunity)))
            self._activities[opportunity.id] = described
        return described

    def _described(self, opportunity: Opportunity) -> Thing:
        view = self._view
        ending = ending_of(opportunity)
        details: Thing = {
            "requiresEmergencyParticipation": opportunity.urgent,
            "publishStart": opportunity.posted,
            "publishEnd": ending.day if ending else None,
            "organisation": view.absolute(
                addresses.organisation(view.code, opportunity.organisation_id)
            ),
            "role": list(self._roles(opportunity)),
            "session": self._sessions(opportunity),
        }
        return {
            "type": "Activity",
            "id": view.absolute(addresses.opportunity(view.code, opportunity.id)),
            "title": view.plain(opportunity.title),
            "description": _paragraphs(
                view.plain(opportunity.summary),
                view.plain(opportunity.objective),
                view.plain(opportunity.impact),
            ),
            **{name: value for name, value in details.items() if value not in (None, [])},
            **self._own_record("opportunity", opportunity),
        }

    def _own_record(self, kind: str, value: Opportunity | Organisation) -> Thing:
        record = {"@type": "@json", "@value": self._records.encoded(value)}
        return {f"{self._schema}#/$defs/{kind}": record}

    def _roles(self, opportunity: Opportunity) -> Iterator[Thing]:
        """Describe what one may apply for: the roles of a team with seats left, or the work."""
        shared = self._role(opportunity)
        vacant = [role for role in opportunity.team if role.filled < role.seats]
        for role in vacant:
            skills = self._terms("skills", role.skills)
            yield {"title": self._view.plain(role.role), **shared, **known({"skill": skills})}
        if not vacant:
            skills = self._terms("skills", (needed.skill for needed in opportunity.skills))
            title = self._view.plain(opportunity.title)
            yield {"title": title, **shared, **known({"skill": skills})}

    def _role(self, opportunity: Opportunity) -> Thing:
        """Say what is the same of every role of a posting."""
        ages, safeguarding = opportunity.ages, opportunity.safeguarding
        details: Thing = {
            "description": _paragraphs(*self._view.chosen(opportunity.tasks).content),
            "commitment": phrases.commitment(self._view.for_machines, opportunity),
            "applyLink": self._apply_link(opportunity),
            "minimumAge": ages and ages.minimum,
            "maximumAge": ages and ages.maximum,
            "accessibility": self._terms("accessibility", opportunity.accessibility),
            "requirement": safeguarding and self._terms("checks", safeguarding.checks),
            "reward": self._terms("benefits", opportunity.benefits),
        }
        return {"allowsRemoteParticipation": opportunity.mode != "onsite", **known(details)}

    def _apply_link(self, opportunity: Opportunity) -> str:
        apply = opportunity.apply
        if apply.url is None and apply.email:
            return f"mailto:{apply.email}"
        return apply.url or self._view.absolute(
            addresses.opportunity(self._view.code, opportunity.id)
        )

    def _sessions(self, opportunity: Opportunity) -> list[Thing]:
        """Say where and in which parts of the week it takes place, as far as the posting does."""
        times = sorted({_part_of_the_week(session) for session in opportunity.sessions})
        details: Thing = {
            "location": opportunity.location and self._place(opportunity.location),
            "time": [TERMS + time for time in times],
        }
        return [known(details)] if any(details.values()) else []

    def _place(self, location: Location) -> Thing:
        address = location.address and self._view.plain(location.address)
        return {"name": self._view.city(location.place), **known({"address": address})}

    def _terms(self, vocabulary: str, terms: Iterable[str]) -> list[str]:
        """Give the IRIs that the standard has for terms, each once."""
        iris: Mapping[str, str] = self._iris.get(vocabulary, {})
        return list(dict.fromkeys(iris[term] for term in terms if term in iris))


def _paragraphs(*texts: str) -> str:
    return "\n\n".join(texts)


def _part_of_the_week(session: Session) -> str:
    return _DAYS[session.date.weekday()] + _part_of_the_day(session.begins)


def _part_of_the_day(time: str) -> str:
    """Give the part of the day of a time written ``HH:MM``."""
    if time < _NOON:
        return "Morning"
    return "Afternoon" if time < _EVENING else "Evening"
