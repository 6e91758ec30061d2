"""The sitemap: what the standard allows, and languages that name each other."""

from __future__ import annotations

from datetime import date

import pytest

from tests.boards import SITE
from tests.rendering.reading import parse_xml
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.sitemap import Entry, Limits, robots_output, sitemap_outputs

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
LANGUAGES = ("ar", "en")


def twins(name: str, modified: date | None = None) -> Entry:
    return Entry({code: f"{code}/{name}" for code in LANGUAGES}, modified)


HOME = twins("", date(2026, 11, 18))
PAGES = [HOME, twins("about/"), twins("opportunities/a/b/", date(2026, 11, 20))]


def outputs(entries: list[Entry], limits: Limits | None = None) -> dict[str, bytes]:
    found = list(sitemap_outputs(iter(entries), SITE, LANGUAGES, limits or Limits()))
    assert len({output.path for output in found}) == len(found)
    return {output.path: output.content for output in found}


def urls(content: bytes) -> dict[str, dict[str, str]]:
    """Give each address of a sitemap with its alternates; fails on what is not the standard."""
    root = parse_xml(content)
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    found = {}
    for url in root:
        assert url.tag == f"{{{NAMES['s']}}}url"
        kinds = [child.tag.rpartition("}")[2] for child in url]
        assert kinds == sorted(kinds, key=["loc", "lastmod", "link"].index)
        location = url.findtext("s:loc", namespaces=NAMES)
        assert location is not None and location not in found
        links = url.findall("x:link[@rel='alternate']", NAMES)
        found[location] = {link.get("hreflang", ""): link.get("href", "") for link in links}
    return found


def test_every_version_of_a_page_is_there() -> None:
    assert list(urls(outputs(PAGES)["sitemap.xml"])) == [
        f"{SITE}ar/",
        f"{SITE}en/",
        SITE,
        f"{SITE}ar/about/",
        f"{SITE}en/about/",
        f"{SITE}ar/opportunities/a/b/",
        f"{SITE}en/opportunities/a/b/",
    ]


def test_versions_name_each_other_and_themselves() -> None:
    found = urls(outputs(PAGES)["sitemap.xml"])
    for address, alternates in found.items():
        assert address in alternates.values()
        assert set(alternates) == {"ar", "en", "x-default"}
        for other in alternates.values():
            assert other.startswith(SITE)
            assert found[other] == alternates


def test_default_is_the_language_choice_at_home_and_the_first_language_elsewhere() -> None:
    found = urls(outputs(PAGES)["sitemap.xml"])
    assert found[f"{SITE}en/"]["x-default"] == SITE
    assert found[f"{SITE}en/about/"]["x-default"] == f"{SITE}ar/about/"


def test_page_in_one_language_has_no_twin() -> None:
    found = urls(outputs([Entry({"en": "en/notes/"})])["sitemap.xml"])
    address = f"{SITE}en/notes/"
    assert found == {address: {"en": address, "x-default": address}}


def test_last_change_is_a_day_or_nothing() -> None:
    root = parse_xml(outputs(PAGES)["sitemap.xml"])
    changes = [url.findtext("s:lastmod", namespaces=NAMES) for url in root]
    assert changes == ["2026-11-18"] * 3 + [None] * 2 + ["2026-11-20"] * 2


def test_page_given_twice_is_there_once() -> None:
    assert outputs([*PAGES, twins("about/")]) == outputs(PAGES)


def test_addresses_are_written_for_xml_and_the_web() -> None:
    found = urls(outputs([Entry({"ar": "ar/قصة & أخرى/"})])["sitemap.xml"])
    assert list(found) == [f"{SITE}ar/%D9%82%D8%B5%D8%A9%20%26%20%D8%A3%D8%AE%D8%B1%D9%89/"]


def test_board_without_pages_has_a_sitemap_all_the_same() -> None:
    assert urls(outputs([])["sitemap.xml"]) == {}


@pytest.mark.parametrize("limits", [Limits(addresses=5), Limits(size=1800)])
def test_large_sitemap_is_divided_under_an_index(limits: Limits) -> None:
    pages = [twins(f"p{number}/", date(2026, 11, number + 1)) for number in range(7)]
    found = outputs(pages, limits)
    index = parse_xml(found.pop("sitemap.xml"))
    assert index.tag == f"{{{NAMES['s']}}}sitemapindex"
    named = [element.text for element in index.iterfind("s:sitemap/s:loc", NAMES)]
    assert named == [SITE + path for path in found]
    assert named[0] == f"{SITE}sitemap-1.xml"
    assert len(found) > 2
    parts = [urls(content) for content in found.values()]
    whole = {address: alternates for part in parts for address, alternates in part.items()}
    assert whole == urls(outputs(pages)["sitemap.xml"])
    for part, content in zip(parts, found.values(), strict=True):
        assert len(part) <= limits.addresses
        assert len(content) <= limits.size + 300  # the element around the pages


def test_index_tells_the_last_change_of_each_part() -> None:
    pages = [twins("a/", date(2026, 1, 1)), twins("b/", date(2026, 2, 2)), twins("c/")]
    index = parse_xml(outputs(pages, Limits(addresses=4))["sitemap.xml"])
    changes = [part.findtext("s:lastmod", namespaces=NAMES) for part in index]
    assert changes == ["2026-02-02", None]


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    assert robots_output(SITE) == Output(
        "robots.txt",
        b"User-agent: *\nDisallow:\n\nSitemap: https://board.example.org/sitemap.xml\n",
    )
