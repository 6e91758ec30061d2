"""Every message exists in every language, whole, with the same placeholders."""

from __future__ import annotations

import re
import string
from collections import Counter
from pathlib import Path

import pytest

from tests.sample import REPOSITORY
from volunteer_board.languages.catalogues import (
    CATALOGUES,
    UnknownMessage,
    available_languages,
    load_catalogue,
)

ENGINE = REPOSITORY / "hooks" / "volunteer_board"
ARABIC = load_catalogue("ar")
ON_PAPER = ("clause.", "thanks.certificate.", "thanks.letter.")
ON_THE_PAGE_OF_IT = {"thanks.certificate.lead", "thanks.letter.lead"}
ENGLISH = load_catalogue("en")


def placeholders(message: str | tuple[str, ...]) -> set[str]:
    texts = (message,) if isinstance(message, str) else message
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def test_languages_with_a_catalogue() -> None:
    assert available_languages() == ("ar", "en")


def test_both_languages_have_the_same_messages_in_the_same_files() -> None:
    assert ARABIC.messages.keys() == ENGLISH.messages.keys()
    files = {lang: {p.name for p in (CATALOGUES / lang).glob("*.po")} for lang in ("ar", "en")}
    assert files["ar"] == files["en"]


def test_fixed_words_on_paper_are_read_back_from_what_a_browser_prints() -> None:
    """Chromium writes a letter with its mark so that each reader makes something else of it."""
    on_paper = {
        name: str(text) for name, text in ARABIC.messages.items() if name.startswith(ON_PAPER)
    }
    assert len(on_paper) > 60
    marked = {name for name, text in on_paper.items() if re.search("[\u064b-\u0652\u0670]", text)}
    assert marked == ON_THE_PAGE_OF_IT


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_message_stands_twice(language: str) -> None:
    texts = "".join(file.read_text("utf-8") for file in (CATALOGUES / language).glob("*.po"))
    ids = Counter(re.findall('^msgid "(.+)"$', texts, re.MULTILINE))
    assert [message_id for message_id, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("message_id", sorted(ENGLISH.messages))
def test_message_is_whole_in_both_languages(message_id: str) -> None:
    arabic, english = ARABIC.messages[message_id], ENGLISH.messages[message_id]
    assert type(arabic) is type(english)
    if isinstance(arabic, str) and isinstance(english, str):
        assert arabic.strip() and english.strip()
        assert placeholders(arabic) == placeholders(english)
    else:
        assert (len(arabic), len(english)) == (6, 2)
        assert all(form.strip() for form in (*arabic, *english))
        # Arabic says one and two without a numeral, so a number may be missing there.
        assert placeholders(arabic) - {"number"} == placeholders(english) - {"number"}
        assert all("number" in placeholders(form) for form in arabic[3:])


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "لا فرص مفتوحة"),
        (1, "فرصة واحدة مفتوحة"),
        (2, "فرصتان مفتوحتان"),
        (3, "3 فرص مفتوحة"),
        (5, "5 فرص مفتوحة"),
        (10, "10 فرص مفتوحة"),
        (11, "11 فرصة مفتوحة"),
        (99, "99 فرصة مفتوحة"),
        (100, "100 فرصة مفتوحة"),
        (102, "102 فرصة مفتوحة"),
        (103, "103 فرص مفتوحة"),
    ],
)
def test_arabic_plurals(number: int, expected: str) -> None:
    assert ARABIC.count("count.open", number) == expected


def test_arabic_plural_forms_follow_gettext_and_not_babel() -> None:
    forms = [ARABIC.plural_form(number) for number in (0, 1, 2, 5, 11, 99, 100, 101, 102, 103)]
    assert forms == [0, 1, 2, 3, 4, 4, 5, 5, 5, 3]


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "1 hour"), (2, "2 hours"), (1.5, "1.5 hours")]
)
def test_english_plurals(number: float, expected: str) -> None:
    assert ENGLISH.count("commitment.total-hours", number) == expected


def test_unknown_messages_are_named() -> None:
    with pytest.raises(UnknownMessage, match=r"no\.such-message"):
        ENGLISH.text("no.such-message")
    with pytest.raises(UnknownMessage, match="plural"):
        ENGLISH.text("count.open")
    with pytest.raises(UnknownMessage, match="no plural"):
        ENGLISH.count("listing.board", 2)


def test_language_without_a_catalogue_says_where_it_is_looked_for() -> None:
    with pytest.raises(FileNotFoundError, match="catalogues"):
        load_catalogue("xx")


def sources() -> list[Path]:
    scripts = (REPOSITORY / "docs" / "assets").rglob("*.js")
    return [*ENGINE.rglob("*.py"), *ENGINE.rglob("*.html"), *scripts]


def test_no_message_is_left_over() -> None:
    """A message that no code names is a word that somebody translates for nothing."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources())
    named = set(re.findall(r"[\"']([a-z][a-z-]*(?:\.[a-z{][\w{}.-]*)+)[\"']", text))
    # Ids put together from parts: "facet." ~ name, f"problem.{code}.message", "count.{noun}".
    stems = set(re.findall(r"[\"']([a-z][a-z.-]*\.)(?:[\"']|\{)", text))
    left = {
        message_id
        for message_id in ENGLISH.messages
        if message_id not in named and not any(message_id.startswith(stem) for stem in stems)
    }
    assert left == set()


def test_no_interface_word_stands_in_a_template() -> None:
    for path in (ENGINE / "rendering" / "templates").glob("*.html"):
        text = path.read_text(encoding="utf-8")
        markup = r"<script.*?</script>|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>"
        bare = re.sub(markup, " ", text, flags=re.S)
        words = set(re.findall(r"[^\W\d_]{2,}", bare)) - {"RSS", "Atom", "JSON"}
        assert words == set(), path.name
