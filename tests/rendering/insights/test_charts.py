"""Where the marks of a chart stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.rendering.insights.charts import (
    LINE,
    Amount,
    Mark,
    axis,
    bar_chart,
    column_chart,
)

LONG = "Interpreting for people who are hard of hearing, Amman"
AMOUNTS = st.lists(st.integers(0, 10_000), min_size=1, max_size=30).filter(any)


def amounts(*numbers: int, label: str = "Health") -> list[Amount]:
    return [Amount(label, number, str(number)) for number in numbers]


def columns(numbers: list[int], direction: str) -> list[Mark]:
    ticks = [(number, str(number)) for number in axis(max(numbers))]
    below = [("Nov", "2026")] * len(numbers)
    chart = column_chart(amounts(*numbers), below, ticks, direction)  # type: ignore[arg-type]
    return [column.mark for column in chart.columns]


@given(AMOUNTS)
def test_bars_are_as_long_as_their_numbers_and_grow_from_where_reading_begins(
    numbers: list[int],
) -> None:
    english = bar_chart(amounts(*numbers), "ltr")
    arabic = bar_chart(amounts(*numbers), "rtl")
    for number, left, right in zip(numbers, english.bars, arabic.bars, strict=True):
        if left.mark is None or right.mark is None:
            assert number == 0
            continue
        assert left.mark.x == 0
        assert right.mark.x + right.mark.width == pytest.approx(100, abs=0.02)
        assert left.mark.width == right.mark.width <= 82
        expected = max(number / max(numbers) * 82, 0.7)
        assert left.mark.width == pytest.approx(expected, abs=0.01)


@given(AMOUNTS)
def test_the_number_stands_at_the_end_of_its_bar(numbers: list[int]) -> None:
    for direction, towards in (("ltr", 1), ("rtl", -1)):
        chart = bar_chart(amounts(*numbers), direction)  # type: ignore[arg-type]
        assert chart.towards_end == towards
        for bar in chart.bars:
            length = bar.mark.width if bar.mark else 0
            end = length if direction == "ltr" else 100 - length
            assert bar.number.x == pytest.approx(end, abs=0.02)


def test_no_bar_touches_the_label_of_the_next() -> None:
    labels = ["Health", LONG, "Education"]
    chart = bar_chart([Amount(label, 1, "1") for label in labels], "ltr")
    assert [len(bar.label) for bar in chart.bars] == [1, 2, 1]
    for bar, following in zip(chart.bars, chart.bars[1:], strict=False):
        assert bar.mark is not None
        assert bar.label[-1].y < bar.mark.y
        assert bar.mark.y + bar.mark.height <= following.label[0].y - LINE / 2
    last = chart.bars[-1].mark
    assert last is not None
    assert last.y + last.height == chart.height


def test_long_labels_are_broken_between_words() -> None:
    (bar,) = bar_chart(amounts(1, label=LONG), "ltr").bars
    assert " ".join(line.text for line in bar.label) == LONG
    word = "و" * 60
    (bar,) = bar_chart(amounts(1, label=word), "rtl").bars
    assert [line.text for line in bar.label] == [word]


@given(AMOUNTS)
def test_time_runs_as_the_language_does(numbers: list[int]) -> None:
    english, arabic = columns(numbers, "ltr"), columns(numbers, "rtl")
    assert [mark.x for mark in english] == sorted(mark.x for mark in english)
    for one, other in zip(english, arabic, strict=True):
        assert one.x + other.x + one.width == pytest.approx(100, abs=0.05)
        assert (one.y, one.height) == (other.y, other.height)
        assert one.y + one.height == pytest.approx(160, abs=0.02)
        assert one.y >= 0


def test_months_without_anything_have_no_column() -> None:
    assert len(columns([0, 3, 0, 1], "ltr")) == 2


@pytest.mark.parametrize(("months", "labelled"), [(12, 3), (18, 3), (24, 4)])
def test_as_many_months_are_named_as_a_phone_has_room_for(months: int, labelled: int) -> None:
    below = [(str(number), "2026") for number in range(months)]
    chart = column_chart(amounts(*[1] * months), below, [(0, "0"), (4, "4")], "rtl")
    assert len(chart.labels) == labelled
    assert chart.labels[0][0].text == str(months - 1)
    assert all(0 < words.x < 100 for lines in chart.labels for words in lines)


def test_months_of_two_words_take_two_lines() -> None:
    below = [("تشرين الثاني", "2026"), ("آب", "2026")]
    for month in below:
        chart = column_chart(amounts(1), [month], [(0, "0"), (4, "4")], "rtl")
        (lines,) = chart.labels
        assert [line.text for line in lines] == [*month[0].split(), month[1]]
        assert lines[0].y < lines[-1].y < chart.height


@pytest.mark.parametrize(
    ("largest", "expected"),
    [
        (1, [0, 1, 2, 3, 4]),
        (4, [0, 1, 2, 3, 4]),
        (5, [0, 2, 4, 6]),
        (14, [0, 5, 10, 15]),
        (40, [0, 10, 20, 30, 40]),
        (199, [0, 50, 100, 150, 200]),
        (450, [0, 200, 400, 600]),
    ],
)
def test_axis_has_round_numbers(largest: int, expected: list[int]) -> None:
    assert axis(largest) == expected


@given(st.integers(1, 10**9))
def test_axis_reaches_every_number_without_many_steps(largest: int) -> None:
    numbers = axis(largest)
    assert numbers[0] == 0
    assert numbers[-2] < largest <= numbers[-1] or largest < 4
    assert 3 <= len(numbers) <= 5
