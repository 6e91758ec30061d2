"""The table of the benchmark, and what the board promises about it."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence

from tests.bench.contestants import CONTESTANTS
from tests.bench.runs import Result

MOST_WALL_AGAINST_HUGO = 0.5
MOST_MEMORY_AGAINST_HUGO = 1 / 3
HEAVIEST_POSTING = 25_000

# "Grows at most linearly": ten times the postings take at most ten times the time and the
# memory. The tolerance is for the noise of a shared machine.
MOST_GROWTH = 1.15

Results = Mapping[str, Result]
Row = tuple[str, Callable[[Result], float], str]

ROWS: Sequence[Row] = (
    ("wall time, s", lambda result: result.wall, "{:.2f}"),
    ("processor time, s", lambda result: result.processor, "{:.2f}"),
    ("peak memory, MB", lambda result: result.peak_memory / 1e6, "{:.0f}"),
    ("HTML pages", lambda result: result.output.html_pages, "{:,.0f}"),
    ("feeds", lambda result: result.output.feeds, "{:,.0f}"),
    ("output, MB", lambda result: result.output.size / 1e6, "{:.0f}"),
    ("posting page, median, kB", lambda result: result.output.median_posting / 1e3, "{:.1f}"),
    ("posting page, largest, kB", lambda result: result.output.largest_posting / 1e3, "{:.1f}"),
)


def table(results: Sequence[Results], runs: int) -> str:
    """Give the results, one mapping for each number of postings, as Markdown."""
    lines = [_conditions(runs)]
    for result in results:
        lines += ["", *_comparison(result)]
    if len(results) > 1:
        lines += ["", *_growth_table(results[0], results[-1])]
    return "\n".join(lines) + "\n"


def _conditions(runs: int) -> str:
    machine = f"{platform.system()} on {platform.machine()} with {os.cpu_count()} processors"
    return f"{machine}, Python {platform.python_version()}. Runs in turn: {runs}; medians shown."


def _comparison(results: Results) -> Iterator[str]:
    """Give a table with a row for each measure and the ratio of ours to Hugo's."""
    postings = next(iter(results.values())).postings
    titles = [CONTESTANTS[name].title() for name in results]
    compared = ["ratio"] if len(results) > 1 else []
    yield _line([f"{postings:,} postings, 2 languages", *titles, *compared])
    yield _line(["---", *["---:"] * len([*titles, *compared])])
    for label, value_of, form in ROWS:
        values = [value_of(result) for result in results.values()]
        ratio = [f"{values[0] / values[-1]:.2f}"] if compared else []
        yield _line([label, *map(form.format, values), *ratio])


def _growth_table(small: Results, large: Results) -> Iterator[str]:
    heads = [CONTESTANTS[name].title() for name in small]
    yield _line(["growth for each posting (1.00 is linear)", *heads])
    yield _line(["---", *["---:"] * len(small)])
    for label, value_of, _ in ROWS[:3]:
        growths = [growth(small[name], large[name], value_of) for name in small]
        yield _line([label.partition(",")[0], *(f"{value:.2f}" for value in growths)])


def growth(small: Result, large: Result, value_of: Callable[[Result], float]) -> float:
    """Say by what factor a posting costs more on the large board than on the small one."""
    return value_of(large) / large.postings / (value_of(small) / small.postings)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def broken_promises(small: Results, large: Results) -> list[str]:
    """Say which promises do not hold; an empty list says that all of them do."""
    ours, hugo = large["ours"], large["hugo"]
    measured = (
        ("wall time against Hugo", ours.wall / hugo.wall, MOST_WALL_AGAINST_HUGO),
        ("memory against Hugo", ours.peak_memory / hugo.peak_memory, MOST_MEMORY_AGAINST_HUGO),
        ("growth of wall time", growth(small["ours"], ours, lambda r: r.wall), MOST_GROWTH),
        ("growth of memory", growth(small["ours"], ours, lambda r: r.peak_memory), MOST_GROWTH),
        ("bytes of the largest posting page", ours.output.largest_posting, HEAVIEST_POSTING),
    )
    return [
        f"{name}: {value:.2f}, at most {limit:.2f} promised"
        for name, value, limit in measured
        if value > limit
    ]
