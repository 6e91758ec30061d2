"""When a generated posting was posted, until when it is open, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.bench.scenario import CLOSING_SOON_DAYS, DAYS_CERTAIN_IN_EVERY_TIME_ZONE, TODAY

# About 85 in 100 postings accept applications at the moment of the benchmark.
FATES = {"open": 85, "expired": 8, "unconfirmed": 1, "filled": 4, "closed": 2}

YOUNGEST_PAST_POSTING = 20
DAYS_BETWEEN_POSTING_AND_END = 10
SHARE_CLOSING_SOON = 0.06
SHARE_ONGOING = 0.3


def draw_schedule(random: Random, *, weeks: int | None) -> dict[str, Any]:
    """Give the date and status fields of a posting; ``weeks`` is the length of a project."""
    fate = random.choices(list(FATES), weights=list(FATES.values()))[0]
    youngest = 0 if fate == "open" else YOUNGEST_PAST_POSTING
    posted = _days_ago(random.randint(youngest, 364))
    fields: dict[str, Any] = {"posted": posted}
    if random.random() < 0.3:
        fields["updated"] = _between(random, posted, TODAY)
    fields |= _end(random, fate, posted, may_be_ongoing=weeks is None)
    if fate in ("filled", "closed"):
        fields |= {"status": fate, "status_on": _between(random, posted, TODAY)}
    return fields | _work_dates(random, fields.get("deadline"), weeks)


def _end(random: Random, fate: str, posted: date, *, may_be_ongoing: bool) -> dict[str, Any]:
    if fate == "unconfirmed" and may_be_ongoing:
        return {"ongoing": True, "review_on": _past_end(random, posted)}
    if fate in ("expired", "unconfirmed"):
        return {"deadline": _past_end(random, posted)}
    last_day = _future_end(random)
    if may_be_ongoing and random.random() < SHARE_ONGOING:
        return {"ongoing": True, "review_on": last_day}
    return {"deadline": last_day}


def _past_end(random: Random, posted: date) -> date:
    earliest = posted + timedelta(days=DAYS_BETWEEN_POSTING_AND_END)
    return _between(random, earliest, _days_ago(DAYS_CERTAIN_IN_EVERY_TIME_ZONE))


def _future_end(random: Random) -> date:
    if random.random() < SHARE_CLOSING_SOON:
        return _days_ago(-random.randint(DAYS_CERTAIN_IN_EVERY_TIME_ZONE, CLOSING_SOON_DAYS - 1))
    return _days_ago(-random.randint(CLOSING_SOON_DAYS + 1, 240))


def _work_dates(random: Random, deadline: date | None, weeks: int | None) -> dict[str, date]:
    if deadline is None or (weeks is None and random.random() < 0.5):
        return {}
    starts = deadline + timedelta(days=random.randint(5, 20))
    if weeks is None:
        return {"starts": starts}
    return {"starts": starts, "ends": starts + timedelta(weeks=weeks)}


def _between(random: Random, first: date, last: date) -> date:
    return first + timedelta(days=random.randint(0, (last - first).days))


def _days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def state_of(posting: Mapping[str, Any]) -> str:
    """Say what a generated posting is at the moment of the benchmark."""
    if "status" in posting:
        return str(posting["status"])
    if "review_on" in posting:
        return "open" if posting["review_on"] >= TODAY else "unconfirmed"
    if posting["deadline"] < TODAY:
        return "expired"
    days_left = (posting["deadline"] - TODAY).days
    return "closing-soon" if days_left < CLOSING_SOON_DAYS else "open"
