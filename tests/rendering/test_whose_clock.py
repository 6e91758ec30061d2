"""Whose clock: page, calendar, markup, data and preview go by the one zone that is meant."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import yaml
from lxml.html import fragment_fromstring

from tests.boards import MATERIALS, NOW, make_board, make_view, organisation, posting
from tests.rendering.calendars.reading import of_posting
from tests.sample import REPOSITORY
from tests.scripts import answer_of
from volunteer_board.model.availability import closes_at
from volunteer_board.model.board import Board
from volunteer_board.rendering.contributing.preview_data import preview_data
from volunteer_board.rendering.exports.records import Records
from volunteer_board.rendering.job_postings import job_posting
from volunteer_board.rendering.pages.opportunity_pages import opportunity_page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.posting_text import PostingText
from volunteer_board.rendering.search.collection import collect
from volunteer_board.rendering.search.postings import posting_columns

CASES: list[dict[str, str]] = yaml.safe_load(
    (REPOSITORY / "tests" / "cases" / "zones.yml").read_text(encoding="utf-8")
)
DAYS = {"winter": date(2027, 2, 1), "summer": date(2027, 7, 1)}
NAMED = ("posting", "place", "organisation", "organisation_place", "board")
PROGRAM = """
import { readFileSync } from "node:fs";
const scripts = "./docs/assets/scripts/contribute/preview/";
const [{ PreviewLanguage }, { zoneOf }, { endingOf }] = await Promise.all(
  ["language.js", "zone.js", "state.js"].map((name) => import(scripts + name)));
const cases = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(cases.map(([file, data]) => {
  const say = new PreviewLanguage("en", file);
  const known = { ...data, organisation: file.organisations["dar-amal"] };
  return [zoneOf(known, say), endingOf(known, say).at];
})));
"""

cases = pytest.mark.parametrize(
    "case", CASES, ids=[" ".join(case.get(name, "-") for name in NAMED) for case in CASES]
)
seasons = pytest.mark.parametrize("season", DAYS)


def board_of(case: Mapping[str, str], day: date) -> Board:
    """Give a board with a posting that ends on a day, on which it has a session, too."""
    session = {"title": {"en": "Round"}, "date": f"{day}", "from": "18:00", "to": "19:30"}
    draft = posting(
        time_zone=case.get("posting"),
        mode="onsite",
        location={"place": "place-of-work" if "place" in case else "the-moon"},
        deadline=f"{day}",
        ends=f"{day + timedelta(days=9)}",
        sessions=[session],
    )
    house = organisation(
        time_zone=case.get("organisation"),
        location={"place": "seat" if "organisation_place" in case else "amman"},
    )
    places = {"place-of-work": case.get("place"), "seat": case.get("organisation_place")}
    zones = {place: zone for place, zone in places.items() if zone}
    return make_board(draft, house, places=zones, time_zone=case["board"])


def moment(day: date, time: str, case: Mapping[str, str], season: str) -> datetime:
    """Give what the clock that is meant shows, by the offset in the table."""
    return datetime.fromisoformat(f"{day}T{time}{case[season]}")


@cases
@seasons
def test_page_calendar_and_markup_go_by_the_clock_that_is_meant(
    case: dict[str, str], season: str
) -> None:
    day = DAYS[season]
    board = board_of(case, day)
    view = make_view(board, "en")
    (opportunity,) = board.opportunities
    closes = moment(day + timedelta(days=1), "00:00", case, season)

    page = fragment_fromstring(opportunity_page(Site(view), opportunity).content)
    assert page.get("data-zone") == case["meant"]

    session = next(each for name, each in of_posting(board).items() if "session" in name)
    assert session.start == moment(day, "18:00", case, season)
    assert session.end == moment(day, "19:30", case, season)

    markup = job_posting(view, opportunity, PostingText(view))
    if markup:  # a place without a country is not marked up
        assert datetime.fromisoformat(json.loads(json.dumps(markup))["validThrough"]) == closes

    assert closes_at(opportunity) == closes
    record = Records(board).opportunity(opportunity)
    assert record["zone"] == case["meant"]
    assert datetime.fromisoformat(str(record["closes_at"])) == closes
    columns = posting_columns(view, collect(view, ()))
    assert columns["zones"] == [case["meant"]]


def test_the_preview_goes_by_the_same_clock() -> None:
    boards = [(board_of(case, day), season) for case in CASES for season, day in DAYS.items()]
    asked = [
        (json.loads(preview_data(make_view(board, "en"), MATERIALS).content), written(board))
        for board, _ in boards
    ]
    said = answer_of(PROGRAM, asked)
    opportunities = [board.opportunities[0] for board, _ in boards]
    assert said == [
        [o.zone, closes.timestamp() * 1000]
        for o in opportunities
        for closes in [closes_at(o)]
        if closes
    ]
    assert [zone for zone, _ in said] == [case["meant"] for case in CASES for _ in DAYS]


def written(board: Board) -> dict[str, Any]:
    """Give what the form holds of the posting."""
    (opportunity,) = board.opportunities
    return {
        "time_zone": opportunity.time_zone,
        "location": {"place": opportunity.location and opportunity.location.place},
        "deadline": str(opportunity.deadline),
        "ends": str(opportunity.ends),
    }


def test_the_table_has_every_kind_of_case() -> None:
    given = {frozenset(case) & set(NAMED) for case in CASES}
    for name in NAMED[:-1]:
        assert any(name in each for each in given)
        assert any(name not in each for each in given)
    assert NOW.date() < min(DAYS.values())
