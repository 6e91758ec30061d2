"""A text is cut where a reader does not stumble."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.rendering.announcements.shortening import shortened

WORDS = st.text("abc مكتب\u0651\u0301👩\u200d👧🇯🇴🇵🇸.؟ \u2068\u2069", min_size=1, max_size=120)


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("As long as it may be.", 21, "As long as it may be."),
        ("One whole sentence. And a second one.", 30, "One whole sentence."),
        ("نرسم خريطة للحي؟ ثم نطبعها ونوزعها.", 25, "نرسم خريطة للحي؟"),
        ("One. A second sentence that is longer", 30, "One. A second sentence that…"),
        ("Words with a comma, and some more", 24, "Words with a comma, and…"),
        ("Words with a little comma, and more", 28, "Words with a little comma…"),
        ("Nothing useful would be left of this", 19, ""),
        ("unbreakable" * 4, 20, "unbreakableunbreaka…"),
        ("Visit https://example.org/a/b and more", 30, "Visit https://example.org/a/b…"),
    ],
)
def test_cases(text: str, most: int, expected: str) -> None:
    assert shortened(text, most) == expected


@pytest.mark.parametrize("letter", ["ب\u0651\u064e", "👩\u200d👧\u200d👦", "🇯🇴", "👍🏽", "e\u0301"])
def test_no_letter_is_cut_in_two(letter: str) -> None:
    for most in range(20, 30):
        kept = shortened(letter * 30, most).removesuffix("…")
        assert len(kept) % len(letter) == 0, most
        assert kept == letter * (len(kept) // len(letter))


@given(WORDS, st.integers(0, 120))
def test_a_shortened_text_fits_and_is_a_piece_of_the_whole(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= max(most, 0)
    if short == text:
        return
    piece = short.removesuffix("\u2069" * (len(short) - len(short.rstrip("\u2069"))))
    assert text.startswith(piece.removesuffix("…"))
    rest = text[len(piece.removesuffix("…")) :]
    assert not rest or not unicodedata.combining(rest[0]) or not short


def test_isolates_are_closed_again() -> None:
    text = "\u2068" + "an Arabic name " * 5 + "\u2069 and more"
    short = shortened(text, 40)
    assert short.endswith("…\u2069")
    assert short.count("\u2068") == short.count("\u2069") == 1
