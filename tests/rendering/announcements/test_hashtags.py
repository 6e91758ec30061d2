"""Hashtags are words that people search for, in either script."""

from __future__ import annotations

import json
import re

import pytest

from tests.boards import LABELS, make_board, make_opportunity, make_view, posting
from tests.sample import REPOSITORY
from volunteer_board.model.vocabulary import Term
from volunteer_board.reading.vocabularies import read_vocabularies
from volunteer_board.rendering.announcements.hashtags import Hashtags, hashtag_of

SCHEMA = json.loads((REPOSITORY / "schemas/vocabulary.schema.json").read_text(encoding="utf-8"))
FORM = SCHEMA["$defs"]["hashtag"]["additionalProperties"]


@pytest.mark.parametrize(
    ("label", "hashtag"),
    [
        ("المرأة", "المرأة"),
        ("تصميم الهوية البصرية", "تصميم_الهوية_البصرية"),
        ("عن بُعد", "عن_بعد"),
        ("مصمّم/ة", "مصمم_ة"),
        ("Health & care", "HealthCare"),
        ("UI/UX design", "UIUXDesign"),
        ("Women's rights", "WomensRights"),
        ("Éducation", "Éducation"),
        ("C++", "C"),
        ("snake_case", "SnakeCase"),
    ],
)
def test_hashtag_of_a_label(label: str, hashtag: str) -> None:
    assert hashtag_of(label) == hashtag


def test_every_term_of_the_sample_makes_a_hashtag_of_the_form_that_is_checked() -> None:
    documents = {each.id: each for each in read_vocabularies(REPOSITORY).documents}
    for vocabulary in ("causes", "skills", "modes"):
        for term in documents[vocabulary].data["terms"]:
            for language, label in term["label"].items():
                hashtag = term.get("hashtag", {}).get(language) or hashtag_of(label)
                assert re.search(FORM["pattern"], hashtag), hashtag
                assert FORM["minLength"] <= len(hashtag) <= FORM["maxLength"]


@pytest.mark.parametrize("text", ["two words", "#mark", "a-b", "تطوع، صحة", "a.b", "", "x\u200fy"])
def test_what_is_no_hashtag_is_refused(text: str) -> None:
    assert not re.search(FORM["pattern"], text)


def test_hashtags_stand_in_turn_and_once() -> None:
    board = make_board(posting(causes=["women", "health"]))
    view = make_view(board, "en")
    assert Hashtags(view).of(board.opportunities[0]) == (
        "#Volunteer", "#Women", "#BrandDesign", "#Remote", "#HealthCare",
    )  # fmt: skip


def test_a_term_can_name_its_own_hashtag() -> None:
    board = make_board(posting())
    label = dict(zip(("ar", "en"), LABELS["modes"]["remote"], strict=True))
    own = Term(id="remote", label=label, hashtag={"ar": "تطوع_عن_بعد"})
    board.vocabularies["modes"].terms["remote"] = own  # type: ignore[index] # a plain dict
    opportunity = make_opportunity()
    assert "#تطوع_عن_بعد" in Hashtags(make_view(board, "ar")).of(opportunity)
    assert "#Remote" in Hashtags(make_view(board, "en")).of(opportunity)
