"""A sample is alive on any day, and its days keep their weekdays and distances.

The sample board of this repository is looked at on every day of a week and on many days
of the years to come; a real board, and what somebody has touched since, never moves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.boards import Draft, make_board, organisation, posting, story
from tests.sample import MOMENT, REPOSITORY
from volunteer_board.checking.check import check_board
from volunteer_board.cli.configuration import board_sample_days, board_settings, site_address
from volunteer_board.model.availability import State
from volunteer_board.model.board import Board
from volunteer_board.model.building import (
    build_board,
    opportunity_from,
    vocabularies_from,
    zones_of,
)
from volunteer_board.model.sample import sample_days
from volunteer_board.model.settings import Settings, settings_from
from volunteer_board.model.vocabulary import Vocabularies
from volunteer_board.publishable import publishable
from volunteer_board.reading.documents import Document

SAMPLE_DAY = date(2026, 11, 21)
ONE_WEEK = [SAMPLE_DAY + timedelta(days=n) for n in range(7)]
LAST = date(2040, 12, 31)
A_NEW_WEEK = timedelta(weeks=3)
SOON = 2


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


@cache
def sample_settings() -> Settings:
    written = board_settings(REPOSITORY)
    return settings_from(written, site_url=site_address(REPOSITORY), repository=None)


@cache
def checked_documents() -> tuple[tuple[Document, ...], Vocabularies]:
    checked = check_board(REPOSITORY, languages=("ar", "en"), now=MOMENT)
    return tuple(publishable(checked)), vocabularies_from(checked.vocabularies)


def sample_at(day: date, **changes: object) -> Board:
    """Give the sample board as it is at noon of a day, with other settings if need be."""
    documents, vocabularies = checked_documents()
    return build_board(
        documents,
        settings=msgspec.structs.replace(sample_settings(), **changes),
        vocabularies=vocabularies,
        now=noon(day),
    )


def days_in(value: object) -> Iterator[date]:
    """Give every day in a value, in the order of its fields."""
    if isinstance(value, date):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from days_in(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from days_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from days_in(item)


def contents(board: Board) -> dict[str, object]:
    postings = {opportunity.id: opportunity for opportunity in board.opportunities}
    return {**board.organisations, **postings, **{story.slug: story for story in board.stories}}


def must_be_alive(board: Board) -> None:
    """Hold a board to what a newcomer is promised."""
    today = board.now.date()
    states = Counter(board.states.values())
    assert len(board.open) >= 20
    assert states[State.CLOSING_SOON] >= SOON
    assert states[State.FILLED] >= 1
    assert states[State.EXPIRED] >= 1
    assert timedelta() <= today - board.open[0].posted <= A_NEW_WEEK
    assert board.stories
    assert all(story.published <= story.changed <= today for story in board.stories)
    assert all(opportunity.changed <= today for opportunity in board.opportunities)


def test_the_sample_says_on_which_day_it_was_written() -> None:
    assert sample_settings().is_sample
    assert sample_settings().sample_day == SAMPLE_DAY


@pytest.mark.parametrize("day", ONE_WEEK, ids=str)
def test_nothing_moves_in_the_first_week(day: date) -> None:
    board = sample_at(day)
    assert contents(board) == contents(sample_at(day, is_sample=False))
    must_be_alive(board)


@settings(max_examples=60)
@given(st.dates(SAMPLE_DAY, LAST))
def test_the_sample_is_alive_on_any_day(day: date) -> None:
    must_be_alive(sample_at(day))


@settings(max_examples=20)
@given(st.dates(SAMPLE_DAY, LAST))
def test_all_days_move_by_the_same_whole_weeks(day: date) -> None:
    moved = [day for value in contents(sample_at(day)).values() for day in days_in(value)]
    written = sample_at(day, is_sample=False)
    before = [day for key in contents(sample_at(day)) for day in days_in(contents(written)[key])]
    weeks = timedelta(weeks=(day - SAMPLE_DAY).days // 7)
    assert {later - earlier for earlier, later in zip(before, moved, strict=True)} == {weeks}


def test_a_new_week_begins_with_the_day_of_the_board() -> None:
    board = sample_settings()
    last_moment = datetime(2026, 11, 27, 20, 59, tzinfo=UTC)  # 23:59 in Amman
    assert sample_days(board, last_moment).by == timedelta()
    assert sample_days(board, last_moment + timedelta(minutes=1)).by == timedelta(weeks=1)


def test_a_sample_is_never_moved_backwards() -> None:
    earlier = date(2026, 1, 1)
    assert contents(sample_at(earlier)) == contents(sample_at(earlier, is_sample=False))


@pytest.mark.parametrize("is_real", [{"is_sample": False}, {"sample_day": None}], ids=str)
def test_a_real_board_is_never_moved(is_real: dict[str, object]) -> None:
    board = sample_at(date(2029, 3, 1), **is_real)
    assert contents(board) == contents(sample_at(SAMPLE_DAY))
    assert not board.open


SHIFTED: dict[str, Any] = {
    "is_sample": True,
    "sample_day": date(2026, 11, 21),
    "now": noon(date(2028, 11, 18)),
}
TWO_YEARS = timedelta(weeks=104)


@pytest.mark.parametrize(
    "draft",
    [
        posting(posted="2026-11-22", deadline="2026-12-30"),
        posting(posted="2026-11-01", updated="2028-02-01", deadline="2028-12-30"),
        posting(posted="2026-11-01", status="closed", status_on="2027-05-05"),
        organisation(registration={"registrar": {}, "number": "1", "verified_on": "2027-01-01"}),
        organisation(ended_on="2027-01-01"),
        organisation(gone=[{"posting": "logo", "removed_on": "2027-01-01"}]),
        story(published="2027-01-01"),
        story(published="2026-11-01", updated="2027-01-01"),
    ],
    ids=lambda draft: draft.kind,
)
def test_what_somebody_has_touched_since_stays(draft: Draft) -> None:
    still = make_board(draft, now=noon(date(2028, 11, 18)))
    assert contents(make_board(draft, **SHIFTED)) == contents(still)


def test_every_kind_of_day_moves() -> None:
    board = make_board(
        posting(
            milestones=[{"title": {"en": "Done"}, "due": "2026-12-01"}],
            sessions=[
                {"title": {"en": "Meet"}, "date": "2026-12-05", "from": "9:00", "to": "9:30"}
            ],
            onboarding={"introduction": {"date": "2026-11-30", "from": "9:00", "to": "9:30"}},
            starts="2026-12-01",
        ),
        organisation(registration={"registrar": {}, "number": "1", "verified_on": "2026-01-01"}),
        story(updated="2026-10-01"),
        **SHIFTED,
    )
    (moved,), (told,) = board.opportunities, board.stories
    registration = board.organisations["dar-amal"].registration
    assert moved.onboarding and moved.onboarding.introduction and registration
    assert (moved.posted, moved.deadline) == (date(2028, 11, 13), date(2028, 12, 17))
    assert moved.starts == moved.milestones[0].due == date(2026, 12, 1) + TWO_YEARS
    assert moved.sessions[0].date == date(2026, 12, 5) + TWO_YEARS
    assert moved.onboarding.introduction.date == date(2026, 11, 30) + TWO_YEARS
    assert registration.verified_on == date(2026, 1, 1) + TWO_YEARS
    assert told.published == date(2026, 9, 3) + TWO_YEARS
    assert told.changed == date(2026, 10, 1) + TWO_YEARS
    assert told.first.consent.given_on == date(2026, 8, 24) + TWO_YEARS


@pytest.mark.parametrize("day", [SAMPLE_DAY, date(2027, 6, 1), date(2033, 2, 28)], ids=str)
def test_the_published_files_say_what_the_pages_show(day: date) -> None:
    """The form goes on with them: a posting that is open must not come back as over."""
    shown = contents(sample_at(day))
    days = sample_days(sample_settings(), noon(day))
    documents, vocabularies = checked_documents()
    organisations = [each for each in documents if each.kind == "organisation"]
    zones = zones_of(organisations, vocabularies, sample_settings().time_zone)
    for document in documents:
        if document.kind == "opportunity":
            written = days.moved_source(document.source, document.data)
            data = msgspec.json.decode(msgspec.json.encode(yaml.safe_load(written)))
            again = opportunity_from(Draft(document.kind, document.id, data), zones)
            assert again == shown[document.id], document.id
            assert (written == document.source) is (day == SAMPLE_DAY)


def test_only_days_of_a_published_file_change() -> None:
    days = sample_days(sample_settings(), noon(date(2026, 12, 5)))
    source = (
        b"# 2026-11-01\r\nposted: 2026-11-01  # first\r\ndeadline: '2026-12-01'\r\n"
        b"due: [{date: 2026-12-02, on: 2026-12-03}]\r\nurl: https://a.example/2026-11-01\r\n"
        b"text: since 2026-11-01 and before\r\nnone: 2026-99-99\r\n"
    )
    assert days.moved_source(source, {"posted": "2026-11-01"}) == (
        b"# 2026-11-01\r\nposted: 2026-11-15  # first\r\ndeadline: '2026-12-15'\r\n"
        b"due: [{date: 2026-12-16, on: 2026-12-17}]\r\nurl: https://a.example/2026-11-01\r\n"
        b"text: since 2026-11-01 and before\r\nnone: 2026-99-99\r\n"
    )
    assert days.moved_source(source, {"posted": "2026-11-30"}) == source


@pytest.mark.parametrize("day", [*ONE_WEEK, date(2026, 11, 28), date(2031, 1, 1)], ids=str)
def test_commands_move_as_the_site_does(day: date) -> None:
    at_noon = noon(day)
    assert board_sample_days(REPOSITORY, at_noon) == sample_days(sample_settings(), at_noon)


MONTHS = (
    "January|February|March|April|June|July|August|September|October|November|December"
    "|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
    "|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|أيلول|تشرين|غشت|شتنبر|نونبر|دجنبر|يوليوز"
    "|جانفي|فيفري|أفريل|جوان|جويلية|أوت"
)
A_DAY = re.compile(rf"(?<!\d)\d{{1,2}} (?:من )?(?:{MONTHS})\b|\b(?:{MONTHS}) \d")
A_YEAR = re.compile(r"(?<![\d-])20[2-9]\d(?![\d-])")
A_MONTH = re.compile(rf"\b[ولبفك]?(?:{MONTHS})\b")
YEARLY = {
    "dar-amal/bookkeeping-pool": {"January", "August", "يناير", "غشت"},
    "khutwa-careers/career-coaches": {"August", "وأغسطس"},
    "noor-al-basar/audio-describers": {"September", "June", "سبتمبر", "يونيو"},
    "sanad-clinic/first-aid-trainers": {"August"},
    "the-river-on-one-screen": {"January", "كانون"},
}
"""Months that are named for what happens in them every year, and for nothing else."""


def texts_in(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        yield from (text for inner in content.values() for text in texts_in(inner))
    elif isinstance(content, list):
        yield from (text for inner in content for text in texts_in(inner))


def test_the_words_of_the_sample_name_no_day_of_their_own() -> None:
    for document in checked_documents()[0]:
        words = "\n".join([*texts_in(document.data), document.body])
        found = {*A_DAY.findall(words), *A_YEAR.findall(words), *A_MONTH.findall(words)}
        found -= {str(document.data.get("founded")), "2041"}  # a register's number
        assert found <= YEARLY.get(document.id, set()), document.path
