"""What people write into fields, in the digits of their keyboards."""

from __future__ import annotations

import pytest

from volunteer_board.forms.field import FieldKind
from volunteer_board.forms.values import labels_of, value_in


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (FieldKind.INTEGER, "٦", 6),
        (FieldKind.NUMBER, "٦٫٥", 6.5),
        (FieldKind.NUMBER, "1,000", "1,000"),
        (FieldKind.DATE, "٢٠٢٦/١٢/٢٠", "2026-12-20"),
        (FieldKind.CLOCK_TIME, "7 pm", "19:00"),
        (FieldKind.PHONE, "tel:+962-6-5550100", "+962 6 5550100"),
        (FieldKind.CHOICES, "\u200fhealth ", "health"),
        (FieldKind.TIME_ZONE, "Asia/Amman\u200e", "Asia/Amman"),
        (FieldKind.LINE, " “١٦” ", "“١٦”"),
    ],
)
def test_a_field_holds_what_its_kind_means_by_a_text(
    kind: FieldKind, text: str, value: object
) -> None:
    assert value_in(kind, text) == value


def test_a_term_without_a_label_in_the_language_has_none() -> None:
    terms = [{"id": "a", "label": {"ar": "أ", "en": "A"}}, {"id": "b", "label": {"ar": "ب"}}]
    vocabularies = {"causes": {"terms": terms}}
    assert labels_of(vocabularies, "causes", "en") == {"a": "A"}
    assert labels_of(vocabularies, "places", "en") == labels_of(vocabularies, None, "en") == {}
