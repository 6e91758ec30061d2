"""Two validators for one schema: one answers quickly, one explains.

``jsonschema-rs`` says yes or no in microseconds; ``jsonschema`` finds every
error, and is asked only about what was refused. A test holds their verdicts
together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from volunteer_board.checking.formats import FORMATS
from volunteer_board.checking.schemas import SUFFIX, BrokenSchemas, Schema, Schemas

Path = tuple[str | int, ...]

REFUSED = "false"
"""The keyword of a ``FormError`` whose schema is ``false``: nothing may stand there."""


@dataclass(frozen=True, slots=True)
class FormError:
    """An error of form: which keyword of a schema refused which value, and where.

    ``wanted`` is the value of the keyword, ``schema`` the part of the schema it
    stands in. ``path`` leads to the value; ``schema_path`` to the keyword, past
    every ``$ref`` without naming it.
    """

    keyword: str
    wanted: Any
    value: Any
    schema: Schema
    path: Path
    schema_path: Path


@dataclass(frozen=True, slots=True)
class Validator:
    """Both validators of one kind of document."""

    _quick: jsonschema_rs.Draft202012Validator
    _explaining: Draft202012Validator

    def accepts(self, data: Mapping[str, Any]) -> bool:
        """Say whether the data has the form that the schema asks for."""
        return self._quick.is_valid(data)

    def errors(self, data: Mapping[str, Any]) -> Iterator[FormError]:
        """Give every error of data that was not accepted."""
        return map(_form_error, self._explaining.iter_errors(data))


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


def make_validator(schemas: Schemas, kind: str) -> Validator:
    """Make the validator of a kind.

    Raises ``BrokenSchemas`` for what is no schema of draft 2020-12, and for a
    reference that leads nowhere: the quick validator asks that of the schema first.
    """
    contents = {name: dict(part) for name, part in schemas.contents.items()}
    try:
        quick = _quick(contents, kind + SUFFIX)
    except ValueError as error:
        reason = str(error).partition("\n")[0]
        raise BrokenSchemas(f"{kind}{SUFFIX}: {reason}") from error
    return Validator(quick, _explaining(contents, kind + SUFFIX))


def _explaining(contents: dict[str, dict[str, Any]], name: str) -> Draft202012Validator:
    resources = [(each, DRAFT202012.create_resource(part)) for each, part in contents.items()]
    registry = Registry().with_resources(resources)
    return _Explaining(contents[name], registry=registry, format_checker=_formats())


def _quick(contents: dict[str, dict[str, Any]], name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        contents[name],
        registry=jsonschema_rs.Registry(list(contents.items())),
        formats=dict(FORMATS),
        validate_formats=True,
        pattern_options=jsonschema_rs.RegexOptions(),
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


_Explaining: type[Draft202012Validator] = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call] # the library's
