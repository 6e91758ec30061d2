"""The conditions that rules are made of: a small closed set.

``advice.schema.json`` describes each; ``docs/assets/scripts/contribute/advice/conditions.js``
knows the same, and a test holds the two together. A condition gives its findings: it
holds if there are any.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import prod
from typing import Any

from volunteer_board.advising import text_conditions
from volunteer_board.advising.places import is_empty, values_at
from volunteer_board.advising.profiles import fitting_profiles
from volunteer_board.advising.rules import Condition
from volunteer_board.advising.subject import Finding, Subject

_HOURS: Mapping[str, Sequence[str]] = {
    "micro": ["/commitment/total_hours"],
    "project": ["/commitment/hours_per_week", "/commitment/weeks"],
    "recurring": ["/commitment/calls_per_year", "/commitment/hours_per_call"],
}
"""The numbers that make, multiplied, the hours of a model in all."""

Interpret = Callable[[Any, Subject], list[Finding]]
NOWHERE = ""
"""The pointer of a finding that is about nothing that is there."""


def findings(condition: Condition, subject: Subject) -> list[Finding]:
    """Give where a condition holds; nothing if it does not."""
    ((name, arguments),) = condition.items()
    return CONDITIONS[name](arguments, subject)


def _all(conditions: Sequence[Condition], subject: Subject) -> list[Finding]:
    first: list[Finding] = []
    for condition in conditions:
        found = findings(condition, subject)
        if not found:
            return []
        first = first or found
    return first


def _any(conditions: Sequence[Condition], subject: Subject) -> list[Finding]:
    return [finding for condition in conditions for finding in findings(condition, subject)]


def _not(condition: Condition, subject: Subject) -> list[Finding]:
    return [] if findings(condition, subject) else [Finding(NOWHERE, {})]


def _present(pointer: str, subject: Subject) -> list[Finding]:
    found = values_at(subject.data, pointer)
    return [Finding(place, {}) for place, value in found if not is_empty(value)]


def _missing(pointer: str, subject: Subject) -> list[Finding]:
    return [] if _present(pointer, subject) else [Finding(pointer, {})]


def _one_of(arguments: Mapping[str, Any], subject: Subject) -> list[Finding]:
    wanted = arguments["values"]
    return [
        Finding(place, {"value": value})
        for place, value in values_at(subject.data, arguments["field"])
        if any(type(value) is type(each) and value == each for each in wanted)
    ]


def _above(arguments: Mapping[str, Any], subject: Subject) -> list[Finding]:
    limit = arguments["number"]
    return [
        Finding(place, {"number": value, "limit": limit})
        for place, value in values_at(subject.data, arguments["field"])
        if _is_number(value) and value > limit
    ]


def _product_above(arguments: Mapping[str, Any], subject: Subject) -> list[Finding]:
    fields, limit = arguments["fields"], arguments["number"]
    numbers = [value for field in fields for _, value in values_at(subject.data, field)]
    if len(numbers) != len(fields) or not all(map(_is_number, numbers)):
        return []
    product = prod(numbers)
    values = {"number": product, "limit": limit}
    return [Finding(fields[0], values)] if product > limit else []


def _fewer_items(arguments: Mapping[str, Any], subject: Subject) -> list[Finding]:
    number, limit = _items(subject.data, arguments["field"]), arguments["than"]
    values = {"number": number, "limit": limit}
    return [Finding(arguments["field"], values)] if number < limit else []


def _more_items(arguments: Mapping[str, Any], subject: Subject) -> list[Finding]:
    number, limit = _items(subject.data, arguments["field"]), arguments["than"]
    values = {"number": number, "limit": limit}
    return [Finding(arguments["field"], values)] if number > limit else []


def _hours_above(limit: float, subject: Subject) -> list[Finding]:
    """Hold for work of more hours in all, and as long as nobody has said how many they are."""
    fields = _HOURS.get(str(subject.data.get("model")), ())
    numbers = [value for field in fields for _, value in values_at(subject.data, field)]
    is_known = numbers and len(numbers) == len(fields) and all(map(_is_number, numbers))
    return [Finding(NOWHERE, {})] if not is_known or prod(numbers) > limit else []


def _items(data: Any, pointer: str) -> int:
    """Count the items of a list, a text once; of lists by language, those of the longest."""
    values = [value for _, value in values_at(data, pointer)]
    lists = [value for value in values if isinstance(value, list)]
    for value in values:
        if isinstance(value, dict):
            lists += [inside for inside in value.values() if isinstance(inside, list)]
    return max(map(_different, lists), default=0)


def _different(items: Sequence[Any]) -> int:
    texts = [item for item in items if isinstance(item, str)]
    return len(items) - len(texts) + len(set(texts))


def _untranslated(pointer: str, subject: Subject) -> list[Finding]:
    found = []
    for place, value in values_at(subject.data, pointer):
        if isinstance(value, dict):
            lacking = [code for code in subject.languages if is_empty(value.get(code))]
            if lacking and len(lacking) < len(subject.languages):
                found.append(Finding(place, {"languages": lacking}))
    return found


def _fits_a_profile(_arguments: object, subject: Subject) -> list[Finding]:
    if not is_empty(subject.data.get("profile")):
        return []
    return [Finding("/profile", {"profile": profile.id}) for profile in fitting_profiles(subject)]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


CONDITIONS: Mapping[str, Interpret] = {
    "all": _all,
    "any": _any,
    "not": _not,
    "present": _present,
    "missing": _missing,
    "one_of": _one_of,
    "above": _above,
    "product_above": _product_above,
    "hours_above": _hours_above,
    "fewer_items": _fewer_items,
    "more_items": _more_items,
    "untranslated": _untranslated,
    "fits_a_profile": _fits_a_profile,
    "says": text_conditions.says,
    "begins": text_conditions.begins,
    "shorter": text_conditions.shorter,
    "longer": text_conditions.longer,
    "repeats": text_conditions.repeats,
    "counts": text_conditions.counts,
    "writes": text_conditions.writes,
    "shouts": text_conditions.shouts,
    "names_one_gender": text_conditions.names_one_gender,
}
