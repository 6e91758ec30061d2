"""What people type, as values of the fields of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from volunteer_board.cli.command import Misuse
from volunteer_board.forms.field import EACH, Field, FieldKind, Form
from volunteer_board.forms.values import value_in
from volunteer_board.markdown.line_lists import without_marks

_BETWEEN_ITEMS = re.compile(r"[,،]")
_LISTS_OF_IDS = (FieldKind.CHOICES, FieldKind.COUNTRIES)


def value_of(field: Field, text: str) -> object:
    """Give the value that a text means in a field; what means none stays a text.

    The checks say what is wrong with such a text, and say it better. Lists of ids are
    written with commas.
    """
    if field.kind in _LISTS_OF_IDS:
        items = (value_in(field.kind, item) for item in _BETWEEN_ITEMS.split(text))
        return [item for item in items if item != ""]
    return value_in(field.kind, text)


def assign(form: Form, data: dict[str, Any], assignment: str) -> None:
    """Put the answer of ``FIELD=VALUE`` into the data of a document.

    ``FIELD`` is the name of a field (``contact.email``), followed by a language where it
    is written in several (``title.ar``). A part of a list of groups goes into the first
    of them. Another value for a list of texts is added. Raises ``Misuse`` for what is no
    field.
    """
    name, equals, text = assignment.partition("=")
    field, language = _field_of(form, name)
    if field is None or not equals or field.fields:
        raise Misuse("misuse.no-field", assignment=assignment, kind=form.kind)
    group, key = _group_of(field, data), field.key
    if language:
        group, key = group.setdefault(key, {}), language
    if field.kind is FieldKind.LINES:
        group[key] = without_marks([*group.get(key, ()), text.strip()])
    else:
        group[key] = value_of(field, text)


def _field_of(form: Form, name: str) -> tuple[Field | None, str]:
    """Find a field by its name, with the language of a localised one."""
    fields = {field.name: field for field in form.walk()}
    if name in fields and not fields[name].is_localised:
        return fields[name], ""
    outer, _, language = name.rpartition(".")
    field = fields.get(outer)
    return (field, language) if field is not None and field.is_localised else (None, "")


def _group_of(field: Field, data: dict[str, Any]) -> dict[str, Any]:
    """Give the group that a field is in, and make those on the way that are not there."""
    group: Any = data
    for key, following in _steps(field):
        empty: Any = [{}] if following == EACH else {}
        group = group[0] if key == EACH else group.setdefault(key, empty)
    return dict_of(group)


def _steps(field: Field) -> Iterator[tuple[str, str]]:
    return zip(field.path[:-1], field.path[1:], strict=True)


def dict_of(group: Any) -> dict[str, Any]:
    """Give a group as such; raises ``TypeError`` for what is none."""
    if not isinstance(group, dict):
        raise TypeError(f"{group!r} is no group")
    return group
