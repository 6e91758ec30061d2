"""What is printed and signed, read back by the engines in which people open it.

A name that is drawn rightly may be another name for whoever searches it, copies it or has it
read aloud.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import yaml
from pypdf import PdfReader

from tests.boards import make_board, make_view, organisation, posting
from tests.readers.pdf import READERS, plain
from tests.typesetting.test_certificate import PERSON, thanks, typesetter
from volunteer_board.rendering.pictures.pictures import pictures
from volunteer_board.rendering.thanks import documents

Papers = Mapping[tuple[str, str], Path]
"""Files by the kind of document and the name that it holds."""
Readings = Mapping[tuple[str, str, str], str]
"""What a reader gives of a document that holds a name."""

_CASES = Path(__file__).parent.parent / "cases" / "readers" / "names.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(_CASES.read_text(encoding="utf-8"))
LOST = [(case["name"], reader) for case in CASES for reader in case.get("lost", {})]
READ = [
    (case["name"], reader)
    for case in CASES
    for reader in READERS
    if reader not in case.get("lost", {})
]
SENTENCES = [case["name"] for case in CASES if case.get("sentences")]
POSTER_FOOT = 74  # points
WITHOUT_SHAPE = set("\u200b\u2060\u2066\u2067\u2068\u2069")


def certificate(name: str, languages: str = "ar") -> bytes:
    person = replace(PERSON, name={"": name})
    return typesetter("certificate").pdf(documents.certificate(thanks(person, languages)))


def letter(name: str, languages: str = "ar") -> bytes:
    person = replace(PERSON, name={"": name})
    return typesetter("letter").pdf(documents.letter(thanks(person, languages)))


def poster(title: str, language: str = "ar") -> bytes:
    view = make_view(make_board(posting(title={language: title})), language)
    picture = next(each for each in pictures(view, {}) if each.document == "poster")
    return typesetter("poster").pdf(picture.drawn_values())


def _contents() -> Iterator[tuple[str, str, bytes]]:
    for case in CASES:
        yield "certificate", case["name"], certificate(case["name"])
    for name in SENTENCES:
        yield "letter", name, letter(name)
        yield "poster", name, poster(name)
    yield "both", "Layla Al-Hasan", certificate("Layla Al-Hasan", "ar+en")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    folder = tmp_path_factory.mktemp("papers")
    files = {}
    for number, (kind, name, content) in enumerate(_contents()):
        files[kind, name] = folder / f"{number}.pdf"
        files[kind, name].write_bytes(content)
    return files


@pytest.fixture(scope="module")
def readings(papers: Papers) -> Readings:
    return {
        (reader, *key): text
        for reader, read in READERS.items()
        for key, text in zip(papers, read(list(papers.values())), strict=True)
    }


@pytest.mark.parametrize(("name", "reader"), READ)
def test_a_certificate_gives_its_name_back(name: str, reader: str, readings: Readings) -> None:
    assert plain(name) in plain(readings[reader, "certificate", name])


@pytest.mark.parametrize(("name", "reader"), LOST)
def test_what_a_reader_loses_is_still_lost(name: str, reader: str, readings: Readings) -> None:
    assert plain(name) not in plain(readings[reader, "certificate", name])


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", SENTENCES)
@pytest.mark.parametrize("kind", ["letter", "poster"])
def test_sentences_give_names_back(kind: str, name: str, reader: str, readings: Readings) -> None:
    assert plain(name) in plain(readings[reader, kind, name])


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("certificate", "صلاح سلامة", "تمنح هذه الشهادة إلى"),
        ("certificate", "صلاح سلامة", "من العمل التطوعي مع"),
        ("letter", "صلاح سلامة", "سيبقى أثر ما قدمتموه في عملنا ولدى من نعمل معهم"),
        ("letter", "صلاح سلامة", "house@example.org"),
        ("both", "Layla Al-Hasan", "Certificate of Appreciation"),
        ("both", "Layla Al-Hasan", "April 12, 2026"),
    ],
)
def test_fixed_words_are_found(
    kind: str, name: str, words: str, reader: str, readings: Readings
) -> None:
    assert words in plain(readings[reader, kind, name])


@pytest.mark.parametrize("reader", READERS)
def test_nothing_without_a_shape_is_copied(reader: str, readings: Readings) -> None:
    spoilt = {
        key
        for key, text in readings.items()
        if key[0] == reader and not WITHOUT_SHAPE.isdisjoint(text)
    }
    assert not spoilt


def test_a_word_without_spaces_is_one_word_in_its_title() -> None:
    """And in the name of its file, which is made of the same text."""
    name = "عبدالرحمن" * 8
    with pypdfium2.PdfDocument(certificate(name)) as document:
        assert document.get_metadata_value("Title").endswith(f" {name}")


def test_no_line_ends_between_plus_signs() -> None:
    title = "عبد الرحمن بن محمد أمين بن عبد العزيز آل الشيخ لأول مرة في C++17 و React"
    with pypdfium2.PdfDocument(poster(title)) as document:
        assert "C++17" in document[0].get_textpage().get_text_range()


def test_the_names_are_of_many_kinds() -> None:
    assert len({case["name"] for case in CASES}) == len({case["shows"] for case in CASES}) > 40


def _id(letters: int) -> str:
    """Give an id of so many letters, in words as people choose them."""
    return ("library-on-wheels-" * 4)[: letters - 1] + "s"


@pytest.mark.parametrize("letters", [10, 24, 38, 49, 60])
@pytest.mark.parametrize("site", ["https://a.example/", "https://people.example.org/volunteering/"])
def test_a_printed_address_is_whole_and_leads_there(letters: int, site: str) -> None:
    """Above the band at the foot, which would hide it."""
    name = f"{_id(letters)}/{_id(letters)}"
    board = make_board(posting(name), organisation(_id(letters)), site_url=site)
    picture = next(
        each for each in pictures(make_view(board, "ar"), {}) if each.document == "poster"
    )
    address = f"{site}ar/opportunities/{name}"
    content = typesetter("poster").pdf(picture.drawn_values())
    with pypdfium2.PdfDocument(content) as document:
        width, height = document[0].get_size()
        read = document[0].get_textpage().get_text_bounded(0, POSTER_FOOT, width, height)
    assert address.removeprefix("https://") in "".join(read.split())
    (page,) = PdfReader(BytesIO(content)).pages
    links = [each.get_object()["/A"]["/URI"] for each in page.annotations or []]
    assert links == [f"{address}/"] * len(links)
    assert len(links) >= 2


@pytest.mark.parametrize(
    ("kind", "bookmarks"),
    [
        ("certificate", ["شهادة شكر وتقدير"]),
        ("letter", ["رسالة شكر"]),
        ("poster", ["صلاح سلامة"]),
    ],
)
def test_headings_are_bookmarks(kind: str, bookmarks: list[str], papers: Papers) -> None:
    with pypdfium2.PdfDocument(papers[kind, "صلاح سلامة"]) as document:
        assert [each.get_title() for each in document.get_toc()] == bookmarks


@pytest.mark.parametrize(
    ("kind", "day"), [("certificate", "20260412"), ("letter", "20260412"), ("poster", "20261116")]
)
def test_a_document_is_of_its_day(kind: str, day: str, papers: Papers) -> None:
    with pypdfium2.PdfDocument(papers[kind, "صلاح سلامة"]) as document:
        assert document.get_metadata_value("CreationDate").startswith(f"D:{day}")
        assert document.get_metadata_value("Title")
