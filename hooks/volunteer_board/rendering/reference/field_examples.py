"""How a field is written in a file: a line of YAML for each that needs to be shown."""

from __future__ import annotations

from collections.abc import Sequence

from volunteer_board.forms.field import Field, FieldKind

_VALUES = {
    FieldKind.BOOLEAN: "true",
    FieldKind.DATE: "2026-12-31",
    FieldKind.CLOCK_TIME: '"09:30"',
    FieldKind.TIME_ZONE: "Asia/Amman",
    FieldKind.LANGUAGE: "ar",
    FieldKind.COUNTRIES: "[JO, EG]",
    FieldKind.WEB_ADDRESS: "https://www.example.org/",
    FieldKind.EMAIL: "name@example.org",
    FieldKind.PHONE: "+962 6 555 0100",
}
_END_OF_SPAN = {"to": '"12:30"'}
"""What ends after the usual value of its kind has begun."""
_REFERENCES = {
    "organisations": "olive-house",
    "opportunities": "olive-house/lease",
    "profiles": "community-manager",
}
_SHOWN_OF_MANY = 2


def written_example(field: Field, languages: Sequence[str]) -> str:
    """Give a field as it may stand in a file; empty where its kind and limits say enough."""
    value = _value(field, languages)
    return f"{field.key}: {value}" if value else ""


def _value(field: Field, languages: Sequence[str]) -> str:
    if field.is_localised:
        text = "[…, …]" if field.kind is FieldKind.LINES else "…"
        return f"{{{', '.join(f'{code}: {text}' for code in languages)}}}"
    if field.refers_to:
        return _REFERENCES[field.refers_to]
    if field.kind is FieldKind.CHOICE:
        return field.choices[0]
    if field.kind is FieldKind.CHOICES:
        return f"[{', '.join(field.choices[:_SHOWN_OF_MANY])}]"
    return _END_OF_SPAN.get(field.key) or _VALUES.get(field.kind, "")
