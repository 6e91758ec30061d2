"""Values of fields, as files hold them, as people name them and as people write them."""

from __future__ import annotations

from collections.abc import Mapping

from volunteer_board.checking.narrowing import Vocabularies
from volunteer_board.forms.field import FieldKind
from volunteer_board.reading.typed.values import KINDS, value_of

_TYPED = {
    **dict.fromkeys((FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.COUNTRIES), "name"),
    **dict.fromkeys((FieldKind.LANGUAGE, FieldKind.TIME_ZONE), "name"),
}


def value_in(kind: FieldKind, text: str) -> object:
    """Give the value that a text means in a field of a kind, or in a list of that kind.

    What means none, or two things, stays a text, about which the check asks; so does what
    belongs into a field for texts.
    """
    typed = _TYPED.get(kind, str(kind))
    return value_of(typed, text) if typed in KINDS else text.strip()


def as_written(value: object) -> str:
    """Write a text, number or boolean as it stands in a file."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def labels_of(vocabularies: Vocabularies, name: str | None, language: str) -> Mapping[str, str]:
    """Give the labels of a vocabulary's terms by id, in a language, where it has them."""
    terms = vocabularies.get(name or "", {}).get("terms", ())
    return {term["id"]: term["label"][language] for term in terms if language in term["label"]}
