"""Pages for partners: what to tell people, and every way to pass a list on."""

from __future__ import annotations

from email.message import EmailMessage
from functools import cache
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml.html import HtmlElement, fragments_fromstring, fromstring

from tests.boards import SITE, make_board, make_view, posting
from tests.rendering.exports.sample import HOSTILE, sample_board
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.model.facets import FACETS
from volunteer_board.rendering import addresses
from volunteer_board.rendering.listings import Listing, facet_listings
from volunteer_board.rendering.pages.listing_pages import listing_pages
from volunteer_board.rendering.pages.partner_pages import partner_pages, partnership
from volunteer_board.rendering.pages.site import Site

SECTIONS = ("tell", "choose", "ask", "open", "pass-on", "paper", "email", "site", "follow")
OWN_WORDS = "partners.audience."
languages = pytest.mark.parametrize("language", ["ar", "en"])


@cache
def sample_pages(language: str) -> dict[str, HtmlElement]:
    site = Site(make_view(sample_board(), language))
    return {page.path: fromstring(str(page.content)) for page in partner_pages(site)}


def audience_page(language: str, audience: str) -> HtmlElement:
    return sample_pages(language)[addresses.partners(language, audience)]


def listing(title: str = "Newcomers", audience: str = "newcomers") -> Listing:
    """Give the list of an audience that no catalogue knows."""
    path = addresses.facet_value("en", "audiences", audience)
    return Listing(path, title, (), addresses.partners("en", audience))


@languages
def test_every_audience_has_a_page_to_which_the_index_leads(language: str) -> None:
    pages = sample_pages(language)
    terms = sample_board().vocabularies["audiences"].terms
    audiences = {addresses.partners(language, term) for term in terms}
    index = addresses.partners(language)
    assert pages.keys() == {index, *audiences}
    linked = {href.removeprefix("../../") for href in pages[index].xpath("//*[@id='who']//a/@href")}
    assert linked == audiences


@languages
def test_page_says_what_to_tell_and_how_to_pass_it_on(language: str) -> None:
    for path, page in sample_pages(language).items():
        if path == addresses.partners(language):
            continue
        assert [page.xpath(f"count(//*[@id='{name}'])") for name in SECTIONS] == [1] * len(SECTIONS)
        assert len(page.xpath("//*[@id='tell']//li/strong")) >= 4
        assert len(page.xpath("//*[@id='ask']//li")) >= 5


@languages
def test_open_postings_are_those_of_the_audience(language: str) -> None:
    page = audience_page(language, "teams")
    shown = page.xpath("//*[@data-opportunity]/@data-opportunity")
    assert shown == [posting.id for posting in sample_board().by_facet["audiences"]["teams"]]
    many = audience_page(language, "professionals")
    assert len(many.xpath("//*[@data-opportunity]")) == 6
    assert "../../../" + addresses.facet_value(language, "audiences", "professionals") in (
        many.xpath("//*[@id='open']//a/@href")
    )


@languages
def test_addresses_of_feeds_and_calendar_are_whole_and_those_of_the_list(language: str) -> None:
    page = audience_page(language, "students")
    given = page.xpath("//*[@id='follow']//a")
    names = ("feed.xml", "atom.xml", "feed.json", "calendar.ics")
    wanted = [f"{SITE}{language}/audiences/students/{name}" for name in names]
    assert [link.get("href") for link in given] == wanted
    assert [link.text_content() for link in given] == wanted


@languages
def test_frame_on_another_site_shows_the_list_of_the_audience(language: str) -> None:
    (code,) = audience_page(language, "students").xpath("//*[@id='site']//textarea")
    frame, script = fragments_fromstring(code.text)
    address = urlsplit(frame.get("src"))
    assert (frame.tag, address.path) == ("iframe", f"/{language}/embed/")
    assert parse_qs(address.query) == {"audience": ["students"], "n": ["6"]}
    assert frame.get("title")
    assert (script.tag, dict(script.attrib)) == ("script", {})


@pytest.mark.parametrize("title", HOSTILE)
def test_frame_and_page_hold_any_title_as_a_text(title: str) -> None:
    site = Site(make_view(make_board(posting()), "en"))
    hostile = partnership(site.view, listing(title))
    frame, _ = fragments_fromstring(hostile.snippet)
    assert len(frame) == 0
    assert " ".join(title.split()) in " ".join(frame.get("title").split())
    html = str(site.templates.render("partners", "page", hostile, [], [], "../../../"))
    assert fromstring(html).xpath("//script[not(@src)] | //*[@onerror] | //*[@onload]") == []


@languages
def test_letter_opens_in_a_mail_program_as_it_stands_there(language: str) -> None:
    page = audience_page(language, "families")
    (text,) = page.xpath("//*[@id='email']//textarea")
    (address,) = page.xpath("//*[@id='email']//a/@href")
    assert address.startswith("mailto:?")
    assert "+" not in address
    fields = dict(part.split("=", 1) for part in address.partition("?")[2].split("&"))
    message = EmailMessage()
    message["Subject"] = unquote(fields["subject"])
    message.set_content(unquote(fields["body"]).replace("\r\n", "\n"))
    read = f"{message['Subject']}\n\n{message.get_content()}"
    assert read.strip() == text.text.strip()
    for part in ("audiences/families/", "partners/families/"):
        assert f"{SITE}{language}/{part}\n" in text.text


@languages
def test_paper_leads_back_to_the_list(language: str) -> None:
    (note,) = audience_page(language, "retirees").xpath("//*[@class='partner-on-paper']")
    assert f"{SITE}{language}/audiences/retirees/" in note.text_content()
    assert note.xpath("./*[local-name()='svg']/*[local-name()='path']")


def test_poster_is_offered_where_there_are_pictures() -> None:
    for pictures in (True, False):
        site = Site(make_view(make_board(posting(), pictures=pictures), "en"))
        page = list(partner_pages(site))[-1]
        poster = addresses.poster(addresses.partners("en", "students"))
        assert (poster in str(page.content)) is pictures


@languages
def test_audience_of_the_board_itself_gets_general_words(language: str) -> None:
    view = make_view(make_board(posting()), language)
    added = partnership(view, listing("Newcomers"))
    assert "Newcomers" in added.title
    assert added.tell == view.language.text("partners.audience.general.tell")


def test_every_audience_of_the_sample_has_words_of_its_own_and_no_other_has() -> None:
    known = {
        message.removeprefix(OWN_WORDS).rpartition(".")[0]
        for message in load_catalogue("en").messages
        if message.startswith(OWN_WORDS)
    }
    assert known == {"general", *sample_board().vocabularies["audiences"].terms}


def test_lists_of_audiences_alone_lead_to_partner_pages() -> None:
    site = Site(make_view(make_board(posting()), "en"))
    partners = addresses.partners("en")
    leading = {page.path for page in listing_pages(site) if partners in str(page.content)}
    assert leading == {each.path for each in facet_listings(site.view, FACETS["audiences"])}
