"""The time line of a project: marks in order, where their days are, and never upon one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, fragment_fromstring

from tests.boards import make_board, make_view, posting
from volunteer_board.rendering.pages.opportunity_pages import opportunity_page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.time_line import GAP, MARGIN, Mark, TimeLine, place, time_line

NARROWEST = 288  # pixels between the margins of a page on a phone of 320
HEAVIEST = 900  # bytes of a picture of six stages
days = st.lists(st.dates(date(2026, 1, 1), date(2028, 12, 31)), min_size=1, max_size=12).map(sorted)


def project(
    due: Sequence[str], starts: str | None = None, ends: str | None = None, **changes: Any
) -> Any:
    return posting(
        model="project",
        commitment={"hours_per_week": 4, "weeks": 8},
        team=[{"role": {"en": "Writer"}, "seats": 3, "filled": 1, "skills": ["brand-design"]}],
        milestones=[
            {"title": {"en": f"Stage {number}"}, "due": day} for number, day in enumerate(due, 1)
        ],
        evaluation={"en": "We talk."},
        finished_when=None,
        **{"starts": starts, "ends": ends, **changes},
    )


def line_of(draft: Any, now: datetime, language: str = "en") -> TimeLine:
    board = make_board(draft, now=now)
    return time_line(make_view(board, language), board.opportunities[0])


def section_of(draft: Any, now: datetime, language: str = "en") -> HtmlElement:
    """Give the section of the page in which the milestones are."""
    board = make_board(draft, now=now)
    page = opportunity_page(Site(make_view(board, language)), board.opportunities[0])
    article = fragment_fromstring(str(page.content))
    (section,) = article.xpath(".//section[ol[@class='milestones']]")
    return section


@given(days)
def test_marks_stand_in_the_order_of_time_within_the_picture(days: list[date]) -> None:
    marks = place(days, days[0], days[-1], "ltr")
    xs = [mark.x for mark in marks]
    assert xs == sorted(xs)
    assert all(MARGIN <= x <= 100 - MARGIN for x in xs)
    assert len(set(xs)) <= len(set(days)), "a day has one place"


@given(days)
def test_marks_are_as_far_apart_as_their_days(days: list[date]) -> None:
    first, last = days[0], days[-1] + timedelta(days=30)
    for mark, day in zip(place(days, first, last, "ltr"), days, strict=True):
        share = (day - first) / (last - first)
        assert mark.x == pytest.approx(MARGIN + share * (100 - 2 * MARGIN), abs=0.1)


@given(days)
def test_no_mark_touches_another(days: list[date]) -> None:
    marks = place(days, days[0], days[-1], "ltr")
    for number, mark in enumerate(marks):
        beside = [other for other in marks[:number] if other.level == mark.level]
        assert all(abs(other.x - mark.x) >= GAP for other in beside)
        assert mark.level == 0 or any(other.level == mark.level - 1 for other in marks[:number])
    assert NARROWEST * GAP / 100 >= 2 * 11


@given(days)
def test_time_runs_from_the_right_where_people_read_so(days: list[date]) -> None:
    mirrored = place(days, days[0], days[-1], "rtl")
    assert mirrored == [
        Mark(round(100 - mark.x, 1), mark.level) for mark in place(days, days[0], days[-1], "ltr")
    ]


MIDNIGHT = datetime(2027, 2, 18, 21, tzinfo=UTC)  # in Amman, at the end of that day
DUE = ("2027-01-10", "2027-02-18", "2027-02-18", "2027-04-01")


@pytest.mark.parametrize(
    ("now", "states"),
    [
        (datetime(2026, 12, 1, tzinfo=UTC), ["next", "", "", ""]),
        (MIDNIGHT - timedelta(seconds=1), ["past", "next", "", ""]),
        (MIDNIGHT, ["past", "past", "past", "next"]),
        (datetime(2028, 1, 1, tzinfo=UTC), ["past", "past", "past", "past"]),
    ],
)
def test_stage_is_past_when_its_day_is_over_in_the_zone_of_the_posting(
    now: datetime, states: list[str]
) -> None:
    line = line_of(project(DUE), now)
    assert [stage.state for stage in line.stages] == states
    passed = [stage.x for stage in line.stages if stage.state == "past"]
    assert line.reached == max(passed, default=line.begin)


def test_line_reaches_from_the_first_day_of_the_project_to_the_last() -> None:
    line = line_of(project(DUE, "2026-12-20", "2027-05-01"), MIDNIGHT)
    assert (line.first, line.last) == (date(2026, 12, 20), date(2027, 5, 1))
    assert MARGIN < line.stages[0].x < line.stages[-1].x < 100 - MARGIN


@pytest.mark.parametrize(
    ("draft", "is_drawn"),
    [
        (project(["2027-03-01"]), False),
        (project(["2027-03-01", "2027-03-01"]), False),
        (project(["2027-03-01"], "2027-01-01"), True),
        (project(DUE), True),
    ],
)
def test_one_day_alone_is_no_line(draft: Any, is_drawn: bool) -> None:
    section = section_of(draft, MIDNIGHT)
    assert bool(section.xpath("svg")) is is_drawn
    assert len(section.xpath("ol/li/time")) == len(draft.data["milestones"])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_picture_has_words_and_the_list_says_what_it_shows(language: str) -> None:
    section = section_of(project(DUE), MIDNIGHT, language)
    (picture,) = section.xpath("svg[@role='img']")
    stages = section.xpath("ol/li")
    assert re.search("2027", picture.get("aria-label")) and "4" in picture.get("aria-label")
    assert [text.text for text in picture.xpath("text")] == ["1", "2", "3", "4"]
    states = [mark.get("class") for mark in picture.xpath("circle")]
    assert states == [stage.get("class") for stage in stages] == ["past", "past", "past", "next"]
    assert all(stage.xpath("small/text()") for stage in stages), "no colour says it alone"


def test_picture_is_light() -> None:
    due = [f"2027-0{month}-05" for month in range(1, 7)]
    content = make_board(project(due), now=MIDNIGHT)
    page = opportunity_page(Site(make_view(content, "ar")), content.opportunities[0])
    (picture,) = re.findall("<svg.*?</svg>", str(page.content), re.DOTALL)
    assert len(picture.encode()) < HEAVIEST
