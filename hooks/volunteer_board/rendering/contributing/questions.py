"""The fields of a form as questions on a page: their words, controls and conditions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from volunteer_board.forms.field import Condition, Field, FieldKind
from volunteer_board.languages.language import direction_of
from volunteer_board.rendering.contributing.choices import ChoicesOfBoard, Groups
from volunteer_board.rendering.number_ranges import number_range
from volunteer_board.rendering.view import View

_MOST_RADIO_BUTTONS = 5
_MOST_WITHOUT_FILTER = 12

_NUMBER = {"type": "text", "dir": "ltr", "autocomplete": "off"}
_ATTRIBUTES: Mapping[FieldKind, Mapping[str, str]] = {
    # A field of type "number" refuses ٣, so a numeric keyboard must do.
    FieldKind.NUMBER: {**_NUMBER, "inputmode": "decimal"},
    FieldKind.INTEGER: {**_NUMBER, "inputmode": "numeric"},
    # The parts of a date stand as the browser's language has them: a direction by its first
    # digit, as `auto` finds it, tears them apart in WebKit.
    FieldKind.DATE: {"type": "date"},
    FieldKind.CLOCK_TIME: {"type": "time", "dir": "ltr"},
    FieldKind.WEB_ADDRESS: {"type": "url", "dir": "ltr", "autocomplete": "url"},
    # A field of type "email" changes what was typed before any script sees it.
    FieldKind.EMAIL: {
        **{"type": "text", "inputmode": "email", "autocapitalize": "off", "spellcheck": "false"},
        **{"dir": "ltr", "autocomplete": "email"},
    },
    FieldKind.PHONE: {"type": "tel", "dir": "ltr", "autocomplete": "tel"},
}
_HELP = {
    FieldKind.TIME_ZONE: "contribute.help.time-zone",
    FieldKind.COUNTRIES: "contribute.help.countries",
}
"""What to say of fields in which the page offers names, and the schema speaks of codes."""
_ROWS = {FieldKind.PARAGRAPH: 3, FieldKind.LINES: 5, FieldKind.MARKDOWN: 8}


@dataclass(frozen=True, slots=True)
class Writing:
    """A text in one language: its name, and the attributes of its control."""

    id: str
    code: str
    name: str
    control: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One field as the page asks for it.

    ``look`` names the macro that draws it. ``help`` and ``limit`` are sentences or empty,
    ``described`` the ids of the elements that describe it. ``marks`` are the attributes by
    which a script knows the question, ``conditions`` those of them that say when it is asked.
    ``control`` are the attributes of its control, and ``writings`` say it for each language.
    ``is_checked`` says of a box what it is at first. ``parts`` are those of a group or of
    each item.
    """

    id: str
    key: str
    kind: str
    look: str
    title: str
    help: str
    limit: str
    is_required: bool
    is_first_shown: bool
    described: str
    conditions: Mapping[str, str]
    marks: Mapping[str, str]
    control: Mapping[str, str]
    is_long: bool
    writings: tuple[Writing, ...]
    groups: Groups
    is_checked: bool
    parts: tuple[Question, ...]


