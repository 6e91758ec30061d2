"""The head of a page, read back as a browser reads it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest

from tests.boards import SITE, make_board, make_view, posting
from tests.rendering.reading import files
from volunteer_board.model.settings import BoardLanguage
from volunteer_board.rendering.head import head_html, open_graph_locale
from volunteer_board.rendering.output import FeedLink, Page

BOARD = make_board(posting())
PAGE = Page(
    path="ar/causes/women/",
    language="ar",
    title="المرأة",
    description="فرص مفتوحة",
    content="",
    alternates={"ar": "ar/causes/women/", "en": "en/causes/women/"},
    feed=FeedLink("ar/causes/women/", "المرأة"),
)


class Head(HTMLParser):
    """The elements of a head."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[dict[str, str | None]] = []
        self.metas: dict[str, list[str | None]] = {}
        self.tags: list[str] = []
        self.script = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        if tag == "link":
            self.links.append(values)
        if tag == "meta":
            for name in filter(None, (values.get("name"), values.get("property"))):
                self.metas.setdefault(name, []).append(values["content"])

    def handle_data(self, data: str) -> None:
        self.script += data.strip()

    def hreflang(self) -> dict[str | None, str | None]:
        return {link["hreflang"]: link["href"] for link in self.links if "hreflang" in link}


def head(page: Page = PAGE, language: str = "ar") -> Head:
    return Head(head_html(page, make_view(BOARD, language)))


def test_page_names_itself_and_its_twins_by_absolute_addresses() -> None:
    found = head()
    assert [link["href"] for link in found.links if link["rel"] == "canonical"] == [
        f"{SITE}ar/causes/women/"
    ]
    assert found.hreflang() == {
        "ar": f"{SITE}ar/causes/women/",
        "en": f"{SITE}en/causes/women/",
        "x-default": f"{SITE}ar/causes/women/",
    }


def test_both_twins_say_the_same_of_each_other() -> None:
    english = replace(PAGE, path="en/causes/women/", language="en")
    assert head().hreflang() == head(english, "en").hreflang()


@pytest.mark.parametrize("path", ["", "ar/"])
def test_home_pages_have_the_language_choice_as_default(path: str) -> None:
    found = head(replace(PAGE, path=path, alternates={"ar": "ar/", "en": "en/"}))
    assert found.hreflang() == {"ar": f"{SITE}ar/", "en": f"{SITE}en/", "x-default": SITE}


def test_page_in_the_second_language_alone_is_its_own_default() -> None:
    found = head(replace(PAGE, path="en/notes/", language="en", alternates={"en": "en/notes/"}))
    assert found.hreflang() == {"en": f"{SITE}en/notes/", "x-default": f"{SITE}en/notes/"}


def test_feeds_are_found_and_exist() -> None:
    found = [link for link in head().links if link.get("type")]
    assert [(link["type"], link["title"]) for link in found] == [
        ("application/rss+xml", "المرأة (RSS)"),
        ("application/atom+xml", "المرأة (Atom)"),
        ("application/feed+json", "المرأة (JSON Feed)"),
    ]
    for link in found:
        address = urljoin(SITE + PAGE.path, link["href"])
        assert address.removeprefix(SITE) in files(BOARD, "ar")


def test_page_of_a_posting_leads_to_the_feed_of_another_page() -> None:
    page = replace(PAGE, feed=FeedLink("ar/organisations/dar-amal/", "دار أمل"))
    addresses = [link["href"] for link in head(page).links if link.get("type")]
    assert addresses[0] == "../../../ar/organisations/dar-amal/feed.xml"


def test_link_previews_have_what_they_show() -> None:
    found = head(replace(PAGE, kind="article", modified=date(2026, 11, 18)))
    assert found.metas == {
        "description": ["فرص مفتوحة"],
        "og:type": ["article"],
        "og:site_name": ["لوحة التطوع"],
        "og:title": ["المرأة"],
        "og:description": ["فرص مفتوحة"],
        "og:url": [f"{SITE}ar/causes/women/"],
        "og:locale": ["ar_JO"],
        "og:locale:alternate": ["en_US"],
        "article:modified_time": ["2026-11-18"],
        "og:image": [f"{SITE}assets/share.png"],
        "og:image:alt": ["لوحة التطوع"],
        "og:image:width": ["1200"],
        "og:image:height": ["630"],
        "twitter:card": ["summary_large_image"],
    }


def test_page_with_a_picture_of_its_own_shows_it() -> None:
    found = head(replace(PAGE, picture="بطاقة القائمة"))
    assert found.metas["og:image"] == [f"{SITE}ar/causes/women/share.png"]
    assert found.metas["og:image:alt"] == ["بطاقة القائمة"]


def test_board_without_pictures_leads_to_none() -> None:
    view = make_view(make_board(pictures=False), "ar")
    found = Head(head_html(replace(PAGE, picture="بطاقة القائمة"), view))
    assert found.metas["og:image"] == [f"{SITE}assets/share.png"]
    assert found.metas["og:image:alt"] == [view.plain(view.board.settings.name)]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("ar-JO", "ar_JO"), ("ar", "ar_EG"), ("en", "en_US"), ("fr", "fr_FR"), ("he", "he_IL")],
)
def test_open_graph_locale_always_has_a_territory(tag: str, expected: str) -> None:
    assert open_graph_locale(tag) == expected


def test_every_other_language_of_the_page_is_an_alternate_locale() -> None:
    languages = tuple(BoardLanguage(code=code) for code in ("ar", "en"))
    board = make_board(languages=languages)
    page = replace(PAGE, alternates={"ar": "ar/causes/women/"})
    found = Head(head_html(page, make_view(board, "ar")))
    assert "og:locale:alternate" not in found.metas


def test_page_that_is_not_indexed_says_so() -> None:
    assert "robots" not in head().metas
    assert head(replace(PAGE, indexed=False)).metas["robots"] == ["noindex"]


def test_page_without_an_address_of_its_own_claims_none() -> None:
    found = head(replace(PAGE, path="404.html", alternates={}, indexed=False, feed=None))
    assert found.links == []
    assert "og:url" not in found.metas
    assert found.metas["robots"] == ["noindex"]


@pytest.mark.parametrize("hostile", ['"><script>alert(1)</script>', "</script><!--", "'&quot;"])
def test_titles_and_texts_break_out_of_nothing(hostile: str) -> None:
    data = {"@type": "Thing", "name": hostile}
    page = replace(
        PAGE,
        title=hostile,
        description=hostile,
        feed=FeedLink("ar/causes/women/", hostile),
        structured_data=(data,),
    )
    found = head(page)
    assert set(found.tags) == {"meta", "link", "script"}
    assert found.tags.count("script") == 1
    assert found.metas["og:title"] == found.metas["description"] == [hostile]
    assert f"{hostile} (RSS)" in [link.get("title") for link in found.links]
    assert json.loads(found.script)["@graph"] == [data]


def test_page_without_structured_data_has_no_script() -> None:
    assert "script" not in head().tags
