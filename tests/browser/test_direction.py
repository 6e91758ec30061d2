"""Texts of both directions are drawn as they are written, in HTML and by characters alone.

A browser says where each character stands; what markup there is does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from markupsafe import escape

from tests.browser.board import DESKTOP
from tests.browser.devices import Devices
from tests.people.cases import Case
from tests.people.directions import CASES, PLAIN, direction, is_markdown, language_of
from volunteer_board.languages.isolates import isolated
from volunteer_board.rendering.isolating import html_in
from volunteer_board.rendering.markdown import render_markdown

ARABIC_LETTER = re.compile("[\u0620-\u064a]")
PLACES = """(holders) => holders.map((holder) => {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const places = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    for (let at = 0; at < node.length; at += 1) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [box] = range.getClientRects();
      places.push([node.data[at], box?.left ?? 0, box?.width ?? 0, box?.top ?? 0]);
    }
  }
  return places;
})"""
PAGE = "<!doctype html><meta charset=utf-8><style>body {{ inline-size: 60rem }}</style>{}"

Places = list[tuple[str, float, float]]
"""The visible characters of a case as written, with the edges of each in the line."""


def as_html(case: Case) -> str:
    if is_markdown(case):
        return str(render_markdown(case.typed, direction=direction(case)))
    return f"<p>{html_in(case.typed, language_of(case))}</p>"


def as_characters(case: Case) -> str:
    return f"<p>{escape(isolated(case.typed, direction(case)))}</p>"


def as_written(case: Case) -> str:
    if is_markdown(case):
        return str(render_markdown(case.typed))
    return f"<p>{escape(case.typed)}</p>"


def holder(case: Case, html: str) -> str:
    return f'<div lang="{language_of(case)}" dir="{direction(case)}">{html}</div>'


@pytest.fixture(scope="module")
def drawn(devices: Devices) -> Iterator[dict[tuple[str, str], Places]]:
    """Where each character of each case stands, by the way in which it is written."""
    ways = {"html": as_html, "characters": as_characters, "as written": as_written}
    pairs = [(way, case) for way in ways for case in (CASES if way != "characters" else PLAIN)]
    with devices.lent(viewport=DESKTOP) as device:
        page = device.new_page()
        page.set_content(PAGE.format("".join(holder(case, ways[way](case)) for way, case in pairs)))
        found = page.eval_on_selector_all("div", PLACES)
    yield {
        (way, case.name): visible(places) for (way, case), places in zip(pairs, found, strict=True)
    }


def visible(places: list[Any]) -> Places:
    return [(character, left, left + width) for character, left, width, _ in places if width > 0]


def pieces(case: Case, places: Places) -> Iterator[Places]:
    """Find what a case names in the text, one after the other."""
    text, done = "".join(character for character, *_ in places), 0
    for piece in case.drawn:
        start = text.index(piece, done)
        done = start + len(piece)
        yield places[start:done]


def faults(case: Case, places: Places) -> list[str]:
    """Say what is not drawn as it should be: a piece torn or turned, or two in the wrong order."""
    found = list(pieces(case, places))
    said = []
    for piece in found:
        words = "".join(character for character, *_ in piece)
        inner = all(a[2] <= b[1] + 1 for a, b in pairwise(piece))
        if not inner and not ARABIC_LETTER.match(words):
            said.append(f"turned: {words}")
        begin, end = min(place[1] for place in piece), max(place[2] for place in piece)
        inside = [p for p in places if begin + 1 < (p[1] + p[2]) / 2 < end - 1]
        if len(inside) != len(piece):
            said.append(f"torn: {words}")
    for first, second in pairwise(found):
        is_before = first[0][1] < second[0][1]
        if is_before != (direction(case) == "ltr"):
            said.append(f"out of order: {first} {second}")
    return said


@pytest.mark.parametrize("case", CASES, ids=str)
def test_html_is_drawn_as_it_is_written(case: Case, drawn: dict[tuple[str, str], Places]) -> None:
    assert faults(case, drawn["html", case.name]) == []


@pytest.mark.parametrize("case", PLAIN, ids=str)
def test_characters_do_the_same(case: Case, drawn: dict[tuple[str, str], Places]) -> None:
    assert faults(case, drawn["characters", case.name]) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_isolated_needs_it(case: Case, drawn: dict[tuple[str, str], Places]) -> None:
    assert bool(faults(case, drawn["as written", case.name])) == (
        case.isolated and bool(case.drawn)
    )


ISOLATED = """async (cases) => {
  const script = new URL("assets/scripts/languages/isolates.js", location);
  const { isolate } = await import(script);
  return cases.map(([html, direction, isWhole]) => {
    const holder = document.createElement("div");
    holder.innerHTML = html;
    return isolate(holder, direction, isWhole).innerHTML;
  });
}"""


def test_the_preview_isolates_within_the_same_elements(devices: Devices, address: str) -> None:
    asked = [(as_written(case), direction(case), not is_markdown(case)) for case in CASES]
    with devices.lent() as device:
        page = device.new_page()
        page.goto(f"{address}robots.txt")
        found = page.evaluate(ISOLATED, asked)
    shown = zip(CASES, found, strict=True)
    assert {case.name: html for case, html in shown if html != as_html(case)} == {}
