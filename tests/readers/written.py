"""Outputs of boards as files in a folder, and what programs in Node find in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.boards import make_view
from tests.rendering.exports.sample import HOSTILE, hostile_board, sample_board
from tests.scripts import answer_of
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.view import View

HERE = Path(__file__).parent

Render = Callable[[View], Iterator[Output]]


def write_sample(folder: Path, render: Render) -> list[Path]:
    """Write what is rendered of the sample board in both languages; gives the files."""
    return [
        _write(folder, output)
        for language in ("ar", "en")
        for output in render(make_view(sample_board(), language))
    ]


def write_hostile(folder: Path, render: Render, below: str, **changes: Any) -> list[Path]:
    """Write what is rendered below a path of a board for each hostile text; gives the files.

    ``changes`` are those of the posting that says nothing but the text.
    """
    return [
        _write(folder / str(number), output)
        for number, text in enumerate(HOSTILE)
        for output in render(make_view(hostile_board(text, **changes), "en"))
        if output.path.startswith(below)
    ]


def read_by(program: str, files: list[Path]) -> dict[Path, Any]:
    """Give what each reader of a program finds in each file, by the names of the readers."""
    answer = answer_of(HERE / program, [str(file) for file in files])
    return {file: answer[str(file)] for file in files}


def _write(folder: Path, output: Output) -> Path:
    file = folder / output.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(output.content)
    return file
