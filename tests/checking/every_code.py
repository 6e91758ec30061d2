"""Boards on which every kind of problem is raised once, and boards on which each is mended.

Most come from the examples of the reference. What no text can show (links, pictures,
files that are too large) is made here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from tests.board_folder import BoardFolder, valid_case
from volunteer_board.explaining.examples import PATH, Example
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.files import list_files
from volunteer_board.reading.limits import POSTING

_HOUSE = "opportunities/olive-house"
_OTHER_HOUSE = "opportunities/fig-house"
_BLOCK = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
_STORY_LINE = 1
"""The fields of a story begin below its first line of hyphens."""
_ADVICE = """\
kind: story
points: 100
label: {ar: القصة, en: The story}
rules:
  - code: no-quote
    field: /quote
    when: {missing: /quote}
    message: {ar: لا اقتباس., en: There is no quote.}
    why: {ar: الاقتباس يُقرأ., en: Quotes are read.}
    weight: 20
"""


class Made(NamedTuple):
    """A file with a problem, or the same mended; ``line`` is where the problem would be."""

    path: str
    line: int


def board_for_examples(root: Path) -> BoardFolder:
    """Make a board with two organisations and a posting of each, to refer to."""
    board = BoardFolder.make(root)
    for house in ("olive-house", "fig-house"):
        board.write(f"opportunities/{house}/organisation.yml", _organisation())
    board.write(f"{_HOUSE}/lease.yml", valid_case("opportunity-micro.yml"))
    board.write("opportunities/fig-house/welcome-desk.yml", _posting("onsite", "welcome-desk"))
    return board


def write_example(board: BoardFolder, code: Code, example: Example, *, is_wrong: bool) -> Made:
    """Write one side of an example as a complete file into a place of its own."""
    text = example.wrong if is_wrong else example.right
    if example.part_of == PATH:
        return _write_paths(board, code, text)
    if example.part_of == "story":
        return _write_story(board, code, example, text)
    is_complete = is_wrong and example.is_whole
    path, rest = _place(board, code, example)
    board.write(path, text if is_complete else with_rest(text, rest))
    return Made(path, example.line)


def with_rest(part: str, rest: str) -> str:
    """Complete a part of a file with those fields of another that it does not have."""
    own = set(re.findall(r"^([a-z_]+):", part, re.MULTILINE))
    blocks = _BLOCK.split(rest)
    return part + "".join(block for block in blocks if block.partition(":")[0] not in own)


def _place(board: BoardFolder, code: Code, example: Example) -> tuple[str, str]:
    """Give where the file of an example goes, and the fields to complete it with."""
    if example.part_of == "organisation":
        if code is Code.REMOVED_BUT_THERE:
            posting = _posting("micro", str(code), title="Lease review")
            board.write(f"opportunities/{code}/lease-review.yml", posting)
        return f"opportunities/{code}/organisation.yml", _organisation()
    if example.part_of == "opportunity":
        house = "olive-house" if code is Code.DUPLICATE_POSTING else f"organisation-of-{code}"
        ended = "ended_on: 2026-11-01\n" if code is Code.ORGANISATION_ENDED else ""
        board.write(f"opportunities/{house}/organisation.yml", _organisation() + ended)
        summary = None if code is Code.COPIED_POSTING else str(code)
        return f"opportunities/{house}/of-{code}.yml", _posting(example.model, summary)
    if example.part_of == "advice":
        return "schemas/advice/story.yml", _ADVICE
    return f"schemas/vocabularies/{example.part_of}.yml", ""


def _write_story(board: BoardFolder, code: Code, example: Example, text: str) -> Made:
    path = f"stories/{code}.en.md"
    if text.startswith("---") or (example.is_whole and text == example.wrong):
        board.write(path, text)
        return Made(path, example.line)
    fields, body = valid_case("story-with-rules.en.md").split("---\n", 2)[1:]
    board.write(path, f"---\n{with_rest(text, fields)}---\n{body}")
    if code is Code.SIBLINGS_DISAGREE:
        board.write(f"stories/{code}.ar.md", f"---\n{fields}---\n{body}")
    return Made(path, example.line + _STORY_LINE)


def _write_paths(board: BoardFolder, code: Code, text: str) -> Made:
    house = f"opportunities/organisation-of-{code}"
    board.write(f"{house}/organisation.yml", _organisation())
    paths = [path.replace(_HOUSE, house) for path in text.split("\n") if path]
    for number, path in enumerate(paths):
        board.write(path, _posting("micro", f"{code} {number}", title=f"Lease {number}"))
    return Made(paths[-1], 0)


def _organisation() -> str:
    return valid_case("organisation-minimal.yml")


def _posting(model: str, words: str | None, *, title: str | None = None) -> str:
    """Give a posting, with a summary and a title of its own so that it is nobody's copy."""
    text = valid_case(f"opportunity-{model}.yml")
    if words is not None:
        text = with_rest(f"summary: {{ar: خلاصة {words}, en: Summary of {words}}}\n", text)
    return text if title is None else with_rest(f"title: {{ar: {title}, en: {title}}}\n", text)


def _linked(board: BoardFolder, *, is_wrong: bool) -> Made:
    path = f"{_OTHER_HOUSE}/linked.yml"
    if is_wrong:
        (board.root / path).symlink_to("welcome-desk.yml")
    else:
        board.write(path, _posting("micro", "linked", title="Linked"))
    return Made(path, 0)


