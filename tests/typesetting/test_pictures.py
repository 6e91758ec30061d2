"""Cards for sharing and posters as pictures: shaped, ordered, nothing clipped, codes that lead.

Each approved picture was looked at by someone who reads Arabic.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from tests.boards import SITE, make_board, make_view, organisation, posting, story
from tests.typesetting.approved import assert_approved, differences
from volunteer_board.languages.printed_letters import boxed_letter
from volunteer_board.rendering.pictures.picture import Picture
from volunteer_board.rendering.pictures.pictures import pictures
from volunteer_board.typesetting.typesetter import Typesetter

RECURRING = {
    "model": "recurring",
    "finished_when": None,
    "deadline": None,
    "ongoing": True,
    "commitment": {"cadence": "weekly", "calls_per_year": 18, "hours_per_call": 1},
}
PROJECT = {
    "model": "project",
    "finished_when": None,
    "mode": "hybrid",
    "location": {"place": "amman"},
    "commitment": {"hours_per_week": 6, "weeks": 12},
    "team": [{"role": {"ar": "رسّام/ة", "en": "Illustrator"}, "seats": 3, "filled": 1}],
}
LATIN_INSIDE_ARABIC = {
    "title": {"ar": "مطوّر/ة React (الواجهة) لموقع «River Café» بنسختين، 2.0 و3.1"},
    "summary": {"ar": "نقل الموقع إلى Django 5.2 مع فريق O’Brien & Łucja، في 30% من الوقت السابق."},
}
QUOTED = {
    "title": "اتركي الكلمة كما قالتها",
    "quote": "قضيت خمس عشرة سنة أصحّح كلام الناس، وتعلمت في تسع ساعات متى أسكت.",
    "volunteer": {"name": "ضحى", "about": "مدققة لغوية في دار نشر ببغداد"},
}


def filled_up(text: str, letters: int) -> str:
    """Give a text of exactly so many letters."""
    return (f"{text} " * letters)[: letters - 1] + text[-1]


LONGEST_NAME = {
    "ar": filled_up("جمعية أصدقاء المكتبات المتنقلة في القرى", 120),
    "en": filled_up("Society of Friends of the Travelling Libraries", 120),
}
LONGEST = PROJECT | {
    "title": {
        "ar": filled_up("منسّق/ة مجتمع المتطوعين والمتطوعات في المكتبات", 120),
        "en": filled_up("Coordinator of the community of volunteers", 120),
    },
    "summary": {
        "ar": filled_up("رعاية شبكة تضم 340 عضوًا على ضفتي النهر", 200),
        "en": filled_up("Look after a network of 340 members along the river", 200),
    },
}
LONGEST_STORY = {
    "title": filled_up("ما الذي تعلّمته في المكتبة المتنقلة", 120),
    "quote": filled_up("كنت أعرف الجواب، ولم يكن من حقي أن أقوله.", 280),
    "volunteer": {
        "name": filled_up("عبد الرحمن بن عبد العزيز", 80),
        "about": filled_up("مدقق لغوي في دار نشر", 120),
    },
}
ONE_WORD = {"title": {"ar": "م" * 120}, "summary": {"ar": "W" * 200}}


def boards() -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Give boards of one posting or story, by the name of what is particular to them."""
    yield "micro", (posting(),)
    yield "project", (posting(**PROJECT),)
    yield "recurring", (posting(**RECURRING),)
    yield "closed", (posting(status="closed", status_on="2026-11-25"),)
    only_english = {"title": {"en": "Reviewer of first CVs"}, "summary": {"en": "Read six CVs."}}
    yield "only-english", (posting(**only_english),)
    yield "latin-inside-arabic", (posting(**LATIN_INSIDE_ARABIC),)
    yield "longest", (posting(**LONGEST), organisation(name=LONGEST_NAME))
    yield "one-word", (posting(**ONE_WORD),)
    yield "story", (story("picture", "ar", **QUOTED),)
    yield "longest-story", (story("picture", "ar", **LONGEST_STORY),)


BOARDS = dict(boards())


@cache
def pictures_of(case: str, language: str) -> Mapping[str, Picture]:
    """Give the pictures of a board by the last part of their path, partners apart."""
    found = pictures(make_view(make_board(*BOARDS[case]), language), {})
    return {
        ("partner-" if "/partners/" in each.path else "") + each.path.rpartition("/")[2]: each
        for each in found
    }


typesetter = cache(Typesetter)


def drawn(picture: Picture, **changes: object) -> bytes:
    return typesetter(picture.document).picture({**picture.drawn_values(), **changes})


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


