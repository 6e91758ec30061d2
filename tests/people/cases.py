"""The cases: what somebody typed into one field, and what every door must make of it.

A case is a file below ``tests/cases/people/<topic>/``. Its keys are those of ``Case``; a
comment at its head says who types so, and why.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from tests.board_folder import CASES, valid_case
from tests.browser.entry_cases import answer_at, case_of

PEOPLE = CASES / "people"
DOORS = ("file", "form", "issue", "new", "preview")
_PLACE = "somebody-typed-this"


@dataclass(frozen=True, kw_only=True)
class Case:
    """What was typed into a field, and what comes of it.

    ``field`` is a JSON pointer into a posting like ``tests/cases/contribute/<base>.yml``, or into
    an organisation (``in``, the ``kind``, for files alone);
    ``typed`` what stands in the field of a form. ``file`` are the lines of a file written by
    hand, where they are not those fields with ``typed`` as their plain value; where files alone
    are meant, there is no ``typed``. Every door gives
    ``value``, the same as ``typed`` if nothing else is said, or tells of ``problem``, whose words
    hold all of ``says``. ``warning`` is told beside the value. ``shown`` is the HTML of a
    Markdown text. ``drawn`` names pieces of the text in the order in which its line is read; a
    browser draws each in one piece and as it is written. What is not ``isolated`` it draws so by
    itself, and nothing is done to it.
    """

    name: str
    field: str
    typed: str = ""
    kind: str = "opportunity"
    base: str = "micro"
    file: str | None = None
    value: Any = None
    problem: str = ""
    warning: str = ""
    says: Sequence[str] = ()
    shown: str | None = None
    drawn: Sequence[str] = ()
    isolated: bool = True
    doors: Sequence[str] = DOORS

    def __str__(self) -> str:
        return self.name

    @property
    def expected(self) -> Any:
        """What the data of the document holds."""
        return self.typed if self.value is None else self.value

    @property
    def key(self) -> str:
        """The field of the document in which the case is."""
        return self.field.split("/")[1]

    def says_in(self, language: str) -> list[str]:
        """Give the words that a message holds in one language; figures and names are in both."""
        is_arabic = [any("\u0600" <= letter <= "\u06ff" for letter in words) for words in self.says]
        has_letters = [any(map(str.isalpha, words)) for words in self.says]
        kept = zip(self.says, is_arabic, has_letters, strict=True)
        return [
            words for words, arabic, letters in kept if not letters or arabic == (language == "ar")
        ]

    def base_data(self) -> dict[str, Any]:
        """Give the posting around the field."""
        if self.kind == "organisation":
            written: dict[str, Any] = yaml.safe_load(valid_case("organisation-minimal.yml"))
            return written
        data: dict[str, Any] = case_of(self.base)["data"]
        return data

    def written(self) -> str:
        """Give the file as somebody writes it by hand."""
        data = self.base_data()
        if self.file is not None:
            data.pop(self.key, None)
            return _dumped(data) + self.file.rstrip("\n") + "\n"
        is_list = isinstance(answer_of(data, self.field), list)
        text = _dumped(with_answer(data, self.field, _PLACE))
        line = next(line for line in text.splitlines() if _PLACE in line)
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        value = _items(self.typed, indent) if is_list else _plain(self.typed, indent)
        return text.replace(_PLACE, value)


def _dumped(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)


def _plain(typed: str, indent: str) -> str:
    """Give a text as the value of a field: as it is, or below it if it has several lines."""
    lines = typed.rstrip("\n").split("\n")
    if len(lines) == 1:
        return lines[0]
    return "|-" + "".join(f"\n{indent}{line}" if line else "\n" for line in lines)


def _items(typed: str, indent: str) -> str:
    """Give the lines of a text as a list; a line that is indented goes on with its item."""
    lines = typed.rstrip("\n").split("\n")
    return "".join(
        f"\n{indent}  {line}" if line.startswith(" ") else f"\n{indent}- {line}" for line in lines
    )


def with_answer(data: dict[str, Any], pointer: str, answer: Any) -> dict[str, Any]:
    """Give the data with another answer at a pointer; groups on the way are made."""
    changed = copy.deepcopy(data)
    *way, last = pointer.split("/")[1:]
    group: Any = changed
    for token, following in pairwise([*way, last]):
        if isinstance(group, list):
            group = group[int(token)]
        else:
            group = group.setdefault(token, [{}] if following.isdigit() else {})
    if isinstance(group, list):
        group[int(last)] = answer
    else:
        group[last] = answer
    return changed


def answer_of(data: Any, pointer: str) -> Any:
    """Give the answer at a pointer, or None where there is none."""
    try:
        return answer_at(data, pointer)
    except (KeyError, IndexError, TypeError):
        return None


def all_cases() -> Iterator[Case]:
    """Read every case."""
    for path in sorted(PEOPLE.glob("*/*.yml")):
        yield read_case(path)


def read_case(path: Path) -> Case:
    """Read one case; refuses what no case has."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# "), f"{path} does not say who types so"
    content = yaml.safe_load(text)
    kind = content.pop("in", "opportunity")
    case = Case(name=f"{path.parent.name}/{path.stem}", kind=kind, **content)
    assert set(case.doors) <= set(DOORS), path
    assert "typed" in content or (case.file and list(case.doors) == ["file"]), path
    assert not (case.problem and case.value is not None), path
    return case


CASES_OF_PEOPLE = list(all_cases())


def cases_for(door: str) -> list[Case]:
    """Give the cases that come through a door."""
    return [case for case in CASES_OF_PEOPLE if door in case.doors]
