"""What a starter file says of each field: its title, when it is needed, what may stand there."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from volunteer_board.checking.narrowing import Vocabularies
from volunteer_board.forms.field import EACH, Alternatives, Field, FieldKind, Form
from volunteer_board.forms.values import as_written, labels_of
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reading.vocabularies import VOCABULARIES

EXPLANATION = "## "
"""Begins an explanation; a field that is commented out begins with one ``#``."""

_WIDTH = 96
MOST_CHOICES = 12
"""A longer vocabulary is not copied into every file; its own file says more of it, too."""

_LISTS = (FieldKind.LINES, FieldKind.CHOICES, FieldKind.COUNTRIES, FieldKind.GROUPS)


def is_needed(field: Field, data: Mapping[str, Any]) -> bool:
    """Say whether a field must be there as far as the data decides it."""
    return field.is_required or any(condition.holds(data) for condition in field.required_when)


def is_offered(field: Field, data: Mapping[str, Any]) -> bool:
    """Say whether a field can be there: nothing that is known yet forbids it."""
    return not any(
        condition.holds(data) and condition.is_decided(data) for condition in field.refused_when
    )


@dataclass(frozen=True, slots=True)
class Explainer:
    """Explains the fields of a form in the language of a catalogue."""

    form: Form
    data: Mapping[str, Any]
    catalogue: Catalogue
    vocabularies: Vocabularies

    def lines(self, field: Field) -> Iterator[str]:
        """Give the comment lines above a field, its parts included."""
        yield from comment_lines(self._sentences(field))
        for part in field.fields:
            if is_offered(part, self.data):
                yield from comment_lines(f"{part.key}: {self._sentences(part)}", "- ")

    def _sentences(self, field: Field) -> str:
        language, text = self.catalogue.language, self.catalogue.text
        title = field.title.get(language, field.key)
        if is_needed(field, self.data):
            title = text("starter.required", title=title)
        said = [f"{title}.", field.description.get(language, ""), *self._conditions(field)]
        return " ".join(filter(None, [*said, self._values(field), self._limit(field)]))

    def _conditions(self, field: Field) -> Iterator[str]:
        for condition in field.required_when:
            if not condition.is_decided(self.data) and not condition.is_negated:
                yield self.catalogue.text(
                    "starter.required-when",
                    field=".".join(condition.path),
                    values=self._listed(map(as_written, condition.values)),
                )
        for alternatives in self.form.alternatives:
            if _begins_an_option(field, alternatives):
                options = ("+".join(option) for option in alternatives.options)
                yield self.catalogue.text("starter.alternatives", fields=self._listed(options))

    def _values(self, field: Field) -> str:
        if field.kind is FieldKind.BOOLEAN and field.is_always is None:
            return self.catalogue.text("starter.choices", choices=self._listed(("true", "false")))
        if not field.choices:
            return ""
        if len(field.choices) > MOST_CHOICES and field.vocabulary:
            path = VOCABULARIES / f"{field.vocabulary}.yml"
            return self.catalogue.text("starter.vocabulary", path=path)
        choices = self._listed(map(self._choice(field), field.choices))
        return self.catalogue.text("starter.choices", choices=choices)

    def _choice(self, field: Field) -> Any:
        labels = labels_of(self.vocabularies, field.vocabulary, self.catalogue.language)
        return lambda choice: f"{choice} ({labels[choice]})" if choice in labels else choice

    def _limit(self, field: Field) -> str:
        limits, count = field.limits, self.catalogue.count
        if field.kind in _LISTS and limits.most_items is not None:
            items = count("count.items", limits.most_items)
            return self.catalogue.text("starter.most", count=items)
        is_text = field.is_localised or field.kind is FieldKind.LINE
        if is_text and isinstance(limits.most, int) and not limits.pattern:
            characters = count("count.characters", limits.most)
            return self.catalogue.text("starter.most", count=characters)
        return ""

    def _listed(self, words: Any) -> str:
        return self.catalogue.text("list.separator").join(words)


def _begins_an_option(field: Field, alternatives: Alternatives) -> bool:
    group = tuple(key for key in field.path[:-1] if key != EACH)
    return group == alternatives.path and any(
        field.key == option[0] for option in alternatives.options
    )


def comment_lines(text: str, bullet: str = "") -> Iterator[str]:
    """Break an explanation into comment lines; those after a bullet stand in line with it."""
    lines = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    for index, line in enumerate(lines):
        yield EXPLANATION + (" " * len(bullet) if index else bullet) + line
