"""The browser judges a posting by its clock as the build would: the same state, the same day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.boards import make_opportunity
from tests.scripts import answer_of
from volunteer_board.model.availability import ending_of, outcome_of, state_at
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering.closings import base_36, closing_mark

PROGRAM = """
import { readFileSync } from "node:fs";
const closing = await import("./docs/assets/scripts/today/closing.js");
const { outcomeName, readEnding, standingAt } = closing;
const judged = JSON.parse(readFileSync(0, "utf8")).map(([mark, now, days]) => {
  const ending = readEnding(mark);
  const state = standingAt(ending, now, days);
  return [state, outcomeName(state, ending), ending?.day ?? null, ending?.at ?? null];
});
console.log(JSON.stringify(judged));
"""
ZONES = (
    *("Asia/Amman", "Asia/Beirut", "Africa/Cairo", "Africa/Casablanca", "America/New_York"),
    *("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"),
)


def judged_by_the_browser(questions: Sequence[tuple[str, datetime, int]]) -> list[Any]:
    """Say state, words, last day and end of each mark at a moment."""
    asked = [(mark, now.timestamp() * 1000, days) for mark, now, days in questions]
    answer: list[Any] = answer_of(PROGRAM, asked)
    return answer


DAYS = some.dates(date(2026, 1, 1), date(2029, 12, 31))
HOURS = some.times().map(lambda time: time.strftime("%H:%M"))


@some.composite
def postings(draw: some.DrawFn) -> Opportunity:
    """Give open postings that end by a deadline, a review, their last day or last session."""
    data: dict[str, Any] = {"deadline": None, "sessions": None, "ends": None, "starts": None}
    data["time_zone"] = draw(some.sampled_from(ZONES))
    if draw(some.booleans()):
        ended_on = draw(DAYS)
        open_for_ever = make_opportunity(**data, ongoing=True)
        return msgspec.structs.replace(open_for_ever, organisation_ended_on=ended_on)
    if draw(some.booleans()):
        data |= {"ongoing": True, "review_on": draw(some.none() | DAYS.map(str))}
        return make_opportunity(**data)
    data["deadline"] = draw(DAYS).isoformat()
    if draw(some.booleans()):
        data["ends"] = draw(DAYS).isoformat()
    if draw(some.booleans()):
        hours = {"from": draw(HOURS), "to": draw(HOURS)}
        data["sessions"] = [{"title": {"en": "Day"}, "date": draw(DAYS).isoformat(), **hours}]
    return make_opportunity(**data)


@some.composite
def cases(draw: some.DrawFn) -> tuple[Opportunity, datetime, int]:
    """Give a posting, a moment near its end or far from it, and how soon is soon."""
    posting = draw(postings())
    ending = ending_of(posting)
    end = ending.at.astimezone(UTC) if ending else datetime(2027, 1, 1, tzinfo=UTC)
    near = some.sampled_from([0, 1, 59, 60, 86_400, 7 * 86_400]) | some.integers(0, 10**7)
    seconds = draw(near) * draw(some.sampled_from([1, -1]))
    return posting, end + timedelta(seconds=seconds), draw(some.integers(0, 14))


@settings(deadline=None, max_examples=12)
@given(some.lists(cases(), min_size=40, max_size=40))
def test_the_browser_judges_as_the_build(drawn: list[tuple[Opportunity, datetime, int]]) -> None:
    questions = [(mark_of(posting), now, days) for posting, now, days in drawn]
    expected = [list(judged(*each)) for each in drawn]
    assert judged_by_the_browser(questions) == expected
    assert max(len(mark) for mark, *_ in questions) <= 9


def mark_of(posting: Opportunity) -> str:
    ending = ending_of(posting)
    return closing_mark(ending) if ending else ""


def judged(posting: Opportunity, now: datetime, days: int) -> Iterator[object]:
    """Say of a posting what the browser is asked for."""
    ending = ending_of(posting)
    state = state_at(posting, now, closing_soon_days=days)
    yield state.value
    yield state.value if state.accepts_applications else outcome_of(posting, state).name
    yield ending.day.isoformat() if ending else None
    yield ending.at.timestamp() * 1000 if ending else None


def test_what_is_no_mark_is_no_end() -> None:
    wrong = ["", "?", "hx3g5", "+8", "hx3g5+8#", "HX3G5+8", "hx3g5 +8"]
    now = datetime(2027, 1, 1, tzinfo=UTC)
    answers = judged_by_the_browser([(mark, now, 7) for mark in wrong])
    assert {state for state, *_ in answers} == {"open"}


@pytest.mark.parametrize("number", [0, 1, 35, 36, 30_000_000])
def test_base_36_is_read_back(number: int) -> None:
    assert int(base_36(number), 36) == number
