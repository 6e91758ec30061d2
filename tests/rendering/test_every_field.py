"""What an organisation writes is not lost: every field of the schema reaches page and feed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from lxml.html import HtmlElement, fragment_fromstring

from tests.boards import MODELS, MODELS_OF, make_board, make_view, posting
from tests.sample import REPOSITORY
from volunteer_board.checking.schemas import load_schemas
from volunteer_board.checking.validators import make_validator
from volunteer_board.model.board import Board
from volunteer_board.model.building import vocabularies_from
from volunteer_board.model.settings import BoardLanguage
from volunteer_board.reading.files import Kind
from volunteer_board.reading.vocabularies import read_vocabularies
from volunteer_board.rendering.pages.opportunity_pages import opportunity_page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.posting_text import PostingText

# What each field that is no text and no address holds, and the words that tell it.
WORDS: Mapping[str, tuple[Any, str]] = {
    "/model": ("project", ""),
    "/profile": ("community-manager", ""),
    "/mode": ("hybrid", "Hybrid"),
    "/causes/*": ("environment", "Environment"),
    "/audiences/*": ("students", "Students"),
    "/urgent": (True, "Urgent"),
    "/skills/*/skill": ("illustration", "Illustration"),
    "/skills/*/level": ("expert", "Expert"),
    "/skills/*/required": (False, "nice to have"),
    "/languages/*/language": ("fr", "French"),
    "/languages/*/level": ("conversational", "Conversational"),
    "/commitment/total_hours": (61, "61 hours"),
    "/commitment/hours_per_week": (4.5, "4.5 hours a week"),
    "/commitment/weeks": (13, "13 weeks"),
    "/commitment/cadence": ("fortnightly", "Every two weeks"),
    "/commitment/calls_per_year": (7, "7 times a year"),
    "/commitment/hours_per_call": (3, "3 hours each time"),
    "/commitment/share_of_full_time": (35, "35% of a full post"),
    "/commitment/flexible": (True, "Flexible, you choose them"),
    "/seats": (9, "of 9 seats left"),
    "/seats_filled": (3, "6 of 9 seats left"),
    "/team/*/seats": (5, "of 5 seats left"),
    "/team/*/filled": (1, "4 of 5 seats left"),
    "/team/*/skills/*": ("photography", "Photography"),
    "/milestones/*/due": ("2027-02-03", "3 February 2027"),
    "/tools/*": ("Penpot", "Penpot"),
    "/location/place": ("sfax", "Sfax, Tunisia"),
    "/applicants_from/*": ("DZ", "Algeria"),
    "/time_zone": ("Africa/Tunis", "Tunis"),
    "/overlap/from": ("09:05", "09:05"),
    "/overlap/to": ("11:35", "11:35"),
    "/overlap/hours_per_week": (2.5, "2.5 hours a week"),
    "/benefits/*": ("mentoring", "Mentoring"),
    "/recognition/*": ("annual-report-credit", "Annual report credit"),
    "/onboarding/introduction/date": ("2027-01-14", "14 January 2027"),
    "/onboarding/introduction/from": ("12:20", "12:20"),
    "/onboarding/introduction/to": ("12:55", "12:55"),
    "/training/hours": (1.5, "1.5 hours"),
    "/training/required": (True, "Required before you start"),
    "/channel/kind": ("signal", "Signal"),
    "/contact/answers_within_days": (4, "within 4 days"),
    "/ages/minimum": (19, "19"),
    "/ages/maximum": (64, "64"),
    "/accessibility/*": ("captioned-meetings", "Captioned meetings"),
    "/expenses/covered": (True, "Your costs are covered."),
    "/safeguarding/minors": (True, "Work with minors"),
    "/safeguarding/checks/*": ("background-check", "Background check"),
    "/sessions/*/date": ("2027-02-17", "17 February 2027"),
    "/sessions/*/from": ("14:10", "14:10"),
    "/sessions/*/to": ("15:50", "15:50"),
    "/sessions/*/moved_from": ("2027-01-23", "23 January 2027"),
    "/posted": ("2026-11-02", "2 November 2026"),
    "/updated": ("2026-11-09", "9 November 2026"),
    "/starts": ("2027-01-11", "11 January 2027"),
    "/ends": ("2027-05-21", "21 May 2027"),
    "/deadline": ("2026-12-27", "27 December 2026"),
    "/ongoing": (True, "Open all year"),
    "/review_on": ("2027-06-07", "7 June 2027"),
    "/status": ("filled", "This opportunity has found its people"),
    "/status_on": ("2026-11-23", "23 November 2026"),
    "/rounds/*/posted": ("2025-11-05", "5 November 2025"),
    "/rounds/*/status": ("filled", "5 November 2025 (filled)"),
    # The rest of a former round is for programs.
    "/rounds/*/deadline": ("2025-12-01", ""),
    "/rounds/*/review_on": ("2025-12-02", ""),
    "/rounds/*/starts": ("2026-01-05", ""),
    "/rounds/*/ends": ("2026-05-05", ""),
    "/rounds/*/seats": (7, ""),
    "/rounds/*/seats_filled": (2, ""),
    "/rounds/*/status_on": ("2025-11-25", ""),
    "/formerly/*": ("dar-amal/anything", ""),  # what leads here need not be said here
    "/apply/email": ("apply@example.org", "apply@example.org"),
    "/contact/email": ("contact@example.org", "contact@example.org"),
    "/apply/phone": ("+216 71 555 010", "+216 71 555 010"),
}
# An entry of a feed has these as fields of its own, and no feed holds what has ended.
NOT_IN_THE_TEXT_OF_A_FEED = {
    *("/title", "/causes/*", "/posted", "/updated"),
    *("/status", "/status_on", "/review_on"),
}
# What a posting of a model leaves out so that its fields can all stand together.
LEFT_OUT: Mapping[str, tuple[str, ...]] = {
    "micro": ("/ongoing", "/review_on", "/status"),
    "project": ("/deadline", "/status"),
    "recurring": (
        *("/ongoing", "/review_on", "/apply", "/urgent"),  # filled: nobody applies or waits
        "/contact/answers_within_days",
    ),
}


@cache
def schema() -> Any:
    path = REPOSITORY / "schemas" / "opportunity.schema.json"
    return json.loads(path.read_text(encoding="utf-8"))["properties"]


def leaves(node: Mapping[str, Any], pointer: str) -> Iterator[tuple[str, str]]:
    """Every field that holds a value, with the name of the definition it refers to."""
    if "properties" in node:
        for name, part in node["properties"].items():
            yield from leaves(part, f"{pointer}/{name}")
    elif "items" in node:
        yield from leaves(node["items"], f"{pointer}/*")
    else:
        yield pointer, node.get("$ref", "").rpartition("/")[2]


LEAVES = dict(pair for name, node in schema().items() for pair in leaves(node, f"/{name}"))
TEXTS = {"shortText", "sentence", "paragraph", "markdown", "personName"}


def content(pointer: str, kind: str) -> tuple[Any, str]:
    """What stands in a field, and the words by which a reader sees it."""
    if kind in TEXTS:
        words = f"Words of {pointer.strip('/').replace('/', ' ').replace('*', 'one')}"
        return {"en": words}, words
    if kind == "textList":
        words = f"Item of {pointer.strip('/').replace('/', ' ')}"
        return {"en": [words]}, words
    if kind == "webAddress":
        address = f"https://example.org{pointer.replace('*', 'one')}/"
        return address, address
    return WORDS[pointer]


def put(data: dict[str, Any], pointer: str, value: Any) -> None:
    """Put a value at a pointer in which ``*`` stands for the only item of a list."""
    path = pointer.strip("/").split("/")
    holder: Any = data
    for key, following in pairwise(path):
        empty: Any = [] if following == "*" else {}
        if key == "*":
            holder.extend([] if holder else [empty])
            holder = holder[0]
        else:
            holder = holder.setdefault(key, empty)
    if path[-1] == "*":
        holder.append(value)
    else:
        holder[path[-1]] = value


def is_of(pointer: str, model: str) -> bool:
    """Say whether a posting of a model can have a field."""
    outer, _, inner = pointer.strip("/").partition("/")
    field = f"{outer}/{inner}" if outer == "commitment" else outer
    return model in MODELS_OF.get(field, MODELS) and not pointer.startswith(LEFT_OUT[model])


def full_posting(model: str) -> tuple[dict[str, Any], dict[str, str]]:
    """A posting of a model with every field it can have, and the words that each must show."""
    data: dict[str, Any] = {
        "apply": {"url": "https://example.org/apply/url/"},
        "contact": {"answers_within_days": 4},
    }
    shown: dict[str, str] = {}
    for pointer, kind in LEAVES.items():
        if is_of(pointer, model):
            value, words = content(pointer, kind)
            put(data, pointer, value)
            shown[pointer] = words
    return data | {"model": model}, shown | {"/model": model.capitalize()}


def board_with(data: Mapping[str, Any]) -> Board:
    document = replace(posting("dar-amal/everything"), data=data)
    vocabularies = {one.id: one.data for one in read_vocabularies(REPOSITORY).documents}
    languages = (BoardLanguage(code="en", locale="en-GB"),)
    board = make_board(document, languages=languages)
    return replace(board, vocabularies=vocabularies_from(vocabularies))


def said(html: HtmlElement) -> str:
    """All that a reader can see or follow."""
    return " ".join([*html.itertext(), *html.xpath("//@href")])


@pytest.mark.parametrize("model", MODELS)
def test_every_field_reaches_the_page_and_the_feed(model: str) -> None:
    data, shown = full_posting(model)
    view = make_view(board_with(data), "en")
    opportunity = view.board.opportunities[0]
    page = said(fragment_fromstring(opportunity_page(Site(view), opportunity).content))
    feed = said(fragment_fromstring(PostingText(view).whole(opportunity), create_parent="div"))
    assert {pointer: words for pointer, words in shown.items() if words not in page} == {}
    missing = {pointer for pointer, words in shown.items() if words not in feed}
    assert missing <= NOT_IN_THE_TEXT_OF_A_FEED


@pytest.mark.parametrize("model", MODELS)
def test_what_is_shown_here_is_what_the_schema_allows(model: str) -> None:
    schemas = load_schemas(REPOSITORY / "schemas", tuple(Kind))
    data, _ = full_posting(model)
    assert list(make_validator(schemas, Kind.OPPORTUNITY).errors(data)) == []


def test_every_field_is_shown_by_some_model() -> None:
    shown = {pointer for model in MODELS for pointer in full_posting(model)[1]}
    assert LEAVES.keys() - shown == set()
