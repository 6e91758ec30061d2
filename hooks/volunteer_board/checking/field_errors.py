"""Which fields are there, and which should be: the keywords that ask for names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from volunteer_board.checking.conditions import schema_at
from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.form_error import FormError, Path
from volunteer_board.problems import Code, Phrase, Problem

Problems = Iterator[Problem]


def required(explanation: Explanation, error: FormError) -> Problems:
    """Fields that must be there; one error leads to all that are missing."""
    reason = explanation.reason(error)
    yield from _missing(explanation, error.path, error, error.wanted, reason)


def dependent_required(explanation: Explanation, error: FormError) -> Problems:
    """Fields that must be there beside another one."""
    for present, needed in error.wanted.items():
        if present in error.value:
            path = error.path
            reason = Phrase("reason.beside", {"field": explanation.name((*path, present))})
            yield from _missing(explanation, path, error, needed, reason)


def additional_properties(explanation: Explanation, error: FormError) -> Problems:
    """Fields that the schema does not know."""
    known = error.schema.get("properties", {})
    path = error.path
    for key in error.value:
        if key not in known:
            hint = explanation.suggestions.fields(key, known)
            yield explanation.problem(Code.UNKNOWN_FIELD, (*path, key), hint=hint)


def refused(explanation: Explanation, error: FormError) -> Problems:
    """Fields that do not go with the value of another one (a schema that is ``false``)."""
    condition = explanation.condition(error)
    if condition is not None and not condition.is_settled:
        return
    path = error.path
    fields = schema_at(explanation.schemas, explanation.document.kind, error.schema_path)
    reason = condition.reason() if condition is not None else ""
    for key, schema in fields.items():
        if schema is False and key in _group(explanation.document.data, path):
            yield explanation.problem(Code.FIELD_NOT_ALLOWED, (*path, key), reason=reason)


def any_of(explanation: Explanation, error: FormError) -> Problems:
    """Several fields of which one must be there."""
    path = error.path
    names = explanation.names(path, _first_fields(error))
    if names:
        yield explanation.problem(Code.MISSING_ONE_OF, path, fields=names)
    else:
        yield explanation.invalid_form(path)


def one_of(explanation: Explanation, error: FormError) -> Problems:
    """Several fields of which exactly one must be there, with what belongs to it."""
    path = error.path
    fields = _first_fields(error)
    present = [field for field in fields if field in error.value]
    if len(present) > 1:
        names = explanation.names(path, fields)
        yield explanation.problem(Code.DEADLINE_OR_ONGOING, (*path, present[-1]), fields=names)
    elif present:
        needed = error.wanted[fields.index(present[0])]["required"]
        reason = Phrase("reason.beside", {"field": explanation.name((*path, present[0]))})
        yield from _missing(explanation, path, error, needed, reason)
    else:
        yield from any_of(explanation, error)


def _missing(
    explanation: Explanation,
    path: Path,
    error: FormError,
    needed: list[str],
    reason: Phrase | str,
) -> Problems:
    for field in needed:
        if field not in error.value:
            yield explanation.problem(Code.MISSING_FIELD, path, (*path, field), reason=reason)


def _first_fields(error: FormError) -> list[str]:
    """Give the field by which each alternative is known, if all of them ask for fields."""
    alternatives = error.wanted
    if not all("required" in alternative for alternative in alternatives):
        return []
    return [alternative["required"][0] for alternative in alternatives]


def _group(data: Mapping[str, Any], path: Path) -> Mapping[str, Any]:
    group: Any = data
    for token in path:
        group = group[token]
    return group if isinstance(group, Mapping) else {}
