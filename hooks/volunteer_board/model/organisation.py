"""Who is asking. The fields are those of ``schemas/organisation.schema.json``."""

from __future__ import annotations

from datetime import date

from volunteer_board.model.opportunity import Location
from volunteer_board.model.text import LocalisedList, LocalisedText
from volunteer_board.model.value import Value


class Registration(Value, frozen=True):
    """An entry in an official register of charities."""

    registrar: LocalisedText
    number: str
    verified_on: date | None = None


class GonePosting(Value, frozen=True):
    """A posting whose file is there no more; ``posting`` is its slug."""

    posting: str
    removed_on: date
    title: LocalisedText | None = None
    reason: LocalisedText | None = None


class Organisation(Value, frozen=True):
    """An organisation that looks for volunteers; ``id`` is the name of its folder.

    ``zone`` is the time zone of its days (``model/zones.py``). From ``ended_on`` on it looks for
    nobody.
    """

    id: str
    zone: str
    name: LocalisedText
    summary: LocalisedText
    causes: tuple[str, ...]
    location: Location
    email: str
    owners: tuple[str, ...]
    description: LocalisedText | None = None
    values: LocalisedText | None = None
    promise: LocalisedList | None = None
    phone: str | None = None
    website: str | None = None
    links: tuple[str, ...] = ()
    logo: str | None = None
    founded: int | None = None
    registration: Registration | None = None
    time_zone: str | None = None
    ended_on: date | None = None
    formerly: tuple[str, ...] = ()
    gone: tuple[GonePosting, ...] = ()
