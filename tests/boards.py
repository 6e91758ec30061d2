"""Boards for tests, made the way real ones are: from documents, by ``model.building``.

A test says only what it is about; everything else is a sound default.
``make_board(posting("dar-amal/logo", deadline="2026-12-20"), now=...)`` is a board
with one posting, its organisation, and a few terms of every vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from volunteer_board.checking import formats
from volunteer_board.model.board import Board
from volunteer_board.model.building import (
    build_board,
    opportunity_from,
    vocabularies_from,
    zones_of,
)
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.settings import BoardLanguage, Settings
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.view import View

NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
SITE = "https://board.example.org/"

OPPORTUNITY: Mapping[str, Any] = {
    "title": {"ar": "مصمّم/ة هوية بصرية", "en": "Brand designer"},
    "summary": {"ar": "رسم هوية لدار صغيرة.", "en": "Draw the identity of a small house."},
    "model": "micro",
    "mode": "remote",
    "causes": ["women"],
    "objective": {"ar": "أن يعرفنا الناس.", "en": "People should know us."},
    "tasks": {"ar": ["رسم الشعار", "اختيار الخط"], "en": ["Draw the mark", "Choose the type"]},
    "impact": {"ar": "تصلنا أربعون امرأة.", "en": "Forty women find us."},
    "skills": [{"skill": "brand-design", "level": "advanced"}],
    "commitment": {"total_hours": 12},
    "finished_when": {"ar": "الملفات عندنا.", "en": "We hold the files."},
    "benefits": ["certificate"],
    "channel": {"kind": "email"},
    "contact": {
        "name": {"ar": "لطيفة", "en": "Latifa"},
        "role": {"ar": "المنسّقة", "en": "Coordinator"},
        "answers_within_days": 3,
    },
    "time_zone": "Asia/Amman",
    "posted": "2026-11-16",
    "deadline": "2026-12-20",
    "apply": {"email": "latifa@example.org"},
}

ORGANISATION: Mapping[str, Any] = {
    "name": {"ar": "دار أمل", "en": "Dar Amal"},
    "summary": {"ar": "دار للنساء في عمّان.", "en": "A house for women in Amman."},
    "causes": ["women"],
    "location": {"place": "amman"},
    "email": "house@example.org",
    "owners": ["dar-amal"],
}

STORY: Mapping[str, Any] = {
    "title": "What is in the picture",
    "summary": "A copywriter learned to leave out adjectives.",
    "volunteer": {"name": "Faisal"},
    "organisation": "dar-amal",
    "causes": ["women"],
    "published": "2026-09-03",
    "consent": {"given_on": "2026-08-24"},
}

LABELS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "causes": {"women": ("المرأة", "Women"), "health": ("الصحة", "Health & care")},
    "skills": {
        "brand-design": ("تصميم الهوية", "Brand design"),
        "nursing": ("التمريض", "Nursing"),
    },
    "levels": {"beginner": ("مبتدئ", "Beginner"), "advanced": ("متقدم", "Advanced")},
    "language-levels": {"fluent": ("طلاقة", "Fluent")},
    "models": {
        "micro": ("مهمة قصيرة", "Micro-task"),
        "project": ("مشروع", "Project"),
        "recurring": ("تطوع دوري", "Recurring"),
    },
    "modes": {
        "remote": ("عن بُعد", "Remote"),
        "onsite": ("حضوري", "On site"),
        "hybrid": ("مختلط", "Hybrid"),
    },
    "places": {"amman": ("عمّان", "Amman"), "the-moon": ("القمر", "The Moon")},
    "audiences": {"students": ("طلاب وطالبات", "Students")},
    "benefits": {"certificate": ("شهادة", "Certificate"), "network": ("معارف", "Network")},
    "recognition": {"public-credit": ("شكر علني", "Public credit")},
    "accessibility": {"sign-language": ("لغة الإشارة", "Sign language")},
    "checks": {"id-check": ("التحقق من الهوية", "ID check")},
    "channels": {"email": ("البريد", "E-mail"), "slack": ("سلاك", "Slack")},
    "cadences": {"weekly": ("أسبوعيًا", "Weekly")},
}
COUNTRIES = {"amman": "JO"}

# What makes a posting accept no applications at ``NOW``, by the state that it is then in.
ENDED: Mapping[str, Mapping[str, Any]] = {
    "expired": {"deadline": "2026-11-30"},
    "filled": {"status": "filled", "status_on": "2026-11-25"},
    "closed": {"status": "closed", "status_on": "2026-11-25"},
    "unconfirmed": {"deadline": None, "ongoing": True, "review_on": "2026-11-30"},
}

# What the preview of a draft knows besides a board, of a board without forms.
MATERIALS = Materials(
    forms={},
    profiles={},
    countries=formats.country_codes(),
    languages=formats.language_codes(),
    time_zones=formats.time_zones(),
)

MODELS = ("micro", "project", "recurring")
# The fields that belong to some models alone; the schema refuses them in the others.
MODELS_OF: Mapping[str, tuple[str, ...]] = {
    "finished_when": ("micro",),
    "seats": ("micro", "recurring"),
    "seats_filled": ("micro", "recurring"),
    "team": ("project",),
    "milestones": ("project",),
    "evaluation": ("project",),
    "pause": ("recurring",),
    "commitment/total_hours": ("micro",),
    "commitment/hours_per_week": ("project",),
    "commitment/weeks": ("micro", "project"),
    "commitment/cadence": ("recurring",),
    "commitment/calls_per_year": ("recurring",),
    "commitment/hours_per_call": ("recurring",),
}


@dataclass(frozen=True)
class Draft:
    """A checked document that never was a file."""

    kind: str
    id: str
    data: Mapping[str, Any]
    language: str | None = None
    body: str = ""


def posting(opportunity_id: str = "dar-amal/logo", /, **changes: object) -> Draft:
    """Give a remote micro-task in Arabic and English; ``None`` takes a field away."""
    return Draft("opportunity", opportunity_id, _changed(OPPORTUNITY, changes))


def of_model(data: Mapping[str, Any], model: str) -> dict[str, Any]:
    """Give what a posting that says everything may say if it is of a model."""

    def kept(fields: Mapping[str, Any], outer: str = "") -> dict[str, Any]:
        allowed = (name for name in fields if model in MODELS_OF.get(outer + name, MODELS))
        return {name: fields[name] for name in allowed}

    return kept({**data, "model": model, "commitment": kept(data["commitment"], "commitment/")})


def organisation(organisation_id: str = "dar-amal", /, **changes: object) -> Draft:
    """Give an organisation in Amman."""
    return Draft("organisation", organisation_id, _changed(ORGANISATION, changes))


def story(
    slug: str = "picture", language: str = "en", body: str = "He wrote.", /, **changes: object
) -> Draft:
    """Give a story in one language."""
    return Draft("story", slug, _changed(STORY, changes), language, body)


def make_opportunity(opportunity_id: str = "dar-amal/logo", /, **changes: object) -> Opportunity:
    """Give one posting without a board."""
    zones = zones_of([], vocabularies_from(_vocabularies({})), "Asia/Amman")
    return opportunity_from(posting(opportunity_id, **changes), zones)


def make_board(
    *drafts: Draft, now: datetime = NOW, places: Mapping[str, str] | None = None, **settings: Any
) -> Board:
    """Give a board of the drafts; organisations that are not among them are added.

    ``places`` are further places of the vocabulary, with their time zones.
    """
    present = {draft.id for draft in drafts if draft.kind == "organisation"}
    missing = [organisation(key) for key in sorted(_organisations(drafts) - present)]
    return build_board(
        [*drafts, *missing],
        settings=make_settings(**settings),
        vocabularies=vocabularies_from(_vocabularies(places or {})),
        now=now,
    )


def make_settings(**changes: Any) -> Settings:
    """Give settings of a board in Arabic and English."""
    defaults: dict[str, Any] = {
        "site_url": SITE,
        "name": {"ar": "لوحة التطوع", "en": "Volunteer board"},
        "description": {"ar": "فرص للتطوع", "en": "Places to volunteer"},
        "languages": (BoardLanguage(code="ar", locale="ar-JO"), BoardLanguage(code="en")),
        "time_zone": "Asia/Amman",
    }
    return Settings(**{**defaults, **changes})


def make_view(board: Board, language: str) -> View:
    """Give the board as the readers of one of its languages see it."""
    chosen = {each.code: each for each in board.settings.languages}
    return View.of(board, chosen[language])


def _changed(defaults: Mapping[str, Any], changes: Mapping[str, object]) -> dict[str, Any]:
    return {name: value for name, value in {**defaults, **changes}.items() if value is not None}


def _organisations(drafts: tuple[Draft, ...]) -> set[str]:
    postings = {draft.id.partition("/")[0] for draft in drafts if draft.kind == "opportunity"}
    return postings | {str(draft.data["organisation"]) for draft in drafts if draft.kind == "story"}


def _vocabularies(places: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    vocabularies = {name: {"terms": list(_terms(name))} for name in LABELS}
    vocabularies["places"]["terms"] += [
        {"id": place, "label": {"ar": place, "en": place}, "country": "JO", "time_zone": zone}
        for place, zone in places.items()
    ]
    return vocabularies


def _terms(vocabulary: str) -> Iterator[dict[str, Any]]:
    for term, (arabic, english) in LABELS[vocabulary].items():
        country = {"country": COUNTRIES[term]} if term in COUNTRIES else {}
        yield {"id": term, "label": {"ar": arabic, "en": english}, **country}
