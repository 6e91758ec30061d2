"""Errors of the validator as problems in plain words.

No word of the library reaches a person: each keyword of JSON Schema has a
function that says what was asked for, and of which field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from volunteer_board.checking import field_errors, value_errors
from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.form_error import REFUSED, FormError
from volunteer_board.checking.validators import Validator
from volunteer_board.checking.value_errors import bound
from volunteer_board.problems import Code, Problem

Explain = Callable[[Explanation, FormError], Iterator[Problem]]

KEYWORDS: Mapping[str, Explain] = {
    "required": field_errors.required,
    "dependentRequired": field_errors.dependent_required,
    "additionalProperties": field_errors.additional_properties,
    REFUSED: field_errors.refused,
    "anyOf": field_errors.any_of,
    "oneOf": field_errors.one_of,
    "type": value_errors.wrong_type,
    "enum": value_errors.enum,
    "const": value_errors.const,
    "pattern": value_errors.pattern,
    "format": value_errors.text_format,
    "uniqueItems": value_errors.unique_items,
    "minLength": bound(Code.TOO_SHORT, "characters"),
    "maxLength": bound(Code.TOO_LONG, "characters"),
    "minItems": bound(Code.TOO_FEW_ITEMS, "items"),
    "maxItems": bound(Code.TOO_MANY_ITEMS, "items"),
    "minimum": bound(Code.TOO_SMALL),
    "maximum": bound(Code.TOO_LARGE),
    "minProperties": bound(Code.EMPTY_FIELD, "items"),
    "maxProperties": bound(Code.TOO_MANY_ITEMS, "items"),
}


def problems_of_form(explanation: Explanation, validator: Validator) -> list[Problem]:
    """Give what is wrong with the form of a document."""
    data = explanation.document.data
    return [] if validator.accepts(data) else explained(explanation, validator.errors(data))


def explained(explanation: Explanation, errors: Iterable[FormError]) -> list[Problem]:
    """Turn the errors of a document into problems, each said once.

    A value of the wrong type is that and nothing else. Data that was refused
    without an error is still a problem: the validators should agree, and when
    they do not, the strict one is believed.
    """
    found = [problem for error in errors for problem in _explain(explanation, error)]
    if not found:
        return [explanation.invalid_form(())]
    mistyped = {problem.pointer for problem in found if problem.code is Code.WRONG_TYPE}
    kept = [
        problem
        for problem in found
        if problem.code is Code.WRONG_TYPE or problem.pointer not in mistyped
    ]
    return list({(p.code, p.pointer, str(p.values.get("field"))): p for p in kept}.values())


def _explain(explanation: Explanation, error: FormError) -> Iterator[Problem]:
    """Say what is wrong; what may mean two things is asked about, whatever refuses it."""
    question = value_errors.two_meanings(explanation, error)
    if question is not None:
        return iter([question])
    return KEYWORDS.get(error.keyword, value_errors.other)(explanation, error)
