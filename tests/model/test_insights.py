"""What a board achieves, counted on small boards whose numbers can be seen at a glance."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.boards import ENDED, Draft, make_board, organisation, posting, story
from volunteer_board.model.insights import (
    DAYS_OF_CLASSES,
    MONTHS,
    Coverage,
    Outcomes,
    insights_of,
    time_to_fill,
)

IN_AMMAN = {"mode": "onsite", "location": {"place": "amman"}}
ON_THE_MOON = {"mode": "hybrid", "location": {"place": "the-moon"}}
ONLY_ENGLISH = {
    "title": {"en": "Nurse"},
    "summary": {"en": "Answer the telephone."},
    "objective": {"en": "People get advice."},
    "tasks": {"en": ["Answer"]},
    "impact": {"en": "Fewer go in vain."},
}


def test_empty_board_has_no_numbers() -> None:
    insights = insights_of(make_board())
    assert (insights.postings, insights.open.total, insights.stories) == (0, 0, 0)
    assert insights.open.causes == insights.open.places == {}
    assert insights.open.models == {"micro": 0, "project": 0, "recurring": 0}
    assert insights.time_to_fill is None
    assert not any(insights.posted.months.values())
    assert insights.coverage_of_postings == Coverage(
        every=0, several=0, one={"ar": 0, "en": 0}, none=0
    )
    assert insights.outcomes == Outcomes(stories=0, hours=0, people_reached=0)


def test_only_open_postings_are_wanted_now() -> None:
    ended = [posting(f"dar-amal/{state}", **changes) for state, changes in ENDED.items()]
    insights = insights_of(make_board(posting(), *ended))
    assert (insights.postings, insights.open.total) == (5, 1)
    assert insights.open.causes == {"women": 1}
    assert insights.open.modes == {"remote": 1, "onsite": 0, "hybrid": 0}


def test_most_frequent_come_first_and_equals_by_their_ids() -> None:
    both = [{"skill": each, "level": "advanced"} for each in ("nursing", "brand-design")]
    board = make_board(
        posting("dar-amal/a", causes=["women", "health"], skills=both),
        posting("dar-amal/b", causes=["women"], skills=both[:1]),
        posting("dar-amal/c", causes=["health"], skills=both),
    )
    offered = insights_of(board).open
    assert list(offered.causes.items()) == [("health", 2), ("women", 2)]
    assert list(offered.skills.items()) == [("nursing", 3), ("brand-design", 2)]


def test_places_are_those_where_somebody_has_to_come() -> None:
    board = make_board(
        posting("dar-amal/a", **IN_AMMAN),
        posting("dar-amal/b", **ON_THE_MOON),
        posting("dar-amal/c", **ON_THE_MOON),
        posting("dar-amal/d", location={"place": "amman"}),
    )
    assert insights_of(board).open.places == {"the-moon": 2, "amman": 1}


@pytest.mark.parametrize(
    ("days", "shortest", "median", "longest", "middle", "classes"),
    [
        ([0], 0, 0, 0, None, (1, 0, 0, 0, 0, 0)),
        ([7, 8], 7, 7.5, 8, None, (1, 1, 0, 0, 0, 0)),
        ([14, 15, 30], 14, 15, 30, None, (0, 1, 2, 0, 0, 0)),
        ([2, 4, 6, 91], 2, 5, 91, (2, 91), (3, 0, 0, 0, 0, 1)),
        ([60, 61, 90, 400, 31], 31, 61, 400, (60, 90), (0, 0, 0, 2, 2, 1)),
    ],
)
def test_time_to_fill(
    days: list[int],
    shortest: int,
    median: float,
    longest: int,
    middle: tuple[int, int] | None,
    classes: tuple[int, ...],
) -> None:
    filled = time_to_fill(days)
    assert filled is not None
    assert (filled.postings, filled.shortest, filled.median, filled.longest) == (
        len(days),
        shortest,
        median,
        longest,
    )
    assert (filled.middle, filled.classes) == (middle, classes)


def test_time_to_fill_runs_from_the_posting_to_the_word_that_it_is_filled() -> None:
    board = make_board(
        posting(posted="2026-11-01", status="filled", status_on="2026-11-13"),
        posting("dar-amal/shut", posted="2026-11-01", status="closed", status_on="2026-11-02"),
    )
    filled = insights_of(board).time_to_fill
    assert filled is not None
    assert (filled.postings, filled.median) == (1, 12)


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=60))
def test_every_filled_posting_is_in_one_class_and_half_in_the_middle(days: list[int]) -> None:
    filled = time_to_fill(days)
    assert filled is not None
    assert sum(filled.classes) == filled.postings == len(days)
    assert len(filled.classes) == len(DAYS_OF_CLASSES) + 1
    assert filled.shortest <= filled.median <= filled.longest
    if filled.middle:
        low, high = filled.middle
        assert sum(low <= each <= high for each in days) * 2 >= len(days)


def test_months_reach_back_from_the_present_one() -> None:
    board = make_board(
        posting("dar-amal/a", posted="2024-12-31"),
        posting("dar-amal/b", posted="2025-01-01"),
        posting("dar-amal/c", posted="2026-12-01"),
        posting("dar-amal/d", posted="2026-12-01"),
        story("picture", published="2026-02-28"),
        now=datetime(2026, 12, 1, 9, 30, tzinfo=UTC),
    )
    insights = insights_of(board)
    months = list(insights.posted.months)
    assert (months[0], months[-1], len(months)) == (date(2025, 1, 1), date(2026, 12, 1), MONTHS)
    assert months == sorted(set(months)) == list(insights.told.months)
    assert insights.posted.months[date(2025, 1, 1)] == 1
    assert insights.posted.months[date(2026, 12, 1)] == 2
    assert insights.posted.before == 1
    assert insights.told.months[date(2026, 2, 1)] == 1


def test_the_day_is_that_of_the_boards_own_zone() -> None:
    late = datetime(2026, 12, 31, 22, 30, tzinfo=UTC)
    assert insights_of(make_board(now=late, time_zone="Asia/Amman")).day == date(2027, 1, 1)
    assert insights_of(make_board(now=late, time_zone="UTC")).day == date(2026, 12, 31)


def test_languages_are_counted_once_and_only_where_everything_is_written() -> None:
    half = {**ONLY_ENGLISH, "tasks": {"ar": ["رد"]}}
    board = make_board(
        posting("dar-amal/both"),
        posting("dar-amal/one", **ONLY_ENGLISH),
        posting("dar-amal/half", **half),
        story("a", "ar"),
        story("a", "en"),
        story("b", "ar"),
    )
    insights = insights_of(board)
    assert insights.coverage_of_postings == Coverage(
        every=1, several=0, one={"ar": 0, "en": 1}, none=1
    )
    assert insights.coverage_of_stories == Coverage(
        every=1, several=0, one={"ar": 1, "en": 0}, none=0
    )


def test_board_of_one_language_has_everything_in_every_language() -> None:
    languages = make_board().settings.languages[:1]
    insights = insights_of(make_board(posting(), languages=languages))
    assert insights.coverage_of_postings == Coverage(every=1, several=0, one={}, none=0)


def test_a_story_in_two_languages_tells_its_numbers_once() -> None:
    outcome = {"hours": 7.5, "people_reached": 40}
    board = make_board(
        story("a", "ar", outcome=outcome),
        story("a", "en", outcome=outcome),
        story("b", outcome={"hours": 3}),
        story("c", outcome={"result": "A guide"}),
        story("d"),
    )
    assert insights_of(board).outcomes == Outcomes(stories=2, hours=10.5, people_reached=40)


POSTINGS = st.builds(
    dict,
    model=st.sampled_from(["micro", "project", "recurring"]),
    causes=st.sampled_from([["women"], ["health"], ["women", "health"]]),
    posted=st.dates(date(2023, 1, 1), date(2026, 12, 1)).map(date.isoformat),
) | st.sampled_from([IN_AMMAN, ON_THE_MOON, ONLY_ENGLISH, *ENDED.values()])


@given(st.lists(POSTINGS, max_size=12))
def test_the_sums_agree(changes: list[dict[str, Any]]) -> None:
    drafts: list[Draft] = [posting(f"dar-amal/p{n}", **each) for n, each in enumerate(changes)]
    insights = insights_of(make_board(*drafts, organisation()))
    offered, covered = insights.open, insights.coverage_of_postings
    assert sum(offered.models.values()) == sum(offered.modes.values()) == offered.total
    assert sum(offered.places.values()) == offered.total - offered.modes["remote"]
    assert max(offered.causes.values(), default=0) <= offered.total
    assert offered.total <= insights.postings == len(changes)
    assert sum(insights.posted.months.values()) + insights.posted.before == len(changes)
    counted = covered.every + covered.several + covered.none + sum(covered.one.values())
    assert counted == len(changes)
