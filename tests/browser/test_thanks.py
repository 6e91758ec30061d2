"""An organisation thanks its volunteers: on the device, on paper, and nothing leaves it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.boards import make_board, make_view, organisation, posting
from tests.browser.axe import violations
from tests.browser.board import PHONE
from tests.browser.devices import Devices
from tests.browser.visiting import Visit
from tests.typesetting.approved import assert_approved
from volunteer_board.model.settings import BoardLanguage
from volunteer_board.rendering.thanks import documents
from volunteer_board.rendering.thanks.service import Giver, Service, Thanks

POSTING = "bayt-al-hikaya/translate-reading-guide"
ASKED = f"?posting={POSTING}"
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")

SERVICE = Service(
    name={"ar": "سلمى Zzyzx الفلانية", "en": "Salma Zzyzx"},
    hours=13,
    begins=date(2026, 3, 1),
    ends=date(2026, 4, 5),
    role={"ar": "مترجمة", "en": "Translator"},
    achievement={"ar": "دليل Qwertz من 24 صفحة.", "en": "A Qwertz guide of 24 pages."},
)
OVERFLOWS = """() => [...document.querySelectorAll("[data-fitted]")].flatMap((part) =>
    [part.scrollHeight - part.clientHeight, part.scrollWidth - part.clientWidth])"""
A4_ACROSS = {"x": 0, "y": 0, "width": 1122.5, "height": 791.8}
"""The sheet in the pixels of CSS, 96 an inch; it stops half a millimetre before the paper does."""
SECRETS = ("Zzyzx", "Qwertz", "%D8%B3%D9%84%D9%85%D9%89", "سلمى")


@pytest.fixture
def desk(devices: Devices, address: str) -> Iterator[Visit]:
    """A page on a desk, whose visitor may copy and save."""
    options: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB"}
    allowed = ["clipboard-read", "clipboard-write"]
    with devices.lent(**options, permissions=allowed, accept_downloads=True) as device:
        yield Visit(device.new_page(), address)


def opened(visit: Visit, path: str) -> Page:
    page = visit.open(path)
    expect(page.locator("[data-thanks][data-ready]")).to_be_attached()
    return page


def fill(page: Page, *codes: str) -> None:
    """Fill in what the service says, in some languages, the page's own first."""
    for name, value in (("hours", "13"), ("begins", "2026-03-01"), ("ends", "2026-04-05")):
        page.fill(f"[name={name}]", value)
    page.fill("[name=issued]", "2026-04-12")
    for code in codes[1:]:
        page.check(f"[name=with][value={code}]")
        expect(page.locator(f'[name="organisation.{code}"]')).not_to_have_value("")
    for code in codes:
        for name in ("name", "role", "achievement"):
            page.fill(f'[name="{name}.{code}"]', getattr(SERVICE, name)[code])


def assert_private(visit: Visit) -> None:
    assert visit.hosts == {visit.own_host}
    sent = "\n".join(visit.requests)
    assert all(request.startswith("GET ") for request in visit.requests)
    assert not [secret for secret in SECRETS if secret in sent or secret in visit.page.url]
    kept = visit.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert not [secret for secret in SECRETS if secret in kept]
    assert visit.errors == []


def said(page: Page, code: str) -> dict[str, str]:
    """Give what the places of one language say that can be seen."""
    own = f'[data-sheet] [data-language="{code}"]'
    places = page.locator(f"{own} [data-say], {own}[data-say]").all()
    visible = (place for place in places if place.is_visible())
    texts = {place.get_attribute("data-say") or "": place.inner_text() for place in visible}
    return {name: text.translate(ISOLATES).strip() for name, text in texts.items()}


def thanks(*codes: str) -> Thanks:
    """Give what the command line would say of the same service, as the sample board speaks."""
    names = {"ar": "بيت الحكاية", "en": "Bayt al-Hikaya"}
    drafts = posting(f"{POSTING}"), organisation("bayt-al-hikaya", name=names)
    sample = (BoardLanguage(code="ar"), BoardLanguage(code="en", locale="en-GB"))
    board = make_board(*drafts, languages=sample)
    giver = Giver(
        opportunity=board.opportunities[0],
        organisation=board.organisations["bayt-al-hikaya"],
        logo=None,
    )
    languages = [make_view(board, code).language for code in codes]
    return Thanks(service=SERVICE, giver=giver, languages=languages, issued=date(2026, 4, 12))