def _pipe(board: BoardFolder, *, is_wrong: bool) -> Made:
    path = f"{_OTHER_HOUSE}/pipe.yml"
    if is_wrong:
        os.mkfifo(board.root / path)
    else:
        board.write(path, _posting("micro", "pipe", title="Pipe"))
    return Made(path, 0)


def _large(board: BoardFolder, *, is_wrong: bool) -> Made:
    text = _posting("micro", "large", title="Large")
    size = POSTING.bytes + is_wrong - len(text.encode())
    board.write(f"{_OTHER_HOUSE}/large.yml", text + "#" * (size - 1) + "\n")
    return Made(f"{_OTHER_HOUSE}/large.yml", 0)


def _latin(board: BoardFolder, *, is_wrong: bool) -> Made:
    text = with_rest("title: {en: Café, ar: Café}\n", _posting("micro", "latin"))
    latin = b"title: {en: Caf\xe9}\n" + text.encode()
    board.write(f"{_OTHER_HOUSE}/latin.yml", latin if is_wrong else text)
    return Made(f"{_OTHER_HOUSE}/latin.yml", 1)


def _escape(board: BoardFolder, *, is_wrong: bool) -> Made:
    title = "A \x1b[31mred lease" if is_wrong else "A red lease"
    board.write(f"{_OTHER_HOUSE}/escape.yml", _posting("micro", "escape", title=title))
    return Made(f"{_OTHER_HOUSE}/escape.yml", 1)


def _values(board: BoardFolder, *, is_wrong: bool) -> Made:
    many = POSTING.nodes if is_wrong else 1
    part = f"causes: [{','.join(['community'] * many)}]\n"
    whole = with_rest(part, _posting("micro", "many", title="Many"))
    board.write(f"{_OTHER_HOUSE}/many.yml", whole)
    return Made(f"{_OTHER_HOUSE}/many.yml", 1)


def _logo(code: Code, write: Callable[[Path, bool], None]) -> Callable[..., Made]:
    def make(board: BoardFolder, *, is_wrong: bool) -> Made:
        folder = f"opportunities/organisation-of-{code}"
        board.write(f"{folder}/organisation.yml", f"logo: tree.png\n{_organisation()}")
        write(board.root / folder / "tree.png", is_wrong)
        return Made(f"{folder}/organisation.yml", 1)

    return make


def _missing_picture(path: Path, is_wrong: bool) -> None:
    if not is_wrong:
        Image.new("1", (90, 90)).save(path)


def _renamed_picture(path: Path, is_wrong: bool) -> None:
    Image.new("1", (90, 90)).save(path, "GIF" if is_wrong else "PNG")


def _wide_picture(path: Path, is_wrong: bool) -> None:
    Image.new("1", (1500 if is_wrong else 90, 90)).save(path)


def _unused(board: BoardFolder, *, is_wrong: bool) -> Made:
    folder = f"opportunities/organisation-of-{Code.UNUSED_PICTURE}"
    logo = "" if is_wrong else "logo: tree.png\n"
    board.write(f"{folder}/organisation.yml", logo + _organisation())
    Image.new("1", (90, 90)).save(board.root / folder / "tree.png")
    return Made(f"{folder}/tree.png", 0)


MADE: Mapping[Code, Callable[..., Made]] = {
    Code.SYMBOLIC_LINK: _linked,
    Code.SPECIAL_FILE: _pipe,
    Code.FILE_TOO_LARGE: _large,
    Code.NOT_UTF_8: _latin,
    Code.CONTROL_CHARACTER: _escape,
    Code.TOO_MANY_VALUES: _values,
    Code.LOGO_MISSING: _logo(Code.LOGO_MISSING, _missing_picture),
    Code.LOGO_NOT_A_PICTURE: _logo(Code.LOGO_NOT_A_PICTURE, _renamed_picture),
    Code.LOGO_TOO_LARGE: _logo(Code.LOGO_TOO_LARGE, _wide_picture),
    Code.UNUSED_PICTURE: _unused,
}
"""What no text can show, wrong or mended."""


def _without_a_vocabulary(board: BoardFolder) -> Problem:
    (board.root / "schemas/vocabularies/checks.yml").unlink()
    return board.check().problems[0]


def _with_a_file_too_many(board: BoardFolder) -> Problem:
    entries = sum(1 for _ in (board.root / "opportunities").rglob("*"))
    assert list_files(board.root, most=entries).problems == ()
    return list_files(board.root, most=entries - 1).problems[0]


def _with_a_file_for_a_folder(board: BoardFolder) -> Problem:
    (board.root / "stories").rmdir()
    board.write("stories", "no folder")
    return board.check().problems[0]


APART: Mapping[Code, Callable[[BoardFolder], Problem]] = {
    Code.MISSING_VOCABULARY: _without_a_vocabulary,
    Code.TOO_MANY_FILES: _with_a_file_too_many,
    Code.UNREADABLE_FILE: _with_a_file_for_a_folder,
}
"""What is wrong with a board as a whole; each makes a sound board wrong and gives the problem."""


def problems_at(problems: tuple[Problem, ...], path: str) -> Iterator[Problem]:
    """Give the problems of a file, or of a folder that it is in below an organisation's."""
    for found in problems:
        if path == str(found.file) or path.startswith(f"{found.file}/"):
            yield found
