"""The fields that a posting may have, each as often as organisations tend to write it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.bench.generation.drafts import Draft, Fields, Markdown

OVERLAPS = (("09:00", "13:00"), ("16:00", "20:00"), ("18:00", "21:00"))


def optional_fields(draft: Draft) -> Fields:
    """Write those that this posting happens to have."""
    fields = {
        field: write(draft)
        for field, (probability, write) in FIELDS.items()
        if draft.author.happens(probability)
    }
    return fields | _role_profile(draft) | _safeguarding(draft)


def _description(draft: Draft) -> dict[str, Markdown]:
    heading = draft.say("headings")
    paragraphs = draft.say_several("paragraphs", 1, 2)
    bullets = draft.say_several("bullets", 2, 3)
    return {
        language: Markdown(_markdown(heading[language], paragraphs[language], bullets[language]))
        for language in heading
    }


def _markdown(heading: str, paragraphs: list[str], bullets: list[str]) -> str:
    items = "\n".join(f"- {bullet}" for bullet in bullets)
    return "\n\n".join([f"### {heading}", *paragraphs, items]) + "\n"


def _onboarding(draft: Draft) -> Fields:
    fields: Fields = {
        "guide": f"https://{draft.employer.domain}/welcome/",
        "meeting": draft.say("meetings"),
    }
    if draft.author.happens(0.4):
        fields["steps"] = draft.say_several("steps", 2, 4)
    return fields


def _training(draft: Draft) -> Fields:
    hours = draft.author.random.choice((0.5, 1, 2, 4))
    return {"what": draft.say("trainings"), "hours": hours}


def _agreement(draft: Draft) -> Fields:
    return {
        "organisation_duties": draft.say_several("organisation_duties", 1, 3),
        "volunteer_duties": draft.say_several("volunteer_duties", 1, 3),
        "notice": draft.say("notices"),
    }


def _overlap(draft: Draft) -> Fields:
    begin, end = draft.author.random.choice(OVERLAPS)
    return {"from": begin, "to": end, "hours_per_week": draft.author.random.randint(1, 4)}


def _expenses(draft: Draft) -> Fields:
    return {"covered": draft.mode != "remote", "note": draft.say("expenses")}


def _role_profile(draft: Draft) -> Fields:
    return {"profile": draft.role["profile"]} if "profile" in draft.role else {}


def _safeguarding(draft: Draft) -> Fields:
    if not draft.role.get("minors"):
        return {}
    checks = draft.ids("checks", 1, 2)
    return {"safeguarding": {"minors": True, "checks": checks, "note": draft.say("safeguarding")}}


def _phrase(name: str) -> Callable[[Draft], Any]:
    return lambda draft: draft.say(name)


def _ids(vocabulary: str, fewest: int, most: int) -> Callable[[Draft], Any]:
    return lambda draft: draft.ids(vocabulary, fewest, most)


FIELDS: Mapping[str, tuple[float, Callable[[Draft], Any]]] = {
    "audiences": (0.6, _ids("audiences", 1, 3)),
    "urgent": (0.03, lambda _: True),
    "description": (1 / 3, _description),
    "requirements": (0.35, lambda draft: draft.say_several("requirements", 1, 3)),
    "experience": (0.35, _phrase("experience")),
    "values": (0.2, _phrase("values")),
    "field_work": (0.15, _phrase("field_work")),
    "overlap": (0.4, _overlap),
    "benefits_note": (0.3, _phrase("benefits_notes")),
    "recognition": (0.6, _ids("recognition", 1, 3)),
    "onboarding": (0.65, _onboarding),
    "training": (0.5, _training),
    "feedback": (0.3, lambda draft: {"note": draft.say("feedback")}),
    "agreement": (0.25, _agreement),
    "ages": (0.6, lambda draft: {"minimum": draft.author.random.choice((16, 18, 21))}),
    "accessibility": (0.5, _ids("accessibility", 1, 3)),
    "accessibility_note": (0.2, _phrase("accessibility_notes")),
    "expenses": (0.5, _expenses),
}
