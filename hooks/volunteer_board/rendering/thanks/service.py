"""What a volunteer did and for whom: all that a certificate or a letter of thanks says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from volunteer_board.languages.language import Language
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation

UNKNOWN_LANGUAGE = ""
"""The key of a text of which nobody said in which language it is."""

Texts = Mapping[str, str]
"""Texts by language, ``UNKNOWN_LANGUAGE`` among them; empty for a text that is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What one volunteer did.

    ``hours`` are more than none. ``begins`` and ``ends`` are both there or both missing.
    Without a ``role`` the title of the posting stands in its place.
    """

    name: Texts
    hours: float
    begins: date | None = None
    ends: date | None = None
    role: Texts
    achievement: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Giver:
    """Who says thanks: the posting, its organisation, and the bytes of a logo if it has one."""

    opportunity: Opportunity
    organisation: Organisation
    logo: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """What a document says: who thanks whom, in which one or two languages, on which day."""

    service: Service
    giver: Giver
    languages: Sequence[Language]
    issued: date

    @property
    def role(self) -> Texts:
        """What the volunteer was: as told, else by the title of the posting."""
        return self.service.role or self.giver.opportunity.title
