"""Documents know where everything in them stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from volunteer_board.problems import Code, Problem
from volunteer_board.reading import front_matter
from volunteer_board.reading.documents import Document, read_board
from volunteer_board.reading.front_matter import FrontMatter

POSTING = """\
# A comment first.
title:
  ar: عقد
  "en": Lease
tasks:
  en:
    - Read
    - Write
skills: [{skill: reading, level: expert}, {skill: writing}]
a/b: 1
m~n: 2
"""
STORY = """\
---
title: Five pages
volunteer:
  name: Rula
---

She read.
"""


def document(root: Path, path: str, text: str) -> Document:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    (found,) = read_board(root).documents
    return found


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("", (2, 1)),
        ("/title", (2, 1)),
        ("/title/ar", (3, 3)),
        ("/title/en", (4, 3)),
        ("/tasks/en", (6, 3)),
        ("/tasks/en/0", (7, 7)),
        ("/tasks/en/1", (8, 7)),
        ("/skills/1", (9, 43)),
        ("/skills/1/skill", (9, 44)),
        ("/a~1b", (10, 1)),
        ("/m~0n", (11, 1)),
        ("/nothing", (2, 1)),
        ("/title/fr", (2, 1)),
        ("/tasks/en/7", (6, 3)),
        ("/tasks/en/first", (6, 3)),
        ("/skills/0/years/3", (9, 10)),
        ("/title/ar/deeper", (3, 3)),
    ],
)
def test_a_pointer_leads_to_a_place(tmp_path: Path, pointer: str, place: tuple[int, int]) -> None:
    posting = document(tmp_path, "opportunities/olive-house/lease.yml", POSTING)
    assert posting.locate(pointer) == place


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_lines_of_a_story_count_from_the_top_of_its_file(tmp_path: Path, ending: str) -> None:
    text = STORY.replace("\n", ending)
    story = document(tmp_path, "stories/five-pages.en.md", text)
    assert (story.id, story.language) == ("five-pages", "en")
    assert story.body == "\nShe read.\n"
    assert story.locate("/volunteer/name") == (4, 3)
    assert story.locate("") == (2, 1)


def test_a_document_can_be_used_as_a_value(tmp_path: Path) -> None:
    posting = document(tmp_path, "opportunities/olive-house/lease.yml", POSTING)
    (again,) = read_board(tmp_path).documents
    assert posting == again
    with pytest.raises(AttributeError):
        posting.id = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\n---\nWords\n", FrontMatter("---\na: 1\n", "Words\n", 4)),
        ("--- \na: 1\n---\t\nWords", FrontMatter("--- \na: 1\n", "Words", 4)),
        ("---\n---\n", FrontMatter("---\n", "", 3)),
        ("---\na: 1\n---", FrontMatter("---\na: 1\n", "", 4)),
        ("---\na: 1\n---\nx\n---\ny", FrontMatter("---\na: 1\n", "x\n---\ny", 4)),
        ("---\na: '---'\n---\nx", FrontMatter("---\na: '---'\n", "x", 4)),
        ("", Code.MISSING_FRONT_MATTER),
        ("\n---\na: 1\n---\n", Code.MISSING_FRONT_MATTER),
        (" ---\na: 1\n---\n", Code.MISSING_FRONT_MATTER),
        ("--- a: 1\n---\n", Code.MISSING_FRONT_MATTER),
        ("----\na: 1\n---\n", Code.MISSING_FRONT_MATTER),
        ("---\na: 1\n", Code.UNCLOSED_FRONT_MATTER),
        ("---\na: 1\n ---\n", Code.UNCLOSED_FRONT_MATTER),
        ("---\na: 1\n----\n", Code.UNCLOSED_FRONT_MATTER),
    ],
)
def test_fields_and_prose_are_parted(text: str, parts: FrontMatter | Code) -> None:
    assert front_matter.split(text) == parts


def test_a_problem_in_the_fields_of_a_story_has_the_line_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "stories/five-pages.en.md"
    file.parent.mkdir()
    file.write_text("---\na: 1\nb: [\n---\nWords\n", encoding="utf-8")
    (problem,) = read_board(tmp_path).problems
    assert isinstance(problem, Problem)
    assert (problem.code, problem.line) == (Code.YAML_BRACKETS, 4)
