"""When a schema asks for a field or forbids it: its ``if``, ``then`` and ``else`` as conditions.

Schemas of a board decide by the value of one field of the same group, as in
``{"if": {"required": ["model"], "properties": {"model": {"const": "micro"}}}, …}``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from volunteer_board.forms.field import Alternatives, Condition, Path


@dataclass(frozen=True, slots=True)
class Conditions:
    """The conditions under which fields are asked for or forbidden, by their paths."""

    required: Mapping[Path, list[Condition]] = field(default_factory=lambda: defaultdict(list))
    refused: Mapping[Path, list[Condition]] = field(default_factory=lambda: defaultdict(list))
    alternatives: list[Alternatives] = field(default_factory=list)

    def read(self, group: Mapping[str, Any], path: Path) -> None:
        """Take in what the schema of the group at ``path`` says of its fields."""
        for part in (group, *group.get("allOf", ())):
            for keyword in ("oneOf", "anyOf"):
                if keyword in part:
                    self.alternatives.append(_alternatives(part[keyword], path, keyword))
            if "if" in part:
                self._read_branches(part, path)

    def _read_branches(self, part: Mapping[str, Any], path: Path) -> None:
        name, wanted = next(iter(part["if"]["properties"].items()))
        values = tuple(wanted["enum"]) if "enum" in wanted else (wanted["const"],)
        for branch, is_negated in (("then", False), ("else", True)):
            condition = Condition((*path, name), values, is_negated)
            self._read_branch(part.get(branch, {}), path, condition)

    def _read_branch(self, branch: Mapping[str, Any], path: Path, condition: Condition) -> None:
        for name in branch.get("required", ()):
            self.required[(*path, name)].append(condition)
        for name, inside in branch.get("properties", {}).items():
            if inside is False:
                self.refused[(*path, name)].append(condition)
            else:
                self._read_branch(inside, (*path, name), condition)


def _alternatives(options: list[Mapping[str, Any]], path: Path, keyword: str) -> Alternatives:
    required = tuple(tuple(option["required"]) for option in options)
    return Alternatives(path, required, is_exclusive=keyword == "oneOf")
