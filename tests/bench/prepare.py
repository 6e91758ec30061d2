"""Generates one board and writes it as the input of each contestant.

This runs in a process of its own, because the kernel lets a program inherit the
record of the memory of the process that starts it: the one that measures must
stay small.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from tests import programs
from tests.bench.contestants import CONTESTANTS
from tests.bench.generator import generate_board
from tests.bench.scenario import REPOSITORY


def prepare(folder: Path, count: int, *, seed: int, names: Sequence[str]) -> list[str]:
    """Write ``folder/<name>`` for each contestant, in another process; give the postings' ids."""
    arguments = [str(folder), str(count), str(seed), *names]
    command = [sys.executable, "-m", f"{__package__}.prepare", *arguments]
    ids = programs.run(command, cwd=REPOSITORY, check=True)
    return ids.stdout.split()


def main() -> None:
    """Read the arguments that ``prepare`` gives, write the inputs, print the postings' ids."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("names", nargs="+", choices=list(CONTESTANTS))
    options = parser.parse_args()
    board = generate_board(options.count, seed=options.seed, schemas=REPOSITORY / "schemas")
    for name in options.names:
        shutil.rmtree(options.folder / name, ignore_errors=True)
        CONTESTANTS[name].write_input(board, options.folder / name, REPOSITORY)
    print(*board.postings, sep="\n")


if __name__ == "__main__":
    main()
