"""Where the marks of a chart stand: bars for amounts, columns for months.

Along the line of reading everything is in hundredths of the width, across it in
pixels, so that a chart fits a phone and a desk and its letters never shrink.

In a language written from right to left the charts are mirrored as its newspapers do: bars
grow from the right, where the eye begins, and for the same reason time runs from right to
left, with the numbers of the axis at the right.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from volunteer_board.languages.language import Direction

LINE = 24
"""The height of a line of a label, in pixels."""

_LETTERS_OF_A_LINE = 34
_LETTERS_BELOW_A_COLUMN = 9
_BAR = 14
_GAP = 14
_LONGEST_BAR = 82.0  # leaves room for a number of five digits on the narrowest screen
_SHORTEST_BAR = 0.7  # one of a thousand can still be seen
_COLUMNS = 160
_LINE_BELOW = 20
_WIDTH_OF_COLUMN = 0.72  # of its place
_MOST_STEPS = 4
_FEW_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount, the words for what it is the amount of, and the number as people read it."""

    label: str
    number: float
    written: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A rectangle: ``x`` and ``width`` in hundredths of the chart, the others in pixels."""

    x: float
    width: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place; ``x`` in hundredths of the width, ``y`` of their base line in pixels."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """An amount as a bar below its label; an amount of nothing has no mark."""

    label: tuple[Words, ...]
    mark: Mark | None
    number: Words


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars below one another; ``towards_end`` is 1 if a line is read to the right, else -1."""

    bars: tuple[Bar, ...]
    height: int
    towards_end: int


@dataclass(frozen=True, slots=True)
class Column:
    """An amount that is not zero as a column; ``words`` appear when somebody points at it."""

    words: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Columns side by side, with lines at the numbers of ``ticks``."""

    columns: tuple[Column, ...]
    ticks: tuple[Words, ...]
    labels: tuple[tuple[Words, ...], ...]
    height: int
    towards_end: int


def bar_chart(amounts: Sequence[Amount], direction: Direction) -> BarChart:
    """Place a bar for each amount; the largest, which must not be zero, is the longest."""
    labels = [_lines(amount.label) for amount in amounts]
    heights = [len(lines) * LINE + _BAR + _GAP for lines in labels]
    tops = list(accumulate(heights, initial=0))
    largest = max(amount.number for amount in amounts)
    bars = tuple(
        _bar(amount, lines, top, largest, direction)
        for amount, lines, top in zip(amounts, labels, tops, strict=False)
    )
    return BarChart(bars, tops[-1] - _GAP, _towards_end(direction))


def _bar(
    amount: Amount, lines: Sequence[str], top: int, largest: float, direction: Direction
) -> Bar:
    width = amount.number / largest * _LONGEST_BAR
    if amount.number:
        width = max(width, _SHORTEST_BAR)
    y = top + len(lines) * LINE
    begin = _mirrored(0, direction)
    return Bar(
        label=tuple(Words(line, begin, top + LINE * n - 8) for n, line in enumerate(lines, 1)),
        mark=_mark(0, width, y, _BAR, direction) if amount.number else None,
        number=Words(amount.written, _mirrored(width, direction), y + _BAR - 2),
    )


def _lines(label: str, letters: int = _LETTERS_OF_A_LINE) -> list[str]:
    """Break a label that would not fit a phone; a word stays whole, or its letters would part."""
    return textwrap.wrap(label, letters, break_long_words=False) or [""]


def column_chart(
    amounts: Sequence[Amount],
    below: Sequence[tuple[str, str]],
    ticks: Sequence[tuple[float, str]],
    direction: Direction,
) -> ColumnChart:
    """Place a column for each amount, the first where reading begins.

    ``below`` is the month and the year of each column; so many of them are shown as there is
    room for. ``ticks`` are the numbers of ``axis``, and how they are written.
    """
    top = ticks[-1][0]
    place = 100 / len(amounts)
    begin = _mirrored(0, direction)
    labels = tuple(_labels(below, direction))
    return ColumnChart(
        columns=tuple(
            Column(
                f"{amount.label}: {amount.written}",
                _column(amount.number / top * _COLUMNS, number * place, place, direction),
            )
            for number, amount in enumerate(amounts)
            if amount.number
        ),
        ticks=tuple(Words(text, begin, _short(_COLUMNS * (1 - n / top))) for n, text in ticks),
        labels=labels,
        height=_COLUMNS + _LINE_BELOW * max(map(len, labels)) + _LINE_BELOW // 2,
        towards_end=_towards_end(direction),
    )


def _column(height: float, begin: float, place: float, direction: Direction) -> Mark:
    margin = place * (1 - _WIDTH_OF_COLUMN) / 2
    width = place * _WIDTH_OF_COLUMN
    return _mark(begin + margin, width, _COLUMNS - height, height, direction)


def _labels(below: Sequence[tuple[str, str]], direction: Direction) -> Iterator[tuple[Words, ...]]:
    """Place the last label, and back from it as many as do not touch one another on a phone."""
    place = 100 / len(below)
    step = 4 if len(below) <= _FEW_COLUMNS else 6
    for number in range(len(below) - 1, -1, -step):
        x = _mirrored((number + 0.5) * place, direction)
        month, year = below[number]
        lines = (*_lines(month, _LETTERS_BELOW_A_COLUMN), year)
        yield tuple(Words(text, x, _COLUMNS + _LINE_BELOW * n) for n, text in enumerate(lines, 1))


def axis(largest: float) -> list[int]:
    """Give the numbers of an axis that reaches ``largest``: round ones from 0, five at most.

    It reaches four at least, so that a month with one story does not look like a flood.
    """
    step = 1
    while largest / step > _MOST_STEPS:
        step = _next_round(step)
    steps = ceil(largest / step) if step > 1 else _MOST_STEPS
    return [step * number for number in range(steps + 1)]


def _next_round(step: int) -> int:
    """Give the next of 1, 2, 5, 10, 20, 50, …"""
    return step * 5 // 2 if str(step).startswith("2") else step * 2


def _mark(begin: float, width: float, y: float, height: float, direction: Direction) -> Mark:
    x = begin if direction == "ltr" else 100 - begin - width
    return Mark(_short(x), _short(width), _short(y), _short(height))


def _mirrored(x: float, direction: Direction) -> float:
    return _short(x if direction == "ltr" else 100 - x)


def _short(number: float) -> float:
    rounded = round(number, 2)
    return int(rounded) if rounded == int(rounded) else rounded


def _towards_end(direction: Direction) -> int:
    return 1 if direction == "ltr" else -1
