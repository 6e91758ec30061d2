"""Words as search compares them; the browser finds the same (tests/scripts/words.test.mjs)."""

from __future__ import annotations

import json
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.sample import REPOSITORY
from tests.scripts import answer_of
from volunteer_board.languages.arabic import fold
from volunteer_board.languages.word_rules import WORD_FORMS, load_rules
from volunteer_board.languages.words import analysis, stem, words

CASES: dict[str, list[Any]] = json.loads(
    (REPOSITORY / "tests" / "cases" / "words.json").read_text(encoding="utf-8")
)
JOINED = ("", "و", "ال", "وال", "بال", "لل", "ولل")
ENDINGS = ("", "ه", "ات", "ون", "ين", "ها", "ي", "يه")


def stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]


@pytest.mark.parametrize(("written", "folded"), CASES["folding"])
def test_each_spelling_of_a_letter_is_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(("text", "expected"), CASES["words"])
def test_text_is_divided_into_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(("word", "expected"), CASES["stems"])
def test_word_has_its_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize("group", CASES["meet"], ids=lambda group: group[0])
def test_spellings_and_forms_of_a_word_meet(group: list[str]) -> None:
    found = {word: stems(word) for word in group}
    assert all(found[word] == found[group[0]] for word in group), found


@pytest.mark.parametrize(("one", "other"), CASES["apart"])
def test_words_of_different_sense_stay_apart(one: str, other: str) -> None:
    assert stems(one) != stems(other)


@given(st.text())
def test_words_are_folded_and_have_stems(text: str) -> None:
    for word in words(text):
        assert word
        assert stem(word)


@given(
    st.sampled_from(["مدرب", "مترجم", "متطوع", "مصور", "مستشار", "مشرف", "مبرمج", "مرشد"]),
    st.sampled_from(JOINED),
    st.sampled_from(ENDINGS),
)
def test_what_is_joined_to_a_word_does_not_matter(word: str, joined: str, ending: str) -> None:
    assert stem(joined + word + ending) == stem(word)


@pytest.mark.parametrize("article", ["ال", "وال", "بال", "كال", "فال"])
@pytest.mark.parametrize("word", ["وطن", "فكر", "بيت", "ولد", "مال", "باب", "بنك", "كرم", "لبن"])
def test_short_word_loses_the_article_and_no_letter(word: str, article: str) -> None:
    assert stem(word) == stem(article + word) == word


def test_base_of_a_form_is_a_term_of_its_own() -> None:
    forms = load_rules().forms
    assert all(forms[base] == base for base in forms.values())
    assert all(stem(form) == base for form, base in forms.items())


@pytest.mark.parametrize("path", sorted(WORD_FORMS.glob("*.yml")), ids=lambda path: path.stem)
def test_each_form_stands_once_in_its_file(path: Path) -> None:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    listed = [
        fold(form) for base, forms in content["forms"].items() for form in {base, *map(str, forms)}
    ]
    assert sorted(form for form in set(listed) if listed.count(form) > 1) == []


def test_longer_endings_and_articles_are_tried_first() -> None:
    for script in load_rules().scripts:
        for at, suffix in enumerate(script.suffixes):
            later = [other.ending for other in script.suffixes[at + 1 :]]
            shadowed = [end for end in later if end.endswith(suffix.ending)]
            assert set(shadowed) <= {suffix.ending}
        lengths = [len(article.letters) for article in script.articles]
        assert all(longer >= shorter for longer, shorter in pairwise(lengths))


def test_analysis_is_small_and_plain_data() -> None:
    written = json.dumps(analysis(), ensure_ascii=False)
    assert len(written.encode()) < 40_000
    assert json.loads(written)["stop_words"]


def in_browser(texts: list[str]) -> list[tuple[str, list[str], list[str]]]:
    """Analyse texts as the browser does: each one folded, its words, their stems."""
    script = REPOSITORY / "tests" / "scripts" / "analyse_words.mjs"
    answers = answer_of(script, {"analysis": analysis(), "texts": texts})
    return [(folded, found, stemmed) for folded, found, stemmed in answers]


def assert_the_same(texts: list[str]) -> None:
    for text, (folded, found, stemmed) in zip(texts, in_browser(texts), strict=True):
        assert fold(text) == folded
        assert words(text) == found
        assert stems(text) == stemmed


def test_browser_finds_the_same_words_on_the_sample_board() -> None:
    folders = ("opportunities", "stories", "schemas")
    paths = [path for folder in folders for path in sorted((REPOSITORY / folder).rglob("*"))]
    texts = [p.read_text(encoding="utf-8") for p in paths if p.suffix in {".yml", ".md", ".json"}]
    assert len({word for text in texts for word in words(text)}) > 5000
    assert_the_same(texts)


def test_browser_finds_the_same_in_each_letter() -> None:
    planes = ((0x0, 0x3100), (0xA000, 0xAC00), (0xF900, 0x10000), (0x1F000, 0x1F700))
    characters = (chr(code) for first, past in planes for code in range(first, past))
    # A browser may know letters of a later version of Unicode.
    assert_the_same([f"a{c}ب" for c in characters if unicodedata.category(c) != "Cn"])


def test_stem_is_found_once_however_often_a_word_comes() -> None:
    stem.cache_clear()
    text = "المتطوعون يساعدون المتطوعين, volunteers help volunteers"
    for _ in range(3):
        stems(text)
    assert stem.cache_info().misses == len(set(words(text)))
