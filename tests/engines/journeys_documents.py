"""Documents are filled in on the device and printed."""

from __future__ import annotations

import json

import pypdfium2
import pytest

from tests.engines.visitor import PHONE, Visitor

POSTING = "opportunities/bayt-al-hikaya/reading-map-of-the-city/"
KIT = "opportunities/warshet-code/python-for-girls/kit/"
ASKED = "?posting=bayt-al-hikaya/translate-reading-guide"
DEADLINES = {
    "ar": "التقدم حتى 10 ديسمبر 2026 بتوقيت عمّان",
    "en": "Apply by 10 December 2026, Amman time",
}
_SAY_DEADLINE = 'document.querySelector(".apply-until").textContent = %s'
_ORANGE = (217, 130, 43)


def test_an_agreement_says_whose_it_is(visitor: Visitor) -> None:
    visitor.width = PHONE
    visitor.open(f"ar/{KIT}")
    visitor.write("[name=volunteer]", "رنا الفلانية")
    assert visitor.text("#agreement [data-mirror=volunteer]") == "رنا الفلانية"
    assert visitor.faults() == []


def thank(visitor: Visitor, kind: str) -> None:
    """Fill in a sheet of thanks."""
    visitor.open(f"ar/thanks/{kind}/{ASKED}")
    visitor.wait_for("[data-thanks][data-ready] [name='name.ar']")
    visitor.write("[name='name.ar']", "صلاح سلامة")
    visitor.write("[name=hours]", "13")
    visitor.set("[name=issued]", "2026-04-12")


@pytest.mark.parametrize("kind", ["certificate", "letter"])
def test_thanks_are_written_on_the_sheet(visitor: Visitor, kind: str) -> None:
    thank(visitor, kind)
    sheet = visitor.text("[data-sheet]")
    assert "صلاح سلامة" in sheet
    assert "13" in sheet
    assert "12 أبريل 2026" in sheet
    assert visitor.faults() == []


@pytest.mark.parametrize(("kind", "size"), [("certificate", (842, 595)), ("letter", (595, 842))])
def test_sheets_are_printed_whole_on_their_own_paper(
    visitor: Visitor, kind: str, size: tuple[int, int]
) -> None:
    thank(visitor, kind)
    (page,) = pypdfium2.PdfDocument(visitor.print())
    assert page.get_size() == pytest.approx(size, abs=2)
    picture = page.render().to_pil().convert("RGB")
    width, height = picture.size
    if kind == "certificate":  # a star stands in each corner
        corners = [(x, y) for x in (0.039, 0.961) for y in (0.055, 0.945)]
        seen = [picture.getpixel((width * x, height * y)) for x, y in corners]
        assert all(is_like(each, _ORANGE) for each in seen), seen
    else:  # its head is coloured, its paper white
        assert is_like(picture.getpixel((width // 2, height // 2)), (255, 255, 255))


def is_like(one: object, other: tuple[int, int, int]) -> bool:
    """Say whether two colours can hardly be told from each other."""
    assert isinstance(one, tuple)
    return all(abs(a - b) < 24 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("language", "deadline"), DEADLINES.items(), ids=DEADLINES)
def test_a_printed_posting_says_its_deadline_by_its_own_clock(
    visitor: Visitor, language: str, deadline: str
) -> None:
    visitor.open(f"{language}/{POSTING}")
    visitor.wait_for(".own-time")
    printed = pictures(visitor.print())
    visitor.evaluate('document.querySelectorAll(".own-time").forEach((time) => time.remove())')
    visitor.evaluate(_SAY_DEADLINE % json.dumps(deadline))
    assert pictures(visitor.print()) == printed
    visitor.evaluate(_SAY_DEADLINE % json.dumps(deadline.replace("10", "11")))
    assert pictures(visitor.print()) != printed


def pictures(paper: bytes) -> list[bytes]:
    """Draw the pages of a PDF; what stands there in outlines no reader would give as a text."""
    with pypdfium2.PdfDocument(paper) as document:
        return [page.render().to_pil().tobytes() for page in document]
