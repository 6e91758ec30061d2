"""What filters let through, what they count, and the orders, as the scripts answer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.boards import NOW, make_board, posting
from tests.rendering.search.answering import ask
from volunteer_board.model.board import Board
from volunteer_board.model.filters import FILTERS

AMMAN = {"mode": "onsite", "location": {"place": "amman"}}
RECURRING = {
    "model": "recurring",
    "commitment": {"calls_per_year": 52, "hours_per_call": 2},
    "finished_when": None,
}


@pytest.fixture(scope="module")
def board() -> Board:
    return make_board(
        posting("dar-amal/logo"),
        posting("dar-amal/nurse", causes=["health"], skills=[skill("nursing")], **AMMAN),
        posting("dar-amal/calls", causes=["health", "women"], **RECURRING),
        posting("sanad/short", commitment={"total_hours": 2}, deadline="2026-12-05"),
        posting("sanad/english", title={"en": "Writer"}, benefits=["network"]),
        posting("sanad/over", deadline="2026-11-20"),
        posting("sanad/talk", overlap={"from": "18:00", "to": "20:00"}),
    )


def skill(name: str, level: str = "beginner") -> dict[str, str]:
    return {"skill": name, "level": level}


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ({}, {"logo", "nurse", "calls", "short", "english", "talk"}),
        ({"values": {"cause": ["health"]}}, {"nurse", "calls"}),
        ({"values": {"cause": ["health", "women"], "mode": ["onsite"]}}, {"nurse"}),
        ({"values": {"skill": ["nursing"]}}, {"nurse"}),
        ({"values": {"level": ["beginner"]}}, {"nurse"}),
        ({"values": {"place": ["jo"]}}, {"nurse"}),
        ({"values": {"place": ["amman"]}}, {"nurse"}),
        ({"values": {"model": ["recurring"]}}, {"calls"}),
        ({"values": {"benefit": ["network"]}}, {"english"}),
        ({"values": {"organisation": ["sanad"]}}, {"short", "english", "talk"}),
        ({"values": {"cause": ["nothing-of-ours"]}}, set()),
        ({"total": 3}, {"short"}),
        ({"weekly": 2}, {"short", "calls"}),
        ({"translated": True}, {"logo", "nurse", "calls", "short", "talk"}),
        ({"closing": 7}, {"short"}),
        (
            {"ended": True, "values": {"organisation": ["sanad"]}},
            {"short", "english", "talk", "over"},
        ),
        ({"zone": "Asia/Amman"}, {"logo", "nurse", "calls", "short", "english", "talk"}),
        ({"zone": "Asia/Tokyo"}, {"logo", "nurse", "calls", "short", "english"}),
        ({"only": ["sanad/over", "dar-amal/logo", "gone/away"], "ended": True}, {"over", "logo"}),
    ],
)
def test_filter_lets_through(board: Board, request_: dict[str, Any], expected: set[str]) -> None:
    (answer,) = ask(board, "ar", request_)
    assert {id_.partition("/")[2] for id_ in answer.ids} == expected
    assert answer.total == answer.kinds["opportunity"] == len(expected)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("closing", ["short", "calls"]),
        ("shortest", ["short", "logo"]),
        ("newest", ["calls", "logo"]),
    ],
)
def test_orders(board: Board, sort: str, expected: list[str]) -> None:
    (answer,) = ask(board, "ar", {"sort": sort})
    assert [id_.partition("/")[2] for id_ in answer.ids][: len(expected)] == expected


def test_counts_say_what_another_choice_would_give(board: Board) -> None:
    plain, chosen = ask(board, "ar", {}, {"values": {"cause": ["health"]}, "total": 12})
    assert plain.counts["cause"] == {"women": 5, "health": 2}
    assert plain.counts["ended"] == {"1": 1}
    assert plain.counts["translated"] == {"1": 5}
    assert plain.counts["closing"] == {"7": 1}
    assert chosen.counts["cause"] == {"women": 4, "health": 1}
    assert chosen.counts["mode"] == {"remote": 0, "onsite": 1}


CHOICES = {name: st.lists(st.integers(0, 3), max_size=2) for name in ("cause", "mode", "model")}


@settings(max_examples=15)
@given(st.fixed_dictionaries(CHOICES))
def test_every_count_is_what_choosing_it_gives(chosen: dict[str, list[int]]) -> None:
    board = make_board(
        *(posting(f"dar-amal/p{n}", **changes) for n, changes in enumerate(VARIETY)),
    )
    every = {name: sorted(_used(board, name)) for name in CHOICES}
    values = {
        name: [every[name][n % len(every[name])] for n in numbers]
        for name, numbers in chosen.items()
    }
    (answer,) = ask(board, "en", {"values": values})
    ways = [(name, value, {**values, name: [value]}) for name in CHOICES for value in every[name]]
    tried = ask(board, "en", *({"values": way} for _, _, way in ways))
    for (name, value, _), one in zip(ways, tried, strict=True):
        assert answer.counts[name][value] == one.total


VARIETY: list[dict[str, Any]] = [
    {"causes": causes, **where, **model}
    for causes in (["women"], ["health"], ["women", "health"])
    for where in ({}, AMMAN)
    for model in ({}, RECURRING)
]


def _used(board: Board, name: str) -> set[str]:
    values_of = FILTERS[name].values_of
    return {v for o in board.opportunities for v in values_of(o, board.vocabularies)}


@pytest.mark.parametrize("seconds", [-1, 0])
def test_posting_closes_in_the_browser_too(seconds: int) -> None:
    board = make_board(posting(deadline="2026-12-20", time_zone="Asia/Amman"))
    end = datetime.fromisoformat("2026-12-21T00:00:00+03:00")
    (answer,) = ask(board, "ar", {}, now=end + timedelta(seconds=seconds))
    assert answer.total == (1 if seconds < 0 else 0)


def test_pages_of_results() -> None:
    board = make_board(*(posting(f"dar-amal/p{n}") for n in range(7)), page_size=3)
    first, last, beyond = ask(board, "ar", {}, {"page": 3}, {"page": 9})
    assert (len(first.ids), first.pages, first.total) == (3, 3, 7)
    assert last.ids == beyond.ids and len(last.ids) == 1


def test_list_is_ordered_by_fit_and_says_why(board: Board) -> None:
    profile = {"skills": ["nursing"], "languages": [], "hours": 2}
    (answer,) = ask(board, "ar", {"sort": "fit", "profile": profile})
    assert answer.ids[0] == "dar-amal/nurse"
    assert answer.fits is not None
    assert {"kind": "skill", "value": "nursing", "fits": True} in answer.fits[0]
    assert {"kind": "hours", "fits": False} in answer.fits[0]


def test_empty_board_answers() -> None:
    (answer,) = ask(make_board(now=NOW), "ar", {"q": "مترجم"})
    assert (answer.total, answer.near, answer.pages) == (0, False, 1)
