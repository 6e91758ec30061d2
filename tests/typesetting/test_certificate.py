"""Certificates and letters as pictures: shaped, ordered, and nothing clipped.

Each approved picture was looked at by someone who reads Arabic.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw

import volunteer_board.typesetting
from tests.boards import make_board, make_view, organisation, posting
from tests.typesetting.approved import assert_approved, differences
from volunteer_board.cli.services import MOST_LETTERS
from volunteer_board.languages.printed_letters import missing_letter
from volunteer_board.rendering.thanks import documents
from volunteer_board.rendering.thanks.service import Giver, Service, Thanks
from volunteer_board.typesetting.typesetter import Typesetter

FONTS = Path(volunteer_board.typesetting.__file__).parent / "fonts"

PERSON = Service(
    name={"ar": "ليلى عبد الرحمن الحسن", "en": "Layla Abd al-Rahman al-Hasan"},
    hours=24,
    begins=date(2026, 3, 1),
    ends=date(2026, 4, 5),
    role={"ar": "مصممة هوية بصرية", "en": "Brand designer"},
    achievement={
        "ar": "دليل من 24 صفحة وصل إلى 60 أسرة في شهره الأول.",
        "en": "A guide of 24 pages that reached 60 families in its first month.",
    },
)
LATIN_INSIDE_ARABIC = replace(
    PERSON,
    name={"": "Łucja O’Brien"},
    hours=2,
    ends=PERSON.begins,
    role={"ar": "مطوّرة React (الواجهة) مع فريق River Café"},
    achievement={"ar": "نقلت الموقع إلى Django 5.2، فصار يفتح في 0.8 ثانية بدل 4 (أي أسرع 5×)."},
)


def filled_up(text: str, letters: int) -> str:
    """Repeat a text until it has so many letters, the last of them visible."""
    repeated = f"{text} " * letters
    return repeated[: letters - 1] + text[0]


LONGEST = Service(
    name={
        "ar": filled_up(
            "عبد الرحمن محمد أمين بن عبد العزيز آل الشيخ الحسيني", MOST_LETTERS["name"]
        ),
        "en": filled_up(
            "Maximiliana-Alexandrina Bartholomäus von Hohenstein", MOST_LETTERS["name"]
        ),
    },
    hours=1234.5,
    begins=date(2025, 12, 31),
    ends=date(2026, 11, 30),
    role={
        "ar": filled_up("ترجمة دليل القراءة للأهل والمعلمين وإخراجه", MOST_LETTERS["role"]),
        "en": filled_up("Translating and typesetting the reading guide", MOST_LETTERS["role"]),
    },
    achievement={
        "ar": filled_up("وصل الدليل إلى الأسر في شهره الأول، وصار في المكتبات.", 300),
        "en": filled_up("The guide reached families in its first month.", 300),
    },
)
"""As much of everything as the command line lets in."""


@cache
def giver(*, is_long: bool = False) -> Giver:
    name = {"ar": filled_up("دار أمل", 60), "en": filled_up("Dar Amal House", 60)}
    changes: Mapping[str, Any] = {"name": name} if is_long else {}
    board = make_board(posting(), organisation(**changes))
    (opportunity,) = board.opportunities
    return Giver(opportunity=opportunity, organisation=board.organisations["dar-amal"], logo=None)


def thanks(service: Service, codes: str, who: Giver | None = None) -> Thanks:
    board = make_board(posting())
    languages = [make_view(board, code).language for code in codes.split("+")]
    return Thanks(
        service=service, giver=who or giver(), languages=languages, issued=date(2026, 4, 12)
    )


@cache
def typesetter(kind: str) -> Typesetter:
    return Typesetter(kind)


def picture(kind: str, content: Thanks) -> bytes:
    values_of = {"certificate": documents.certificate, "letter": documents.letter}[kind]
    return typesetter(kind).picture(values_of(content))


CASES = {
    "ar": (PERSON, "ar", False),
    "en": (PERSON, "en", False),
    "both": (PERSON, "ar+en", False),
    "longest": (LONGEST, "ar+en", True),
    "longest-ar": (LONGEST, "ar", True),
    "latin-inside-arabic": (LATIN_INSIDE_ARABIC, "ar", False),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("kind", ["certificate", "letter"])
def test_looks_as_approved(kind: str, case: str) -> None:
    service, codes, is_long = CASES[case]
    assert_approved(f"{kind}-{case}", picture(kind, thanks(service, codes, giver(is_long=is_long))))


def test_another_name_does_not_look_as_approved() -> None:
    """What the comparison is for: a word that differs is seen."""
    drawn = [picture("letter", thanks(each, "ar")) for each in (PERSON, LATIN_INSIDE_ARABIC)]
    one, other = (Image.open(io.BytesIO(each)).convert("RGB") for each in drawn)
    assert differences(one, other)[0] > 100


def test_text_stays_inside_the_frame() -> None:
    """Beyond the margins of the longest certificate there is paper and frame alone."""
    shown = Image.open(
        io.BytesIO(picture("certificate", thanks(LONGEST, "ar+en", giver(is_long=True))))
    )
    empty = Image.open(io.BytesIO(picture("certificate", thanks(PERSON, "en"))))
    margins = []
    for image in (shown, empty):
        outside = image.convert("RGB")
        ImageDraw.Draw(outside).rectangle((48, 40, image.width - 48, image.height - 40), "white")
        margins.append(outside)
    assert differences(*margins) == (0, 0.0)


def test_logo_takes_the_place_of_the_first_letter() -> None:
    logo = io.BytesIO()
    Image.new("RGB", (300, 200), "#c00000").save(logo, "WEBP")
    with_logo = replace(giver(), logo=logo.getvalue())
    image = Image.open(io.BytesIO(picture("certificate", thanks(PERSON, "ar", with_logo))))
    assert image.convert("RGB").getpixel((image.width // 2, 75)) == pytest.approx(
        (192, 0, 0), abs=3
    )


def test_pdf_is_tagged_named_and_the_same_each_time() -> None:
    values = documents.certificate(thanks(PERSON, "ar+en"))
    document = typesetter("certificate").pdf(values)
    assert "شهادة شكر وتقدير – ليلى عبد الرحمن الحسن".encode() in document
    assert document.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in document
    assert document == Typesetter("certificate").pdf(values)


def test_the_letters_of_the_fonts_are_known() -> None:
    fonts = [TTFont(file).getBestCmap() for file in sorted(FONTS.glob("*-regular.ttf"))]
    in_fonts = {chr(letter) for font in fonts for letter in font}
    visible = [c for c in map(chr, range(ord(" "), 0x20000)) if category(c) not in ("Cf", "Cs")]
    assert {c for c in visible if missing_letter(c) is None} == in_fonts.intersection(visible)
    assert missing_letter("ليلى\u200c\u2068Layla\u2069") is None


@pytest.mark.parametrize(("text", "missing"), [("Юлия", "Ю"), ("小雨", "小"), ("Mia 🙂", "🙂")])
def test_letters_that_no_font_has_are_found(text: str, missing: str) -> None:
    assert missing_letter(text) == missing
