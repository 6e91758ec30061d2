"""Which problems a report is about: those of the files somebody names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath, PurePosixPath

from volunteer_board.cli.command import Misuse
from volunteer_board.problems import Problem


def paths_in_board(paths: Sequence[str], root: Path) -> tuple[PurePosixPath, ...]:
    """Give paths of the command line relative to the root of the board.

    Links are not resolved: a link inside the board is a problem at its own
    place. Raises ``Misuse`` for what does not exist or lies outside.
    """
    return tuple(_path_in_board(path, root) for path in paths)


def _path_in_board(path: str, root: Path) -> PurePosixPath:
    if not os.path.lexists(path):
        raise Misuse("misuse.no-path", path=path)
    # Path.absolute() keeps "..", Path.resolve() follows links; abspath does neither.
    absolute, board = PurePath(os.path.abspath(path)), PurePath(os.path.abspath(root))  # noqa: PTH100
    if not absolute.is_relative_to(board):
        raise Misuse("misuse.outside", path=path, folder=root)
    return PurePosixPath(absolute.relative_to(board))


def is_selected(path: PurePosixPath, selection: Sequence[PurePosixPath]) -> bool:
    """Say whether a file is one of those named or in a folder named; all are if none is."""
    return not selection or any(path.is_relative_to(named) for named in selection)


def selected_problems(
    problems: Iterable[Problem], selection: Sequence[PurePosixPath]
) -> tuple[Problem, ...]:
    """Give the problems of the files named, and those in which another file is about them."""
    return tuple(
        problem
        for problem in problems
        if any(is_selected(path, selection) for path in _files_of(problem))
    )


def _files_of(problem: Problem) -> list[PurePosixPath]:
    others = [value for value in problem.values.values() if isinstance(value, PurePosixPath)]
    return [problem.file, *others]
