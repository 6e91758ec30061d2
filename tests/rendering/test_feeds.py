"""Feeds, read back in every format and both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.boards import ENDED, NOW, SITE, Draft, make_board, make_view, posting, story
from tests.rendering.golden import assert_golden
from tests.rendering.reading import KINDS, ReadFeed, files, parse_xml, read, read_json, read_xml
from volunteer_board.rendering.feeds import FeedWriter, feed_outputs
from volunteer_board.rendering.listings import listings

BOARD = "opportunities/"
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

kinds = pytest.mark.parametrize("kind", KINDS)
languages = pytest.mark.parametrize("language", ["ar", "en"])


def many(count: int, **changes: object) -> list[Draft]:
    """Give postings of which the later ones are newer, two a day."""
    return [
        posting(f"dar-amal/p{number:02}", posted=f"2026-10-{number // 2 + 1:02}", **changes)
        for number in range(count)
    ]


@languages
def test_every_list_has_its_feeds_empty_or_not(language: str) -> None:
    board = make_board(posting())
    pages = {listing.path for listing in listings(make_view(board, language))}
    pages.add(f"{language}/stories/")
    wanted = {page + name for page in pages for name in KINDS.values()}
    outputs = list(feed_outputs(make_view(board, language)))
    assert len(outputs) == len(wanted)
    assert {output.path for output in outputs} == wanted


@kinds
@languages
def test_feed_names_itself_and_its_page(language: str, kind: str) -> None:
    feed = read(make_board(posting()), language, "causes/health/", kind)
    assert feed.page == f"{SITE}{language}/causes/health/"
    assert feed.address == f"{SITE}{language}/causes/health/{KINDS[kind]}"
    assert feed.language == language
    titles = {"ar": "الصحة · لوحة التطوع", "en": "Health & care · Volunteer board"}
    assert feed.title == titles[language]


@kinds
@languages
def test_id_is_the_address_for_ever(language: str, kind: str) -> None:
    # These very strings are in people's feed readers: if this test fails, everybody
    # sees every posting as new.
    (entry,) = read(make_board(posting("dar-amal/logo")), language, BOARD, kind).entries
    assert entry.id == f"https://board.example.org/{language}/opportunities/dar-amal/logo/"
    assert entry.url == entry.id


@languages
def test_nothing_changes_from_one_day_to_the_next(language: str) -> None:
    drafts = [*many(5), story()]
    today = files(make_board(*drafts), language)
    tomorrow = files(make_board(*drafts, now=NOW + timedelta(days=1)), language)
    assert today == tomorrow


@kinds
def test_dates_are_those_of_the_posting_in_its_zone(kind: str) -> None:
    zone = ZoneInfo("Africa/Casablanca")
    dates = {"posted": "2026-11-16", "updated": "2026-11-18", "time_zone": zone.key}
    feed = read(make_board(posting(**dates)), "ar", BOARD, kind)
    assert feed.entries[0].published == datetime(2026, 11, 16, tzinfo=zone)
    assert feed.entries[0].updated in (None, datetime(2026, 11, 18, tzinfo=zone))


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_feed_is_as_new_as_its_newest_change(kind: str) -> None:
    old = posting("dar-amal/old", posted="2026-10-01", updated="2026-11-28")
    feed = read(make_board(old, posting()), "en", BOARD, kind)
    assert feed.updated == datetime(2026, 11, 28, tzinfo=ZoneInfo("Asia/Amman"))


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_empty_feed_is_as_old_as_the_last_change_of_the_board(kind: str) -> None:
    for now in (NOW, NOW + timedelta(days=400)):
        feed = read(make_board(posting(), now=now), "en", "causes/health/", kind)
        assert feed.entries == ()
        assert feed.updated == datetime(2026, 11, 16, tzinfo=ZoneInfo("Asia/Amman"))


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


@kinds
@languages
def test_entry_says_all_that_matters_in_its_text(language: str, kind: str) -> None:
    work = {"mode": "onsite", "location": {"place": "amman"}}
    (entry,) = read(make_board(posting(**work)), language, BOARD, kind).entries
    words, tags = {
        "ar": (
            ("دار أمل", "عمّان، الأردن", "20 كانون الأول 2026", "أن يعرفنا الناس.", "شهادة"),
            ("المرأة", "تصميم الهوية", "مهمة قصيرة", "حضوري"),
        ),
        "en": (
            ("Dar Amal", "Amman, Jordan", "December 20, 2026", "People should know us."),
            ("Women", "Brand design", "Micro-task", "On site"),
        ),
    }[language]
    for word in words:
        assert word in entry.html
    assert entry.tags == tags
    assert entry.author in (None, words[0])


@kinds
def test_content_says_its_direction_because_readers_do_not_know_it(kind: str) -> None:
    board = make_board(posting())
    (arabic,) = read(board, "ar", BOARD, kind).entries
    (english,) = read(board, "en", BOARD, kind).entries
    assert arabic.html.startswith('<div lang="ar" dir="rtl">')
    assert english.html.startswith('<div lang="en" dir="ltr">')


def test_categories_have_the_facet_as_scheme() -> None:
    content = files(make_board(posting()), "en")
    rss = parse_xml(content["en/opportunities/feed.xml"])
    assert next((c.get("domain"), c.text) for c in rss.iter("category")) == (
        f"{SITE}en/causes/",
        "Women",
    )
    atom = parse_xml(content["en/opportunities/atom.xml"])
    assert next(c.attrib for c in atom.iter(f"{ATOM}category")) == {
        "term": "women",
        "scheme": f"{SITE}en/causes/",
        "label": "Women",
    }


@kinds
def test_labels_of_categories_are_escaped(kind: str) -> None:
    (entry,) = read(make_board(posting(causes=["health"])), "en", BOARD, kind).entries
    assert entry.tags[0] == "Health & care"


def test_untranslated_texts_are_marked_with_their_language() -> None:
    only_english = posting(title={"en": "Only in English"}, objective={"en": "Words"})
    content = files(make_board(only_english), "ar")
    atom = parse_xml(content["ar/opportunities/atom.xml"])
    entry = atom.find(f"{ATOM}entry")
    assert entry is not None
    title, summary = entry.find(f"{ATOM}title"), entry.find(f"{ATOM}summary")
    assert title is not None and summary is not None
    assert title.get(XML_LANGUAGE) == "en"
    assert summary.get(XML_LANGUAGE) is None
    (read_entry,) = read_xml(content["ar/opportunities/feed.xml"]).entries
    assert '<p lang="en" dir="ltr">Words</p>' in read_entry.html


HOSTILE = """a ]]> b & c &amp; <b>"d"</b> 'e' </title> عربي \u200f{title} %s"""


@kinds
def test_special_characters_come_through_as_they_are(kind: str) -> None:
    texts = {"title": {"ar": HOSTILE}, "summary": {"ar": HOSTILE}, "objective": {"ar": HOSTILE}}
    (entry,) = read(make_board(posting(**texts)), "ar", BOARD, kind).entries
    assert (entry.title, entry.summary) == (HOSTILE, HOSTILE)
    assert "a ]]&gt; b &amp; c &amp;amp; &lt;b&gt;" in entry.html


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_characters_that_xml_cannot_hold_are_left_out(kind: str) -> None:
    bad = "one\x00\x0b\x1f\ufffe\ufffftwo"
    texts = {"title": {"en": bad}, "objective": {"en": bad}}
    (entry,) = read(make_board(posting(**texts)), "en", BOARD, kind).entries
    assert entry.title == "onetwo"
    assert "<p>onetwo</p>" in entry.html


@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=200))
def test_whatever_is_written_every_format_says_it(title: str, text: str) -> None:
    board = make_board(posting(title={"ar": title}, summary={"en": text}, objective={"ar": text}))
    outputs = files(board, "ar")
    (item,) = read_json(outputs["ar/opportunities/feed.json"]).entries
    assert (item.title, item.summary) == (title, text)
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", title)
    as_xml = kept.replace("\r\n", "\n").replace("\r", "\n")  # XML 1.0, section 2.11
    for name in ("feed.xml", "atom.xml"):
        root = parse_xml(outputs[f"ar/opportunities/{name}"])
        titles = [each.text or "" for each in root.iter() if each.tag in ("title", f"{ATOM}title")]
        assert titles[1:] == [as_xml]


@kinds
@languages
def test_entry_is_the_same_in_every_feed(language: str, kind: str) -> None:
    board = make_board(*many(6), feed_size=4)
    whole = {entry.id: entry for entry in read(board, language, BOARD, kind).entries}
    for path in ("causes/women/", "models/micro/", "organisations/dar-amal/"):
        feed = read(board, language, path, kind)
        assert {entry.id: entry for entry in feed.entries} == whole


def test_feeds_of_one_list_are_those_of_the_whole_run() -> None:
    board = make_board(*many(6), story())
    view, whole = make_view(board, "ar"), files(board, "ar")
    for listing in listings(view):
        for output in FeedWriter(view).listing_feeds(listing):
            assert whole[output.path] == output.content
    for output in FeedWriter(view).story_feeds():
        assert whole[output.path] == output.content


@kinds
def test_story_in_both_languages_and_in_one(kind: str) -> None:
    drafts = [
        story("both", "ar", "متنٌ عربي.", title="صورة", published="2026-09-04"),
        story("both", "en", "English *prose*.", published="2026-09-03", updated="2026-10-01"),
        story("english", "en", "More.", published="2026-08-01", causes=["women"]),
    ]
    feed = read(make_board(*drafts), "ar", "stories/", kind)
    assert feed.ids == [f"{SITE}ar/stories/both/", f"{SITE}ar/stories/english/"]
    both, english = feed.entries
    amman = ZoneInfo("Asia/Amman")
    assert (both.title, both.published) == ("صورة", datetime(2026, 9, 3, tzinfo=amman))
    assert both.updated in (None, datetime(2026, 10, 1, tzinfo=amman))
    assert "متنٌ عربي." in both.html
    assert '<div lang="en" dir="ltr">' in english.html
    assert english.tags == ("المرأة",)


@kinds
@languages
def test_feed_as_it_was_found_good(language: str, kind: str) -> None:
    content = files(make_board(posting(), feed_size=1), language)
    name = KINDS[kind]
    assert_golden(f"{language}.{name}", content[f"{language}/opportunities/{name}"].decode())
