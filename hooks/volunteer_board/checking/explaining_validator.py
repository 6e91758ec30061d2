"""The validator that finds every error of form; ``validators.py`` says when it is asked.

It is a module of its own because its libraries take longer to load than a few files to
check, and a board without errors never needs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from volunteer_board.checking.form_error import REFUSED, FormError
from volunteer_board.checking.formats import FORMATS
from volunteer_board.checking.repetition import first_repeated


class ExplainingValidator:
    """Finds every error of one kind of document; ``contents`` are the schemas by file name."""

    def __init__(self, contents: Mapping[str, Mapping[str, Any]], name: str) -> None:
        resources = [(each, DRAFT202012.create_resource(part)) for each, part in contents.items()]
        registry = Registry().with_resources(resources)
        self._validator = _Explaining(contents[name], registry=registry, format_checker=_formats())

    def errors(self, data: Mapping[str, Any]) -> Iterator[FormError]:
        """Give every error of the data."""
        return map(_form_error, self._validator.iter_errors(data))


def _form_error(error: ValidationError) -> FormError:
    is_refused = error.schema is False
    return FormError(
        keyword=REFUSED if is_refused else str(error.validator),
        wanted=error.validator_value,
        value=error.instance,
        schema=error.schema if isinstance(error.schema, Mapping) else {},
        path=tuple(error.absolute_path),
        schema_path=tuple(error.absolute_schema_path),
    )


@cache
def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    for name, check in FORMATS.items():
        checker.checks(name)(lambda value, check=check: not isinstance(value, str) or check(value))
    return checker


def _pattern(
    _validator: object, pattern: str, instance: object, _schema: object
) -> Iterator[ValidationError]:
    """Check ``pattern`` as ECMA 262 reads it, where ``$`` is the end and not a line break."""
    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError(f"does not match {pattern}")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    is_anchored = pattern.endswith("$") and not pattern.endswith("\\$")
    return re.compile(pattern[:-1] + r"\Z" if is_anchored else pattern)


def _unique_items(
    validator: Any, wanted: bool, instance: Any, _schema: object
) -> Iterator[ValidationError]:
    """Compare each item with those before it at once; the library takes every pair."""
    if wanted and validator.is_type(instance, "array") and first_repeated(instance) is not None:
        yield ValidationError("holds an item twice")


def _required(
    validator: Any, wanted: list[str], instance: Any, _schema: object
) -> Iterator[ValidationError]:
    """Give one error for all fields that are missing in a group: it leads to each of them."""
    if validator.is_type(instance, "object") and not all(map(instance.__contains__, wanted)):
        yield ValidationError("lacks a field")


_OWN = {"pattern": _pattern, "required": _required, "uniqueItems": _unique_items}
_Explaining: type[Draft202012Validator] = extend(Draft202012Validator, _OWN)  # type: ignore[no-untyped-call] # the library's