def plain(text: object) -> str:
    """Give a text of a document's values without what only keeps its direction."""
    words = text["text"] if isinstance(text, Mapping) else text
    return str(words).translate(ISOLATES)


def parts(values: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {part["language"]: part for part in values["parts"]}


def test_certificate_says_what_the_command_line_says(desk: Visit) -> None:
    page = opened(desk, f"ar/thanks/certificate/{ASKED}")
    fill(page, "ar", "en")
    for code, part in parts(documents.certificate(thanks("ar", "en"))).items():
        on_sheet = said(page, code)
        for name in ("name", "hours", "role", "period", "achieved", "achievement", "issued"):
            assert on_sheet[name] == plain(part[name]), name
        assert on_sheet["organisation"] == plain(part["organisation"])
        assert on_sheet["reference"] == POSTING
        assert on_sheet["signatory"] in ("ريم", "Reem")
    assert_private(desk)
    page.uncheck("[name=with]")
    assert said(page, "en") == {}


def test_letter_says_what_the_command_line_says(visit: Visit) -> None:
    page = opened(visit, f"en/thanks/letter/{ASKED}")
    fill(page, "en", "ar")
    for code, part in parts(documents.letter(thanks("en", "ar"))).items():
        on_sheet = said(page, code)
        thanked, achieved, _ = map(plain, part["paragraphs"])
        assert (on_sheet["thanked"], on_sheet["achieved"]) == (thanked, achieved)
        assert on_sheet["greeting"] == plain(part["greeting"])
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert_private(visit)


def test_hours_take_the_plural_of_their_language(visit: Visit) -> None:
    page = opened(visit, "ar/thanks/certificate/")
    page.fill('[name="organisation.ar"]', "دار")
    for hours, words in (
        ("1", "عن ساعة من"),
        ("2", "عن ساعتين"),
        ("3", "عن 3 ساعات"),
        ("11", "عن 11 ساعة"),
    ):
        page.fill("[name=hours]", hours)
        assert words in said(page, "ar")["hours"]
    page.fill("[name=hours]", "")
    assert "……" in said(page, "ar")["hours"]


def test_paper_holds_one_sheet_as_approved(desk: Visit) -> None:
    page = opened(desk, f"ar/thanks/certificate/{ASKED}")
    fill(page, "ar", "en")
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    assert re.findall(rb"/MediaBox \[0 0 (\d+)\S* (\d+)", paper) == [(b"841", b"594")]
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1123, "height": 794})
    expect(page.locator(".thanks-form")).to_be_hidden()
    assert page.locator("[data-sheet]").bounding_box() == pytest.approx(A4_ACROSS, abs=1)
    assert_approved("certificate-on-paper", page.locator("[data-sheet]").screenshot())


def test_the_longest_texts_are_not_clipped(desk: Visit) -> None:
    for kind in ("certificate", "letter"):
        page = opened(desk, f"en/thanks/{kind}/")
        page.check("[name=with]")
        for code in ("en", "ar"):
            for name, letters in (
                ("name", 80),
                ("organisation", 120),
                ("role", 120),
                ("achievement", 300),
            ):
                page.fill(f'[name="{name}.{code}"]', ("Wanderer Maria كتاب " * 20)[:letters])
        assert max(page.evaluate(OVERFLOWS)) <= 1, kind


def test_saved_file_is_whole_and_asks_for_nothing(desk: Visit, tmp_path: Path) -> None:
    page = opened(desk, f"en/thanks/certificate/{ASKED}")
    fill(page, "en")
    with page.expect_download() as download:
        page.click("[data-save]")
    assert download.value.suggested_filename == "Certificate of Appreciation – Salma Zzyzx.html"
    file = tmp_path / "saved.html"
    download.value.save_as(file)
    saved = file.read_text(encoding="utf-8")
    assert "Salma Zzyzx" in saved and "in recognition of 13" in saved
    assert not re.search(r"<script|<link|<input|blob:|@import", saved)
    assert ".certificate" in saved
    assert_private(desk)


