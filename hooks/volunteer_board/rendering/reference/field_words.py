"""What a field takes and when it is needed, in the words of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from volunteer_board.forms.field import (
    EACH,
    Alternatives,
    Condition,
    Field,
    FieldKind,
    Form,
    Path,
)
from volunteer_board.forms.values import as_written
from volunteer_board.rendering.number_ranges import between, written
from volunteer_board.rendering.view import View

_OF_TEXTS = frozenset({FieldKind.LINE, FieldKind.PARAGRAPH, FieldKind.MARKDOWN, FieldKind.LINES})
_OF_NUMBERS = frozenset({FieldKind.NUMBER, FieldKind.INTEGER})


@dataclass(frozen=True)
class FieldWords:
    """Puts the fields of one form into words."""

    view: View
    form: Form

    @cached_property
    def _fields(self) -> dict[Path, Field]:
        return {field.path: field for field in self.form.walk()}

    def title(self, path: Path) -> str:
        """Name the field at a path as the form does."""
        return self.view.plain(self._fields[path].title)

    def kind(self, field: Field) -> str:
        """Say what is written into a field."""
        text = self.view.language.text
        if field.is_always is not None:
            return text("reference.always", value=as_written(field.is_always))
        if field.refers_to:
            return text(f"reference.refers-to.{field.refers_to}")
        kind = text(f"reference.kind.{field.kind}")
        return text("reference.localised", kind=kind) if field.is_localised else kind

    def limits(self, field: Field) -> Iterator[str]:
        """Say how many items a list takes, and how long a text or how large a number can be."""
        limits, text = field.limits, self.view.language.text
        items = self._range(limits.least_items, limits.most_items, self._count("items"))
        inside = ""
        if field.kind in _OF_TEXTS:
            inside = self._range(limits.least, limits.most, self._count("characters"))
        elif field.kind in _OF_NUMBERS:
            inside = self._range(limits.least, limits.most, partial(written, self.view.language))
        if items:
            yield items
        if inside:
            yield text("reference.limit.each", limit=inside) if items else inside

    def _count(self, noun: str) -> Callable[[float], str]:
        language = self.view.language
        return lambda number: language.count(
            f"count.{noun}", number, number=written(language, number)
        )

    def _range(self, least: float | None, most: float | None, said: Callable[[float], str]) -> str:
        language = self.view.language
        if most is None:
            return "" if not least else language.text("reference.limit.least", least=said(least))
        if least is None:
            return language.text("reference.limit.most", most=said(most))
        if least == most:
            return language.text("reference.limit.exactly", number=said(most))
        return between(language, written(language, least), said(most))

    def required(self, field: Field) -> Iterator[str]:
        """Say when a field must be there; that it is optional, if it never must."""
        said = [*self._always(field), *self._conditions(field.required_when)]
        said += [words for a in self.form.alternatives for words in self._alternative(a, field)]
        yield from said or [self.view.language.text("reference.optional")]

    def refused(self, field: Field) -> Iterator[str]:
        """Say when a field must not be there."""
        return self._conditions(field.refused_when)

    def _always(self, field: Field) -> Iterator[str]:
        if not field.is_required:
            return
        text = self.view.language.text
        if field.path[-2:-1] == (EACH,):
            yield text("reference.required.item", list=self.title(field.path[:-2]))
        elif group := self._optional_group(field):
            yield text("reference.required.with", group=self.title(group))
        else:
            yield text("reference.required.always")

    def _optional_group(self, field: Field) -> Path:
        """Give the path of the group of a field, unless it is there in every document."""
        group = field.path[:-1]
        while group:
            if not self._fields[group].is_required:
                return group
            group = group[:-1]
        return ()

    def _conditions(self, conditions: tuple[Condition, ...]) -> Iterator[str]:
        for condition in conditions:
            message = "reference.unless" if condition.is_negated else "reference.when"
            values = [self._value(condition.path, value) for value in condition.values]
            yield self.view.language.text(
                message, field=self.title(condition.path), values=self._any_of(values)
            )

    def _value(self, path: Path, value: object) -> str:
        """Name a value as the vocabulary of its field does, its id beside it."""
        vocabulary = self._fields[path].vocabulary
        if vocabulary is None:
            return as_written(value)
        label = self.view.label(vocabulary, str(value))
        return self.view.language.text("reference.value", label=label, id=str(value))

    def _alternative(self, alternatives: Alternatives, field: Field) -> Iterator[str]:
        """Say that one of several sets of fields is needed, if a field is in one of them."""
        paths = [[(*alternatives.path, key) for key in option] for option in alternatives.options]
        if any(field.path in option for option in paths):
            text = self.view.language.text
            sets = [
                text("reference.together").join(self._quoted(path) for path in option)
                for option in paths
            ]
            message = "either" if alternatives.is_exclusive else "one-of"
            yield text(f"reference.{message}", fields=self._any_of(sets))

    def _quoted(self, path: Path) -> str:
        return self.view.language.text("reference.quoted", title=self.title(path))

    def _any_of(self, texts: list[str]) -> str:
        return self.view.language.text("reference.or").join(texts)
