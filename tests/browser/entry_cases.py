"""Drafts for the form with their faults, and what the check says of them."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from tests.sample import MOMENT, REPOSITORY
from volunteer_board.checking.check import check_board
from volunteer_board.checking.wording import words_of
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.problems import Problem
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

CASES = REPOSITORY / "tests" / "cases" / "contribute"
ARABIC = load_catalogue("ar")


def case_of(model: str) -> dict[str, Any]:
    file = CASES / f"{model}.yml"
    content = parse(file.read_text(encoding="utf-8"), PurePosixPath(file.name), POSTING)
    assert isinstance(content, dict)
    return content


def broken(data: Mapping[str, Any], fault: Mapping[str, Any]) -> dict[str, Any]:
    """Give the data with one answer written wrongly; without it for ``None``."""
    changed = copy.deepcopy(dict(data))
    *way, last = fault["at"].split("/")[1:]
    if fault["write"] is None and last == "ar":
        last = way.pop()  # a text in no language is none
    group: Any = changed
    for token in way:
        group = group[int(token) if token.isdigit() else token]
    if fault["write"] is None:
        del group[last]
    else:
        group[last] = fault["write"]
    return changed


def checked(folder: Path, files: Mapping[str, str]) -> dict[str, list[Problem]]:
    """Add files to a copy of the sample board; give what the check says of each."""
    for name in ("schemas", "opportunities", "stories"):
        shutil.copytree(REPOSITORY / name, folder / name)
    for path, text in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    found = check_board(folder, languages=("ar", "en"), now=MOMENT).problems
    return {path: [problem for problem in found if str(problem.file) == path] for path in files}


def expected_words(folder: Path, case: Mapping[str, Any]) -> list[str]:
    """Give what the check says of each of the faults, in Arabic."""
    files = {
        f"opportunities/{case['id']}-{number}.yml": yaml.safe_dump(broken(case["data"], fault))
        for number, fault in enumerate(case["faults"])
    }
    words = []
    for fault, problems in zip(case["faults"], checked(folder, files).values(), strict=True):
        (problem,) = (problem for problem in problems if problem.code == fault["code"])
        said = words_of(problem, ARABIC)
        words.append(f"{said.message} {said.fix}")
    return words


def answer_at(data: Any, pointer: str) -> object:
    for token in pointer.split("/")[1:]:
        data = data[int(token) if token.isdigit() else token]
    return data
