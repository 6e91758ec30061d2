"""The way of the data is one direction, and the engine does not know MkDocs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sample import REPOSITORY

ENGINE = REPOSITORY / "hooks" / "volunteer_board"

# What each room may import; the modules beside the rooms are named like rooms.
ALLOWED: dict[str, set[str]] = {
    "problem_codes": set(),
    "processes": set(),
    "problems": {"problem_codes"},
    "model": set(),
    "languages": set(),
    "reading": {"problems", "problem_codes", "processes"},
    "checking": {"problems", "problem_codes", "processes", "reading", "model", "languages"},
    "rendering": {"model", "languages"},
    "publishing": {"processes", "model", "languages", "rendering"},
    "board_build": {"problems", "reading", "checking", "model", "rendering", "publishing"},
    "__main__": {"cli"},
    "cli": {
        "problems", "problem_codes", "reading", "checking", "model", "languages", "rendering",
        "publishing", "board_build",
    },
}  # fmt: skip


def modules() -> list[Path]:
    return sorted(ENGINE.rglob("*.py"))


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield node.module or ""


def room_of(module: Path) -> str:
    return module.relative_to(ENGINE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(ENGINE)))
def test_module_imports_only_what_its_room_may(module: Path) -> None:
    room = room_of(module)
    for name in imports(module):
        top, _, rest = name.partition(".")
        assert top not in {"mkdocs", "material", "properdocs"}, f"{module.name} imports {name}"
        if top == "volunteer_board" and rest:
            other = rest.partition(".")[0]
            assert other == room or other in ALLOWED[room], f"{room} must not import {other}"


def test_only_the_command_line_reads_a_clock() -> None:
    readers = [
        module
        for module in modules()
        if room_of(module) != "cli"
        and any(word in module.read_text(encoding="utf-8") for word in ("datetime.now", ".today("))
    ]
    assert readers == []


def test_the_hook_is_thin() -> None:
    lines = (REPOSITORY / "hooks" / "mkdocs_hook.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 200


def test_every_room_is_on_the_map() -> None:
    rooms = {room_of(module) for module in modules()} - {"__init__"}
    assert rooms == set(ALLOWED)
    chart = (REPOSITORY / "docs" / "architecture" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{room}" in chart for room in rooms - {"__main__"})
