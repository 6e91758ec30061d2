"""The JSON Schema of ``insights.json``: what the board achieves, in numbers."""

from __future__ import annotations

from volunteer_board.rendering.exports.schema_parts import ADDRESS, DAY, Schema, described_object

_COUNT: Schema = {"type": "integer", "minimum": 0}
_DAYS: Schema = {"type": "number", "minimum": 0}


def insights_schema() -> Schema:
    """Describe the file; it holds no record, and is the same for every language."""
    return described_object(
        "The file insights.json.",
        {
            "schema": {"description": "The address of this schema.", **ADDRESS},
            "version": {"const": "1"},
            "date": {"description": "The day of the numbers.", **DAY},
            "organisations": _COUNT,
            "opportunities": _opportunities(),
            "stories": _stories(),
        },
    )


def _opportunities() -> Schema:
    facets = ("cause", "skill", "model", "mode", "place")
    return described_object(
        "Postings, whatever their state, and those that take applications.",
        {
            "total": _COUNT,
            "open": _COUNT,
            **{f"open_by_{facet}": _by_term() for facet in facets},
            "filled": _filled(),
            "posted": _history("Postings by the month of their publication."),
            "languages": _coverage(),
        },
    )


def _stories() -> Schema:
    return described_object(
        "Stories, and what they tell of in numbers.",
        {
            "total": _COUNT,
            "published": _history("Stories by the month of their publication."),
            "languages": _coverage(),
            "with_numbers": {"description": "Stories that tell hours or people.", **_COUNT},
            "hours": _DAYS,
            "people_reached": _COUNT,
        },
    )


def _by_term() -> Schema:
    return {
        "description": "Open postings by the id of a term, those of the most postings first.",
        "type": "object",
        "additionalProperties": _COUNT,
    }


def _filled() -> Schema:
    days = described_object(
        "How many days passed from publication until the people were found.",
        {
            "shortest": _DAYS,
            "median": _DAYS,
            "longest": _DAYS,
            "middle_half": {
                "description": "Between which days half of them lie; null of too few postings.",
                "type": ["array", "null"],
                "items": _DAYS,
                "minItems": 2,
                "maxItems": 2,
            },
        },
    )
    classes = {
        "description": "Postings by the most days that they took; `more` are all others.",
        "type": "object",
        "additionalProperties": _COUNT,
    }
    properties = {"total": _COUNT, "days": days, "by_most_days": classes}
    return described_object("Postings that found their people.", properties, ["total"])


def _history(description: str) -> Schema:
    months = {
        "type": "object",
        "propertyNames": {"pattern": "^[0-9]{4}-[0-9]{2}$"},
        "additionalProperties": _COUNT,
    }
    before = {"description": "Those of earlier months.", **_COUNT}
    return described_object(description, {"by_month": months, "before": before})


def _coverage() -> Schema:
    in_one = {
        "description": "Those that are whole in one language alone, by its code.",
        "type": "object",
        "additionalProperties": _COUNT,
    }
    return described_object(
        "In how many languages of the board they are whole.",
        {"in_every": _COUNT, "in_several": _COUNT, "in_one": in_one, "in_none": _COUNT},
    )
