"""What people write into fields, in the digits of their keyboards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.forms.values import as_written, in_latin_digits, labels_of, number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [("6", 6), ("٦", 6), ("۶", 6), ("٦٫٥", 6.5), ("-2.50", -2.5), ("6.0", 6), ("0.000001", 1e-06)],
)
def test_a_number_is_one_in_any_digits(text: str, number: float) -> None:
    found = number_in(text)
    assert found == number
    assert isinstance(found, type(number))


@pytest.mark.parametrize("text", ["", "ست", "6 ساعات", "1e9", "6.", "²", "1" * 13, "nan", "1_000"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number_in(text) is None


@given(st.integers(-(10**11), 10**11))
def test_every_number_is_read_as_it_is_written(number: int) -> None:
    assert number_in(as_written(number)) == number


def test_a_day_has_the_digits_of_files() -> None:
    assert in_latin_digits("٢٠٢٦-١٢-٢٠") == "2026-12-20"


def test_a_term_without_a_label_in_the_language_has_none() -> None:
    terms = [{"id": "a", "label": {"ar": "أ", "en": "A"}}, {"id": "b", "label": {"ar": "ب"}}]
    vocabularies = {"causes": {"terms": terms}}
    assert labels_of(vocabularies, "causes", "en") == {"a": "A"}
    assert labels_of(vocabularies, "places", "en") == labels_of(vocabularies, None, "en") == {}
