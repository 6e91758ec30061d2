"""Two validators for one schema: one answers quickly, one explains.

``jsonschema-rs`` says yes or no in microseconds; ``jsonschema`` finds every
error, and is asked only about what was refused. A test holds their verdicts
together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from volunteer_board.checking.form_error import FormError
from volunteer_board.checking.formats import FORMATS
from volunteer_board.checking.schemas import SUFFIX, BrokenSchemas, Schemas

if TYPE_CHECKING:
    from volunteer_board.checking.explaining_validator import ExplainingValidator


@dataclass(frozen=True)
class Validator:
    """Both validators of one kind of document."""

    _quick: jsonschema_rs.Draft202012Validator
    _contents: Mapping[str, Mapping[str, Any]]
    _name: str

    def accepts(self, data: Mapping[str, Any]) -> bool:
        """Say whether the data has the form that the schema asks for."""
        return self._quick.is_valid(data)

    def errors(self, data: Mapping[str, Any]) -> Iterator[FormError]:
        """Give every error of data that was not accepted."""
        return self._explaining.errors(data)

    @cached_property
    def _explaining(self) -> ExplainingValidator:
        from volunteer_board.checking.explaining_validator import ExplainingValidator

        return ExplainingValidator(self._contents, self._name)


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
    return Validator(quick, contents, kind + SUFFIX)


def _quick(contents: dict[str, dict[str, Any]], name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        contents[name],
        registry=jsonschema_rs.Registry(list(contents.items())),
        formats=dict(FORMATS),
        validate_formats=True,
        pattern_options=jsonschema_rs.RegexOptions(),
    )
