"""What is isolated in a text, and that nothing else happens to it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.cases import Case
from tests.people.directions import PLAIN, direction
from volunteer_board.languages.isolates import isolated
from volunteer_board.languages.language import Direction

DIRECTIONS = st.sampled_from(["rtl", "ltr"])
PIECES = st.sampled_from(
    [
        *(
            "نص",
            "عربي",
            "و",
            "Zoom",
            "C",
            "Node.js",
            "079",
            "123",
            "4567",
            "10",
            "2026",
            "٠٧٩",
            "١٢٣",
            "٤٥٦٧",
            "+٩٦٢",
        ),
        *(" ", " ", "-", "–", "، ", ", ", "(", ")", "+", "@", "#", "%", "$", ".", ":", "/", "\n"),
        *("_", "*", "±", "<", "O-", "A", "Rh", "، "),
        *('"', "«", "»", "!", "https://", "www.", "\u200f", "é", "Ж"),
    ]
)
MIXED = st.lists(PIECES, max_size=14).map("".join)
ADDED = re.compile("[\u2066\u2067\u2069\u200e]")


@pytest.mark.parametrize("case", PLAIN, ids=str)
def test_only_what_would_be_drawn_wrongly_is_isolated(case: Case) -> None:
    assert (isolated(case.typed, direction(case)) != case.typed) == case.isolated


@given(MIXED, DIRECTIONS)
def test_a_text_keeps_its_characters(text: str, around: Direction) -> None:
    assert ADDED.sub("", isolated(text, around)) == text


@given(MIXED, DIRECTIONS)
def test_isolates_are_closed_in_their_line_and_never_nested(text: str, around: Direction) -> None:
    for line in isolated(text, around).split("\n"):
        marks = "".join(re.findall("[\u2066-\u2069]", line))
        assert re.fullmatch("([\u2066\u2067]\u2069)*", marks)


@given(MIXED, DIRECTIONS)
def test_what_is_isolated_stays_as_it_is(text: str, around: Direction) -> None:
    once = isolated(text, around)
    if "\u2069" in once:
        assert isolated(once, around) == once


@given(st.text(max_size=80), DIRECTIONS)
def test_any_text_is_borne(text: str, around: Direction) -> None:
    assert ADDED.sub("", isolated(text, around)) == ADDED.sub("", text)