@pytest.mark.parametrize(
    ("case", "language", "name"),
    [
        ("micro", "ar", "share.png"),
        ("project", "en", "share.png"),
        ("recurring", "ar", "share-square.png"),
        ("closed", "ar", "share.png"),
        ("only-english", "ar", "share.png"),
        ("latin-inside-arabic", "ar", "share.png"),
        ("latin-inside-arabic", "en", "share-square.png"),
        ("longest", "ar", "share.png"),
        ("longest", "en", "share-square.png"),
        ("one-word", "ar", "share.png"),
        ("story", "ar", "share.png"),
        ("longest-story", "en", "share-square.png"),
        ("project", "ar", "poster.pdf"),
        ("longest", "en", "poster.pdf"),
        ("latin-inside-arabic", "ar", "poster.pdf"),
        ("longest", "ar", "partner-poster.pdf"),
    ],
)
def test_looks_as_approved(case: str, language: str, name: str) -> None:
    picture = pictures_of(case, language)[name]
    assert_approved(f"{name.partition('.')[0]}-{case}-{language}", drawn(picture))


@pytest.mark.parametrize("case", [case for case in BOARDS if "long" in case or "one" in case])
@pytest.mark.parametrize("shape", ["share.png", "share-square.png"])
def test_words_stay_off_the_edges(case: str, shape: str) -> None:
    """A margin without letters is left on both sides, whatever the texts."""
    image = opened(drawn(pictures_of(case, "ar")[shape]))
    height = image.height
    for x in (20, image.width - 20):
        column = [image.getpixel((x, y)) for y in range(height * 3 // 10, height * 4 // 5)]
        assert set(column) == {(251, 246, 238)}


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("poster.pdf", "ar/opportunities/dar-amal/logo/"),
        ("partner-poster.pdf", "ar/audiences/students/"),
    ],
)
def test_code_leads_to_the_page(name: str, page: str) -> None:
    codes = zxingcpp.read_barcodes(opened(drawn(pictures_of("micro", "ar")[name])))
    assert [code.text for code in codes] == [SITE + page]


def test_address_stands_below_the_code() -> None:
    values = pictures_of("micro", "ar")["poster.pdf"].values
    assert values["address"] == "board.example.org/ar/opportunities/dar-amal/logo"


def test_arabic_letters_are_joined() -> None:
    """The same letters with what keeps letters apart between them look otherwise."""
    card = pictures_of("micro", "ar")["share.png"]
    joined, apart = (
        opened(drawn(card, title={"text": text, "language": "ar", "direction": "rtl"}))
        for text in ("سلمى", "\u200c".join("سلمى"))
    )
    assert differences(joined, apart)[0] > 100


def test_arabic_begins_on_the_right() -> None:
    """The wide letter that comes first stands right of the narrow one that comes last."""
    card = pictures_of("micro", "ar")["share.png"]
    nothing = {"text": " ", "language": "ar", "direction": "rtl"}
    image, without = (
        opened(drawn(card, title={**nothing, "text": text}, summary=nothing, facts=[]))
        for text in ("صصصص ا", "صصصص")
    )
    ink, of_first_word = (first_dark_column(each) for each in (image, without))
    assert ink < of_first_word - 20


def first_dark_column(image: Image.Image) -> int:
    """Give the first column right of the arch in which there is ink."""
    words = image.convert("L").crop((400, 0, 1200, 530)).point(lambda light: 255 * (light < 100))
    box = words.getbbox()
    assert box is not None
    return box[0]


def test_logo_is_shown() -> None:
    logo = io.BytesIO()
    Image.new("RGB", (300, 200), "#c00000").save(logo, "PNG")
    card = pictures_of("micro", "ar")["share.png"]
    emblem = {"logo": list(logo.getvalue()), "name": "دار أمل", "initial": "د"}
    colours = opened(drawn(card, emblem=emblem)).getcolors(1 << 20) or []
    assert sum(count for count, colour in colours if colour == (192, 0, 0)) > 5000


@pytest.mark.parametrize("case", BOARDS)
def test_chat_programs_take_the_cards(case: str) -> None:
    for name, size in (("share.png", (1200, 630)), ("share-square.png", (1080, 1080))):
        png = drawn(pictures_of(case, "ar")[name])
        assert opened(png).size == size
        assert len(png) < 300_000  # WhatsApp shows no larger ones


@pytest.mark.parametrize(
    "title",
    [
        "تصميم شعار",
        "فێرکردنی کوردی",
        "Łucja Юлия Ελλάδα",
        "עברית",
        "हिन्दी",
        "تعليم 汉语",
        "ภาษาไทย",
        "한글",
        "አማርኛ",
        "ڄامشورو საქართველო",
        "ࢠ",
    ],
)
def test_a_letter_that_no_font_has_is_known_and_costs_the_promise_alone(title: str) -> None:
    """PDF/UA-1 refuses empty boxes, so that Typst says itself what the check says of a text."""
    poster = pictures_of("micro", "ar")["poster.pdf"]
    words = {"text": title, "language": "ar", "direction": "rtl"}
    document = typesetter("poster").pdf({**poster.drawn_values(), "title": words})
    assert (b"pdfuaid" in document) is (boxed_letter(title) is None)


def test_poster_is_tagged_and_named() -> None:
    poster = pictures_of("project", "en")["poster.pdf"]
    document = typesetter("poster").pdf(poster.drawn_values())
    assert b"/StructTreeRoot" in document
    assert b"Brand designer" in document
    assert document == Typesetter("poster").pdf(poster.drawn_values())
