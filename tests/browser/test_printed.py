"""What visitors print themselves, read back by the engines in which people open it.

The names are those of ``tests/readers/``, as far as the typeface of the site has their letters: for
others each machine takes a typeface of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
import yaml
from fontTools.ttLib import TTFont
from playwright.sync_api import Page, expect

from tests.browser.board import DESKTOP
from tests.browser.devices import Devices
from tests.browser.visiting import Visit
from tests.readers.pdf import READERS, plain
from tests.readers.test_pdf import CASES
from tests.sample import REPOSITORY

Readings = Mapping[tuple[str, str], str]
"""What a reader gives of a kind of document."""

_FONTS = REPOSITORY / "docs" / "assets" / "fonts"
_LETTERS = {chr(code) for file in _FONTS.glob("*.woff2") for code in TTFont(file).getBestCmap()}
_EXCEPTIONS = REPOSITORY / "tests" / "cases" / "readers" / "printed.yml"
EXCEPTIONS: list[dict[str, Any]] = yaml.safe_load(_EXCEPTIONS.read_text(encoding="utf-8"))
NAMES = [case["name"] for case in CASES if _LETTERS.issuperset(case["name"])]
LOST = {(name, each["reader"]) for each in EXCEPTIONS for name in each["names"]}
NAME = "فلاح سلامة الأول"
NO_DIALOG = "window.print = () => {};"


def _agreement(visit: Visit) -> Page:
    """One name where names stand, and all of them in what both sides add."""
    page = visit.open("ar/opportunities/warshet-code/python-for-girls/kit/")
    page.fill("[name=volunteer]", NAME)
    page.fill("[name=also]", "\n".join(NAMES))
    page.click("#agreement [data-print]")
    return page


def _thanks(kind: str) -> Callable[[Visit], Page]:
    def opened(visit: Visit) -> Page:
        page = visit.open(f"ar/thanks/{kind}/?posting=bayt-al-hikaya/translate-reading-guide")
        expect(page.locator("[data-thanks][data-ready]")).to_be_attached()
        page.fill('[name="name.ar"]', NAME)
        page.fill('[name="achievement.ar"]', "دليل علاء الأول في الإسكندرية إلى الآن.")
        return page

    return opened


DOCUMENTS = {
    "agreement": _agreement,
    "certificate": _thanks("certificate"),
    "letter": _thanks("letter"),
}


@pytest.fixture(scope="module")
def readings(devices: Devices, address: str, tmp_path_factory: pytest.TempPathFactory) -> Readings:
    folder = tmp_path_factory.mktemp("printed")
    files = [folder / f"{kind}.pdf" for kind in DOCUMENTS]
    with devices.lent(viewport=DESKTOP, locale="ar") as device:
        visit = Visit(device.new_page(), address)
        visit.page.add_init_script(NO_DIALOG)
        for file, opened in zip(files, DOCUMENTS.values(), strict=True):
            opened(visit).pdf(path=file, prefer_css_page_size=True, print_background=True)
    return {
        (reader, kind): text
        for reader, read in READERS.items()
        for kind, text in zip(DOCUMENTS, read(files), strict=True)
    }


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("agreement", NAME),
        ("agreement", "إبلاغ المنظمة بأي تأخر أو غياب قبل الموعد لا بعده"),
        ("agreement", "عدم طلب ما يتجاوز هذا الاتفاق إلا برضا"),
        ("agreement", "ملاحظات واضحة ومنصفة في أثناء العمل"),
        ("certificate", NAME),
        ("certificate", "دليل علاء الأول في الإسكندرية إلى الآن"),
        ("letter", NAME),
        ("letter", "دليل علاء الأول في الإسكندرية إلى الآن"),
    ],
)
def test_words_are_found(kind: str, words: str, reader: str, readings: Readings) -> None:
    assert words in plain(readings[reader, kind])


@pytest.mark.parametrize("reader", READERS)
def test_names_in_an_agreement_are_given_back(reader: str, readings: Readings) -> None:
    """All but those of which is said how they are lost; and they still are."""
    lines = [plain(line) for line in readings[reader, "agreement"].splitlines()]
    lost = [name for name in NAMES if not any(plain(name) in line for line in lines)]
    assert lost == [name for name in NAMES if (name, reader) in LOST]


def test_the_names_are_of_many_kinds() -> None:
    assert len(NAMES) > 30
    assert {name for name, _ in LOST} <= set(NAMES)
