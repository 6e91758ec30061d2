"""The form and the command begin a new round in the same way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from tests.scripts import answer_of
from volunteer_board.checking import formats
from volunteer_board.editing.changes import applied
from volunteer_board.editing.reopening import is_over, reopened

TODAY = date(2026, 11, 21)
UNTIL = date(2027, 2, 1)
PROGRAM = """
import { isOver, reopened } from "./docs/assets/scripts/contribute/editing/reopening.js";
import { readFileSync } from "node:fs";
const { postings, until, today, rules } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(postings.map((data) =>
  isOver(data, today, rules) ? reopened(data, until, today, rules) : null)));
"""


def days(first: date, last: date) -> st.SearchStrategy[str]:
    return st.dates(first, last).map(date.isoformat)


AROUND = days(TODAY - timedelta(days=500), TODAY + timedelta(days=200))
PAST = days(TODAY - timedelta(days=400), TODAY - timedelta(days=1))
SEATS = st.integers(0, 5)
SESSION = st.fixed_dictionaries(
    {"date": AROUND, "from": st.just("18:00"), "to": st.sampled_from(["20:00", "02:00"])}
)
ROUND = st.fixed_dictionaries({"posted": PAST, "status": st.just("filled"), "status_on": PAST})
OPTIONAL: dict[str, st.SearchStrategy[Any]] = {
    "updated": PAST,
    "starts": AROUND,
    "ends": AROUND,
    "sessions": st.lists(SESSION, max_size=3),
    "milestones": st.lists(st.fixed_dictionaries({"due": AROUND}), min_size=1, max_size=3),
    "onboarding": st.fixed_dictionaries(
        {"introduction": st.fixed_dictionaries({"date": AROUND})},
        optional={"guide": st.just("https://example.org/")},
    ),
    "seats": st.integers(1, 5),
    "seats_filled": SEATS,
    "team": st.lists(st.fixed_dictionaries({"seats": SEATS}, optional={"filled": SEATS})),
    "rounds": st.lists(ROUND, min_size=1, max_size=2),
    "model": st.sampled_from(["micro", "recurring"]),
}
ENDS = st.one_of(
    st.fixed_dictionaries({"deadline": AROUND}),
    st.fixed_dictionaries({"ongoing": st.just(True), "review_on": AROUND}),
)
STATUS: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.just({}),
    st.just({"status": "open"}),
    st.fixed_dictionaries(
        {"status": st.sampled_from(["filled", "closed", "expired"])}, optional={"status_on": PAST}
    ),
)
POSTINGS = st.builds(
    lambda *parts: {key: value for part in parts for key, value in part.items()},
    st.fixed_dictionaries({"posted": PAST}, optional=OPTIONAL),
    ENDS,
    STATUS,
)


def by_the_command(data: dict[str, Any]) -> dict[str, Any] | None:
    if not is_over(data, TODAY):
        return None
    return applied(data, reopened(data, TODAY, UNTIL).changes)


def drafts() -> list[dict[str, Any]]:
    """Give postings of every kind; one start of Node then answers for all of them."""
    made: list[dict[str, Any]] = []

    @seed(20261121)
    @settings(max_examples=200, deadline=None, database=None)
    @given(POSTINGS)
    def collect(posting: dict[str, Any]) -> None:
        made.append(posting)

    collect()
    return made


def test_a_new_round_is_the_same_by_the_form_and_by_the_command() -> None:
    postings = drafts()
    question = {
        "postings": postings,
        "until": UNTIL.isoformat(),
        "today": TODAY.isoformat(),
        "rules": {"patterns": {"day": formats.DAY.pattern}},
    }
    expected = [by_the_command(data) for data in postings]
    assert len(list(filter(None, expected))) > len(expected) // 3
    assert answer_of(PROGRAM, question) == expected
