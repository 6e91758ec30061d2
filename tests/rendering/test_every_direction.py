"""Wherever a text by people is shown, its telephone number stays in order; programs get it raw."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from lxml.html import HtmlElement, fragment_fromstring

from tests.boards import MODELS, Draft, make_board, make_view, organisation, story
from tests.rendering.test_every_field import LEAVES, TEXTS, full_posting
from tests.sample import REPOSITORY
from volunteer_board.model.board import Board
from volunteer_board.model.building import vocabularies_from
from volunteer_board.model.settings import BoardLanguage
from volunteer_board.publishing.parts import slot_values
from volunteer_board.publishing.publication import pages
from volunteer_board.reading.vocabularies import read_vocabularies
from volunteer_board.rendering.announcements.outputs import announcement_outputs
from volunteer_board.rendering.calendars.calendars import calendar_outputs
from volunteer_board.rendering.exports.outputs import board_exports
from volunteer_board.rendering.feeds import feed_outputs
from volunteer_board.rendering.opml import opml_output
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.pictures.posters import posting_poster
from volunteer_board.rendering.pictures.share_cards import posting_cards, story_cards
from volunteer_board.rendering.search.outputs import search_outputs

NUMBER = "+962 7 9123 4567"
WORDS_AROUND = f"اتصلوا على {NUMBER} الآن"
ISOLATED = f"\u2066{NUMBER}\u2069"
# Attributes that programs or people take over as they are.
AS_WRITTEN = {"href", "value", "data-title", "placeholder", "content"}


def posting_of(model: str) -> Draft:
    """A posting of a model with the number in every text it can have."""
    data, shown = full_posting(model)
    for pointer in shown:
        kind = LEAVES.get(pointer)
        if kind in TEXTS:
            put_text(data, pointer, WORDS_AROUND)
        elif kind == "textList":
            put_text(data, pointer, [WORDS_AROUND])
    return Draft("opportunity", f"dar-amal/{model}", data)


def put_text(data: dict[str, Any], pointer: str, text: object) -> None:
    holder: Any = data
    for key in pointer.strip("/").split("/"):
        holder = holder[0 if key == "*" else key]
    holder.clear()
    holder["ar"] = text


def everything() -> tuple[Draft, ...]:
    text = {"ar": WORDS_AROUND}
    house = organisation(
        name=text,
        summary=text,
        description=text,
        values=text,
        promise={"ar": [WORDS_AROUND]},
        location={"place": "amman", "address": text},
        registration={"registrar": text, "number": "7"},
        gone=[{"posting": "old", "removed_on": "2026-11-01", "title": text, "reason": text}],
    )
    told = story(
        "picture",
        "ar",
        WORDS_AROUND,
        title=WORDS_AROUND,
        summary=WORDS_AROUND,
        quote=WORDS_AROUND,
        volunteer={"name": WORDS_AROUND, "about": WORDS_AROUND},
        outcome={"hours": 4, "people_reached": 5, "result": WORDS_AROUND},
    )
    return (house, told, *map(posting_of, MODELS))


@pytest.fixture(scope="module")
def board() -> Board:
    vocabularies = {one.id: one.data for one in read_vocabularies(REPOSITORY).documents}
    made = make_board(*everything(), languages=(BoardLanguage(code="ar", locale="ar-JO"),))
    return replace(made, vocabularies=vocabularies_from(vocabularies))


@pytest.fixture(scope="module")
def site(board: Board) -> Site:
    return Site(make_view(board, "ar"))


def faults_of_html(html: str) -> Iterator[str]:
    """Say where the number stands in HTML without being isolated."""
    root = fragment_fromstring(html, create_parent="div")
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        yield from attribute_faults(element)
        for holder, text in ((element, element.text), (element.getparent(), element.tail)):
            bare = (text or "").replace(ISOLATED, "")
            if NUMBER in bare and (holder.tag, holder.get("dir")) != ("span", "ltr"):
                yield f"in <{holder.tag} {dict(holder.attrib)}>"


def attribute_faults(element: HtmlElement) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name not in AS_WRITTEN and NUMBER in value.replace(ISOLATED, ""):
            yield f"in the attribute {name} of <{element.tag}>"


def test_pages_isolate_it(site: Site) -> None:
    counted = 0
    for page in pages(site):
        assert list(faults_of_html(page.content)) == [], page.path
        assert NUMBER not in slot_values(page, site)["title"].replace(ISOLATED, "")
        counted += page.content.count(NUMBER)
    assert counted > 100


def test_cards_in_search_isolate_it(site: Site) -> None:
    cards = [o for o in search_outputs(site, []) if b"card-title" in o.content]
    assert cards
    for output in cards:
        assert list(faults_of_html("".join(json.loads(output.content)))) == []


def plain_outputs(site: Site) -> Iterator[Output]:
    view = site.view
    yield from chain(feed_outputs(view), announcement_outputs(view), calendar_outputs(view))
    yield opml_output(view)


def test_feeds_calendars_and_announcements_isolate_it(site: Site) -> None:
    found = 0
    for output in plain_outputs(site):
        text = re.sub(r"\r\n ", "", output.content.decode())
        text = text.replace("\\u2066", "\u2066").replace("\\u2069", "\u2069")
        text = re.sub(r"(?m)^LOCATION:.*$", "", text)  # is looked for on maps
        found += text.count(NUMBER)
        for opened, closed in (
            ("\u2066", "\u2069"),
            ('dir="ltr">', "</"),
            ('dir=\\"ltr\\">', "</"),
        ):
            text = text.replace(f"{opened}{NUMBER}{closed}", "")
        around = [
            text[max(at.start() - 60, 0) : at.end()] for at in re.finditer(re.escape(NUMBER), text)
        ]
        assert around == [], output.path
    assert found > 20


def test_pictures_isolate_it(board: Board, site: Site) -> None:
    view = site.view
    shown = [posting_poster(view, each, {}) for each in board.opportunities]
    shown += chain.from_iterable(posting_cards(view, each, {}) for each in board.opportunities)
    shown += story_cards(view, board.stories[0], {})
    for picture in shown:
        written = json.dumps(picture.values, ensure_ascii=False).replace("\u200b", "")
        assert ISOLATED in written
        assert NUMBER not in written.replace(ISOLATED, "")


def test_open_data_has_it_as_it_is_written(site: Site) -> None:
    outputs = list(board_exports(site.view))
    assert outputs
    for output in outputs:
        assert "\u2066" not in output.content.decode(), output.path
    for page in pages(site):
        assert "\u2066" not in json.dumps(page.structured_data, ensure_ascii=False, default=str)
        assert "dir=" not in json.dumps(page.structured_data, ensure_ascii=False, default=str)
