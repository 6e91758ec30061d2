"""Calendars beside lists and postings, read back in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fromstring

from tests.boards import (
    ENDED,
    NOW,
    SITE,
    make_board,
    make_view,
    organisation,
    posting,
)
from tests.rendering.calendars.dated import SESSION, dated
from tests.rendering.calendars.reading import calendars, events, of_posting, read
from tests.rendering.golden import assert_golden
from volunteer_board.rendering.calendars.calendars import DAYS_KEPT, MOST_EVENTS
from volunteer_board.rendering.listings import listings
from volunteer_board.rendering.pages.feeds_page import feeds_page
from volunteer_board.rendering.pages.site import Site

ONSITE = {
    "mode": "onsite",
    "location": {"place": "amman", "address": {"en": "7 Mill Street; Jabal, Amman"}},
}
WHOLE = "opportunities/calendar.ics"
OF_POSTING = "opportunities/dar-amal/logo/calendar.ics"

languages = pytest.mark.parametrize("language", ["ar", "en"])


@languages
def test_every_list_has_its_calendar_empty_or_not(language: str) -> None:
    board = make_board(dated())
    pages = {listing.path for listing in listings(make_view(board, language))}
    wanted = {f"{page}calendar.ics".removeprefix(f"{language}/") for page in pages}
    found = calendars(board, language)
    assert found.keys() == wanted | {OF_POSTING}
    for content in found.values():
        read(content)


def test_postings_without_a_date_have_no_calendar() -> None:
    ongoing = posting(deadline=None, ongoing=True, review_on="2027-02-01")
    found = calendars(make_board(ongoing))
    assert OF_POSTING not in found
    assert not events(found[WHOLE])


@languages
def test_calendar_names_itself_and_its_page(language: str) -> None:
    calendar = read(calendars(make_board(dated()), language)["causes/health/calendar.ics"])
    names = {"ar": "الصحة · لوحة التطوع", "en": "Health & care · Volunteer board"}
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == names[language]
    assert calendar["URL"] == f"{SITE}{language}/causes/health/"
    assert calendar["SOURCE"] == f"{SITE}{language}/causes/health/calendar.ics"
    assert calendar["REFRESH-INTERVAL"].to_ical() == b"P1D"


def test_meeting_says_when_where_and_what() -> None:
    found = of_posting(make_board(dated()))
    event = found["session-20270127"]
    assert event.start == datetime(2027, 1, 27, 15, tzinfo=UTC)
    assert event.end == datetime(2027, 1, 27, 16, 30, tzinfo=UTC)
    assert event["SUMMARY"] == "The kick-off · Brand designer"
    assert event["LOCATION"] == SESSION["address"]
    assert event["URL"] == f"{SITE}en/opportunities/dar-amal/logo/"
    assert event.categories == ["Women"]
    assert str(event["DESCRIPTION"]).split("\n") == [
        f"Address of the meeting: {SESSION['address']}",
        "",
        "Draw the identity of a small house.",
        "",
        "Dar Amal",
        str(event["URL"]),
    ]
    assert "LOCATION" not in found["session-20270210"]  # remote, and no address is known
    assert found["introduction"]["SUMMARY"] == "Introduction meeting: Brand designer"


def test_deadline_is_a_day_that_takes_up_no_time() -> None:
    event = of_posting(make_board(dated()))["deadline"]
    assert (event.start, event.end) == (date(2026, 12, 20), date(2026, 12, 21))
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["SUMMARY"] == "Last day to apply: Brand designer"
    note = "Applications are taken until the end of this day, Amman time."
    assert str(event["DESCRIPTION"]).startswith(note)


def test_meeting_in_person_names_the_place() -> None:
    found = of_posting(make_board(dated(**ONSITE)))
    event = found["session-20270210"]
    assert event["LOCATION"] == "7 Mill Street; Jabal, Amman, Amman, Jordan"
    assert "LOCATION" not in found["deadline"]


def test_nothing_in_a_calendar_is_of_the_day_of_the_build() -> None:
    later = NOW.replace(day=9)
    assert calendars(make_board(dated())) == calendars(make_board(dated(), now=later))
    event = of_posting(make_board(dated()))["deadline"]
    changed = datetime(2026, 11, 19, 21, tzinfo=UTC)  # the 20th begins in Amman
    assert event.stamp == event.last_modified == changed
    assert event["SEQUENCE"] == 32  # eight for each day since it was posted


def test_lists_tell_what_concerns_applicants_and_block_no_time() -> None:
    found = events(calendars(make_board(dated()))["organisations/dar-amal/calendar.ics"])
    kinds = {name.removeprefix("dar-amal.logo.").partition("-")[0] for name in found}
    assert kinds == {"deadline", "introduction", "session"}
    assert {str(event["TRANSP"]) for event in found.values()} == {"TRANSPARENT"}


@pytest.mark.parametrize("state", ENDED)
def test_ended_postings_leave_the_lists_and_keep_their_own_calendar(state: str) -> None:
    found = calendars(make_board(dated(**ENDED[state])))
    assert not events(found[WHOLE])
    meeting = events(found[OF_POSTING])["dar-amal.logo.session-20270127"]
    assert (meeting.get("STATUS") == "CANCELLED") == (state == "closed")


@pytest.mark.parametrize(
    ("language", "called_off", "closed"),
    [
        ("en", "Cancelled: ", "Applications have closed: "),
        ("ar", "أُلغي الموعد: ", "أُغلق باب التقدم: "),
    ],
)
def test_programs_that_know_no_status_tell_what_is_called_off(
    language: str, called_off: str, closed: str
) -> None:
    meeting, deadline = (f"dar-amal.logo.{name}" for name in ("session-20270127", "deadline"))
    open_ones = events(calendars(make_board(dated()), language)[OF_POSTING])
    found = events(calendars(make_board(dated(**ENDED["closed"])), language)[OF_POSTING])
    assert str(found[meeting]["SUMMARY"]) == f"{called_off}{open_ones[meeting]['SUMMARY']}"
    assert found[meeting]["TRANSP"] == "TRANSPARENT"
    assert open_ones[meeting].get("TRANSP") is None
    assert str(found[deadline]["SUMMARY"]).startswith(closed)
    before, after = (str(each[deadline]["DESCRIPTION"]) for each in (open_ones, found))
    assert before.endswith(after) and before != after


def test_what_is_long_past_leaves_the_lists() -> None:
    days = {"2026-10-31": False, "2026-11-01": True, "2026-12-02": True}
    assert DAYS_KEPT == 30  # at NOW, the first of these days is 31 days ago
    sessions = [{**SESSION, "date": day} for day in days]
    found = calendars(make_board(dated(sessions=sessions, posted="2026-10-01")))
    for day, is_there in days.items():
        name = f"dar-amal.logo.session-{day.replace('-', '')}"
        assert (name in events(found[WHOLE])) == is_there
        assert name in events(found[OF_POSTING])


def test_a_list_has_the_nearest_events_in_order() -> None:
    def session(number: int) -> dict[str, Any]:
        return {**SESSION, "date": f"2027-{number // 20 + 1:02}-{number % 20 + 1:02}"}

    drafts = [
        dated(f"dar-amal/p{number}", sessions=[session(number)], onboarding=None)
        for number in range(MOST_EVENTS)
    ]
    found = list(events(calendars(make_board(*drafts))[WHOLE]).values())
    assert len(found) == MOST_EVENTS
    starts = [str(event["DTSTART"].to_ical()) for event in found]
    assert starts == sorted(starts)
    assert {event.start for event in found} == {date(2026, 12, 20)}  # the nearest are deadlines


@languages
def test_page_of_feeds_leads_to_every_calendar_that_has_something(language: str) -> None:
    site = Site(make_view(make_board(dated()), language))
    links = fromstring(str(feeds_page(site).content)).xpath("//a/@href")
    found = {link.removeprefix(f"../../{language}/") for link in links if link.endswith(".ics")}
    whole = f"webcal://board.example.org/{language}/{WHOLE}"
    assert {WHOLE, "causes/women/calendar.ics", whole} <= found
    assert found - {whole} <= calendars(site.view.board, language).keys()
    assert "stories/calendar.ics" not in found
    assert "causes/health/calendar.ics" not in found


AS_READ: Mapping[int, str | None] = {
    **dict.fromkeys(map(ord, "\u200e\u2066\u2067\u2069")),
    **dict.fromkeys(map(ord, "\u2028\u2029"), "\n"),
}
"""Lines end in one way, and what only keeps directions apart is not looked at."""
HOSTILE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=2)


@settings(max_examples=40)
@given(HOSTILE, HOSTILE)
def test_any_text_of_a_posting_comes_back(title: str, name: str) -> None:
    sessions = [{**SESSION, "title": {"en": title}}]
    house = organisation(name={"en": name})
    board = make_board(house, dated(title={"en": title}, sessions=sessions))
    found = of_posting(board)
    summary = str(found["session-20270127"]["SUMMARY"])
    assert summary.translate(AS_READ) == f"{title} · {title}".translate(AS_READ)
    assert name.translate(AS_READ) in str(found["deadline"]["DESCRIPTION"]).translate(AS_READ)


@languages
def test_calendar_of_a_posting_as_it_was_found_good(language: str) -> None:
    content = calendars(make_board(dated(**ONSITE)), language)[OF_POSTING].decode()
    assert_golden(f"calendar.{language}.ics", content.replace("\r\n", "\n"))
