"""Frames are cut once and filled without looking at what is put in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.publishing.frames import UnfinishedFrame, parse_frame, slot

PAGE = f"<title>{slot('title')}</title>\n\n   <main>{slot('content')}</main>{slot('title')}"


def test_every_slot_is_filled_each_time_it_stands_there() -> None:
    frame = parse_frame(PAGE, ("title", "content"))
    page = frame.fill({"title": "قصة", "content": "<p>نص</p>", "unused": "x"})
    assert page.decode() == "<title>قصة</title>\n<main><p>نص</p></main>قصة"


def test_slot_may_be_named_after_a_language_with_a_script() -> None:
    frame = parse_frame(f"<a>{slot('alternate:zh-Hant')}</a>", ("alternate:zh-Hant",))
    assert frame.fill({"alternate:zh-Hant": "../"}) == b"<a>../</a>"


def test_missing_slot_is_named() -> None:
    with pytest.raises(UnfinishedFrame, match="head"):
        parse_frame(PAGE, ("title", "head"))


def test_missing_value_is_named() -> None:
    with pytest.raises(KeyError, match="content"):
        parse_frame(PAGE, ()).fill({"title": "x"})


@given(st.text())
def test_content_that_looks_like_a_slot_stays_as_it_is(text: str) -> None:
    content = f"{slot('title')} \\1 \n\n {text}"
    try:
        content.encode()
    except UnicodeEncodeError:
        return
    filled = parse_frame(PAGE, ()).fill({"title": "T", "content": content})
    assert f"<main>{content}</main>T".encode() in filled
