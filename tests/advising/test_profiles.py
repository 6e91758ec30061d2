"""Role profiles say which of their traits a posting has, and propose words for the others."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advising.board_rules import advised, changed, document, good, rule_book
from tests.sample import REPOSITORY
from volunteer_board.advising.advice import ProfileReport, advise

NINE = (
    *("name-of-the-role", "belief-in-people", "shared-values", "events", "community-work"),
    *("partnerships", "field-work", "social-media", "team-work"),
)
PROFILES = rule_book().profiles


def profile_of(data: dict[str, Any]) -> ProfileReport:
    report = advise("opportunity", data, rule_book()).profile
    assert report is not None
    return report


def said(data: dict[str, Any]) -> set[str]:
    return {found.trait.id for found in profile_of(data).traits if found.said_at is not None}


def test_a_community_manager_advertisement_has_nine_traits() -> None:
    assert tuple(trait.id for trait in PROFILES["community-manager"].traits) == NINE
    path = REPOSITORY / "opportunities/jusoor-al-maa/community-manager.yml"
    report = advised(document(path)).profile
    assert report is not None
    assert report.said == len(NINE)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_the_proposed_wording_says_the_trait(profile: str, language: str) -> None:
    """Whoever takes over what the adviser proposes has done what it asked for."""
    for trait in PROFILES[profile].traits:
        text = {language: trait.wording[language]}
        as_list = trait.field in {"/tasks", "/requirements"}
        value: object = {language: [text[language]]} if as_list else text
        field = trait.field.removeprefix("/")
        if trait.id in {"languages-and-direction", "name-on-the-text"}:
            continue  # said by a choice and not by words
        nested = {"training": {"what": value}}.get(field, value)
        assert trait.id in said({"profile": profile, field: nested}), trait.id


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_a_posting_that_says_nothing_has_no_trait(profile: str) -> None:
    data = {
        "profile": profile,
        "title": {"ar": "مساعد/ة", "en": "Helper"},
        "tasks": {"en": ["Help"]},
    }
    assert said(data) == set()


@pytest.mark.parametrize(
    ("trait", "text"),
    [
        ("name-of-the-role", {"title": {"en": "Campaign assistant", "ar": "مساعد/ة حملات"}}),
        ("belief-in-people", {"tasks": {"en": ["Lead the campaign"], "ar": ["قيادة الحملة"]}}),
        ("events", {"tasks": {"en": ["Attend an event"], "ar": ["حضور فعالية"]}}),
        ("community-work", {"experience": {"en": "Paid work in sales", "ar": "عمل في المبيعات"}}),
        ("partnerships", {"tasks": {"en": ["Write to members"], "ar": ["مراسلة الأعضاء"]}}),
        ("field-work", {"tasks": {"en": ["Work in an office"], "ar": ["عمل مكتبي"]}}),
        ("social-media", {"tasks": {"en": ["Be social"], "ar": ["عمل اجتماعي"]}}),
        ("team-work", {"tasks": {"en": ["Work alone"], "ar": ["العمل منفردًا"]}}),
    ],
)
def test_words_that_only_look_like_a_trait_do_not_say_it(trait: str, text: dict[str, Any]) -> None:
    assert trait not in said({"profile": "community-manager", **text})


def test_translators_are_advised_by_a_profile_of_their_own() -> None:
    data = dict(good("micro").data)
    assert "no-machine-instead" not in said(data)
    assert len(said(data)) == len(PROFILES["translator"].traits) - 1
    assert "languages-and-direction" not in said(changed(data, {"languages": None}))


@pytest.mark.parametrize("name", ["unknown", "", None, 3, ["community-manager"]])
def test_a_profile_that_is_not_there_is_none(name: object) -> None:
    data = changed(good("micro").data, {"profile": name})
    assert advise("opportunity", data, rule_book()).profile is None


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("ar", "مديرة مجتمع الأحياء"),
        ("ar", "مرافق/ة مجتمع"),
        ("ar", "مطوّر/ة علاقات المجتمع"),
        ("en", "Community and marketing manager"),
        ("en", "Developer of community relations"),
    ],
)
def test_the_role_is_known_by_its_many_names(language: str, title: str) -> None:
    report = advise("opportunity", {"title": {language: title}}, rule_book())
    (found,) = (each for each in report.advice if each.code == "profile-not-named")
    assert found.values == {"profile": "community-manager"}
