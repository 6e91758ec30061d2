"""Feeds, read back in every format and both languages."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from tests.boards import NOW, SITE, make_board, make_view, organisation, posting, story
from tests.rendering.golden import assert_golden
from tests.rendering.reading import KINDS, files, many, parse_xml, read, read_json, read_xml
from volunteer_board.languages.isolates import isolated
from volunteer_board.rendering.feeds import FeedWriter, feed_outputs
from volunteer_board.rendering.listings import listings

BOARD = "opportunities/"
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

kinds = pytest.mark.parametrize("kind", KINDS)
languages = pytest.mark.parametrize("language", ["ar", "en"])


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
def test_no_entry_is_newer_than_its_feed(kind: str) -> None:
    western = posting("dar-amal/west", posted="2026-11-28", time_zone="Africa/Casablanca")
    feed = read(make_board(western, posting()), "en", BOARD, kind)
    assert feed.updated == datetime(2026, 11, 28, tzinfo=ZoneInfo("Africa/Casablanca"))


@pytest.mark.parametrize("kind", ["rss", "atom"])
@pytest.mark.parametrize(
    "left",
    [
        {"status": "filled", "status_on": "2026-11-20"},
        {"causes": ["health"], "updated": "2026-11-20"},
        {"deadline": "2026-11-20"},
    ],
    ids=["filled", "in another list", "over"],
)
def test_a_feed_does_not_grow_older_when_its_last_posting_leaves_it(
    left: dict[str, object], kind: str
) -> None:
    there = {"causes": ["women"], "updated": "2026-11-19"}
    before = read(make_board(posting(**there)), "en", "causes/women/", kind)
    after = read(make_board(posting(**{**there, **left})), "en", "causes/women/", kind)
    assert (len(before.entries), len(after.entries)) == (1, 0)
    assert before.updated is not None
    assert after.updated is not None
    assert before.updated <= after.updated


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_empty_feed_is_as_old_as_the_last_change_of_the_board(kind: str) -> None:
    for now in (NOW, NOW + timedelta(days=400)):
        feed = read(make_board(posting(), now=now), "en", "causes/health/", kind)
        assert feed.entries == ()
        assert feed.updated == datetime(2026, 11, 16, tzinfo=ZoneInfo("Asia/Amman"))


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
    assert entry.author == words[0]


def test_description_of_an_rss_channel_is_html_as_those_of_its_items_are() -> None:
    name = "<b>Us</b> & them"
    board = make_board(organisation(name={"ar": name, "en": name}), posting())
    channel = parse_xml(files(board, "en")["en/organisations/dar-amal/feed.xml"]).find("channel")
    assert channel is not None
    about = fragment_fromstring(channel.findtext("description") or "", create_parent="div")
    assert name in about.text_content()
    assert list(about) == []


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


def without_isolates(text: str) -> str:
    return re.sub("[\u2066\u2069]", "", text)


HOSTILE = """a ]]> b & c &amp; <b>"d"</b> 'e' </title> عربي \u200f{title} %s"""


@kinds
def test_special_characters_come_through_as_they_are(kind: str) -> None:
    texts = {"title": {"ar": HOSTILE}, "summary": {"ar": HOSTILE}, "objective": {"ar": HOSTILE}}
    (entry,) = read(make_board(posting(**texts)), "ar", BOARD, kind).entries
    assert without_isolates(entry.title) == without_isolates(entry.summary) == HOSTILE
    html = entry.html.replace('<span dir="ltr">', "").replace("</span>", "")
    assert "a ]]&gt; b &amp; c &amp;amp; &lt;b&gt;" in html


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
    assert (item.title, item.summary) == (isolated(title, "rtl"), isolated(text, "ltr"))
    shown = isolated(title, "rtl")
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", shown)
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
