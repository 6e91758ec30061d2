"""Every piece of advice can be said, whole, in every language of the board."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from tests.advising.board_rules import ADVICE_CASES, advised, document, rule_book
from tests.board_folder import LANGUAGES
from volunteer_board.advising.rules import Rule
from volunteer_board.advising.wording import placeholders_of, words_of_advice, words_of_rule
from volunteer_board.languages.language import load_language

RULES = tuple(rule_book().rules())
ARABIC = re.compile("[\u0621-\u064a]")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_the_same_in_both_languages(rule: Rule) -> None:
    for words in (rule.message, rule.why):
        assert set(words) == set(LANGUAGES)
        assert all(text.strip() for text in words.values())
        assert placeholders(words["ar"]) == placeholders(words["en"])
        assert placeholders(words["ar"]) <= placeholders_of(rule.when)
        assert ARABIC.search(words["ar"])
        assert not ARABIC.search(words["en"])
    assert set(rule.wording) in (set(), set(LANGUAGES))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["english", "arabic"])
def test_advice_is_said_with_its_values(name: str, language: str) -> None:
    for advice in advised(document(ADVICE_CASES / "bad" / f"{name}.yml")).advice:
        for sentence in words_of_advice(advice, load_language(language))[:2]:
            assert sentence.strip()
            assert "{" not in sentence, advice.code


def test_values_are_written_as_the_language_writes_them() -> None:
    report = advised(document(ADVICE_CASES / "bad" / "english.yml"))
    said = {
        advice.code: words_of_advice(advice, load_language("ar", digits="arab")).message
        for advice in report.advice
    }
    assert "٤٠" in said["hours-of-a-job"]
    assert "العربية" in said["one-language"]
    assert "registration fee" in said["fee-for-volunteers"]


def test_a_reference_says_a_rule_without_a_document() -> None:
    for rule in RULES:
        words = words_of_rule(rule, load_language("en"))
        assert "{" not in words.message + words.why


def test_traits_are_said_in_both_languages() -> None:
    for profile in rule_book().profiles.values():
        assert set(profile.label) == set(profile.description) == set(LANGUAGES)
        for trait in profile.traits:
            assert all(
                set(words) == set(LANGUAGES)
                for words in (trait.label, trait.meaning, trait.wording)
            )
