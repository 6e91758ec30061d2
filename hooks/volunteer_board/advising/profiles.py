"""Which role a posting is for, and what it says of what the role's profile asks."""

from __future__ import annotations

from collections.abc import Sequence

from volunteer_board.advising.phrases import phrase_said
from volunteer_board.advising.places import values_at
from volunteer_board.advising.rules import Profile
from volunteer_board.advising.subject import Subject


def fitting_profiles(subject: Subject) -> Sequence[Profile]:
    """Give the profiles of the roles that a posting is clearly for."""
    return [profile for profile in subject.profiles if _fits(profile, subject)]


def _fits(profile: Profile, subject: Subject) -> bool:
    skills = [skill for _, skill in values_at(subject.data, "/skills/*/skill")]
    if skills and skills[0] in profile.skills:
        return True
    return any(
        phrase_said(text.content, profile.names.get(text.language or "", ()), language="")
        for text in subject.texts(["/title"])
    )
