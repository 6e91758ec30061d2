"""The page of what the board achieves: charts, and tables that hold all their numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring

from tests.boards import ENDED, SITE, Draft, make_board, make_view, posting, story
from tests.rendering.golden import assert_golden
from volunteer_board.model.board import Board
from volunteer_board.model.building import vocabularies_from
from volunteer_board.model.insights import insights_of
from volunteer_board.model.settings import BoardLanguage
from volunteer_board.rendering.insights.data import insights_data
from volunteer_board.rendering.insights.page import insights_page
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site

IN_AMMAN = {"mode": "onsite", "location": {"place": "amman"}}
HOSTILE = "</title><script>alert(1)</script>\"'&"


def filled(slug: str, posted: str, on: str) -> Draft:
    return posting(f"dar-amal/{slug}", posted=posted, status="filled", status_on=on)


SMALL = (
    posting(),
    posting("dar-amal/nurse", causes=["health", "women"], **IN_AMMAN),
    posting("dar-amal/guide", title={"en": "Guide"}, model="project", posted="2023-05-02"),
    *(filled(f"f{day}", "2026-10-01", f"2026-10-{day:02}") for day in (3, 9, 20, 31)),
    *(posting(f"dar-amal/{state}", **changes) for state, changes in ENDED.items()),
    story("a", "ar", outcome={"hours": 1250, "people_reached": 4200}),
    story("a", "en", outcome={"hours": 1250, "people_reached": 4200}),
    story("b", "en", published="2023-01-08"),
)
BOARDS: Mapping[str, tuple[Draft, ...]] = {
    "empty": (),
    "one posting": (posting(),),
    "one filled": (filled("f", "2026-10-01", "2026-10-12"),),
    "one story": (story("a", "ar"),),
    "small": SMALL,
}


def page_of(board: Board, language: str) -> Page:
    return insights_page(Site(make_view(board, language)))


def tree_of(board: Board, language: str) -> HtmlElement:
    return fragment_fromstring(page_of(board, language).content.strip())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_page_of_a_small_board(language: str) -> None:
    assert_golden(f"insights.{language}.html", page_of(make_board(*SMALL), language).content)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", BOARDS)
def test_every_number_of_a_chart_is_in_its_table(name: str, language: str) -> None:
    for figure in tree_of(make_board(*BOARDS[name]), language).iter("figure"):
        rows = [
            (row.findtext(".//th/a") or row.findtext("th"), row.findtext("td"))
            for row in figure.xpath(".//tbody/tr")
        ]
        numbers = [text.text for text in figure.xpath(".//text[@class='chart-number']")]
        pointed_at = [title.text for title in figure.xpath(".//rect/title")]
        if figure.xpath(".//div[@class='chart-columns']"):
            assert pointed_at == [f"{label}: {n}" for label, n in rows if n != "0"]
        else:
            assert numbers == [number for _, number in rows]
        assert bool(figure.xpath(".//svg")) is any(number != "0" for _, number in rows)


@pytest.mark.parametrize("name", BOARDS)
def test_pictures_are_named_and_described_in_words(name: str) -> None:
    page = tree_of(make_board(*BOARDS[name]), "en")
    ids = [element.get("id") for element in page.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    for picture in page.iter("svg"):
        assert picture.get("role") == "img"
        (title,) = page.xpath("//*[@id=$id]", id=picture.get("aria-labelledby"))
        (words,) = page.xpath("//*[@id=$id]", id=picture.get("aria-describedby"))
        assert (title.tag, words.tag) == ("title", "desc")
        assert title.text and re.search(r"Highest: .+ \(\d+\)", words.text)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_pictures_are_well_formed(language: str) -> None:
    content = page_of(make_board(*SMALL), language).content
    pictures = re.findall(r"<svg.*?</svg>", content, re.S)
    assert len(pictures) == 10
    for picture in pictures:
        root = etree.fromstring(picture)
        assert root.get("direction") == {"ar": "rtl", "en": "ltr"}[language]
        places = [float(x.rstrip("%")) for x in root.xpath("//@x") if x.endswith("%")]
        assert all(0 <= place <= 100 for place in places)


@pytest.mark.parametrize(
    ("name", "sections", "said"),
    [
        ("empty", 0, []),
        ("one posting", 4, ["No opportunity has been filled yet."]),
        ("one filled", 4, ["No opportunities are open at the moment."]),
        ("one story", 3, ["No opportunities are open at the moment."]),
        ("small", 4, []),
    ],
)
def test_a_section_without_numbers_says_so(name: str, sections: int, said: list[str]) -> None:
    page = tree_of(make_board(*BOARDS[name]), "en")
    assert page.xpath("//p[@class='empty']/text()") == said
    assert len(page.xpath("//section/h2")) == sections


def test_facts_of_one_filled_posting_do_not_repeat_themselves() -> None:
    page = tree_of(make_board(*BOARDS["one filled"]), "en")
    facts = page.xpath("//dl[@class='insight-facts']/div")
    assert [fact.text_content().split("\n")[0] for fact in facts] == ["Usual time (median)11 days"]


def test_numbers_and_months_are_written_as_the_board_wants() -> None:
    arabic = BoardLanguage(code="ar", locale="ar-EG", digits="arab")
    board = make_board(*SMALL, languages=(arabic, BoardLanguage(code="en")))
    text = tree_of(board, "ar").text_content()
    assert "١٬٢٥٠" in text and "نوفمبر ٢٠٢٦" in text and "من ٨ إلى ١٤ يومًا" in text
    assert not re.search(r"[0-9]", text)


def test_a_young_board_shows_a_year_and_an_old_one_two() -> None:
    def months(*drafts: Draft) -> int:
        return len(tree_of(make_board(*drafts), "en").xpath("//*[@id='posted']//tbody/tr"))

    assert months(posting(posted="2026-11-16")) == 12
    assert months(posting(posted="2025-10-01")) == 15
    assert months(posting(posted="2020-01-01"), posting("dar-amal/b")) == 24
    assert months(posting(posted="2025-01-01")) == 24


def test_places_beyond_the_ten_most_frequent_are_summed_up() -> None:
    names = [f"place-{number}" for number in range(13)]
    terms = [{"id": name, "label": {"ar": name, "en": name}} for name in names]
    drafts = [
        posting(f"dar-amal/in-{name}", mode="onsite", location={"place": name}) for name in names
    ]
    board = make_board()
    places = vocabularies_from({"places": {"terms": terms}})
    board = replace(
        board,
        vocabularies={**board.vocabularies, **places},
        opportunities=make_board(*drafts).opportunities,
    )
    rows = tree_of(board, "en").xpath("//*[@id='places']//tbody/tr")
    assert len(rows) == 11
    assert [cell.text for cell in rows[-1]] == ["Elsewhere", "3"]


def test_labels_are_text_and_never_markup() -> None:
    board = make_board(posting())
    terms = [{"id": "women", "label": {"ar": HOSTILE, "en": HOSTILE}}]
    causes = vocabularies_from({"causes": {"terms": terms}})
    hostile = replace(board, vocabularies={**board.vocabularies, **causes})
    content = page_of(hostile, "en").content
    assert "<script" not in content and "&lt;script&gt;" in content
    (figure,) = fragment_fromstring(content.strip()).xpath("//figure[@id='causes']")
    assert figure.xpath(".//tbody//th")[0].text_content() == HOSTILE
    for picture in re.findall(r"<svg.*?</svg>", content, re.S):
        etree.fromstring(picture)


def test_page_leads_to_its_data_and_to_the_lists_behind_its_numbers() -> None:
    page = tree_of(make_board(*SMALL), "en")
    links = set(page.xpath("//a/@href"))
    assert "../../api/v1/insights.json" in links
    assert {"../../en/causes/health/", "../../en/places/amman/"} <= links


def test_data_says_the_numbers_of_the_page() -> None:
    board = make_board(*SMALL)
    output = insights_data(insights_of(board), SITE)
    data = json.loads(output.content)
    assert (output.path, data["version"], data["date"]) == (
        "api/v1/insights.json",
        "1",
        "2026-12-01",
    )
    postings, stories = data["opportunities"], data["stories"]
    assert (postings["total"], postings["open"], stories["total"]) == (11, 3, 2)
    assert postings["open_by_cause"] == {"women": 3, "health": 1}
    assert postings["filled"]["total"] == sum(postings["filled"]["by_most_days"].values()) == 5
    assert postings["posted"]["by_month"]["2026-11"] == 6
    assert (postings["posted"]["before"], stories["published"]["before"]) == (1, 1)
    assert postings["languages"]["in_one"] == {"ar": 0, "en": 1}
    assert (stories["hours"], stories["people_reached"]) == (1250, 4200)
