"""A board whose every text was written by an attacker: nothing executes, and nothing is lost.

The same board is built twice, once with harmless texts. Whatever the texts are, every
page must have the same elements with the same attributes, and every text must come back
unchanged from pages, feeds and structured data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.board_folder import CASES
from tests.boards import MODELS
from tests.build.hostile_board import LANGUAGES, built, fields_of, text_of
from tests.rendering.calendars.reading import read as read_calendar
from tests.rendering.reading import parse_xml

TEXTS: list[str] = json.loads((CASES / "hostile-texts.json").read_text(encoding="utf-8"))
PROSE = (CASES / "hostile-prose.md").read_text(encoding="utf-8")
WORD_JOINER = "\u2060"
LIST_MARK = "- "
"""What items of lists lose, since it only says that they are items."""
ISOLATE = ("span", ("dir",))
"""What keeps a part of a text in its own direction."""
DIRECTIONS = str.maketrans("", "", "\u2066\u2067\u2069\u200e")
IN_PROSE = {
    *("p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li"),
    *("h2", "h3", "h4", "h5", "a", "table", "thead", "tbody", "tr", "th", "td"),
}
HARMLESS_SCHEMES = re.compile(
    r"(?:https?://|webcal://|mailto:|tel:)|(?![a-z0-9+.-]+:)", re.IGNORECASE
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("hostile"), TEXTS, PROSE)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("harmless"), ["harmless"] * len(TEXTS), "Some prose.")


def pages(site: Path) -> dict[str, HtmlElement]:
    parser = html.HTMLParser(encoding="utf-8")
    return {
        file.relative_to(site).as_posix(): html.parse(str(file), parser).getroot()
        for file in sorted(site.rglob("*.html"))
    }


def skeleton(page: HtmlElement) -> list[tuple[str, tuple[str, ...]]]:
    """Elements with the names of their attributes; what Markdown became is left out."""
    for prose in page.xpath("//*[@class='prose']"):
        for child in list(prose):
            prose.remove(child)
    elements = [(str(element.tag), tuple(element.keys())) for element in page.iter()]
    return [element for element in elements if element != ISOLATE]


def test_every_page_has_the_elements_of_a_harmless_one(hostile: Path, harmless: Path) -> None:
    ours, theirs = pages(harmless), pages(hostile)
    assert ours.keys() == theirs.keys()
    for path, page in theirs.items():
        assert skeleton(page) == skeleton(ours[path]), path


def test_nothing_executes(hostile: Path) -> None:
    for path, page in pages(hostile).items():
        for element in page.iter(html.etree.Element):
            attributes = dict(element.items())
            assert not [name for name in attributes if name.startswith("on") or name == "style"]
            for name in ("href", "src", "action"):
                address = _as_browsers_read(attributes.get(name, ""))
                assert HARMLESS_SCHEMES.match(address), (path, address)
        for prose in page.xpath("//*[@class='prose']"):
            inside = list(prose.iterdescendants(html.etree.Element))
            assert {each.tag for each in inside} <= IN_PROSE | {"span"}, path
            assert {tuple(each.keys()) for each in inside if each.tag == "span"} <= {("dir",)}, path


def undirected(text: str | None) -> str:
    """Leave out the characters that only say in which direction a part is read."""
    return (text or "").translate(DIRECTIONS)


def _as_browsers_read(address: str) -> str:
    """Leave out what browsers do: white space and controls in front, tabs and line breaks."""
    return re.sub(r"^[\x00-\x20]+|[\t\r\n]", "", address)


def texts_in(data: Any, language: str) -> Iterator[str]:
    """Give every text of a document that a page in a language shows as it is."""
    if isinstance(data, dict) and data and set(data) <= set(LANGUAGES):
        yield from texts_in(data.get(language, next(iter(data.values()))), language)
    elif isinstance(data, dict):
        for key, part in data.items():
            if key != "description":
                yield from texts_in(part, language)
    elif isinstance(data, list):
        for part in data:
            yield from texts_in(part, language)
    elif isinstance(data, str):
        yield data


def documents(site: Path) -> Iterator[tuple[str, str, Any]]:
    """Give the text, the path in a language and the fields of every document."""
    root = site.parent / "board"
    for index, text in enumerate(TEXTS):
        house = root / "opportunities" / f"house-{index}"
        story = root / "stories" / f"story-{index}.en.md"
        yield text, f"organisations/house-{index}/", fields_of(text_of(house / "organisation.yml"))
        for model in MODELS:
            path = f"opportunities/house-{index}/{model}/"
            yield text, path, fields_of(text_of(house / f"{model}.yml"))
        yield text, f"stories/story-{index}/", fields_of(text_of(story).split("---")[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_comes_back_unchanged_from_its_page(hostile: Path, language: str) -> None:
    shown = pages(hostile)
    for text, path, fields in documents(hostile):
        page = shown[f"{language}/{path}index.html"]
        content = page.text_content().replace(WORD_JOINER, "")
        texts = [value for value in texts_in(fields, language) if value.startswith(text)]
        assert texts
        said = [value.replace(WORD_JOINER, "").removeprefix(LIST_MARK) for value in texts]
        assert not [value for value in said if value not in content], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_come_back_unchanged_from_heads_and_structured_data(
    hostile: Path, language: str
) -> None:
    shown = pages(hostile)
    for _, path, fields in documents(hostile):
        page = shown[f"{language}/{path}index.html"]
        title = next(texts_in(fields.get("title", fields.get("name")), language))
        (graph,) = page.xpath("//script[@type='application/ld+json']/text()")
        described = json.loads(graph)["@graph"]
        names = {
            str(thing.get(key)) for thing in described for key in ("title", "name", "headline")
        }
        assert title in names, path
        (card,) = page.xpath("//meta[@property='og:title']/@content")
        assert card.startswith(title), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_summaries_come_back_unchanged_from_feeds(hostile: Path, language: str) -> None:
    postings = {
        f"https://board.example.org/{language}/{path}": (
            undirected(next(texts_in(fields["title"], language))),
            undirected(next(texts_in(fields["summary"], language))),
        )
        for _, path, fields in documents(hostile)
        if path.startswith("opportunities")
    }
    folder = hostile / language / "opportunities"
    items = json.loads(text_of(folder / "feed.json"))["items"]
    assert {
        item["id"]: (undirected(item["title"]), undirected(item["summary"])) for item in items
    } == postings
    atom = parse_xml((folder / "atom.xml").read_bytes())
    space = "{http://www.w3.org/2005/Atom}"
    assert {
        entry.findtext(f"{space}id"): tuple(
            undirected(entry.findtext(f"{space}{name}")) for name in ("title", "summary")
        )
        for entry in atom.iter(f"{space}entry")
    } == postings
    rss = parse_xml((folder / "feed.xml").read_bytes())
    assert {
        item.findtext("guid"): (
            undirected(item.findtext("title")),
            undirected(unescape(item.findtext("description") or "")),  # readers take it for HTML
        )
        for item in rss.iter("item")
    } == postings


@pytest.mark.parametrize("listing", ["opportunities", "stories"])
def test_nothing_executes_in_what_feeds_and_structured_data_hold(
    hostile: Path, listing: str
) -> None:
    for language in LANGUAGES:
        items = json.loads(text_of(hostile / language / listing / "feed.json"))["items"]
        assert len(items) == len(TEXTS) * (len(MODELS) if listing == "opportunities" else 1)
        for item in items:
            assert_harmless(html.fromstring(item["content_html"]))
    if listing == "opportunities":
        for page in hostile.glob("*/opportunities/house-*/*/index.html"):
            (graph,) = html.parse(str(page)).xpath("//script[@type='application/ld+json']/text()")
            (posting,) = (
                thing for thing in json.loads(graph)["@graph"] if thing["@type"] == "JobPosting"
            )
            assert_harmless(html.fromstring(f"<div>{posting['description']}</div>"))


def assert_harmless(content: HtmlElement) -> None:
    for element in content.iter(html.etree.Element):
        assert element.tag in IN_PROSE | {"div", "span"}
        assert set(element.keys()) <= {"href", "rel", "lang", "dir", "start"}
        assert HARMLESS_SCHEMES.match(_as_browsers_read(element.get("href", "")))


def read_feed(file: Path) -> feedparser.FeedParserDict:
    """Read a feed as readers do, but leave the HTML in it as it stands: that is slow to clean."""
    return feedparser.parse(file.read_bytes(), sanitize_html=False, resolve_relative_uris=False)


def test_every_file_for_programs_is_well_formed(hostile: Path) -> None:
    files = [file for name in ("*.xml", "*.opml") for file in hostile.rglob(name)]
    assert len(files) > len(TEXTS)
    for file in files:
        assert parse_xml(file.read_bytes()) is not None
        if file.name in ("feed.xml", "atom.xml"):
            assert not read_feed(file).bozo, file
    for file in hostile.glob("en/opportunities/*/*/calendar.ics"):
        assert read_calendar(file.read_bytes()), file
    for file in hostile.rglob("*.json"):
        assert json.loads(text_of(file)), file
