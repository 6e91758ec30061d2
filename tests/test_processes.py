"""Work side by side gives its results in order, and a failure is not lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

import pytest

from volunteer_board.processes import WorkFailed, in_parallel

LARGE = 10_000
Task = Callable[[], tuple[int, int]]


def double(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def fail() -> tuple[int, int]:
    raise LookupError("no such posting")


def end() -> tuple[int, int]:
    os._exit(3)


def test_results_come_in_order_from_different_processes() -> None:
    results = in_parallel([partial(double, number) for number in range(4)], size=LARGE)
    assert [number for number, _ in results] == [0, 2, 4, 6]
    assert len({process for _, process in results}) == 4
    assert results[0][1] == os.getpid()


def test_nothing_to_do_is_no_failure() -> None:
    assert in_parallel([], size=LARGE) == []


def test_failure_elsewhere_says_what_happened() -> None:
    with pytest.raises(WorkFailed, match="LookupError: no such posting"):
        in_parallel(list[Task]([partial(double, 1), fail]), size=LARGE)


def test_process_that_dies_is_no_success() -> None:
    with pytest.raises(WorkFailed, match="before its work was done"):
        in_parallel(list[Task]([partial(double, 1), end]), size=LARGE)


def test_small_board_is_not_worth_a_process() -> None:
    results = in_parallel([partial(double, number) for number in range(3)], size=30)
    assert results == [(0, os.getpid()), (2, os.getpid()), (4, os.getpid())]
