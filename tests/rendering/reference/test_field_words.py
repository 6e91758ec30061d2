"""When a field is needed and what it can hold, as people read it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import yaml

from tests.rendering.reference.conftest import Reference
from volunteer_board.forms.field import Field, FieldKind
from volunteer_board.rendering.reference.field_examples import written_example
from volunteer_board.rendering.reference.field_words import FieldWords


def words_and_field(reference: Reference, kind: str, name: str) -> tuple[FieldWords, Field]:
    form = reference.materials.forms[kind]
    field = next(field for field in form.walk() if field.name == name)
    return FieldWords(reference.site.view, form), field


REQUIRED = {
    "title": ("دائمًا", "Always"),
    "audiences": ("اختياري", "Optional"),
    "contact.role": ("دائمًا", "Always"),
    "skills.level": ("في كل عنصر من «المهارات»", "In every item of “Skills”"),
    "overlap.from": (
        "كلما وُجد الحقل «ساعات التداخل»",
        "Whenever there is “Overlap hours”",
    ),
    "commitment.total_hours": (
        "إذا كانت قيمة «نموذج التطوع»: مهمة قصيرة ‏(micro)",
        "When “Model” is Micro-task (micro)",
    ),
    "deadline": (
        "إما «آخر موعد للتقدم» أو «مستمرة» مع «تُراجَع في»، لا الأمران معًا",
        "Either “Deadline” or “Ongoing” with “Review on”, not both",
    ),
    "apply.phone": (
        "واحد من هذه على الأقل: «استمارة التقدم» أو «البريد الإلكتروني» أو «الهاتف»",
        "At least one of these: “Application form” or “E-mail” or “Phone”",
    ),
}


@pytest.mark.parametrize("name", REQUIRED)
def test_when_a_field_is_needed(references: Mapping[str, Reference], name: str) -> None:
    for language, expected in zip(("ar", "en"), REQUIRED[name], strict=True):
        words, field = words_and_field(references[language], "opportunity", name)
        assert expected in list(words.required(field))


LIMITS = {
    "title": (["من 2 إلى 120 حرفًا"], ["From 2 to 120 characters"]),
    "tasks": (
        ["من 1 إلى 15 عنصرًا", "كل نص: من 2 إلى 280 حرفًا"],
        ["From 1 to 15 items", "Each text: From 2 to 280 characters"],
    ),
    "causes": (["من 1 إلى 4 عناصر"], ["From 1 to 4 items"]),
    "audiences": (["حتى 6 عناصر"], ["Up to 6 items"]),
    "commitment.total_hours": (["من 0.25 إلى 2000"], ["From 0.25 to 2000"]),
    "urgent": ([], []),
}


@pytest.mark.parametrize("name", LIMITS)
def test_what_a_field_can_hold(references: Mapping[str, Reference], name: str) -> None:
    for language, expected in zip(("ar", "en"), LIMITS[name], strict=True):
        words, field = words_and_field(references[language], "opportunity", name)
        assert list(words.limits(field)) == expected


def test_a_field_that_belongs_to_one_model_is_refused_in_the_others(
    references: Mapping[str, Reference],
) -> None:
    words, field = words_and_field(references["en"], "opportunity", "commitment.total_hours")
    assert list(words.refused(field)) == ["Unless “Model” is Micro-task (micro)"]


def test_every_kind_of_field_has_words(reference: Reference) -> None:
    said = {
        FieldWords(reference.site.view, form).kind(field)
        for form in reference.materials.forms.values()
        for field in form.walk()
    }
    assert len(said) >= len(FieldKind)


def test_what_is_shown_as_written_is_yaml_of_that_very_field(reference: Reference) -> None:
    shown = 0
    for form in reference.materials.forms.values():
        for field in form.walk():
            example = written_example(field, ("ar", "en"))
            if example:
                assert list(yaml.safe_load(example)) == [field.key]
                shown += 1
    assert shown > 60
