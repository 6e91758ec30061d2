"""Texts are as long as the services say they are."""

from __future__ import annotations

import pytest

from volunteer_board.rendering.announcements.lengths import utf16_length, weighted_length

LINK = "https://board.example.org/ar/opportunities/dar-amal/a-very-long-slug-of-a-posting/"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Volunteer", 9),
        ("متطوع/ة", 7),
        ("مُصَمِّم", 8),
        ("قيد", 3),
        ("ხალხი", 5),  # U+10D0-10FF still weigh one
        ("東京", 4),
        ("한국", 4),
        ("“”‘’–—…", 8),  # the ellipsis, U+2026, is beyond U+201F
        ("\u2068x\u2069", 5),
        ("🌱", 2),
        ("e\u0301", 1),  # counted as é
        (LINK, 23),
        ("http://a.ps", 23),
        (f"a {LINK} b", 27),
        (f"{LINK}\n{LINK}", 47),
        ("a.ps/x", 23),
        ("Write to info@example.org", 25),
        ("version 2.0, e.g. now", 21),
    ],
)
def test_weight_of_a_text_on_x(text: str, weight: int) -> None:
    assert weighted_length(text) == weight


@pytest.mark.parametrize(("text", "length"), [("أ", 1), ("🌱", 2), ("👩‍👧", 5), ("a\n", 2)])
def test_utf16_length_is_that_of_a_browser(text: str, length: int) -> None:
    assert utf16_length(text) == length
