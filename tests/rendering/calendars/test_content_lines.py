"""Content lines: any text comes back as it was, and none begins a line of its own."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.rendering.calendars.reading import OCTETS
from volunteer_board.rendering.calendars.content_lines import (
    content_line,
    continuation,
    continued,
    list_line,
    text_line,
)

TEXTS = st.text(
    st.one_of(st.sampled_from("\\;,:\"'nN\n\r آب"), st.characters(codec="utf-8")), max_size=200
)
LINE_ENDS = "\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]"
CONTROLS = "[\x00-\x08\x0b-\x1f\x7f-\x9f]"


def said(text: str) -> str:
    """What is left of a text: its lines, without control characters."""
    return re.sub(CONTROLS, "", re.sub(LINE_ENDS, "\n", text))


def read(*lines: bytes) -> Calendar:
    content = b"BEGIN:VCALENDAR\r\n" + b"".join(lines) + b"END:VCALENDAR\r\n"
    assert all(len(line) <= OCTETS for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    assert not calendar.errors
    return calendar


@given(TEXTS)
@example("\\n is no new line, \n is")
@example("ends with a backslash \\")
@example("ي" * 200)
@example("😀" * 100)
def test_any_text_comes_back(text: str) -> None:
    calendar = read(text_line("DESCRIPTION", text))
    assert list(calendar) == ["DESCRIPTION"]
    assert str(calendar["DESCRIPTION"]) == said(text)


@given(TEXTS, TEXTS)
def test_a_text_goes_on_where_others_end_alike(first: str, second: str) -> None:
    calendar = read(continued(text_line("DESCRIPTION", first), continuation(second)))
    assert list(calendar) == ["DESCRIPTION"]
    assert str(calendar["DESCRIPTION"]) == said(first) + said(second)


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=4))
def test_any_list_comes_back(texts: list[str]) -> None:
    calendar = read(list_line("CATEGORIES", texts))
    assert calendar.categories == [said(text) for text in texts]


@pytest.mark.parametrize("separator", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028"])
def test_no_text_begins_a_line(separator: str) -> None:
    hostile = f"Hello{separator}END:VCALENDAR{separator}BEGIN:VALARM"
    line = text_line("SUMMARY", hostile).removesuffix(b"\r\n")
    assert line.decode().splitlines() == ["SUMMARY:Hello\\nEND:VCALENDAR\\nBEGIN:VALARM"]


@given(TEXTS)
def test_no_character_is_cut(text: str) -> None:
    for part in text_line("DESCRIPTION", text).split(b"\r\n "):
        part.decode()


def test_a_line_is_folded_only_when_it_must_be() -> None:
    assert content_line("URL", "x" * 71) == b"URL:" + b"x" * 71 + b"\r\n"
    assert content_line("URL", "x" * 72) == b"URL:" + b"x" * 71 + b"\r\n x\r\n"
