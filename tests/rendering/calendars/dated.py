"""A posting with every kind of date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.boards import Draft, posting

SESSION = {
    "title": {"ar": "جلسة البدء", "en": "The kick-off"},
    "date": "2027-01-27",
    "from": "18:00",
    "to": "19:30",
    "address": "https://example.org/meet/?room=1,2;3",
}
NEXT_SESSION = {
    "title": {"ar": "الجلسة الثانية", "en": "The second session"},
    "date": "2027-02-10",
    "from": "18:00",
    "to": "19:30",
}
ONBOARDING = {"introduction": {"date": "2027-01-10", "from": "17:00", "to": "17:30"}}
DATED: Mapping[str, Any] = {
    "onboarding": ONBOARDING,
    "starts": "2027-01-24",
    "sessions": [SESSION, NEXT_SESSION],
    "milestones": [{"title": {"en": "The draft"}, "due": "2027-02-18"}],
    "updated": "2026-11-20",
}


def dated(opportunity_id: str = "dar-amal/logo", /, **changes: object) -> Draft:
    """A posting with every kind of date."""
    return posting(opportunity_id, **{**DATED, **changes})
