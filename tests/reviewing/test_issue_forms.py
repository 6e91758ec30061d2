"""The issue forms of this repository are current, and such as GitHub takes."""

from __future__ import annotations

import pytest

from tests.reviewing.filled_forms import TEMPLATES, elements_of
from tests.sample import REPOSITORY
from volunteer_board.cli.main import main

FORMS = sorted(path.name for path in TEMPLATES.glob("*.yml") if path.name != "config.yml")


@pytest.mark.parametrize("command", ["issue-forms", "owners"])
def test_what_is_written_by_a_command_is_current(command: str) -> None:
    assert main([command, "--check", "--root", str(REPOSITORY)]) == 0


def test_there_is_a_form_for_each_kind_in_each_language() -> None:
    assert [
        "draft.yml",
        *("opportunity-ar.yml", "opportunity-en.yml"),
        *("organisation-ar.yml", "organisation-en.yml"),
    ] == FORMS


@pytest.mark.parametrize("form", FORMS)
def test_ids_and_labels_are_unique(form: str) -> None:
    ids = [element["id"] for element in elements_of(form)]
    labels = [element["attributes"]["label"] for element in elements_of(form)]
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("form", FORMS)
def test_choices_are_unique_and_none_is_read_as_another_type(form: str) -> None:
    dropdowns = [one for one in elements_of(form) if one["type"] == "dropdown"]
    assert dropdowns
    for element in dropdowns:
        options = element["attributes"]["options"]
        assert all(isinstance(option, str) and option != "None" for option in options)
        assert len(options) == len(set(options)) > 0


def test_the_web_form_finds_the_ids_it_fills_in() -> None:
    kinds = {element["id"]: element["type"] for element in elements_of("draft.yml")}
    assert kinds == {
        "kind": "dropdown",
        "organisation": "input",
        "slug": "input",
        "file": "textarea",
    }


def test_the_english_form_says_when_a_field_is_needed() -> None:
    by_id = {element["id"]: element for element in elements_of("opportunity-en.yml")}
    hours = by_id["commitment-total_hours"]
    assert "Needed if you chose: Micro" in hours["attributes"]["description"]
    assert "validations" not in hours
