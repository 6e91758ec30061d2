"""The starting kit and the agreement: all that a posting says of them, and what is usual."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement, fragment_fromstring

from tests.boards import ENDED, MODELS, make_board, make_view, of_model, organisation, posting
from tests.rendering.golden import assert_golden
from tests.rendering.test_every_field import board_with, full_posting, said
from tests.sample import REPOSITORY
from volunteer_board.model.board import Board
from volunteer_board.model.building import vocabularies_from
from volunteer_board.model.vocabulary import Vocabularies
from volunteer_board.publishing.publication import pages
from volunteer_board.reading.vocabularies import read_vocabularies
from volunteer_board.rendering.kit.clocks import ClockTables
from volunteer_board.rendering.kit.kit_pages import kit_page, kit_pages
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site

CASES = Path(__file__).parent / "cases"
HOSTILE = json.loads((REPOSITORY / "tests/cases/hostile-texts.json").read_text(encoding="utf-8"))
# What those who have been found need no more, or find on the posting.
LEFT_OUT = {
    *("/causes/*", "/audiences/*", "/urgent", "/impact", "/description", "/values"),
    *("/skills/*/skill", "/skills/*/level", "/skills/*/required"),
    *("/languages/*/language", "/languages/*/level"),
    *("/requirements", "/experience", "/field_work", "/ages/minimum", "/ages/maximum"),
    *("/seats", "/seats_filled", "/team/*/role", "/team/*/seats", "/team/*/filled"),
    *("/team/*/skills/*", "/applicants_from/*", "/model"),
    *("/apply/url", "/apply/email", "/apply/phone", "/apply/instructions"),
    *("/posted", "/updated", "/deadline", "/ongoing", "/review_on", "/status", "/status_on"),
    *("/rounds/*/posted", "/rounds/*/status"),
}
IN_OTHER_WORDS = {
    "/expenses/covered": "pays back agreed expenses",
    "/safeguarding/minors": "Protection of minors",
}
BRIEF = {"micro": "ar", "project": "en", "recurring": "ar"}


def kit_of(board: Board, language: str) -> Page:
    site = Site(make_view(board, language))
    return kit_page(site, board.opportunities[0], ClockTables(site.view))


def kit(language: str = "en", **fields: Any) -> HtmlElement:
    return fragment_fromstring(kit_of(make_board(posting(**fields)), language).content)


def clause(html: HtmlElement, heading: str) -> str:
    (found,) = (li for li in html.xpath("//ol[@class='clauses']/li") if li[0].text == heading)
    return " ".join(found.text_content().split())


@pytest.mark.parametrize("model", MODELS)
def test_looks_as_it_did(model: str) -> None:
    fields = yaml.safe_load((CASES / "every-field.yml").read_text(encoding="utf-8"))
    board = make_board(posting(**of_model(fields, model)))
    content = kit_of(board, BRIEF[model]).content
    assert_golden(f"kit.{model}.{BRIEF[model]}.html", content)


def test_every_field_is_there_or_left_out_on_purpose() -> None:
    missing: set[str] = set()
    for model in MODELS:
        data, shown = full_posting(model)
        shown |= {field: IN_OTHER_WORDS[field] for field in IN_OTHER_WORDS.keys() & shown.keys()}
        text = said(fragment_fromstring(kit_of(board_with(data), "en").content))
        missing |= {pointer for pointer, words in shown.items() if words not in text}
    assert missing == LEFT_OUT


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_strangers_stay_words(text: str, language: str) -> None:
    texts, lists = {"en": text}, {"en": [text]}
    fields: dict[str, Any] = dict.fromkeys(
        ("title", "summary", "objective", "finished_when"), texts
    )
    fields["onboarding"] = {"meeting": texts, "steps": lists}
    fields["agreement"] = {"organisation_duties": lists, "notice": texts}
    fields["channel"] = {"kind": "email", "note": texts}
    board = make_board(posting(**fields), organisation(name=texts))
    html = fragment_fromstring(kit_of(board, language).content)
    assert not html.xpath("//img | //svg | //@onerror | //@onload | //@onmouseover | //b")
    assert len(html.xpath("//script")) == 1
    words = " ".join(html.text_content().split())
    shown = " ".join(fragment_fromstring(f"<p>{escaped(text)}</p>").text_content().split())
    assert words.count(shown) >= 8
    for found in html.xpath("//*[@lang='en'][@dir='ltr']") if language == "ar" else ():
        assert found.tag in {"p", "ul", "span", "bdi", "strong"}


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_a_posting_that_says_little_has_a_whole_agreement() -> None:
    html = kit()
    assert len(html.xpath("//ol[@class='clauses']/li")) == 12
    assert "two weeks' notice" in clause(html, "Pausing and leaving")
    assert "paying it back beforehand" in clause(html, "Expenses")
    assert "when the task is done" in clause(html, "How long it holds")
    assert {"None", "Undefined"}.isdisjoint(html.text_content().split())


def test_texts_of_another_language_say_which() -> None:
    html = kit("ar", tasks={"en": ["Draw the mark"]}, objective={"en": "People should know us."})
    for text in ("Draw the mark", "People should know us."):
        (found,) = html.xpath(f"//*[text()='{text}']")
        marked = found if found.get("lang") else found.getparent()
        assert (marked.get("lang"), marked.get("dir")) == ("en", "ltr")
    assert "الإنجليزية" in html.xpath("string(//header[1]/p[@class='document-note'])")


@pytest.mark.parametrize("minors", [True, False])
def test_protection_is_spelt_out_where_minors_are(minors: bool) -> None:
    html = kit(safeguarding={"minors": minors, "checks": ["id-check"]})
    name = "Protection of minors" if minors else "Safeguarding"
    words = clause(html, name)
    assert "Completed before the start: ID check." in words
    assert ("out of sight" in words) == minors


@pytest.mark.parametrize(("covered", "words"), [(True, "pays back"), (False, "does not pay back")])
def test_expenses_are_those_of_the_posting(covered: bool, words: str) -> None:
    assert f"The organisation {words}" in clause(kit(expenses={"covered": covered}), "Expenses")


def test_the_notice_of_the_posting_replaces_the_usual_one() -> None:
    words = clause(kit(agreement={"notice": {"en": "Three days."}}), "Pausing and leaving")
    assert "Three days." in words
    assert "two weeks" not in words


@pytest.mark.parametrize(("age", "signs"), [(16, True), (18, False), (None, False)])
def test_a_guardian_signs_for_the_young(age: int | None, signs: bool) -> None:
    html = kit(ages={"minimum": age} if age else None)
    assert ("parent or guardian, for those under 18" in html.text_content()) == signs


def test_a_meeting_without_a_date_is_a_blank() -> None:
    hours = {"date": "2027-01-14", "from": "12:20", "to": "12:55"}
    assert kit().xpath("//input[@name='meeting']")
    dated = kit(onboarding={"introduction": hours})
    assert not dated.xpath("//input[@name='meeting']")
    (times,) = dated.xpath("//time[@datetime='2027-01-14']/../bdi/@data-times")
    assert times == "2027-01-14T12:20+03:00/2027-01-14T12:55+03:00"


@pytest.mark.parametrize("fields", ENDED.values(), ids=ENDED)
def test_ended_postings_keep_their_kit(fields: dict[str, Any]) -> None:
    site = Site(make_view(make_board(posting(**fields)), "ar"))
    (page,) = kit_pages(site)
    assert page in [each for each in pages(site) if not each.indexed]
    assert page.path == "ar/opportunities/dar-amal/logo/kit/"
    assert page.alternates == {code: f"{code}/{page.path[3:]}" for code in ("ar", "en")}


def test_every_blank_has_its_words_and_every_mirror_its_blank() -> None:
    data, _ = full_posting("project")
    html = fragment_fromstring(kit_of(board_with(data), "en").content)
    blanks = html.xpath("//article//input[@name] | //article//textarea")
    assert len(blanks) > 6
    assert all(blank.getparent().tag == "label" and blank.getprevious().text for blank in blanks)
    names = [blank.get("name") for blank in blanks]
    assert len(set(names)) == len(names)
    assert set(html.xpath("//@data-mirror")) <= set(names)


@cache
def places() -> Vocabularies:
    documents = read_vocabularies(REPOSITORY).documents
    return vocabularies_from({each.id: each.data for each in documents if each.id == "places"})


def clocks(language: str = "en", now: str = "2026-12-01", **fields: Any) -> list[tuple[Any, ...]]:
    """Give the table of a posting on the board with the places of this repository."""
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    board = make_board(posting(**{"applicants_from": FROM, **fields}), now=moment)
    board = replace(board, vocabularies={**board.vocabularies, **places()})
    table = ClockTables(make_view(board, language)).table(board.opportunities[0])
    return [] if table is None else [tuple(clock) for clock in table.clocks]


FROM = ["DZ", "TN", "JO", "AE", "OM"]
EVENING = {"from": "22:30", "to": "23:30"}


def test_countries_whose_clocks_agree_stand_together() -> None:
    assert clocks(overlap=EVENING) == [
        ("Algeria and Tunisia", "GMT+1", "20:30–21:30", False),
        ("Jordan", "GMT+3", "22:30–23:30", True),
        ("United Arab Emirates and Oman", "GMT+4", "23:30–00:30", False),
    ]


def test_hours_that_fall_on_another_day_say_so() -> None:
    late, early = {"from": "23:30", "to": "23:50"}, {"from": "01:00", "to": "02:30"}
    assert clocks(overlap=late)[2][2] == "00:30–00:50, the day after"
    assert clocks(overlap=early)[0][2] == "23:00–00:30, the day before"


def test_clocks_are_those_of_the_first_day() -> None:
    egypt: dict[str, Any] = {"applicants_from": ["EG"], "overlap": EVENING}
    assert clocks(**egypt)[0][1] == "GMT+2"
    assert clocks(**egypt, starts="2027-07-01") == []  # its summer time is Amman's


def test_work_without_hours_compares_noon() -> None:
    assert [clock[2] for clock in clocks()] == ["10:00", "12:00", "13:00"]


def test_nobody_compares_clocks_that_agree_or_do_not_matter() -> None:
    assert clocks(applicants_from=["JO"]) == []
    assert clocks(mode="onsite", location={"place": "amman"}) == []


def test_the_team_s_clock_stands_there_although_nobody_applies_from_there() -> None:
    (row,) = (clock for clock in clocks("ar", applicants_from=["TN"]) if clock[3])
    assert row == ("عمّان", "غرينتش+3", "12:00", True)


def test_kits_are_light() -> None:
    for model in MODELS:
        fields = yaml.safe_load((CASES / "every-field.yml").read_text(encoding="utf-8"))
        page = kit_of(make_board(posting(**of_model(fields, model))), "ar")
        assert len(page.content.encode()) < 21_000  # and 4,000 of the frame


def test_files_are_named_by_what_they_are() -> None:
    assert kit("ar").xpath("//@data-title") == [
        "حقيبة البداية: مصمّم/ة هوية بصرية",
        "اتفاق تطوع: مصمّم/ة هوية بصرية",
    ]
