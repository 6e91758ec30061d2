"""Command line of the benchmark."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.contestants import CONTESTANTS, ContestantMissingError
from tests.bench.measure import CommandFailedError
from tests.bench.output import IncompleteOutputError
from tests.bench.report import broken_promises, table
from tests.bench.runs import Plan, run_all

MEMORY_FOLDER = Path("/dev/shm")  # noqa: S108 (folders in it are made by mkdtemp)
MOST_LOAD_OF_A_QUIET_MACHINE = 0.5
HEADING = """\
# How long a build takes

Written by `make bench BENCH="--write-table docs/architecture/benchmark.md"`; what is built and
how it is measured stands in `tests/bench/README.md`.

"""
PROMISE_BROKEN, FAILED = 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; give 0, 1 if a promise is broken, or 2 if a build failed."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.check and options.only:
        parser.error("--assert compares both contestants; leave out --only")
    try:
        return _run(options)
    except (CommandFailedError, ContestantMissingError, IncompleteOutputError) as problem:
        print(problem, file=sys.stderr)
        return FAILED


def _run(options: argparse.Namespace) -> int:
    names = [options.only] if options.only else list(CONTESTANTS)
    for name in names:
        CONTESTANTS[name].title()
    _warn_if_busy()
    with _work_folder(options.keep) as folder:
        plan = Plan(folder, names, options.runs, options.seed, report=_report)
        results = [run_all(plan, count) for count in (options.small, options.postings)]
    text = table(results, options.runs)
    print(text, end="")
    if options.write_table:
        options.write_table.write_text(HEADING + text, encoding="utf-8")
    return _verdict(broken_promises(*results)) if options.check else 0


def _verdict(broken: Sequence[str]) -> int:
    for promise in broken:
        print(f"promise broken: {promise}", file=sys.stderr)
    return PROMISE_BROKEN if broken else 0


def _warn_if_busy() -> None:
    load = os.getloadavg()[0]
    if load > MOST_LOAD_OF_A_QUIET_MACHINE:
        _report(f"other programs are running (load {load:.1f}): do not trust the wall times")


def _report(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


@contextmanager
def _work_folder(keep: Path | None) -> Iterator[Path]:
    """Give an empty folder, in memory where there is such a thing, and clear it away after."""
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
        return
    parent = MEMORY_FOLDER if MEMORY_FOLDER.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="board-bench-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Build generated postings with this board and with Hugo, and compare.",
    )
    add = parser.add_argument
    add("--postings", type=_positive, default=10_000, help="postings of the large board")
    add("--small", type=_positive, default=1_000, help="postings of the small board")
    add("--runs", type=_positive, default=3, help="builds by each contestant of each board")
    add("--seed", type=int, default=1, help="another seed gives other postings")
    add("--only", choices=list(CONTESTANTS), help="measure one contestant alone")
    add("--keep", type=Path, metavar="DIR", help="work in DIR and leave everything there")
    add("--write-table", type=Path, metavar="PATH", help="also write the table to PATH")
    add("--assert", dest="check", action="store_true", help="exit 1 if a promise is broken")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a positive number")
    return number


if __name__ == "__main__":
    sys.exit(main())
