"""A posting that comes back is new to whoever remembers ids; its page and its past stay."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from lxml.html import fragment_fromstring

from tests.boards import SITE, Draft, make_board, make_view, posting
from tests.rendering.calendars.reading import calendars
from tests.rendering.calendars.reading import read as read_calendar
from tests.rendering.reading import KINDS, parse_xml, read
from tests.rendering.reading import files as feed_files
from volunteer_board.model.board import Board
from volunteer_board.model.insights import insights_of
from volunteer_board.rendering.job_postings import job_posting
from volunteer_board.rendering.pages.opportunity_pages import opportunity_page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.posting_text import PostingText

LISTS = "opportunities/"
CAMP = f"{SITE}en/opportunities/dar-amal/camp/"
FIRST = {"posted": "2026-03-02", "deadline": "2026-04-01", "starts": "2026-05-04"}
FORMER = {**FIRST, "status": "filled", "status_on": "2026-03-20"}
SECOND = {"posted": "2027-03-01", "deadline": "2027-04-02", "starts": "2027-05-03"}
# What a board says of one posting, year after year.
YEARS: tuple[tuple[datetime, Draft], ...] = (
    (datetime(2026, 3, 10, tzinfo=UTC), posting("dar-amal/camp", **FIRST)),
    (datetime(2026, 3, 25, tzinfo=UTC), posting("dar-amal/camp", **FORMER)),
    (datetime(2027, 3, 2, tzinfo=UTC), posting("dar-amal/camp", **SECOND, rounds=[FORMER])),
    (
        datetime(2027, 3, 20, tzinfo=UTC),
        posting("dar-amal/camp", **SECOND, updated="2027-03-19", rounds=[FORMER]),
    ),
)
kinds = pytest.mark.parametrize("kind", KINDS)


def boards() -> list[Board]:
    return [make_board(draft, now=now) for now, draft in YEARS]


@kinds
def test_a_reader_that_remembers_ids_meets_each_round_once(kind: str) -> None:
    known: dict[str, datetime] = {}
    new: list[list[str]] = []
    for board in boards():
        entries = read(board, "en", LISTS, kind).entries
        assert {entry.url for entry in entries} <= {CAMP}
        new.append([entry.id for entry in entries if entry.id not in known])
        known |= {entry.id: entry.published for entry in entries}
    assert new == [[CAMP], [], [f"{CAMP}#2027-03-01"], []]
    zone = ZoneInfo("Asia/Amman")
    assert list(known.values()) == [
        datetime(2026, 3, 2, tzinfo=zone),
        datetime(2027, 3, 1, tzinfo=zone),
    ]


def test_rss_says_which_id_is_an_address() -> None:
    for board, expected in zip(boards(), ["true", None, "false", "false"], strict=True):
        rss = parse_xml(feed_files(board, "en")["en/opportunities/feed.xml"])
        assert [guid.get("isPermaLink") for guid in rss.iter("guid")] == [expected] * bool(expected)


def test_a_renamed_posting_keeps_the_id_of_its_round() -> None:
    now, _ = YEARS[2]
    moved = posting("dar-amal/summer", **SECOND, rounds=[FORMER], formerly=["dar-amal/camp"])
    (entry,) = read(make_board(moved, now=now), "en", LISTS, "atom").entries
    assert entry.id == f"{CAMP}#2027-03-01"
    assert entry.url == f"{SITE}en/opportunities/dar-amal/summer/"


def uids(board: Board) -> Mapping[str, date]:
    content = calendars(board)["opportunities/dar-amal/camp/calendar.ics"]
    events = read_calendar(content).events
    assert all(event["SEQUENCE"] in range(8 * 60) for event in events)
    return {str(event["UID"]): event.start for event in events}


def test_each_round_has_events_of_its_own_in_calendars() -> None:
    first, _, second, updated = map(uids, boards())
    end = "en@board.example.org"
    assert first == {
        f"dar-amal.camp.deadline.{end}": date(2026, 4, 1),
        f"dar-amal.camp.start.{end}": date(2026, 5, 4),
    }
    assert second == {
        f"dar-amal.camp.2027-03-01.deadline.{end}": date(2027, 4, 2),
        f"dar-amal.camp.2027-03-01.start.{end}": date(2027, 5, 3),
    }
    assert updated == second


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Offered before\nMarch 2, 2026 (filled)"),
        ("ar", "عُرضت من قبل\n2 آذار 2026 (اكتملت)"),
    ],
)
def test_the_page_and_the_feed_tell_what_became_of_it_before(language: str, words: str) -> None:
    board = boards()[2]
    view = make_view(board, language)
    (opportunity,) = board.opportunities
    page = fragment_fromstring(opportunity_page(Site(view), opportunity).content)
    rows = ["\n".join(row.itertext()).replace("\n\n", "\n") for row in page.xpath("//dl/div")]
    assert words in rows
    text = fragment_fromstring(PostingText(view).whole(opportunity), create_parent="div")
    assert words.splitlines()[1] in text.text_content()


def test_search_engines_learn_of_the_new_day() -> None:
    board = boards()[2]
    view = make_view(board, "en")
    (opportunity,) = board.opportunities
    described = job_posting(view, opportunity, PostingText(view))
    assert described is not None and described["datePosted"] == "2027-03-01"


def test_what_was_filled_last_year_stays_counted() -> None:
    insights = insights_of(boards()[2])
    assert insights.postings == insights.open.total == 1
    assert {month: n for month, n in insights.posted.months.items() if n} == {
        date(2026, 3, 1): 1,
        date(2027, 3, 1): 1,
    }
    assert insights.time_to_fill is not None
    assert (insights.time_to_fill.postings, insights.time_to_fill.median) == (1, 18)
