"""Numbers, dates, names and letters of each language."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.languages.arabic import fold, sort_key
from volunteer_board.languages.hijri import hijri_date
from volunteer_board.languages.language import (
    NumberingSystem,
    UnknownLocale,
    direction_of,
    load_language,
)

ARABIC = load_language("ar")
ENGLISH = load_language("en", "en-GB")


def test_direction_and_own_name() -> None:
    assert (ARABIC.direction, ARABIC.own_name) == ("rtl", "العربية")
    assert (ENGLISH.direction, ENGLISH.own_name) == ("ltr", "English")
    assert direction_of("he") == "rtl"
    assert direction_of("no-such-language") == "ltr"


@pytest.mark.parametrize(
    ("tag", "month"),
    [
        ("ar", "نوفمبر"),
        ("ar-EG", "نوفمبر"),
        ("ar-SA", "نوفمبر"),
        ("ar-JO", "تشرين الثاني"),
        ("ar-LB", "تشرين الثاني"),
        ("ar-MA", "نونبر"),
    ],
)
def test_month_names_fit_the_country(tag: str, month: str) -> None:
    language = load_language("ar", tag)
    assert language.date(date(2026, 11, 20)) == f"20 {month} 2026"
    assert language.short_date(date(2026, 11, 20)) == f"20 {month}"
    assert language.month(date(2026, 11, 20)) == f"{month} 2026"
    assert language.month_name(date(2026, 11, 20)) == month


@pytest.mark.parametrize(
    ("digits", "number", "percent", "day", "hour"),
    [
        ("latn", "1,234.5", "15%", "20 نوفمبر 2026", "09:30"),
        ("arab", "١٬٢٣٤٫٥", "١٥٪", "٢٠ نوفمبر ٢٠٢٦", "٠٩:٣٠"),
        ("arabext", "۱٬۲۳۴٫۵", "۱۵٪", "۲۰ نوفمبر ۲۰۲۶", "۰۹:۳۰"),
    ],
)
def test_numbers_are_written_in_the_digits_of_the_board(
    digits: NumberingSystem, number: str, percent: str, day: str, hour: str
) -> None:
    language = load_language("ar", "ar-EG", digits=digits)
    assert language.number(1234.5) == number
    assert language.percent(15) == percent
    assert language.date(date(2026, 11, 20)) == day
    assert language.in_digits("09:30") == hour
    assert language.count("commitment.weeks", 1234.5) == f"{number} أسبوع"
    assert language.browser_locale == f"ar-EG-u-nu-{digits}"


def test_country_does_not_choose_the_digits() -> None:
    """CLDR writes Arabic-Indic digits in Egypt; the board decides, and at first they are Latin."""
    assert load_language("ar", "ar-EG").number(123) == "123"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 21), "٢١ نوفمبر ٢٠٢٦ (١١ جمادى الآخرة ١٤٤٨ هـ)"),
        (date(2026, 2, 18), "١٨ فبراير ٢٠٢٦ (١ رمضان ١٤٤٧ هـ)"),
        (date(2026, 6, 16), "١٦ يونيو ٢٠٢٦ (١ محرّم ١٤٤٨ هـ)"),
    ],
)
def test_hijri_date_stands_beside_the_gregorian(day: date, expected: str) -> None:
    language = load_language("ar", "ar-EG", digits="arab", hijri=True)
    assert language.date(day) == expected
    assert language.gregorian_date(day) == expected.partition(" (")[0]


def test_hijri_date_in_english() -> None:
    language = load_language("en", "en-GB", hijri=True)
    assert language.date(date(2026, 11, 21)) == "21 November 2026 (11 Jumada II 1448 AH)"


@pytest.mark.parametrize("day", [date(1924, 7, 31), date(2077, 11, 17)])
def test_gregorian_date_stands_alone_where_no_table_says_the_hijri(day: date) -> None:
    for language in (load_language("ar", hijri=True), load_language("en", hijri=True)):
        assert language.date(day) == language.gregorian_date(day)


def test_months_of_the_hijri_year_have_their_names() -> None:
    named = [ARABIC.text(f"hijri-month.{number}") for number in range(1, 13)]
    assert named == [
        *("محرّم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة"),
        *("رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"),
    ]


@given(st.dates(date(1924, 8, 1), date(2077, 11, 15)))
def test_hijri_days_follow_one_another(day: date) -> None:
    today, tomorrow = hijri_date(day), hijri_date(day + timedelta(days=1))
    assert today is not None and tomorrow is not None
    following_month = (today.year + today.month // 12, today.month % 12 + 1, 1)
    assert tomorrow in {today._replace(day=today.day + 1), following_month}
    assert 1 <= today.month <= 12
    assert today.day <= 30


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
        ("مدیر", "مدير"),
        ("کتاب", "كتاب"),
        ("ٱلكتاب", "الكتاب"),
        ("مترجم\u2060/ة", "مترجم/ة"),
        ("\u200fBénévole\u200e", "benevole"),
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
