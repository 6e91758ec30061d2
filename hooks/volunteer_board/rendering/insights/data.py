"""The numbers of the insights page as data, the same for every language."""

from __future__ import annotations

import json
from collections.abc import Mapping

from volunteer_board.model.insights import (
    DAYS_OF_CLASSES,
    Coverage,
    History,
    Insights,
    TimeToFill,
)
from volunteer_board.rendering import addresses
from volunteer_board.rendering.exports.api import schema_address
from volunteer_board.rendering.output import Output

Data = Mapping[str, object]


def insights_data(insights: Insights, site_url: str) -> Output:
    """Give ``api/v1/insights.json``; keys may be added, none changes its meaning."""
    content = {"schema": schema_address(site_url), **_data(insights)}
    text = json.dumps(content, indent=1)
    return Output(addresses.insights_data(), f"{text}\n".encode())


def _data(insights: Insights) -> Data:
    offered = insights.open
    return {
        "version": "1",
        "date": insights.day.isoformat(),
        "organisations": insights.organisations,
        "opportunities": {
            "total": insights.postings,
            "open": offered.total,
            "open_by_cause": offered.causes,
            "open_by_skill": offered.skills,
            "open_by_model": offered.models,
            "open_by_mode": offered.modes,
            "open_by_place": offered.places,
            "filled": _time_to_fill(insights.time_to_fill),
            "posted": _history(insights.posted),
            "languages": _coverage(insights.coverage_of_postings),
        },
        "stories": {
            "total": insights.stories,
            "published": _history(insights.told),
            "languages": _coverage(insights.coverage_of_stories),
            "with_numbers": insights.outcomes.stories,
            "hours": insights.outcomes.hours,
            "people_reached": insights.outcomes.people_reached,
        },
    }


def _time_to_fill(filled: TimeToFill | None) -> Data:
    if filled is None:
        return {"total": 0}
    ends = (*map(str, DAYS_OF_CLASSES), "more")
    return {
        "total": filled.postings,
        "days": {
            "shortest": filled.shortest,
            "median": filled.median,
            "longest": filled.longest,
            "middle_half": filled.middle,
        },
        "by_most_days": dict(zip(ends, filled.classes, strict=True)),
    }


def _history(history: History) -> Data:
    months = {f"{month:%Y-%m}": number for month, number in history.months.items()}
    return {"by_month": months, "before": history.before}


def _coverage(coverage: Coverage) -> Data:
    return {
        "in_every": coverage.every,
        "in_several": coverage.several,
        "in_one": coverage.one,
        "in_none": coverage.none,
    }
