"""The fields that depend on the model: micro task, project, or recurring pool."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from tests.bench.generation.drafts import Draft, Fields, localised
from tests.bench.generation.schedule import draw_schedule

CADENCES = {"weekly": 3, "fortnightly": 3, "monthly": 3, "quarterly": 1, "on-call": 2}


def model_fields(draft: Draft) -> Fields:
    """Write them, the dates of the posting included."""
    return MODELS[draft.model](draft)


def _micro(draft: Draft) -> Fields:
    random = draft.author.random
    return {
        "commitment": {
            "total_hours": random.randint(2, 30),
            "weeks": random.randint(1, 6),
            "flexible": True,
        },
        "finished_when": draft.author.say(draft.role["finished"]),
        **_seats(draft),
        **draw_schedule(random, weeks=None),
    }


def _recurring(draft: Draft) -> Fields:
    random = draft.author.random
    return {
        "commitment": {
            "cadence": draft.author.draw(CADENCES),
            "calls_per_year": random.randint(4, 40),
            "hours_per_call": random.randint(1, 6),
            "note": draft.say("commitment_notes"),
        },
        "pause": draft.say("pauses"),
        **_seats(draft),
        **draw_schedule(random, weeks=None),
    }


def _project(draft: Draft) -> Fields:
    random = draft.author.random
    weeks = random.randint(6, 26)
    schedule = draw_schedule(random, weeks=weeks)
    return {
        "commitment": {"hours_per_week": random.randint(2, 10), "weeks": weeks},
        "team": [_team_member(draft, role) for role in draft.shared("team_roles", 2, 4)],
        "milestones": _milestones(draft, schedule["starts"], weeks),
        "evaluation": draft.say("evaluations"),
        "tools": draft.shared("tools", 2, 4),
        **schedule,
    }


MODELS: Mapping[str, Callable[[Draft], Fields]] = {
    "micro": _micro,
    "recurring": _recurring,
    "project": _project,
}


def _seats(draft: Draft) -> Fields:
    seats = draft.author.random.randint(1, 20)
    return {"seats": seats, "seats_filled": draft.author.random.randint(0, seats - 1)}


def _team_member(draft: Draft, role: Mapping[str, str]) -> Fields:
    seats = draft.author.random.randint(1, 3)
    return {
        "role": localised(role),
        "seats": seats,
        "filled": draft.author.random.randint(0, seats - 1),
        "skills": [role["skill"]],
    }


def _milestones(draft: Draft, starts: date, weeks: int) -> list[Fields]:
    titles = draft.say_several("milestones", 3, 4)
    pairs = list(zip(titles["ar"], titles["en"], strict=True))
    return [
        {
            "title": {"ar": arabic, "en": english},
            "due": starts + timedelta(days=weeks * 7 * number // len(pairs)),
        }
        for number, (arabic, english) in enumerate(pairs, start=1)
    ]
