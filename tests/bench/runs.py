"""Lets the contestants build in turn and keeps what was measured."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.contestants import CONTESTANTS, environment
from tests.bench.measure import Measurement, measure
from tests.bench.output import Output, inspect_output
from tests.bench.prepare import prepare


@dataclass(frozen=True, slots=True)
class Result:
    """The runs of one contestant with one number of postings, and what it wrote."""

    postings: int
    runs: Sequence[Measurement]
    output: Output

    @property
    def wall(self) -> float:
        """Seconds: the median of the runs."""
        return median(run.wall for run in self.runs)

    @property
    def processor(self) -> float:
        """Seconds of all processors together: the median of the runs."""
        return median(run.processor for run in self.runs)

    @property
    def peak_memory(self) -> float:
        """Bytes: the median of the runs."""
        return median(run.peak_memory for run in self.runs)


@dataclass(frozen=True, slots=True)
class Plan:
    """Who builds what, how often, and where."""

    folder: Path
    names: Sequence[str]
    runs: int
    seed: int
    report: Callable[[str], None]


def run_all(plan: Plan, count: int) -> Mapping[str, Result]:
    """Generate ``count`` postings and let each contestant build them, in turn."""
    inputs = plan.folder / f"{count}"
    plan.report(f"generating {count} postings")
    posting_ids = prepare(inputs, count, seed=plan.seed, names=plan.names)
    measurements: dict[str, list[Measurement]] = {name: [] for name in plan.names}
    outputs: dict[str, Output] = {}
    for number in range(plan.runs):
        for name in _turns(plan.names, number):
            measurement = _run_once(name, inputs)
            measurements[name].append(measurement)
            outputs[name] = inspect_output(inputs / f"{name}-output", posting_ids)
            plan.report(_progress(name, count, measurement))
    return {name: Result(count, measurements[name], outputs[name]) for name in plan.names}


def _turns(names: Sequence[str], number: int) -> Sequence[str]:
    """Let another one begin in every second round."""
    return names if number % 2 == 0 else list(reversed(names))


def _run_once(name: str, inputs: Path) -> Measurement:
    """Build once, with no output and no cache of a run before."""
    contestant = CONTESTANTS[name]
    root, output, cache = inputs / name, inputs / f"{name}-output", inputs / f"{name}-cache"
    for leftover in (output, cache, *(root / kept for kept in contestant.caches)):
        _remove(leftover)
    return measure(contestant.command(root, output, cache), environment())


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _progress(name: str, count: int, measurement: Measurement) -> str:
    return (
        f"{name:>4} {count:>6} postings: {measurement.wall:6.2f} s wall,"
        f" {measurement.processor:6.2f} s processor, {measurement.peak_memory / 1e6:6.0f} MB"
        f" (largest process {measurement.largest_process / 1e6:.0f} MB)"
    )
