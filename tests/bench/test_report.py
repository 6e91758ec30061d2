"""The table, and the promises that ``--assert`` holds the board to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.bench.measure import Measurement
from tests.bench.output import Output
from tests.bench.report import Results, broken_promises, table
from tests.bench.runs import Result

OUTPUT = Output(
    html_pages=30, feeds=9, size=5_000_000, median_posting=19_000, largest_posting=24_000
)


def result(postings: int, wall: float, megabytes: int) -> Result:
    runs = [Measurement(wall, 2 * wall, megabytes * 1_000_000, 0)]
    return Result(postings, runs, OUTPUT)


def results(postings: int, ours: tuple[float, int], hugo: tuple[float, int]) -> Results:
    return {"ours": result(postings, *ours), "hugo": result(postings, *hugo)}


SMALL = results(1_000, ours=(1.0, 80), hugo=(2.5, 300))
LARGE = results(10_000, ours=(9.0, 300), hugo=(25.0, 2_000))


def test_promises_that_hold() -> None:
    assert broken_promises(SMALL, LARGE) == []


@pytest.mark.parametrize(
    ("ours", "broken"),
    [
        ((12.6, 300), ["wall time against Hugo", "growth of wall time"]),
        ((9.0, 700), ["memory against Hugo"]),
        ((11.4, 300), []),
        ((11.6, 300), ["growth of wall time"]),
    ],
)
def test_promises_that_do_not(ours: tuple[float, int], broken: list[str]) -> None:
    large = {**LARGE, "ours": result(10_000, *ours)}
    assert [line.partition(":")[0] for line in broken_promises(SMALL, large)] == broken


def test_the_heaviest_posting_counts() -> None:
    heavy = replace(OUTPUT, largest_posting=25_001)
    large = {**LARGE, "ours": replace(LARGE["ours"], output=heavy)}
    (line,) = broken_promises(SMALL, large)
    assert line.startswith("bytes of the largest posting page: 25001")


def test_the_table_shows_medians_and_ratios() -> None:
    runs = [Measurement(wall, 1, 1_000_000, 0) for wall in (7.0, 9.0, 30.0)]
    ours = Result(10_000, runs, OUTPUT)
    lines = table([SMALL, {**LARGE, "ours": ours}], runs=3).splitlines()
    assert "| wall time, s | 9.00 | 25.00 | 0.36 |" in lines
    assert "| wall time | 0.90 | 1.00 |" in lines
