"""Every kind of problem is explained, in every language, where people look for it."""

from __future__ import annotations

import pytest

from volunteer_board.explaining.examples import load_examples, recorded_values
from volunteer_board.explaining.explained import explained_codes
from volunteer_board.explaining.recorded_values import recorded, restored
from volunteer_board.languages.catalogues import Catalogue, load_catalogue
from volunteer_board.problems import Code, Count, FieldName, Localised, Phrase


@pytest.fixture(params=["ar", "en"])
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    return load_catalogue(request.param)


def test_every_code_is_in_one_group_in_the_order_of_the_list(catalogue: Catalogue) -> None:
    groups = explained_codes(catalogue)
    assert [each.code for codes in groups.values() for each in codes] == list(Code)
    assert all(len(codes) > 1 for codes in groups.values())
    assert all(catalogue.text(f"reference.group.{name}") for name in groups)


def test_no_explanation_is_left_without_its_code(catalogue: Catalogue) -> None:
    written = {key for key in catalogue.messages if key.startswith("explanation.")}
    assert written == {f"explanation.{code}" for code in Code}


_ENDS_OF_LINES = ('"', "'", "]", "}", "\u2069")
"""Of a line of a file that is shown as it should be, to be copied without a full stop."""


def test_explanations_are_whole_sentences_and_say_more_than_the_message(
    catalogue: Catalogue,
) -> None:
    for codes in explained_codes(catalogue).values():
        for each in codes:
            for sentence in (each.why, *each.words):
                assert sentence.strip().endswith((".", "؟", "?", *_ENDS_OF_LINES)), each.code
                assert "{{" not in sentence, each.code
            assert each.why not in each.words, each.code


def test_examples_show_what_is_wrong_and_differ_from_what_is_right() -> None:
    for code, example in load_examples().items():
        assert example.wrong != example.right, code
        # A story without words is wrong where they should begin, behind its last line.
        lines = len(example.wrong.splitlines()) + (code is Code.EMPTY_STORY)
        assert 1 <= example.line <= lines, code


def test_values_are_recorded_for_every_code() -> None:
    assert list(recorded_values()) == list(Code)


@pytest.mark.parametrize(
    "value",
    [
        "a text",
        3,
        0.5,
        FieldName("contact.email", {"en": "E-mail", "ar": "البريد"}),
        Count("characters", 120),
        Phrase("reason.because", {"field": FieldName("model"), "value": "micro"}),
        Localised({"en": "Why", "ar": "لماذا"}),
        (FieldName("url"), FieldName("email")),
    ],
)
def test_values_come_back_as_they_were(value: object) -> None:
    assert restored(recorded(value)) == value


def test_no_character_that_nobody_sees_is_recorded() -> None:
    assert recorded("a\u202eb") == "a<U+202E>b"
