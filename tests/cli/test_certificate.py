"""``board certificate``: a PDF for each row of a stranger's table, or none and a reason."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.board_folder import BoardFolder
from tests.checking.test_pictures import picture
from tests.typesetting.test_certificate import PERSON, giver, thanks
from volunteer_board.cli.certificate import issue
from volunteer_board.cli.file_names import distinct, slug_of
from volunteer_board.cli.main import main

Captured = pytest.CaptureFixture[str]

LEASE = "olive-house/lease"
CONFIGURATION = """
site_url: https://board.example.org/
extra:
  board:
    name: {ar: لوحة, en: Board}
    description: {ar: لوحة, en: Board}
    languages: [{code: ar, locale: ar-JO}, {code: en}]
"""
HEADER = "name,hours,from,to,achievement\n"


@pytest.fixture(autouse=True)
def configured(board: BoardFolder) -> None:
    board.write("mkdocs.yml", CONFIGURATION)


def certify(board: BoardFolder, table: str | bytes, *options: str) -> int:
    board.write("people.csv", table)
    return main(["certificate", LEASE, "people.csv", *options])


def written(folder: str = "certificates") -> list[str]:
    return sorted(path.name for path in Path(folder).glob("*"))


def title_of(file: Path) -> str:
    """Give the title in the metadata of a PDF, which stands there as plain XML."""
    start = '<rdf:li xml:lang="x-default">'
    return file.read_bytes().partition(start.encode())[2].partition(b"</rdf:li>")[0].decode()


def test_a_certificate_for_each_row(board: BoardFolder, capsys: Captured) -> None:
    table = f"{HEADER}ليلى الحسن,24,2026-03-01,2026-04-05,دليل\nOmar Nasser,1.5,,,\n"
    assert certify(board, table) == 0
    names = ["omar-nasser-certificate.pdf", "ليلى-الحسن-certificate.pdf"]
    assert written() == names
    assert sorted(capsys.readouterr().out.splitlines()) == [
        f"certificates/{name}" for name in names
    ]
    assert title_of(Path("certificates", names[1])) == "شهادة شكر وتقدير – ليلى الحسن"
    assert not list(Path("certificates").glob(".*"))


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Certificate of Appreciation – Layla"),
        ("ar", "شهادة شكر وتقدير – ليلى"),
        ("both", "شهادة شكر وتقدير – ليلى"),
    ],
)
def test_languages(board: BoardFolder, language: str, title: str) -> None:
    assert certify(board, "name_ar;name_en;hours\nليلى;Layla;2\n", "--lang", language) == 0
    (file,) = Path("certificates").iterdir()
    assert title_of(file) == title
    spoken = set(re.findall(rb"/Lang ?\((\w+)\)", file.read_bytes()))
    assert spoken == ({b"ar", b"en"} if language == "both" else {language.encode()})


def test_a_language_that_the_board_lacks(board: BoardFolder, capsys: Captured) -> None:
    assert certify(board, f"{HEADER}Layla,2,,,\n", "--lang", "fr") == 2
    assert "“fr”" in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["filled", "closed"])
def test_letters_for_a_posting_that_has_ended(board: BoardFolder, ending: str) -> None:
    assert main(["close", LEASE, "--as", ending]) == 0
    assert certify(board, f"{HEADER}Layla,2,,,\n", "--letter", "--output", "out/letters") == 0
    assert written("out/letters") == ["layla-letter.pdf"]


FAULTS = {
    ",3,,,": "Name: A value is needed here.",
    "\u200c\u200c,3,,,": "Name: A value is needed here.",
    "\u064f,3,,,": "Name: A value is needed here.",
    "Layla,,,,": "Hours: A value is needed here.",
    "Layla,many,,,": "Hours: “many” is no number of hours",
    "Layla,0,,,": "Hours: “0” is no number",
    "Layla,-4,,,": "Hours: “-4” is no number",
    "Layla,1e9,,,": "Hours: “1e9” is no number",
    "Layla,nan,,,": "Hours: “nan” is no number",
    "Layla,99999,,,": "Hours: “99999” is no number",
    'Layla,"1,500",,,': "Hours: “1,500” may mean 1500 or 1.5. Write the one that is meant.",
    "Layla,1.500,,,": "Hours: “1.500” may mean 1500 or 1.5",
    'Layla,"1,2,3",,,': "Hours: “1,2,3” is no number",
    "Layla,2,01/03/2026,2026-04-05,": "From: “01/03/2026” may mean 2026-03-01 or 2026-01-03",
    "Layla,2,2026-02-30,2026-04-05,": "From: “2026-02-30” is no date",
    "Layla,2,2026-04-05,2026-03-01,": "To: The last day 2026-03-01 comes before",
    "Layla,2,2026-04-05,,": "To: Give both dates or neither",
    f"{'a' * 81},2,,,": "Name: The text has 81 characters, and the document holds 80.",
    f"Layla,2,,,{'a' * 301}": "Achievement: The text has 301 characters",
    "小雨,2,,,": "Name: The fonts of the document do not know “小”",
    "La\u202eyla,2,,,": "Name: There is a hidden character",
    "La\x07yla,2,,,": "Name: There is a hidden character",
    "Layla,2,,,a,b": "The row has more cells than there are columns (5)",
    'Layla,2,,,"never closed': "A quotation mark lacks its twin",
}


def test_every_faulty_row_is_named_and_nothing_is_written(
    board: BoardFolder, capsys: Captured
) -> None:
    assert certify(board, f'{HEADER}"Omar\nNasser",3,,,\n\n' + "\n".join(FAULTS)) == 1
    lines = capsys.readouterr().out.splitlines()
    for number, (line, expected) in enumerate(zip(lines, FAULTS.values(), strict=True), 5):
        assert line.startswith(f"people.csv:{number}: {expected}")
    assert not Path("certificates").exists()


def test_sound_rows_alone_on_request(board: BoardFolder, capsys: Captured) -> None:
    assert certify(board, f"{HEADER}Omar,3,,,\n,x,,,\n", "--skip-faulty") == 1
    assert written() == ["omar-certificate.pdf"]
    assert len(capsys.readouterr().out.splitlines()) == 3


@pytest.mark.parametrize(
    "table",
    [
        "\ufeffname,hours\r\nLayla,2\r\n",
        "name;hours\nLayla;1,5\n",
        "name,hours,from,to\nLayla,١٬٠٠٠,٢٠٢٦/٣/١,25/4/2026\n",
        "sep=;\r\nName;HOURS\r\nLayla;2\r\n",
        "name\thours\nLayla\t2\n",
        "الاسم,الساعات\nLayla,٢٫٥\n",
        "hours,name_en,shoe size\n2,Layla,44\n",
        "name,hours\n\n  Layla  ,2\n,\n",
    ],
)
def test_tables_as_people_save_them(board: BoardFolder, table: str) -> None:
    assert certify(board, table) == 0
    assert written() == ["layla-certificate.pdf"]


NO_TABLES = {
    "": "no table",
    "Layla,2\n": "lacks columns that must be there: name, hours",
    "name,role\nLayla,x\n": "lacks columns that must be there: hours",
    "name,الاسم,hours\nLayla,Layla,2\n": "a column more than once",
    "name,hours\nL\xe9a,2\n".encode("latin-1"): "CSV UTF-8",
}


@pytest.mark.parametrize("table", NO_TABLES)
def test_no_table(board: BoardFolder, capsys: Captured, table: str | bytes) -> None:
    assert certify(board, table) == 2
    assert NO_TABLES[table] in capsys.readouterr().err


def test_a_formula_is_a_text_like_any_other(board: BoardFolder) -> None:
    formula = '=HYPERLINK("https://example.org","#let x = 1")'
    buffer = io.StringIO()
    csv.writer(buffer).writerows([["name", "hours"], [formula, "2"]])
    assert certify(board, buffer.getvalue(), "--lang", "en") == 0
    (file,) = Path("certificates").iterdir()
    assert file.name == "hyperlink-https-example-org-let-x-1-certificate.pdf"
    assert b"/URI" not in file.read_bytes()


def test_each_row_stands_alone(tmp_path: Path) -> None:
    """A picture of which nothing can be made stops the one that shows it, and no other."""
    broken = replace(giver(), logo=b"\x89PNG\r\n\x1a\n")
    people = [thanks(PERSON, "ar", who) for who in (giver(), broken, giver())]
    files = [tmp_path / f"{number}.pdf" for number in range(3)]
    not_set = issue("certificate", people, files)
    assert list(not_set) == [files[1]]
    assert "image" in not_set[files[1]]
    assert sorted(tmp_path.glob("*.pdf")) == [files[0], files[2]]


@pytest.mark.parametrize(("cut", "code"), [(0, 0), (40, 2)])
def test_a_logo_that_was_cut_off_is_told(
    board: BoardFolder, capsys: Captured, cut: int, code: int
) -> None:
    logo = picture("png", (200, 200))
    board.write("opportunities/olive-house/tree.png", logo[: len(logo) - cut])
    details = board.root / "opportunities/olive-house/organisation.yml"
    details.write_text(f"logo: tree.png\n{details.read_text(encoding='utf-8')}", encoding="utf-8")
    assert certify(board, f"{HEADER}Layla,2,,,\n") == code
    assert ("[logo-not-a-picture]" in capsys.readouterr().err) is bool(cut)


def test_nothing_is_written_over_without_force(board: BoardFolder, capsys: Captured) -> None:
    table = f"{HEADER}Amal,1,,,\nOmar,2,,,\nOmar,3,,,\n"
    assert certify(board, table) == 0
    Path("certificates/amal-certificate.pdf").unlink()
    file = Path("certificates/omar-2-certificate.pdf")
    file.write_text("mine")
    assert certify(board, table) == 2
    assert "certificates/omar-certificate.pdf is there already" in capsys.readouterr().err
    assert written() == ["omar-2-certificate.pdf", "omar-certificate.pdf"]
    assert certify(board, table, "--force") == 0
    assert file.read_bytes().startswith(b"%PDF")
    assert len(written()) == 3


@pytest.mark.parametrize("link", ["certificates", "certificates/layla-certificate.pdf"])
def test_nothing_is_written_through_a_link(board: BoardFolder, capsys: Captured, link: str) -> None:
    elsewhere = board.root / "elsewhere"
    elsewhere.mkdir()
    Path(link).parent.mkdir(exist_ok=True)
    Path(link).symlink_to(elsewhere if link == "certificates" else elsewhere / "new.pdf")
    assert certify(board, f"{HEADER}Layla,2,,,\n", "--force") == 2
    assert "is a link" in capsys.readouterr().err
    assert not list(elsewhere.iterdir())


def test_the_example_is_a_table_that_works(board: BoardFolder, capsys: Captured) -> None:
    for language in ("ar", "en"):
        assert main(["certificate", "--example", "--lang", language]) == 0
        example = capsys.readouterr().out
        assert example.startswith("\ufeff")
        assert certify(board, example) == 0
        capsys.readouterr()
    assert len(written()) == 2


def test_what_is_missing_is_said(board: BoardFolder, capsys: Captured) -> None:
    assert main(["certificate", LEASE]) == 2
    assert main(["certificate", "olive-house/none", "people.csv"]) == 2
    assert main(["certificate", LEASE, "nobody.csv"]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert [
        word in line for word, line in zip(("people.csv", "none", "nobody"), errors, strict=True)
    ]
    assert certify(board, HEADER) == 0
    assert "nobody in the table" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Layla al-Ḥasan", "layla-al-ḥasan"),
        ("مُحَمَّد  أمين", "محمد-أمين"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "volunteer"),
        ("…", "volunteer"),
    ],
)
def test_names_of_files(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@settings(max_examples=60)
@given(st.lists(st.text(max_size=90), max_size=6))
def test_file_names_are_safe_and_unique(names: list[str]) -> None:
    slugs = list(distinct(map(slug_of, names)))
    assert len(set(slugs)) == len(names)
    for slug in slugs:
        assert slug and len(slug.encode()) < 240 and not slug.startswith(("-", "."))
        assert not set(slug) & set('/\\:*?"<>|\0\n') and slug.isprintable()
