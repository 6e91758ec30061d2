"""The finished sample board, page by page: languages, addresses, weight, structured data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement
from PIL import Image

from tests.sample import REPOSITORY
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.languages.language import direction_of
from volunteer_board.reading.vocabularies import read_vocabularies

ROOT = "https://board.example.org/"
LANGUAGES = ("ar", "en")
HEAVIEST = 25_000
ENDED = {
    "jusoor-al-maa/brand-identity-for-the-river-campaign",
    "sihha-lil-jamia/nurse-phone-line",
    "sanad-clinic/appointment-tool",
    "mersal-al-bahr/welcome-pack-translation",
    "dar-al-zakira/grant-writer",
}


@cache
def pages(site: Path) -> dict[str, HtmlElement]:
    """Every page below a language, parsed, by its path."""
    parser = html.HTMLParser(encoding="utf-8")
    return {
        file.parent.relative_to(site).as_posix() + "/": html.parse(str(file), parser).getroot()
        for language in LANGUAGES
        for file in sorted((site / language).rglob("index.html"))
    }


def graph(page: HtmlElement) -> list[dict[str, Any]]:
    """The schema.org objects of a page."""
    scripts = page.xpath("//script[@type='application/ld+json']/text()")
    return [item for script in scripts for item in json.loads(script)["@graph"]]


def types(page: HtmlElement) -> set[str]:
    return {item["@type"] for item in graph(page)}


def is_posting(path: str) -> bool:
    parts = path.strip("/").split("/")
    return len(parts) == 4 and parts[1] == "opportunities" and parts[2] != "page"


def test_every_page_has_its_twin(site: Path) -> None:
    paths: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    for path in pages(site):
        language, _, rest = path.partition("/")
        paths[language].add(rest)
    assert paths["ar"] == paths["en"]
    assert len(paths["ar"]) > 200


def test_every_page_says_its_language_and_direction(site: Path) -> None:
    for path, page in pages(site).items():
        language = path.partition("/")[0]
        assert page.get("lang") == language, path
        assert page.get("dir") == direction_of(language), path


def test_language_alternates_are_absolute_complete_and_reciprocal(site: Path) -> None:
    for path, page in pages(site).items():
        links = {
            link.get("hreflang"): link.get("href")
            for link in page.xpath("//head/link[@rel='alternate'][@hreflang]")
        }
        assert set(links) == {*LANGUAGES, "x-default"}, path
        language, _, rest = path.partition("/")
        if rest == "embed/":  # a part of the board, in a frame of another site
            rest = "opportunities/"
        assert links["ar"] == f"{ROOT}ar/{rest}"
        assert links["en"] == f"{ROOT}en/{rest}"
        assert links["x-default"] in {ROOT, links["ar"]}
        assert page.xpath("//head/link[@rel='canonical']/@href") == [links[language]]


def spoken(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Every text and spoken attribute of a page with the language that it is marked as.

    What stands in ``bdi`` is a name by somebody else, such as that of a program;
    prose may name one as well.
    """
    interface = "//body//*[not(self::script or self::bdi or ancestor::*[@class='prose'])]"
    for element in page.xpath(interface):
        language = element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
        texts = [element.get("aria-label"), element.get("title"), element.get("alt"), element.text]
        texts += [child.tail for child in element]
        yield from ((text.strip(), language) for text in texts if text and text.strip())


def interface_words(language: str) -> set[str]:
    """Every message and label of a language that a page can show as it is."""
    messages = load_catalogue(language).messages.values()
    words = {message for message in messages if isinstance(message, str) and "{" not in message}
    for vocabulary in read_vocabularies(REPOSITORY)[0]:
        words |= {term["label"][language] for term in vocabulary.data["terms"]}
    return {word for word in words if re.search(r"\w\w", word)}


@pytest.mark.parametrize(("language", "other"), [("ar", "en"), ("en", "ar")])
def test_no_interface_word_of_the_other_language(site: Path, language: str, other: str) -> None:
    foreign = interface_words(other) - interface_words(language)
    found = {
        (path, text)
        for path, page in pages(site).items()
        if path.startswith(language)
        for text, marked in spoken(page)
        if text in foreign and marked == language
    }
    assert found == set()


