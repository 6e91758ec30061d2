"""An organisation that has ended its work: its postings, its page and its feeds say so."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from lxml.html import fragment_fromstring

from tests.boards import make_board, make_view, organisation, posting
from volunteer_board.model.availability import State, closes_at, outcome_of
from volunteer_board.model.board import Board
from volunteer_board.model.insights import insights_of
from volunteer_board.rendering.calendars.events import events_of
from volunteer_board.rendering.feeds import FeedWriter
from volunteer_board.rendering.job_postings import job_posting
from volunteer_board.rendering.listings import organisation_listing
from volunteer_board.rendering.pages.opportunity_pages import opportunity_page
from volunteer_board.rendering.pages.organisation_pages import directory_page, organisation_page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.posting_text import PostingText

ENDED_ON = "2026-12-05"
ENDS = datetime(2026, 12, 4, 21, tzinfo=UTC)  # the first moment of that day in Amman
languages = pytest.mark.parametrize("language", ["ar", "en"])


def board_at(now: datetime) -> Board:
    return make_board(
        posting("dar-amal/logo"),
        posting("dar-amal/filled", status="filled", status_on="2026-11-20"),
        posting("fig-house/logo"),
        organisation("dar-amal", ended_on=ENDED_ON),
        organisation("fig-house", name={"ar": "بيت التين", "en": "Fig House"}),
        now=now,
    )


def test_its_postings_are_closed_from_that_day_on() -> None:
    before, after = board_at(ENDS - timedelta(seconds=1)), board_at(ENDS)
    assert before.states["dar-amal/logo"] is State.CLOSING_SOON
    assert after.states["dar-amal/logo"] is State.CLOSED
    assert after.states["dar-amal/filled"] is State.FILLED
    assert [each.id for each in after.open] == ["fig-house/logo"]
    assert not before.ended_organisations
    assert after.ended_organisations == {"dar-amal"}
    (ended,) = (each for each in after.opportunities if each.id == "dar-amal/logo")
    assert closes_at(ended) == ENDS
    assert outcome_of(ended, State.CLOSED).name == "organisation-ended"
    assert insights_of(after).organisations == 1


def test_the_page_of_a_posting_says_who_has_ended_and_offers_no_application() -> None:
    view = make_view(board_at(ENDS), "en")
    opportunity = next(o for o in view.board.opportunities if o.id == "dar-amal/logo")
    page = fragment_fromstring(opportunity_page(Site(view), opportunity).content)
    (banner,) = page.xpath("//*[contains(@class, 'banner-closed')]")
    assert "The organisation has ended its work" in banner.text_content()
    assert "December 5, 2026" in banner.text_content()
    assert not page.xpath("//*[@class='apply']")
    assert job_posting(view, opportunity, PostingText(view)) is None


@languages
def test_its_page_and_the_directory_say_so(language: str) -> None:
    site = Site(make_view(board_at(ENDS), language))
    said = site.view.language.text("organisation.has-ended.short")
    house = site.view.board.organisations["dar-amal"]
    assert said in organisation_page(site, house).content
    directory = fragment_fromstring(directory_page(site).content)
    (ended,) = directory.xpath("//*[@id='ended']")
    assert len(ended.xpath(".//li[@class='card']")) == 1
    assert said in ended.text_content()
    still = Site(make_view(board_at(ENDS - timedelta(days=1)), language))
    assert said not in organisation_page(still, house).content
    assert 'id="ended"' not in directory_page(still).content


@languages
def test_who_subscribed_learns_it_once(language: str) -> None:
    ids = set()
    for days in (0, 1, 400):
        view = make_view(board_at(ENDS + timedelta(days=days)), language)
        feeds = list(FeedWriter(view).listing_feeds(organisation_listing(view, "dar-amal")))
        name = view.plain(view.board.organisations["dar-amal"].name)
        for feed in feeds:
            if feed.path.endswith(".json"):
                (item,) = json.loads(feed.content)["items"]
                ids.add(item["id"])
                assert name in item["title"]
            else:
                (entry,) = feedparser.parse(feed.content).entries
                ids.add(entry.id)
                assert name in entry.title
    assert len(ids) == 1


def test_what_is_dated_later_does_not_take_place() -> None:
    session = {"title": {"en": "Round"}, "from": "18:00", "to": "20:00"}
    sessions = [{**session, "date": day} for day in ("2026-12-04", "2026-12-05")]
    board = make_board(
        posting("dar-amal/logo", sessions=sessions, ends="2026-12-20"),
        organisation("dar-amal", ended_on=ENDED_ON),
    )
    events = list(events_of(board.opportunities[0]))
    cancelled = {event.begins[:8] for event in events if event.is_cancelled}
    assert cancelled == {"20261205"}
