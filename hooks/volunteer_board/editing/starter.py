"""Starter files: every field of a form with its explanation, filled in as far as is known.

A field that nobody has filled in yet stands there all the same, commented out, so that
the checks say of a required one that it is missing. Explanations begin with ``##``; what
is commented out begins with one ``#``: whoever takes that away has a line of YAML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from volunteer_board.checking.narrowing import Vocabularies
from volunteer_board.editing.explaining import EXPLANATION, Explainer, is_offered
from volunteer_board.editing.yaml_writing import INDENT, field_lines, item_lines
from volunteer_board.forms.field import Field, FieldKind, Form
from volunteer_board.languages.catalogues import Catalogue

_RULE = "─" * 5


class Line(NamedTuple):
    """A line of YAML; one that is not live is commented out."""

    text: str
    is_live: bool

    def written(self) -> str:
        """Give the line as it stands in the file."""
        return self.text if self.is_live else f"#{self.text}"

    def indented(self) -> Line:
        """Move the line one level in."""
        return Line(INDENT + self.text, self.is_live)


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """What a starter file is made of.

    ``data`` is what is known of the document, ``languages`` are those in which its texts
    shall be written, ``examples`` what could stand in fields of a kind. Explanations are
    in the language of ``catalogue``.
    """

    form: Form
    data: Mapping[str, Any]
    languages: Sequence[str]
    catalogue: Catalogue
    vocabularies: Vocabularies
    examples: Mapping[FieldKind, object]

    def lines(self) -> Iterator[str]:
        """Give the lines of the file, without what stands above the first section."""
        explainer = Explainer(self.form, self.data, self.catalogue, self.vocabularies)
        for section in self.form.sections:
            fields = [field for field in section.fields if is_offered(field, self.data)]
            if not fields:
                continue
            yield ""
            title = section.title.get(self.catalogue.language, section.id)
            yield f"{EXPLANATION}{_RULE} {title} {_RULE}"
            for field in fields:
                yield ""
                yield from explainer.lines(field)
                yield from (line.written() for line in self._field(field, self.data))

    def _field(self, field: Field, group: Mapping[str, Any]) -> list[Line]:
        """Give the lines of a field in its group."""
        value = group.get(field.key)
        if field.kind is FieldKind.GROUPS:
            return self._groups(field, value)
        if field.kind is FieldKind.GROUP:
            return self._group(field, value if isinstance(value, Mapping) else {})
        if field.is_localised:
            return self._localised(field, value if isinstance(value, Mapping) else {})
        if value is not None:
            return _live(field_lines(field.key, value))
        return _commented(_skeleton(field.key, self._example(field)))

    def _group(self, field: Field, group: Mapping[str, Any]) -> list[Line]:
        parts = [part for part in field.fields if is_offered(part, self.data)]
        inside = [line for part in parts for line in self._field(part, group)]
        return _headed(f"{field.key}:", inside)

    def _groups(self, field: Field, groups: object) -> list[Line]:
        items = groups if isinstance(groups, list) and groups else [{}]
        inside = [line for item in items for line in self._item(field, item)]
        return _headed(f"{field.key}:", inside)

    def _item(self, field: Field, group: Mapping[str, Any]) -> list[Line]:
        """Give the lines of an item; of one that is there, what it has and what it lacks.

        What it has goes first: the line with the hyphen must not be one commented out.
        """
        there = [part for part in field.fields if part.key in group]
        lacking = [part for part in field.fields if part.key not in group]
        if group:
            lacking = [part for part in lacking if part.is_required]
        lines = [line for part in (*there, *lacking) for line in self._field(part, group)]
        texts = item_lines([line.text for line in lines])
        return [Line(text, line.is_live) for text, line in zip(texts, lines, strict=True)]

    def _localised(self, field: Field, texts: Mapping[str, Any]) -> list[Line]:
        languages = [*self.languages, *(code for code in texts if code not in self.languages)]
        inside = [
            line
            for language in languages
            for line in (
                _live(field_lines(language, texts[language]))
                if language in texts
                else _commented(_skeleton(language, [None] if _is_list(field) else None))
            )
        ]
        return _headed(f"{field.key}:", inside)

    def _example(self, field: Field) -> object:
        """Give what could stand in a field that is commented out."""
        if field.is_always is not None:
            return field.is_always
        if field.kind is FieldKind.CHOICE:
            return field.choices[0] if field.choices else None
        if field.kind is FieldKind.CHOICES:
            return list(field.choices[:1])
        if field.kind in (FieldKind.NUMBER, FieldKind.INTEGER):
            return field.limits.least
        return self.examples.get(field.kind)


def _is_list(field: Field) -> bool:
    return field.kind is FieldKind.LINES


def _headed(head: str, inside: list[Line]) -> list[Line]:
    """Put the line of a group above what is inside; it is there if anything of that is."""
    return [Line(head, any(line.is_live for line in inside)), *(line.indented() for line in inside)]


def _live(lines: Sequence[str]) -> list[Line]:
    return [Line(line, is_live=True) for line in lines]


def _commented(lines: Sequence[str]) -> list[Line]:
    return [Line(line, is_live=False) for line in lines]


def _skeleton(key: str, example: object) -> list[str]:
    return [line.rstrip() for line in field_lines(key, example)]