def test_every_page_has_one_heading_and_a_description(site: Path) -> None:
    for path, page in pages(site).items():
        assert len(page.xpath("//h1")) == 1, path
        assert page.xpath("string(//title)").strip(), path
        assert page.xpath("string(//meta[@name='description']/@content)").strip(), path


def test_headings_begin_with_the_first_level_and_leave_none_out(site: Path) -> None:
    for path, page in pages(site).items():
        levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels[0] == 1, path
        for before, after in pairwise(levels):
            assert after <= before + 1, f"{path}: h{before} is followed by h{after}"


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    for path, page in pages(site).items():
        links = "//link[@rel='stylesheet' or @rel='icon']/@href"
        asked = page.xpath(f"//script/@src|//img/@src|{links}")
        assert [address for address in asked if "//" in address] == [], path


def test_posting_pages_are_light(site: Path) -> None:
    postings = filter(is_posting, pages(site))
    weights = {path: (site / path / "index.html").stat().st_size for path in postings}
    assert {path: weight for path, weight in weights.items() if weight > HEAVIEST} == {}


def test_job_postings_stand_on_the_pages_of_open_postings_only(site: Path) -> None:
    for path, page in pages(site).items():
        identity = path.removeprefix("ar/opportunities/").removeprefix("en/opportunities/")
        expected = is_posting(path) and identity.strip("/") not in ENDED
        assert ("JobPosting" in types(page)) == expected, path


def test_ended_postings_keep_their_page_and_leave_lists_and_feeds(site: Path) -> None:
    for language in LANGUAGES:
        listed = pages(site)[f"{language}/opportunities/"]
        ids = {card.get("data-opportunity") for card in listed.xpath("//*[@data-opportunity]")}
        following = pages(site)[f"{language}/opportunities/page/2/"]
        ids |= {card.get("data-opportunity") for card in following.xpath("//*[@data-opportunity]")}
        assert ids.isdisjoint(ENDED)
        assert len(ids) == 30
        feed = (site / language / "opportunities" / "feed.xml").read_text(encoding="utf-8")
        for identity in ENDED:
            page = pages(site)[f"{language}/opportunities/{identity}/"]
            assert page.xpath("//*[contains(@class, 'banner')]"), identity
            assert not page.xpath("//*[contains(@class, 'apply')]"), identity
            assert identity not in feed


def test_every_list_has_its_three_feeds_and_says_so(site: Path) -> None:
    for path, page in pages(site).items():
        links = page.xpath("//head/link[@rel='alternate'][@type][not(@hreflang)]")
        for link in links:
            assert (site / path / link.get("href")).resolve().is_file(), (path, link.get("href"))
        if (site / path / "feed.xml").exists():
            assert len(links) == 3, path
            assert (site / path / "atom.xml").is_file()
            assert (site / path / "feed.json").is_file()


def test_link_previews_show_a_picture_that_is_there(site: Path) -> None:
    for path, page in pages(site).items():
        (address,) = page.xpath("//meta[@property='og:image']/@content")
        width, height = (
            page.xpath(f"//meta[@property='og:image:{side}']/@content")[0]
            for side in ("width", "height")
        )
        with Image.open(site / address.removeprefix(ROOT)) as picture:
            assert picture.size == (int(width), int(height)), path


def test_nothing_of_the_workshop_is_left(site: Path) -> None:
    assert not [file for file in site.rglob("*") if file.name == "frame" or "⟦" in file.name]
    for path in pages(site):
        assert "⟦" not in (site / path / "index.html").read_text(encoding="utf-8"), path
    assert not (site / "assets" / "javascripts").exists()
    assert not (site / "architecture").exists()


@pytest.mark.parametrize(
    "name", ["board.css", "contribute.css", "partners.css", "reference.css", "thanks.css"]
)
def test_style_sheet_knows_no_left_and_right(name: str) -> None:
    style = (REPOSITORY / "docs" / "assets" / name).read_text(encoding="utf-8")
    physical = re.compile(
        r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)"
        r"|(?:left|right|top|bottom)\s*:|float\s*:\s*(?:left|right)|text-align\s*:\s*(?:left|right)"
        r"|border-(?:top|bottom)-(?:left|right)-radius)"
    )
    assert physical.findall(re.sub(r"url\([^)]*\)|/\*.*?\*/", "", style, flags=re.S)) == []