def test_logo_of_the_device_is_shown_and_stays_there(visit: Visit, tmp_path: Path) -> None:
    page = opened(visit, "ar/thanks/certificate/")
    page.fill('[name="organisation.ar"]', "دار")
    expect(page.locator(".sheet-monogram")).to_have_text("د")
    logo = tmp_path / "Qwertz.png"
    Image.new("RGB", (60, 30), "#c00").save(logo)
    page.set_input_files("[name=logo]", logo)
    expect(page.locator("[data-logo]")).to_have_attribute("src", re.compile("^blob:"))
    expect(page.locator(".sheet-monogram")).to_be_hidden()
    visit.requests = [each for each in visit.requests if " blob:" not in each]
    visit.hosts.discard("")
    assert_private(visit)
    page.set_input_files("[name=logo]", __file__)
    expect(page.locator("[data-fault]")).not_to_be_empty()
    expect(page.locator(".sheet-monogram")).to_be_visible()


@pytest.mark.parametrize("asked", ["no/such-posting", "../../about", "<b>x</b>"])
def test_unknown_posting_is_said_kindly(visit: Visit, asked: str) -> None:
    page = opened(visit, f"en/thanks/certificate/?posting={quote(asked)}")
    expect(page.locator("[data-posting-status]")).to_contain_text(asked)
    expect(page.locator('[name="organisation.en"]')).to_have_value("")
    expect(page.locator("[data-thanks-form]")).to_be_visible()
    assert visit.hosts == {visit.own_host}


def test_feedback_becomes_a_text_and_is_sent_by_hand(desk: Visit) -> None:
    page = opened(desk, f"en/thanks/feedback/{ASKED}")
    expect(page.locator("input[name=organisation]")).to_have_value("Bayt al-Hikaya")
    page.get_by_role("group", name="I always knew whom to ask.").get_by_text("Mostly").click()
    page.fill("textarea[name=well]", "Qwertz was kind")
    page.click("[data-copy]")
    expect(page.locator("[data-copied]")).not_to_be_empty()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "I always knew whom to ask.\nMostly" in text
    assert "What went well?\nQwertz was kind" in text
    assert text.count("no answer") == 15
    mail = page.locator("[data-mail]")
    if mail.is_visible():
        assert "Qwertz" not in (mail.get_attribute("href") or "")
    assert_private(desk)


def test_story_invitation_opens_a_form_that_knows_the_posting(desk: Visit) -> None:
    page = opened(desk, f"ar/thanks/{ASKED}")
    message = page.locator("[data-invitation]").input_value()
    assert f"?organisation=bayt-al-hikaya&opportunity={POSTING}" in message
    assert "بيت الحكاية" in message
    page.click("[data-story-form]")
    expect(page.locator("[data-form][data-ready]")).to_be_attached()
    expect(
        page.locator("[data-field=opportunity] input, input[data-field=opportunity]")
    ).to_have_value(POSTING)
    assert desk.errors == []


def test_documents_keep_the_posting(desk: Visit) -> None:
    page = opened(desk, f"en/thanks/{ASKED}")
    page.get_by_role("link", name="Letter of thanks").click()
    expect(page.locator('[name="organisation.en"]')).to_have_value("Bayt al-Hikaya")


@pytest.mark.parametrize(
    ("path", "theme"),
    [
        ("ar/thanks/", "dark"),
        (f"ar/thanks/certificate/{ASKED}", "light"),
        ("en/thanks/letter/", "dark"),
        ("en/thanks/feedback/", "light"),
    ],
)
def test_pages_are_accessible_and_as_wide_as_a_phone(
    visit: Visit, path: str, theme: Literal["light", "dark"]
) -> None:
    visit.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page = opened(visit, path)
    if "certificate" in path:
        page.check("[name=with]")
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_scripts_the_sheet_is_blank_to_fill_in_by_hand(
    devices: Devices, address: str
) -> None:
    with devices.lent(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}ar/thanks/certificate/")
        expect(page.get_by_text("شهادة شكر وتقدير")).to_be_visible()
        expect(page.locator("[data-sheet] [data-say=hours]").first).to_contain_text("……")
        expect(page.locator("[data-thanks-form]")).to_be_hidden()