@dataclass(frozen=True)
class Questions:
    """Makes the questions of a form in one language."""

    view: View
    choices: ChoicesOfBoard

    def of(self, field: Field) -> Question:
        """Give a field and all that is inside it as a question."""
        groups = self.choices.of(field)
        look = _look(field, groups)
        name = "-".join(("f", *field.path))
        words = self._help(field, look, groups), self._limit(field, groups)
        described = f"{name}-help {name}-error" if any(words) else f"{name}-error"
        conditions = dict(_conditions(field))
        control = {"id": name, **_attributes(field), "aria-describedby": described}
        return Question(
            id=name,
            key=field.key,
            kind=field.kind.value,
            look=look,
            title=self.view.plain(field.title),
            help=words[0],
            limit=words[1],
            is_required=field.is_required,
            is_first_shown=field.is_required or bool(field.required_when),
            described=described,
            conditions=conditions,
            marks=_marks(field) | conditions,
            control=control,
            is_long=field.kind in _ROWS,
            writings=tuple(self._writings(control)) if field.is_localised else (),
            groups=groups,
            is_checked=field.default is True,
            parts=tuple(self.of(part) for part in field.fields),
        )

    def _writings(self, control: Mapping[str, str]) -> Iterator[Writing]:
        """Give the control in each of the board's languages, that of the page first."""
        codes = self.view.board.settings.language_codes
        for code in sorted(codes, key=lambda code: code != self.view.code):
            name = f"{control['id']}-{code}"
            own = {
                "id": name,
                "lang": code,
                "dir": direction_of(code),
                "aria-labelledby": f"{control['id']}-label {name}-label",
            }
            yield Writing(name, code, self.view.language.language_name(code), {**control, **own})

    def _help(self, field: Field, look: str, groups: Groups) -> str:
        """Give what the schema says of the field, unless its choices say it themselves."""
        choices = [choice for group in groups for choice in group.choices]
        is_said = look == "radios" and all(choice.description for choice in choices)
        if is_said or field.kind is FieldKind.LANGUAGE or field.refers_to == "organisations":
            return ""
        if field.kind in _HELP:
            return self.view.language.text(_HELP[field.kind])
        return self.view.plain(field.description) if field.description else ""

    def _limit(self, field: Field, groups: Groups) -> str:
        """Say how many a field takes; the characters of texts are counted while one writes."""
        language, limits = self.view.language, field.limits
        if field.kind in (FieldKind.NUMBER, FieldKind.INTEGER):
            if limits.least is None or limits.most is None:
                return ""
            return number_range(language, limits.least, limits.most)
        if field.kind is FieldKind.LINES:
            return language.text("contribute.one-a-line")
        choices = sum(len(group.choices) for group in groups)
        if field.kind is FieldKind.CHOICES and limits.most_items and limits.most_items < choices:
            return language.count("contribute.most-choices", limits.most_items)
        return ""


def _look(field: Field, groups: Groups) -> str:
    """Name the macro that draws the control of a field."""
    count = sum(len(group.choices) for group in groups)
    if field.is_always is not None:
        return "always"
    if field.kind in (FieldKind.CHOICES, FieldKind.COUNTRIES):
        return "boxes" if count <= _MOST_WITHOUT_FILTER else "many_boxes"
    if field.kind is FieldKind.BOOLEAN:
        return "yes_or_no" if field.is_required else "box"
    if groups:
        is_short = count <= _MOST_RADIO_BUTTONS and field.is_required and len(field.path) == 1
        return "radios" if is_short else "menu"
    if field.kind in (FieldKind.GROUP, FieldKind.GROUPS):
        return field.kind.value
    return "texts" if field.is_localised else "text"


def _marks(field: Field) -> dict[str, str]:
    marks = {"data-field": field.key, "data-kind": field.kind.value}
    return {**marks, "data-required": ""} if field.is_required else marks


def _conditions(field: Field) -> Iterable[tuple[str, str]]:
    if field.required_when:
        yield "data-required-when", _json(field.required_when)
    if field.refused_when:
        yield "data-refused-when", _json(field.refused_when)
    if any(condition.holds({}) for condition in field.refused_when):
        yield "hidden", ""  # of an empty form; a script shows it when it is asked for


def _json(conditions: Iterable[Condition]) -> str:
    content: list[dict[str, Any]] = [
        {"path": list(each.path), "values": list(each.values), "is_negated": each.is_negated}
        for each in conditions
    ]
    return json.dumps(content, separators=(",", ":"))


def _attributes(field: Field) -> Mapping[str, str]:
    """Give the attributes of an ``input``, by which browsers help and check first.

    There is no ``maxlength``: it would cut off the end of what somebody pastes without
    a word. The characters are counted instead.
    """
    is_long = field.kind in _ROWS
    usual = {"rows": str(_ROWS[field.kind])} if is_long else {"type": "text"}
    attributes = dict(_ATTRIBUTES.get(field.kind, {"dir": "auto", **usual}))
    limits = field.limits
    is_text = field.kind in (FieldKind.LINE, FieldKind.PARAGRAPH, FieldKind.MARKDOWN)
    if is_text and limits.least:
        attributes["minlength"] = str(limits.least)
    if limits.pattern and field.kind in (FieldKind.LINE, FieldKind.PHONE):
        attributes["pattern"] = limits.pattern.removeprefix("^").removesuffix("$")
        attributes["dir"] = "ltr"
    if field.is_required and len(field.path) == 1 and not field.is_localised:
        attributes["required"] = ""
    if most := _most_characters(field):
        attributes["data-most"] = str(most)
    return attributes


def _most_characters(field: Field) -> int | None:
    written = (FieldKind.LINE, FieldKind.PARAGRAPH, FieldKind.MARKDOWN, FieldKind.LINES)
    return int(field.limits.most) if field.kind in written and field.limits.most else None
