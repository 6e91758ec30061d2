"""Problems in words: every code, in every language, whatever strangers wrote."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from string import Formatter

import pytest

from volunteer_board.checking.characters import NAMED
from volunteer_board.checking.wording import visible, words_of
from volunteer_board.explaining.examples import recorded_values
from volunteer_board.explaining.recorded_values import restored_all
from volunteer_board.languages.catalogues import Catalogue, load_catalogue
from volunteer_board.problems import Code, Count, FieldName, Localised, Phrase, problem

LANGUAGES = ["ar", "en"]


def message(catalogue: Catalogue, key: str) -> tuple[str, ...]:
    found = catalogue.messages[key]
    return (found,) if isinstance(found, str) else found


def placeholders(sentences: tuple[str, ...]) -> set[str]:
    parts = (part for sentence in sentences for part in Formatter().parse(sentence))
    return {name for _, name, _, _ in parts if name}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_message_and_a_fix(code: Code, language: str) -> None:
    catalogue = load_catalogue(language)
    parts = (f"problem.{code}.message", f"problem.{code}.fix")
    names = {name for part in parts for name in placeholders(message(catalogue, part))}
    found = problem(code, PurePosixPath("a.yml"), **dict.fromkeys(names, "×"))
    words = words_of(found, catalogue)
    assert all(sentence.strip().endswith((".", "×", "؟")) for sentence in words)


def test_the_languages_have_the_same_messages_with_the_same_placeholders() -> None:
    arabic, english = load_catalogue("ar"), load_catalogue("en")
    prefixes = ("problem.", "hint.", "reason.", "detail.", "type.", "field.", "summary.",
                "severity.", "report.", "count.", "command.", "misuse.")  # fmt: skip
    keys = {key for key in english.messages if key.startswith(prefixes)}
    assert keys == {key for key in arabic.messages if key.startswith(prefixes)}
    for key in keys:
        assert placeholders(message(arabic, key)) == placeholders(message(english, key)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_left_without_its_code(language: str) -> None:
    written = {key for key in load_catalogue(language).messages if key.startswith("problem.")}
    assert written == {f"problem.{code}.{part}" for code in Code for part in ("message", "fix")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("noun", ["characters", "items", "files"])
def test_counts_have_every_plural_form(noun: str, language: str) -> None:
    catalogue = load_catalogue(language)
    forms = {catalogue.count(f"count.{noun}", number) for number in (0, 1, 2, 5, 20, 100)}
    assert len(forms) == 6


def test_every_code_explains_itself_in_one_sentence() -> None:
    for code in Code:
        assert re.fullmatch(r"[A-Z][^.!?]*(?:\.png[^.]*)?\.", code.explanation), code
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("نص عادي", "نص عادي"),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\nb", "a<U+000A>b"),
        ("\udcff", "<U+DCFF>"),
        ("می‌خواهم", "می‌خواهم"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(text: str, shown: str) -> None:
    assert visible(text) == shown


def said(**values: object) -> str:
    found = problem(Code.UNKNOWN_FIELD, PurePosixPath("a.yml"), **values)
    return words_of(found, load_catalogue("en")).message


def test_values_of_every_kind_are_put_into_words() -> None:
    titled = FieldName("title", {"en": "Title", "ar": "العنوان"})
    assert "“Title” (title)" in said(field=titled, hint="")
    assert "“x.y”" in said(field=FieldName("x.y"), hint="")
    assert "the file" in said(field=FieldName(""), hint="")
    assert "a, b" in said(field=("a", "b"), hint="")
    assert "2 items" in said(field=Count("items", 2), hint="")
    assert "true" in said(field=True, hint="")
    assert '{"a": [null]}' in said(field={"a": [None]}, hint="")
    assert "Why" in said(field=Localised({"en": "Why"}), hint="")
    hint = Phrase("hint.did-you-mean", {"suggestions": ("title", "tile")})
    assert said(field="titel", hint=hint).endswith("Did you mean title, tile?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_that_is_named_has_its_name(language: str) -> None:
    catalogue = load_catalogue(language)
    for character in NAMED:
        words = catalogue.text(f"character.{ord(character):04X}")
        assert f"U+{ord(character):04X}" in words


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("health\u200f", "RIGHT-TO-LEFT MARK (U+200F)"),
        ("2026\u201311\u201320", "EN DASH (U+2013)"),
        ("h\u0435alth", "the Cyrillic letter \u0435 (U+0435)"),
        ("здоровье", ""),
        ("health", ""),
    ],
)
def test_what_the_eye_cannot_tell_is_named_where_spelling_is_wrong(value: str, told: str) -> None:
    catalogue = load_catalogue("en")
    file = PurePosixPath("a.yml")
    wrong = problem(Code.UNKNOWN_TERM, file, field="x", value=value, vocabulary="causes", hint="")
    assert told in words_of(wrong, catalogue).message
    assert bool(told) == ("look-alike" in words_of(wrong, catalogue).message)
    other = problem(Code.REPEATED_ITEM, file, field="x", value=value)
    assert "look-alike" not in words_of(other, catalogue).message


def test_a_long_value_is_shortened() -> None:
    assert len(said(field="x" * 60_000, hint="")) < 200
    assert "\n" not in said(field="line\n" * 5_000, hint="")


def test_braces_in_a_value_are_no_placeholders() -> None:
    assert "{code.__class__}" in said(field="{code.__class__}", hint="")


TORN = re.compile(r"(?<![\w<+-])\+?\d+(?:[- ]\d+)+")
"""Numbers that belong together: after an Arabic letter their order would turn round."""


def is_read_from_the_left(text: str, start: int) -> bool:
    """Say whether the last letter or mark before a place is one of lines from left to right."""
    classes = map(unicodedata.bidirectional, reversed(text[:start]))
    return next((each for each in classes if each in {"L", "R", "AL"}), "R") == "L"


def all_read_from_the_left(text: str) -> bool:
    return all(is_read_from_the_left(text, found.start()) for found in TORN.finditer(text))


@pytest.mark.parametrize("code", Code)
def test_arabic_messages_show_days_and_telephones_in_their_order(code: Code) -> None:
    values = restored_all(recorded_values()[code])
    said = words_of(problem(code, PurePosixPath("a.yml"), **values), load_catalogue("ar"))
    assert all_read_from_the_left(f"{said.message} {said.fix}"), said


@pytest.mark.parametrize(
    ("code", "value"),
    [
        (Code.INVALID_DATE, "2026-02-30"),
        (Code.INVALID_PHONE, "079 123 4567"),
        (Code.INVALID_NUMBER, "10-12"),
        (Code.INVALID_CLOCK_TIME, "19-20"),
        (Code.TWO_MEANINGS, "11-12-2026"),
    ],
)
def test_arabic_messages_show_what_was_typed_in_its_order(code: Code, value: str) -> None:
    catalogue = load_catalogue("ar")
    names = placeholders(message(catalogue, f"problem.{code}.message"))
    values = {**dict.fromkeys(names, "×"), "value": value}
    said = words_of(problem(code, PurePosixPath("a.yml"), **values), catalogue).message
    assert value in said
    assert all_read_from_the_left(said), said


@pytest.mark.parametrize("name", ["hours", "day", "reversed", "two-meanings"])
def test_faults_of_tables_show_what_was_typed_in_its_order(name: str) -> None:
    key, catalogue = f"people.fault.{name}", load_catalogue("ar")
    names = placeholders(message(catalogue, key))
    said = catalogue.text(key, **dict.fromkeys(names, "2026-12-11"))
    assert all_read_from_the_left(said), said
