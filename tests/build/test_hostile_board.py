"""A board whose every text was written by an attacker: nothing executes, and nothing is lost.

The same board is built twice, once with harmless texts. Whatever the texts are, every
page must have the same elements with the same attributes, and every text must come back
unchanged from pages, feeds and structured data.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Any

import feedparser
import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.board_folder import CASES, valid_case
from tests.boards import MODELS, of_model
from tests.rendering.calendars.reading import read as read_calendar
from tests.rendering.reading import parse_xml
from tests.sample import REPOSITORY, build, copy_of_the_board
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

TEXTS: list[str] = json.loads((CASES / "hostile-texts.json").read_text(encoding="utf-8"))
PROSE = (CASES / "hostile-prose.md").read_text(encoding="utf-8")
LANGUAGES = ("ar", "en")
WORD_JOINER = "\u2060"
SHORTEST = 20
EVERY_FIELD = REPOSITORY / "tests" / "rendering" / "cases" / "every-field.yml"
REAL_TERMS = {"nursing": "health-education", "[sign-language]": "[sign-language-support]"}
STORY = {
    "title": "",
    "summary": "",
    "volunteer": {"name": "", "about": ""},
    "quote": "",
    "outcome": {"hours": 4, "result": ""},
    "published": "2026-11-10",
    "consent": {"given_on": "2026-11-01"},
}
IN_ONE_LANGUAGE = {"tools", "number", "title", "summary", "name", "about", "quote", "result"}
IN_PROSE = {
    *("p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li"),
    *("h2", "h3", "h4", "h5", "a", "table", "thead", "tbody", "tr", "th", "td"),
}
HARMLESS_SCHEMES = re.compile(
    r"(?:https?://|webcal://|mailto:|tel:)|(?![a-z0-9+.-]+:)", re.IGNORECASE
)


def with_texts(data: Any, texts: Iterator[str], prose: str, key: str = "") -> Any:
    """Put a text of its own into every text field, and prose into Markdown."""
    if isinstance(data, dict) and data and set(data) <= set(LANGUAGES):
        if key == "description":
            return dict.fromkeys(data, prose)
        return {code: _replaced(part, texts) for code, part in data.items()}
    if isinstance(data, dict):
        return {name: with_texts(part, texts, prose, name) for name, part in data.items()}
    if key in IN_ONE_LANGUAGE:
        return _replaced(data, texts)
    return [with_texts(part, texts, prose) for part in data] if isinstance(data, list) else data


def _replaced(value: object, texts: Iterator[str]) -> object:
    return [next(texts) for _ in value] if isinstance(value, list) else next(texts)


def every_field() -> str:
    """Give a posting that says everything, with terms of the board's own vocabularies."""
    text = _text(EVERY_FIELD)
    for term, real in REAL_TERMS.items():
        text = text.replace(term, real)
    return text


def fields_of(yaml: str) -> Any:
    """Read fields as the board does: days stay texts."""
    return parse(yaml, PurePosixPath("case.yml"), POSTING)


def write_board(folder: Path, texts: list[str], prose: str) -> None:
    """Write a board with an organisation, a posting of each model and a story for every text."""
    copy_of_the_board(folder)
    configuration = folder / "mkdocs.yml"
    whole_board = _text(configuration).replace(
        "feed_size: 30", "feed_size: 100\n    pictures: false"
    )
    configuration.write_text(whole_board, encoding="utf-8")
    for name in ("opportunities", "stories"):
        shutil.rmtree(folder / name)
        (folder / name).mkdir()
    for index, text in enumerate(texts):
        written = (f"{text} {number}".ljust(SHORTEST, ".") for number in count())
        house = f"house-{index}"
        files: Mapping[str, Any] = {
            f"opportunities/{house}/organisation.yml": fields_of(
                valid_case("organisation-every-field.yml")
            ),
            **{
                f"opportunities/{house}/{model}.yml": of_model(fields_of(every_field()), model)
                for model in MODELS
            },
            f"stories/story-{index}.en.md": {
                **STORY,
                "organisation": house,
                "opportunity": f"{house}/{MODELS[0]}",
            },
        }
        (folder / "opportunities" / house).mkdir()
        for path, fields in files.items():
            filled = with_texts(fields, written, f"{prose}\n\n{index}\n")
            document = json.dumps(filled, ensure_ascii=False)
            if path.endswith(".md"):
                document = f"---\n{document}\n---\n{prose}"
            (folder / path).write_text(document, encoding="utf-8")


def built(folder: Path, texts: list[str], prose: str) -> Path:
    write_board(folder / "board", texts, prose)
    outcome = build(folder / "board", folder / "site")
    assert outcome.returncode == 0, outcome.stderr
    return folder / "site"


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
    return [(str(element.tag), tuple(element.keys())) for element in page.iter()]


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
            inside = {element.tag for element in prose.iterdescendants(html.etree.Element)}
            assert inside <= IN_PROSE, path


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
        yield text, f"organisations/house-{index}/", fields_of(_text(house / "organisation.yml"))
        for model in MODELS:
            path = f"opportunities/house-{index}/{model}/"
            yield text, path, fields_of(_text(house / f"{model}.yml"))
        yield text, f"stories/story-{index}/", fields_of(_text(story).split("---")[1])


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_comes_back_unchanged_from_its_page(hostile: Path, language: str) -> None:
    shown = pages(hostile)
    for text, path, fields in documents(hostile):
        page = shown[f"{language}/{path}index.html"]
        content = page.text_content().replace(WORD_JOINER, "")
        texts = [value for value in texts_in(fields, language) if value.startswith(text)]
        assert texts
        missing = [value for value in texts if value.replace(WORD_JOINER, "") not in content]
        assert not missing, path


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
            next(texts_in(fields["title"], language)),
            next(texts_in(fields["summary"], language)),
        )
        for _, path, fields in documents(hostile)
        if path.startswith("opportunities")
    }
    folder = hostile / language / "opportunities"
    items = json.loads(_text(folder / "feed.json"))["items"]
    assert {item["id"]: (item["title"], item["summary"]) for item in items} == postings
    atom = parse_xml((folder / "atom.xml").read_bytes())
    space = "{http://www.w3.org/2005/Atom}"
    assert {
        entry.findtext(f"{space}id"): tuple(
            entry.findtext(f"{space}{name}") for name in ("title", "summary")
        )
        for entry in atom.iter(f"{space}entry")
    } == postings
    rss = parse_xml((folder / "feed.xml").read_bytes())
    assert {
        item.findtext("guid"): (
            item.findtext("title"),
            unescape(item.findtext("description") or ""),  # readers take it for HTML
        )
        for item in rss.iter("item")
    } == postings


@pytest.mark.parametrize("listing", ["opportunities", "stories"])
def test_nothing_executes_in_what_feeds_and_structured_data_hold(
    hostile: Path, listing: str
) -> None:
    for language in LANGUAGES:
        items = json.loads(_text(hostile / language / listing / "feed.json"))["items"]
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
        assert json.loads(_text(file)), file
