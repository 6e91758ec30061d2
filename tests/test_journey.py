"""The tables of the journey: every page is there and shows its point, every test exists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml.html import HtmlElement, document_fromstring

from tests.sample import REPOSITORY
from volunteer_board.languages.catalogues import load_catalogue

JOURNEY = (REPOSITORY / "docs" / "architecture" / "journey.md").read_text(encoding="utf-8")
LANGUAGES = ("ar", "en")
ATTRIBUTE = re.compile(r"\[([a-z-]+)(?:=([^\]]+))?\]")
HEADING = re.compile(r"heading (\d)")
WORD_JOINER = "\u2060"


class Point(NamedTuple):
    """A row: pages by their address, each with what stands there, and tests."""

    id: str
    pages: list[tuple[str, list[str]]]
    tests: list[str]


def points() -> Iterator[Point]:
    """Give the rows of both tables."""
    for line in JOURNEY.splitlines():
        if re.match(r"\| [AB]\d", line):
            name, _, pages, tests = (cell.strip() for cell in line.strip("|").split("|"))
            parts = [re.findall(r"`([^`]+)`", part) for part in pages.split("<br>")]
            found = [(address, markers) for address, *markers in parts]
            yield Point(name, found, re.findall(r"`([^`]+)`", tests))


POINTS = list(points())


def test_every_point_of_the_articles_has_a_row() -> None:
    assert [point.id for point in POINTS] == [
        *(f"A{number}" for number in range(1, 17)),
        *(f"B{number}" for number in range(1, 10)),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.id)
def test_pages_are_there_and_show_their_point(site: Path, point: Point, language: str) -> None:
    assert point.pages
    for address, markers in point.pages:
        file = site / address.replace("<lang>", language)
        file = file / "index.html" if address.endswith("/") else file
        assert file.is_file(), address
        for marker in markers:
            assert shows(page(file), marker, language), f"{address} does not show {marker}"


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.id)
def test_tests_that_are_named_exist(point: Point) -> None:
    assert point.tests
    for test in point.tests:
        file, _, name = test.partition("::")
        assert name in names_of_tests(REPOSITORY / file), test


@pytest.mark.parametrize(
    ("html", "marker", "expected"),
    [
        ("<h2>Objective</h2>", "posting.objective", True),
        ("<p>What is the Objective?</p>", "posting.tasks", False),
        ('<p id="a.b">', "#a.b", True),
        ('<p id="ab">', "#a.b", False),
        ('<i data-facet="skill">', "[data-facet=skill]", True),
        ('<i data-facet="skill">', "[data-facet]", True),
        ('<i data-facet="cause">', "[data-facet=skill]", False),
        ("<h3>2. Two</h3>", "heading 2", True),
        ("<h3>12. Twelve</h3>", "heading 2", False),
    ],
)
def test_a_marker_is_seen_only_where_it_stands(html: str, marker: str, expected: bool) -> None:
    assert shows(document_fromstring(f"<body>{html}</body>"), marker, "en") is expected


@cache
def page(file: Path) -> HtmlElement:
    return document_fromstring(file.read_bytes().decode())


def shows(document: HtmlElement, marker: str, language: str) -> bool:
    """Say whether what a marker of the table stands for is on a page."""
    if marker.startswith("#"):
        return bool(document.xpath("//*[@id=$id]", id=marker[1:]))
    if attribute := ATTRIBUTE.fullmatch(marker):
        name, value = attribute.groups()
        return any(value in (None, found) for found in document.xpath(f"//@{name}"))
    if heading := HEADING.fullmatch(marker):
        texts = (each.text_content() for each in document.xpath("//h2 | //h3"))
        return any(text.strip().startswith(f"{heading[1]}.") for text in texts)
    words = load_catalogue(language).text(marker)
    (body,) = document.xpath("//body")
    return words in body.text_content().replace(WORD_JOINER, "")


@cache
def names_of_tests(file: Path) -> set[str]:
    """Give the names of the tests in a file, without running it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = (node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return {name for name in functions if name.startswith("test_")}
