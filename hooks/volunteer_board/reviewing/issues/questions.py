"""What the issue forms ask: the essential fields; the web form asks for the rest.

GitHub knows one line, several lines, and choices from a list, so a project with its team
and milestones is left to the web form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from volunteer_board.forms.field import EACH, Condition, Field, FieldKind, Form
from volunteer_board.forms.values import labels_of
from volunteer_board.languages.catalogues import Catalogue

ORGANISATION, SLUG = "organisation", "slug"
"""Questions of their own: the two names that make the path of the file."""

_OWN: Mapping[str, tuple[str, ...]] = {
    "opportunity": (ORGANISATION, SLUG),
    "organisation": (ORGANISATION,),
}
_ASKED: Mapping[str, tuple[str, ...]] = {
    "opportunity": (
        *("title", "summary", "model", "mode", "causes", "objective", "tasks", "impact"),
        *("skills.skill", "skills.level", "commitment.total_hours", "finished_when"),
        *("commitment.cadence", "commitment.calls_per_year", "commitment.hours_per_call", "pause"),
        *("location.place", "time_zone", "benefits", "channel.kind", "channel.address"),
        *("contact.name", "contact.role", "contact.email", "contact.answers_within_days"),
        *("deadline", "review_on", "apply.url", "apply.email", "apply.instructions"),
    ),
    "organisation": (
        *("name", "summary", "description", "values", "causes", "location.place"),
        *("email", "website", "phone"),
    ),
}
_NOT_OFFERED = {"model": frozenset({"project"})}
_SEVERAL_OF_A_GROUP = frozenset({"skills.skill"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of an issue form in one language.

    ``id`` names it in the form, ``label`` in the issue. ``options`` map what can be chosen
    to the values of the field; without any the answer is written.
    """

    id: str
    label: str
    description: str
    is_required: bool
    field: Field | None = None
    options: Mapping[str, str]
    takes_several: bool = False

    @property
    def is_long(self) -> bool:
        """Whether the answer has more than one line."""
        long_kinds = {FieldKind.PARAGRAPH, FieldKind.MARKDOWN, FieldKind.LINES}
        return self.field is not None and self.field.kind in long_kinds


def questions_of(
    form: Form, vocabularies: Mapping[str, Mapping[str, Any]], catalogue: Catalogue
) -> tuple[Question, ...]:
    """Give the questions for a kind of document in the language of a catalogue."""
    asker = _Asker(form, vocabularies, catalogue)
    return tuple(asker.questions())


@dataclass(frozen=True, slots=True)
class _Asker:
    form: Form
    vocabularies: Mapping[str, Mapping[str, Any]]
    catalogue: Catalogue

    def questions(self) -> Iterator[Question]:
        for name in _OWN[self.form.kind]:
            yield Question(
                id=name,
                label=self.catalogue.text(f"issue-form.{name}.label"),
                description=self.catalogue.text(f"issue-form.{name}.help"),
                is_required=True,
                options={},
            )
        fields = {field.name: field for field in self.form.walk()}
        for name in _ASKED[self.form.kind]:
            yield self._question(fields[name], [fields[part] for part in _names_above(name)])

    def _question(self, field: Field, groups: Sequence[Field]) -> Question:
        titles = [part.title[self.catalogue.language] for part in (*groups, field)]
        return Question(
            id=field.name.replace(".", "-"),
            label=": ".join(titles),
            description=self._description(field, groups),
            is_required=field.is_required and all(group.is_required for group in groups),
            field=field,
            options=self._options(field),
            takes_several=field.kind is FieldKind.CHOICES or field.name in _SEVERAL_OF_A_GROUP,
        )

    def _description(self, field: Field, groups: Sequence[Field]) -> str:
        asked = [*field.required_when, *(when for group in groups for when in group.required_when)]
        words = [
            field.description.get(self.catalogue.language, ""),
            *(self._asked_for(condition) for condition in asked if not condition.is_negated),
        ]
        if field.kind is FieldKind.DATE:
            words.append(self.catalogue.text("issue-form.date"))
        return " ".join(word for word in words if word)

    def _asked_for(self, condition: Condition) -> str:
        labels = self._labels(f"{condition.path[-1]}s")
        names = [labels.get(str(value), str(value)) for value in condition.values]
        together = self.catalogue.text("list.separator").join(names)
        return self.catalogue.text("issue-form.needed-for", values=together)

    def _options(self, field: Field) -> Mapping[str, str]:
        hidden = _NOT_OFFERED.get(field.name, frozenset())
        values = [value for value in field.choices if value not in hidden]
        known = self._labels(field.vocabulary)
        labels = [known.get(value, value) for value in values]
        return {
            f"{label} ({value})" if labels.count(label) > 1 else label: value
            for label, value in zip(labels, values, strict=True)
        }

    def _labels(self, vocabulary: str | None) -> Mapping[str, str]:
        return labels_of(self.vocabularies, vocabulary, self.catalogue.language)


def _names_above(name: str) -> list[str]:
    """Give the names of the groups around a field, the outermost first."""
    keys = [key for key in name.split(".") if key != EACH]
    return [".".join(keys[:length]) for length in range(1, len(keys))]
