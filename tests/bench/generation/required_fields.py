"""The fields that every posting has."""

from __future__ import annotations

from typing import Any

from tests.bench.generation.drafts import Draft, Fields, localised

LEVELS = {"beginner": 2, "intermediate": 4, "advanced": 3, "expert": 1}
SECOND_LANGUAGES = {"en": 6, "fr": 3, "ku": 1}


def required_fields(draft: Draft) -> Fields:
    """Write all but the title and purpose, and those that depend on the model."""
    author, role = draft.author, draft.role
    return {
        "model": draft.model,
        "mode": draft.mode,
        "causes": author.sample(role["causes"], 1, 2),
        "tasks": author.say_several(role["tasks"], 3, 4),
        "impact": draft.say("impacts"),
        "skills": _skills(draft),
        "languages": _languages(draft),
        "benefits": draft.ids("benefits", 2, 4),
        "channel": _channel(draft),
        "contact": _contact(draft),
        "apply": _application(draft),
        **_place(draft),
    }


def _skills(draft: Draft) -> list[Fields]:
    author = draft.author
    skills: list[Fields] = [
        {"skill": skill, "level": author.draw(LEVELS)}
        for skill in author.sample(draft.role["skills"], 1, 3)
    ]
    (extra,) = draft.ids("skills", 1, 1)
    if author.happens(0.35) and extra not in draft.role["skills"]:
        skills.append({"skill": extra, "level": author.draw(LEVELS), "required": False})
    return skills


def _languages(draft: Draft) -> list[dict[str, str]]:
    languages = [{"language": "ar", "level": "fluent"}]
    if draft.author.happens(0.4):
        second = draft.author.draw(SECOND_LANGUAGES)
        languages.append({"language": second, "level": "conversational"})
    return languages


def _channel(draft: Draft) -> Fields:
    (kind,) = draft.ids("channels", 1, 1)
    return {"kind": kind} | _now_and_then(draft, 0.3, "note", "channel_notes")


def _contact(draft: Draft) -> Fields:
    (person,) = draft.shared("people", 1, 1)
    return {
        "name": localised(person),
        "role": draft.say("contact_roles"),
        "email": f"{person['slug']}@{draft.employer.domain}",
        "answers_within_days": draft.author.random.randint(1, 7),
    }


def _application(draft: Draft) -> Fields:
    domain = draft.employer.domain
    by_mail = draft.author.happens(0.5)
    way = {"email": f"volunteers@{domain}"} if by_mail else {"url": f"https://{domain}/apply/"}
    return {**way, "instructions": draft.say("instructions")}


def _place(draft: Draft) -> Fields:
    zone = {"time_zone": draft.place["time_zone"]}
    if draft.mode == "remote":
        return zone
    location: Fields = {"place": draft.employer.place, "address": draft.say("addresses")}
    return {**zone, "location": location | _now_and_then(draft, 0.5, "note", "place_notes")}


def _now_and_then(draft: Draft, probability: float, field: str, phrases: str) -> dict[str, Any]:
    return {field: draft.say(phrases)} if draft.author.happens(probability) else {}
