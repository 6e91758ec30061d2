"""Arabic-Indic digits and Hijri dates: people read them everywhere, programs nowhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement, fragments_fromstring

from tests.boards import MODELS, make_board, make_view, of_model, organisation, posting, story
from tests.rendering.reading import KINDS, read
from volunteer_board.model.board import Board
from volunteer_board.model.settings import BoardLanguage
from volunteer_board.publishing.publication import pages
from volunteer_board.rendering.head import head_html
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site

CASES = Path(__file__).parent / "cases"
LANGUAGES = (
    BoardLanguage(code="ar", locale="ar-EG", digits="arab", hijri=True),
    BoardLanguage(code="en", locale="en-GB"),
)
DEADLINE = "٢٠ ديسمبر ٢٠٢٦ (١١ رجب ١٤٤٨ هـ)"
BOARD_PAGE = "ar/opportunities/page/2/"
# What is copied, dialled or looked up stays as it was written.
AS_WRITTEN = {"bdi"}
PAPER_SIZE = "A4"


def every_field(model: str) -> dict[str, Any]:
    case = (CASES / "every-field.yml").read_text(encoding="utf-8")
    return of_model(yaml.safe_load(case), model)


@cache
def board() -> Board:
    """Give a board with many numbers: full postings, several pages, an organisation, a story."""
    return make_board(
        *(posting(f"dar-amal/{model}", **every_field(model)) for model in MODELS),
        *(posting(f"dar-amal/p{number:02}") for number in range(12)),
        posting("dar-amal/soon", deadline="2026-12-03"),
        posting("dar-amal/ended", deadline="2026-11-30"),
        organisation(
            founded=1998,
            phone="+962 6 555 0140",
            registration={
                "registrar": {"ar": "السجل", "en": "Register"},
                "number": "17-204",
                "verified_on": "2026-08-24",
            },
        ),
        story("picture", "ar", "كتب.", title="صورة", summary="تعلّم.", outcome={"hours": 1250}),
        languages=LANGUAGES,
        page_size=2,
    )


@cache
def site_pages(language: str) -> dict[str, Page]:
    return {page.path: page for page in pages(Site(make_view(board(), language)))}


def content(path: str) -> list[HtmlElement]:
    return list(fragments_fromstring(site_pages(path.partition("/")[0])[path].content))


def texts(element: HtmlElement) -> Iterator[str]:
    """Give what a person reads or hears, without what stays as it was written."""
    if element.tag == "script" or element.get("spellcheck") == "false":  # code to copy
        return
    if element.tag in AS_WRITTEN and "data-times" not in element.attrib:
        return
    yield from filter(None, (element.text, element.get("aria-label"), element.get("alt")))
    for child in element:
        yield from texts(child)
        yield child.tail or ""


def said(path: str) -> str:
    return " ".join(text for element in content(path) for text in texts(element))


def test_every_number_that_a_person_reads_is_arabic_indic() -> None:
    for path, page in site_pages("ar").items():
        text = f"{page.title} {said(path)}".replace(PAPER_SIZE, "")
        assert re.findall(r"\S*[0-9]\S*", text) == [], path


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("ar/opportunities/dar-amal/micro/", ["٤٠ ساعة خلال ١٤ أسبوعًا", "٣ مقاعد شاغرة من أصل ٤"]),
        ("ar/opportunities/dar-amal/project/", ["٦ ساعات أسبوعيًا", "١٥٪ من دوام كامل"]),
        ("ar/opportunities/dar-amal/recurring/", ["١١ مرة في السنة", "من ١٨ إلى ٦٥ عامًا"]),
        ("ar/opportunities/dar-amal/micro/", ["من ١٦:٠٠ إلى ١٩:٣٠ بتوقيت عمّان", "١٫٥ ساعة"]),
        (BOARD_PAGE, ["١٦ فرصة مفتوحة", "صفحة ٣", DEADLINE]),
        ("ar/organisations/dar-amal/", ["١٩٩٨", "٢٤ أغسطس ٢٠٢٦"]),
        ("ar/stories/picture/", ["١٬٢٥٠", "٣ سبتمبر ٢٠٢٦ (٢١ ربيع الأول ١٤٤٨ هـ)"]),
    ],
)
def test_numbers_of_every_kind_are_written_out(path: str, expected: list[str]) -> None:
    assert [words for words in expected if words not in said(path)] == []


def test_hijri_stands_beside_dates_in_full_and_not_beside_short_ones() -> None:
    assert DEADLINE in said("ar/opportunities/dar-amal/project/")
    assert "٢٧ يناير ٢٠٢٧ (١٩ شعبان ١٤٤٨ هـ)" in said("ar/opportunities/dar-amal/project/")
    assert "٣٠ نوفمبر ٢٠٢٦ (٢٠ جمادى الآخرة ١٤٤٨ هـ)" in said("ar/opportunities/dar-amal/ended/")
    board_pages = " ".join(said(path) for path in site_pages("ar") if "opportunities" in path)
    assert "تُغلق في ٣ ديسمبر " in board_pages
    assert "٣ سبتمبر ٢٠٢٦" in said("ar/stories/")
    assert "١٤٤٨" not in said("ar/stories/")


def test_what_is_copied_or_dialled_stays_as_it_was_written() -> None:
    (article,) = content("ar/organisations/dar-amal/")
    names = [element.text_content() for element in article.iter("bdi")]
    assert {"17-204", "+962 6 555 0140"} <= set(names)


def attributes(path: str) -> Iterator[str]:
    """Give the attributes that nobody reads or hears; what a blank already says is read."""
    for element in content(path):
        for each in element.iter():
            read = {"aria-label", "alt"} | ({"value"} if each.get("type") == "text" else set())
            yield from (value for name, value in each.items() if name not in read)


def test_machines_read_latin_digits() -> None:
    for path, page in site_pages("ar").items():
        assert not re.search("[٠-٩]", " ".join([path, *attributes(path)])), path
        graph = json.dumps(page.structured_data, ensure_ascii=False)
        assert not re.search("[٠-٩]|هـ", graph), path


def test_structured_data_says_the_hours_in_latin_digits() -> None:
    page = site_pages("ar")["ar/opportunities/dar-amal/micro/"]
    (job,) = [thing for thing in page.structured_data if thing["@type"] == "JobPosting"]
    assert job["workHours"] == "40 ساعة خلال 14 أسبوعًا"
    assert "ar/opportunities/dar-amal/micro/" in head_html(page, make_view(board(), "ar"))


@pytest.mark.parametrize("kind", KINDS)
def test_feeds_say_dates_to_people_in_words_and_to_programs_in_numbers(kind: str) -> None:
    feed = read(board(), "ar", "opportunities/", kind)
    entry = next(entry for entry in feed.entries if entry.id.endswith("/project/"))
    assert DEADLINE in entry.html
    assert entry.published == datetime.fromisoformat("2026-11-16T00:00+03:00")


def test_the_other_language_keeps_its_own_way() -> None:
    words = said("en/opportunities/dar-amal/project/")
    assert "20 December 2026" in words
    assert "AH" not in words
    assert not re.search("[٠-٩]", words)


def test_times_are_marked_for_the_visitors_own_clock() -> None:
    (article,) = content("ar/opportunities/dar-amal/project/")
    assert article.get("data-zone") == "Asia/Amman"
    marked = [element.get("data-times") for element in article.xpath("//*[@data-times]")]
    assert marked == [
        "2026-12-20T23:59+03:00",
        "16:00+03:00/19:30+03:00",
        "2027-01-27T18:00+03:00/2027-01-27T19:30+03:00",
        "2027-01-17T18:00+03:00/2027-01-17T18:30+03:00",
    ]


def test_ongoing_work_without_hours_marks_no_times() -> None:
    ongoing = posting(deadline=None, ongoing=True, review_on="2027-02-01")
    site = Site(make_view(make_board(ongoing), "ar"))
    assert not [page.path for page in pages(site) if "data-times" in page.content]
