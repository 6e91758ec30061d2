"""What stands in a feed: which entries, in which order, and how many; as a reader meets them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.boards import ENDED, SITE, make_board, posting, story
from tests.rendering.reading import KINDS, ReadFeed, files, many, read

BOARD = "opportunities/"

kinds = pytest.mark.parametrize("kind", KINDS)


@kinds
@pytest.mark.parametrize("ended", ENDED.values(), ids=ENDED)
def test_what_takes_no_applications_is_in_no_feed(ended: Mapping[str, Any], kind: str) -> None:
    board = make_board(posting("dar-amal/ended", **ended), posting("dar-amal/open"))
    for path, content in files(board, "ar").items():
        assert b"dar-amal/ended" not in content, path
    feed = read(board, "ar", "organisations/dar-amal/", kind)
    assert feed.ids == [f"{SITE}ar/opportunities/dar-amal/open/"]


@kinds
def test_newest_come_first_and_ties_go_by_id(kind: str) -> None:
    feed = read(make_board(*many(4)), "en", BOARD, kind)
    assert [entry_id.split("/")[-2] for entry_id in feed.ids] == ["p02", "p03", "p00", "p01"]


def names(feed: ReadFeed) -> list[str]:
    return [entry_id.split("/")[-2] for entry_id in feed.ids]


@kinds
def test_feed_holds_no_more_than_the_board_allows(kind: str) -> None:
    drafts = [posting(f"dar-amal/p{n}", posted=f"2026-{n + 1:02}-16") for n in range(9)]
    feed = read(make_board(*drafts, feed_size=3), "en", BOARD, kind)
    assert names(feed) == ["p8", "p7", "p6"]


@kinds
def test_on_a_busy_day_nothing_is_pushed_out_unseen(kind: str) -> None:
    yesterday = [posting(f"dar-amal/y{n}", posted="2026-11-29") for n in range(2)]
    today = [posting(f"dar-amal/t{n}", posted="2026-11-30") for n in range(5)]
    feed = read(make_board(*yesterday, *today, feed_size=3), "en", BOARD, kind)
    assert names(feed) == ["t0", "t1", "t2", "t3", "t4", "y0", "y1"]


@kinds
def test_a_feed_has_a_bound_however_busy_the_month_is(kind: str) -> None:
    feed = read(make_board(*many(20), feed_size=3), "en", BOARD, kind)
    assert len(feed.entries) == 9


@kinds
def test_what_is_offered_again_comes_first_under_the_id_that_it_had(kind: str) -> None:
    """A reader that remembers ids is told of a change, and of nothing new."""
    old = posting("dar-amal/old", posted="2026-01-05")
    drafts = [*many(9), posting("dar-amal/new", posted="2026-11-20")]
    before = read(make_board(old, *drafts, feed_size=3), "en", BOARD, kind)
    assert "old" not in names(before)
    renewed = posting("dar-amal/old", posted="2026-01-05", updated="2026-11-30")
    after = read(make_board(renewed, *drafts, feed_size=3), "en", BOARD, kind)
    assert names(after)[:2] == ["old", "new"]
    assert after.entries[0].published == datetime(2026, 1, 5, tzinfo=ZoneInfo("Asia/Amman"))


@kinds
def test_stories_have_the_same_order_and_the_same_cut(kind: str) -> None:
    drafts = [story(f"s{n}", published=f"2026-09-{n + 10}") for n in range(4)]
    mended = story("mended", published="2025-01-01", updated="2026-11-01")
    feed = read(make_board(mended, *drafts, feed_size=1), "en", "stories/", kind)
    assert names(feed) == ["mended"]
    feed = read(make_board(*drafts, feed_size=1), "en", "stories/", kind)
    assert names(feed) == ["s3", "s2", "s1"]
