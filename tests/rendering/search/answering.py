"""The search of a board, answered by the very scripts that a browser runs."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests import programs
from tests.boards import make_view
from tests.sample import REPOSITORY
from tests.scripts import node
from volunteer_board.model.board import Board
from volunteer_board.rendering.pages.hand_written_pages import HandWritten
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.search.outputs import search_outputs

_SCRIPT = REPOSITORY / "tests" / "scripts" / "answer.mjs"


@dataclass(frozen=True)
class Answer:
    """What the search answered; ``ids`` are those of the postings on the page."""

    ids: list[str]
    total: int
    kinds: Mapping[str, int]
    counts: Mapping[str, Mapping[str, int]]
    near: bool
    unknown: Sequence[str]
    pages: int
    fits: list[list[dict[str, Any]]] | None


def ask(
    board: Board,
    language: str,
    *requests: Mapping[str, Any],
    now: datetime | None = None,
    pages: Sequence[HandWritten] = (),
) -> list[Answer]:
    """Build the search data of a board and let the scripts answer, as if it were ``now``."""
    with tempfile.TemporaryDirectory() as folder:
        write_search_data(board, language, Path(folder), pages)
        question = {
            "folder": str(Path(folder, language, "search")),
            "now": (now or board.now).isoformat(),
            "requests": requests,
        }
        outcome = programs.run(
            [node(), _SCRIPT],
            input=json.dumps(question),
            check=True,
        )
    order = ordered_ids(board)
    return [_answer(each, order) for each in json.loads(outcome.stdout)]


def found(board: Board, language: str, q: str, **request: Any) -> list[str]:
    """Give the ids of the postings that a query finds."""
    (answer,) = ask(board, language, {"q": q, **request})
    return answer.ids


def write_search_data(
    board: Board, language: str, folder: Path, pages: Sequence[HandWritten] = ()
) -> None:
    """Write the search data of a language below a folder."""
    for output in search_outputs(Site(make_view(board, language)), pages):
        file = folder / output.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.content)


def ordered_ids(board: Board) -> list[str]:
    """Give the ids of all postings in the order of their numbers."""
    ended = [o.id for o in board.opportunities if not board.states[o.id].accepts_applications]
    return [*(o.id for o in board.open), *ended]


def _answer(data: Mapping[str, Any], order: Sequence[str]) -> Answer:
    return Answer(
        ids=[order[number] for number in data["numbers"] if number < len(order)],
        total=data["total"],
        kinds=data["kinds"],
        counts=data["counts"],
        near=data["near"],
        unknown=data["unknown"],
        pages=data["pages"],
        fits=data.get("fits"),
    )
