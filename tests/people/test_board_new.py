"""What people answer to ``board new``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.people.board import Outcome, outcomes
from tests.people.cases import Case, answer_of, cases_for
from volunteer_board.cli.main import main

ANSWERED = cases_for("new")


def settings(case: Case) -> Iterator[str]:
    """Give a posting as options, with what was typed in its place."""
    data = case.base_data()
    yield from _settings(data, case, "")
    if answer_of(data, case.field) is None:
        yield from _typed(case)


def _settings(value: Any, case: Case, pointer: str) -> Iterator[str]:
    if pointer == case.field:
        yield from _typed(case)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _settings(inner, case, f"{pointer}/{key}")
    elif isinstance(value, list) and isinstance(value[0], dict):
        yield from _settings(value[0], case, f"{pointer}/0")
    elif isinstance(value, list) and pointer.endswith(("/ar", "/en")):
        for item in value:
            yield from _setting(pointer, item)
    else:
        yield from _setting(pointer, ", ".join(value) if isinstance(value, list) else value)


def _typed(case: Case) -> Iterator[str]:
    is_list = isinstance(answer_of(case.base_data(), case.field), list)
    for text in case.typed.rstrip("\n").split("\n") if is_list else [case.typed.rstrip("\n")]:
        yield from _setting(case.field, text)


def _setting(pointer: str, value: Any) -> Iterator[str]:
    name = ".".join(key for key in pointer.split("/")[1:] if key != "0")
    yield from ("--set", f"{name}={str(value).lower() if isinstance(value, bool) else value}")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What came of every case."""
    root = tmp_path_factory.mktemp("new")
    board = BoardFolder.make(root / "board")
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    texts = {case.name: written(board.root, case) for case in ANSWERED}
    return outcomes(root / "outcomes", texts)


def written(root: Path, case: Case) -> str:
    """Give the file that comes of the answers."""
    name = "olive-house/somebody-typed"
    arguments = ["new", "opportunity", name, "--languages", "ar", "--yes", "--root", str(root)]
    assert main([*arguments, *settings(case)]) == 0
    file = root / f"opportunities/{name}.yml"
    text = file.read_text(encoding="utf-8")
    file.unlink()
    return text


@pytest.mark.parametrize("case", ANSWERED, ids=str)
def test_an_answer_says_what_was_meant_or_is_told(found: dict[str, Outcome], case: Case) -> None:
    found[case.name].must_be_right(case)
