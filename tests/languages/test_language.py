"""Numbers, dates, names and letters of each language."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.languages.arabic import fold, sort_key
from volunteer_board.languages.language import UnknownLocale, direction_of, load_language

ARABIC = load_language("ar")
ENGLISH = load_language("en", "en-GB")


def test_direction_and_own_name() -> None:
    assert (ARABIC.direction, ARABIC.own_name) == ("rtl", "العربية")
    assert (ENGLISH.direction, ENGLISH.own_name) == ("ltr", "English")
    assert direction_of("he") == "rtl"
    assert direction_of("no-such-language") == "ltr"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("ar", "20 نوفمبر 2026"), ("ar-JO", "20 تشرين الثاني 2026"), ("ar-MA", "20 نونبر 2026")],
)
def test_month_names_fit_the_country(tag: str, expected: str) -> None:
    assert load_language("ar", tag).date(date(2026, 11, 20)) == expected


def test_names_of_countries_languages_and_zones() -> None:
    assert (ARABIC.country("jo"), ENGLISH.country("JO")) == ("الأردن", "Jordan")
    assert ARABIC.language_name("fr") == "الفرنسية"
    assert ENGLISH.zone_name("Africa/Casablanca") == "Casablanca"


def test_numbers_keep_no_needless_decimals() -> None:
    assert [ENGLISH.number(number) for number in (2, 2.0, 1.5, 1234.567)] == [
        "2", "2", "1.5", "1,234.57",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("مُتَطَوِّع", "متطوع"),
        ("أحمد", "احمد"),
        ("إدارة", "اداره"),
        ("مدرسة", "مدرسه"),
        ("مستشفى", "مستشفي"),
        ("تـطـوع", "تطوع"),
        ("٢٠٢٦", "2026"),
        ("۲۰۲۶", "2026"),
        ("مسؤول", "مسوول"),
        ("ﻣﺘﻄﻮﻉ", "متطوع"),
        ("Web Design", "web design"),
    ],
)
def test_spellings_of_a_word_fold_into_one(written: str, other: str) -> None:
    assert fold(written) == fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_arabic_sorts_as_readers_expect() -> None:
    words = ["يد", "أمل", "بيت", "إبل", "آسيا", "تعليم"]
    assert sorted(words, key=sort_key) == ["إبل", "آسيا", "أمل", "بيت", "تعليم", "يد"]


@pytest.mark.parametrize("tag", ["xx-YY", "en_GB", "../ar", "عربي"])
def test_locale_that_cldr_does_not_know_is_named(tag: str) -> None:
    with pytest.raises(UnknownLocale, match=re.escape(repr(tag))):
        load_language("ar", tag)
