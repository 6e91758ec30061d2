"""What is needed to put the errors of one document into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from volunteer_board.checking.conditions import Condition, condition_of
from volunteer_board.checking.form_error import FormError, Path
from volunteer_board.checking.pointers import pointer_to
from volunteer_board.checking.schemas import Schemas
from volunteer_board.checking.suggestions import Suggestions
from volunteer_board.problems import Code, FieldName, Phrase, Problem, problem
from volunteer_board.reading.documents import Document


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document with errors, and the schemas, vocabularies and languages of its board."""

    document: Document
    schemas: Schemas
    vocabularies: Mapping[str, Mapping[str, Any]]
    languages: tuple[str, ...] = ()
    suggestions: Suggestions = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "suggestions", Suggestions(self.vocabularies))

    def problem(
        self, code: Code, path: Path, subject: Path | None = None, /, **values: object
    ) -> Problem:
        """Make a problem at a path; ``subject`` is the field it names, if that is another."""
        pointer = pointer_to(path)
        return problem(
            code,
            self.document.path,
            self.document.locate(pointer),
            pointer,
            field=self.name(path if subject is None else subject),
            **values,
        )

    def invalid_form(self, path: Path, value: object = "", *, hint: Phrase | str = "") -> Problem:
        """Make the problem of a value for which only the field's description has words."""
        description = self.schemas.description(self.document.kind, path)
        return self.problem(
            Code.INVALID_FORM, path, value=value, description=description, hint=hint
        )

    def name(self, path: Path) -> FieldName:
        """Name the field at a path."""
        return self.schemas.field_name(self.document.kind, path)

    def names(self, group: Path, fields: list[str]) -> tuple[FieldName, ...]:
        """Name several fields of one group."""
        return tuple(self.name((*group, field)) for field in fields)

    def condition(self, error: FormError) -> Condition | None:
        """Give the condition under which an error is one."""
        return condition_of(error, self.schemas, self.document.kind, self.document.data)

    def reason(self, error: FormError) -> Phrase | str:
        """Give the words for why a field is asked for; empty if it always is."""
        condition = self.condition(error)
        return condition.reason() if condition is not None else ""
