"""The way of the data is one direction, and the engine does not know MkDocs."""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sample import REPOSITORY

ENGINE = REPOSITORY / "hooks" / "volunteer_board"

CHART = (REPOSITORY / "docs" / "architecture" / "README.md").read_text(encoding="utf-8")


def table(heading: str) -> list[list[str]]:
    """Give the cells of the table whose first column has that heading."""
    lines = CHART.partition(f"\n| {heading} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


# What each room may import; a module beside the rooms is named like a room.
ALLOWED: dict[str, set[str]] = {
    quoted(row[0])[0].removesuffix("/").removesuffix(".py"): set(quoted(row[-1]))
    for row in table("room")
}


IMPORTED_AS = {"PIL": "pillow", "jsonschema_rs": "jsonschema-rs", "yaml": "pyyaml"}
NOT_IMPORTED = {"mkdocs", "mkdocs-material", "setuptools", "tzdata"}


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


def test_no_room_may_import_more_than_it_does() -> None:
    used: defaultdict[str, set[str]] = defaultdict(set)
    for module in modules():
        inner = (name.split(".") for name in imports(module) if name.startswith("volunteer_board."))
        used[room_of(module)] |= {parts[1] for parts in inner}
    assert {room: allowed - used[room] for room, allowed in ALLOWED.items()} == {
        room: set() for room in ALLOWED
    }


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
    assert {room_of(module) for module in modules()} - {"__init__"} == set(ALLOWED)


def test_no_room_calls_back() -> None:
    known: set[str] = set()
    for room, others in ALLOWED.items():
        assert others <= known, f"{room} stands above what it imports"
        known.add(room)


def test_no_private_name_crosses_a_module() -> None:
    for module in modules():
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("volunteer"):
                assert not [alias.name for alias in node.names if alias.name.startswith("_")]


def test_every_dependency_has_a_reason_and_a_use() -> None:
    source = (REPOSITORY / "requirements.in").read_text(encoding="utf-8")
    required = {line for line in source.splitlines() if line and not line.startswith("#")}
    explained = {name for row in table("package") for name in quoted(row[0])}
    assert explained == required
    imported = {name.partition(".")[0] for module in modules() for name in imports(module)}
    foreign = imported - set(sys.stdlib_module_names) - {"volunteer_board"}
    assert {IMPORTED_AS.get(name, name) for name in foreign} <= required
    assert required - {IMPORTED_AS.get(name, name) for name in foreign} == NOT_IMPORTED
