"""An empty board, an empty list: each says in words of its own what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

import feedparser
import pytest
from lxml.html import HtmlElement, fromstring
from markupsafe import Markup

from tests.boards import ENDED, NOW, make_board, make_view, organisation, posting, story
from tests.rendering.reading import parse_xml
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.model.board import Board
from volunteer_board.rendering import addresses
from volunteer_board.rendering.exports.api import api_outputs
from volunteer_board.rendering.exports.records import Records
from volunteer_board.rendering.feeds import feed_outputs
from volunteer_board.rendering.insights.page import insights_page
from volunteer_board.rendering.opml import opml_output
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages import organisation_pages, story_pages
from volunteer_board.rendering.pages.embedded_list import embedded_list
from volunteer_board.rendering.pages.home_page import home_page
from volunteer_board.rendering.pages.listing_pages import listing_pages
from volunteer_board.rendering.pages.opportunity_pages import opportunity_pages
from volunteer_board.rendering.pages.partner_pages import partner_pages
from volunteer_board.rendering.pages.site import Site

languages = pytest.mark.parametrize("language", ["ar", "en"])
NEW = make_board()
OVER = make_board(posting(**ENDED["expired"]), story())
OVER_WITHOUT_STORIES = make_board(posting(**ENDED["expired"]))
ALIVE = make_board(posting(), organisation("quiet-house"))


@cache
def site(language: str, board: str) -> Site:
    boards = {"new": NEW, "over": OVER, "untold": OVER_WITHOUT_STORIES, "alive": ALIVE}
    return Site(make_view(boards[board], language))


def home(language: str, board: str) -> HtmlElement:
    path = addresses.home(language)
    page = Page(path=path, language=language, title="", description="", content="", alternates={})
    prose = Markup("<h1>Your skill</h1>")
    return fromstring(f"<main>{home_page(site(language, board), page, prose).content}</main>")


@cache
def pages(language: str, board: str) -> dict[str, HtmlElement]:
    where = site(language, board)
    made: Iterator[Page] = chain(
        listing_pages(where),
        organisation_pages.organisation_pages(where),
        story_pages.story_pages(where),
        partner_pages(where),
        [insights_page(where)],
    )
    return {page.path: fromstring(f"<main>{page.content}</main>") for page in made}


def words(language: str, message: str) -> str:
    return load_catalogue(language).text(message)


def ways(page: HtmlElement) -> list[str]:
    """Give where the buttons of an empty part lead, from the root of the site."""
    return [
        address.replace("../", "").removeprefix("./")
        for address in page.xpath("//*[@class='empty-ways'][not(ancestor::template)]/a/@href")
    ]


def title(page: HtmlElement) -> str:
    return str(page.xpath("string(//*[@class='empty-title'])"))


@languages
@pytest.mark.parametrize("board", ["new", "over"])
def test_home_invites_to_follow_and_not_to_browse_nothing(language: str, board: str) -> None:
    page = home(language, board)
    assert "0" not in page.xpath("string(//*[@class='hero'])")
    first, second = page.xpath("//*[@class='hero-actions']/a")
    assert first.text == words(language, f"beginning.home.{board}")
    assert first.get("href").endswith(addresses.feeds(language))
    assert second.get("href").endswith(addresses.contribute(language))
    assert title(page) == words(language, f"beginning.board.{board}.title")
    assert not page.xpath("//*[@class='cards']//*[@data-opportunity]")


@languages
def test_home_of_a_living_board_is_as_before(language: str) -> None:
    page = home(language, "alive")
    assert page.xpath("//*[@class='hero-actions']/a/@href")[0].endswith(addresses.board(language))
    assert page.xpath("//*[@data-opportunity]")
    assert not page.xpath("//*[@class='empty']")


@languages
@pytest.mark.parametrize(
    ("board", "past"),
    [("new", []), ("over", ["?ended=1", "stories"]), ("untold", ["?ended=1", "organisations"])],
)
def test_an_empty_board_leads_on(language: str, board: str, past: list[str]) -> None:
    path = addresses.board(language)
    lead = {
        "?ended=1": f"{path}?ended=1",
        "stories": addresses.stories(language),
        "organisations": addresses.organisations(language),
    }
    expected = [addresses.feeds(language), *(lead[name] for name in past)]
    page = pages(language, board)[path]
    assert ways(page) == [*expected, addresses.contribute(language)]
    by_script = page.xpath("//*[@class='empty-ways']/a[contains(@href, '?')]/@class")
    assert all("scripted" in class_ for class_ in by_script)
    assert page.xpath("string(//*[@class='count'])") == words(language, "count.none-open")


@languages
def test_an_empty_list_of_a_living_board_leads_to_the_others(language: str) -> None:
    page = pages(language, "alive")[addresses.facet_value(language, "causes", "health")]
    assert title(page) == words(language, "listing.empty.title")
    assert ways(page) == [addresses.board(language), addresses.contribute(language)]


@languages
def test_an_empty_list_of_an_empty_board_does_not_lead_to_an_empty_board(language: str) -> None:
    page = pages(language, "new")[addresses.facet_value(language, "causes", "health")]
    assert addresses.board(language) not in ways(page)
    assert title(page) == words(language, "beginning.board.new.title")


@languages
@pytest.mark.parametrize(
    ("path", "name", "way"),
    [
        (addresses.organisations, "organisations", "organisation"),
        (addresses.stories, "stories", "story"),
    ],
)
def test_the_first_organisation_and_story_are_asked_for(
    language: str, path: object, name: str, way: str
) -> None:
    page = pages(language, "new")[path(language)]  # type: ignore[operator]
    assert title(page) == words(language, f"beginning.{name}.title")
    assert ways(page) == [addresses.contribute(language, way)]
    assert not page.xpath("//*[@class='cards']")


@languages
def test_nothing_is_counted_before_there_is_anything(language: str) -> None:
    page = pages(language, "new")[addresses.insights(language)]
    assert title(page) == words(language, "beginning.insights.title")
    assert not page.xpath("//dl")
    assert pages(language, "over")[addresses.insights(language)].xpath("//dl[@class='outcome']")


@languages
def test_an_organisation_with_nothing_open_can_be_followed(language: str) -> None:
    page = pages(language, "alive")[addresses.organisation(language, "quiet-house")]
    assert words(language, "organisation.none-open") in page.text_content()
    assert page.xpath("//*[@class='subscribe']/a/@href")


@languages
def test_partners_and_frames_say_that_what_is_new_comes_by_itself(language: str) -> None:
    page = pages(language, "new")[addresses.partners(language, "students")]
    assert words(language, "beginning.partners") in page.text_content()
    frame = embedded_list(site(language, "new")).content.decode()
    assert words(language, "beginning.embed") in frame


@languages
@pytest.mark.parametrize("board", ["new", "over", "untold"])
def test_no_page_counts_to_nought(language: str, board: str) -> None:
    for path, page in pages(language, board).items():
        nought = page.xpath("//*[@class='count' or @class='number']/text()")
        assert not any(line.startswith("0 ") for line in nought), path


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({}, "posting.calendar"),
        ({"starts": "2027-01-10", **ENDED["expired"]}, "posting.calendar.taking-part"),
        ({"starts": "2027-01-10", **ENDED["filled"]}, "posting.calendar.taking-part"),
        (ENDED["expired"], None),
        (ENDED["filled"], None),
        ({"starts": "2027-01-10", **ENDED["closed"]}, None),
        (ENDED["unconfirmed"], None),
    ],
)
@languages
def test_a_calendar_is_offered_to_those_who_can_use_it(
    language: str, changes: dict[str, object], offered: str | None
) -> None:
    where = Site(make_view(make_board(posting(**changes)), language))
    (page,) = (page for page in opportunity_pages(where) if page.path.endswith("/logo/"))
    links = fromstring(str(page.content)).xpath("//a[contains(@href, 'calendar.ics')]/text()")
    assert links == ([words(language, offered)] if offered else [])


@pytest.mark.parametrize(
    ("changes", "goes"),
    [({}, True), ({"starts": "2026-12-01"}, True), ({"starts": "2027-01-10"}, False)],
)
def test_a_calendar_goes_by_the_clock_of_the_device_with_the_last_of_its_dates(
    changes: dict[str, object], goes: bool
) -> None:
    where = Site(make_view(make_board(posting(deadline="2026-12-10", **changes)), "en"))
    (page,) = (page for page in opportunity_pages(where) if page.path.endswith("/logo/"))
    (line,) = fromstring(str(page.content)).xpath("//p[a[contains(@href, 'calendar.ics')]]")
    assert (line.get("class") == "until") is goes


def feeds(board: Board) -> dict[str, bytes]:
    return {output.path: output.content for output in feed_outputs(make_view(board, "en"))}


def test_no_feed_is_older_than_the_board() -> None:
    for board in (NEW, OVER, ALIVE):
        written = feeds(board)
        assert written
        assert not [path for path, content in written.items() if b"1970" in content]
        assert b"1970" not in opml_output(make_view(board, "en")).content


def test_an_empty_feed_is_as_old_as_the_last_change_of_the_board() -> None:
    written = feeds(OVER)
    rss = feedparser.parse(written["en/opportunities/feed.xml"])
    atom = feedparser.parse(written["en/opportunities/atom.xml"])
    assert OVER.last_change is not None
    for feed in (rss, atom):
        assert not feed.bozo and not feed.entries
        # the day begins in Amman, three hours before it does in UTC
        assert feed.feed.updated_parsed[:4] == (2026, 11, 15, 21)
    assert OVER.last_change.isoformat() == "2026-11-16"


def test_before_anything_happened_only_atom_names_a_day() -> None:
    """RFC 4287 wants one in every feed, and that of the build is the only true one."""
    assert NEW.last_change is None
    written = feeds(NEW)
    rss = parse_xml(written["en/opportunities/feed.xml"])
    atom = parse_xml(written["en/opportunities/atom.xml"])
    assert rss.find("channel/title") is not None
    assert rss.find("channel/lastBuildDate") is None
    assert atom.findtext("{*}updated") == f"{NOW:%Y-%m-%d}T00:00:00+03:00"
    assert parse_xml(opml_output(make_view(NEW, "en")).content).find("head/dateModified") is None


def test_open_data_of_an_empty_board_names_no_day() -> None:
    for output in api_outputs(NEW, Records(NEW)):
        assert b'"changed":null' in output.content.replace(b" ", b""), output.path
