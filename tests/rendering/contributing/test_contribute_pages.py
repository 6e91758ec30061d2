"""The pages of the web form ask for every field of the schema, and for nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.sample import REPOSITORY
from volunteer_board.checking.schemas import load_schemas
from volunteer_board.forms.field import EACH, Field, FieldKind, Form
from volunteer_board.forms.form import form_of
from volunteer_board.reading.files import Kind
from volunteer_board.reading.vocabularies import read_vocabularies

LANGUAGES = ("ar", "en")
FOLDERS = {Kind.OPPORTUNITY: "", Kind.ORGANISATION: "organisation", Kind.STORY: "story"}
GROUPS = (FieldKind.GROUP, FieldKind.GROUPS)
_SCOPE = "ancestor::*[@data-field][1]"


@pytest.fixture(scope="module", params=FOLDERS)
def form(request: pytest.FixtureRequest) -> Form:
    vocabularies = {
        document.id: document.data for document in read_vocabularies(REPOSITORY).documents
    }
    schemas = load_schemas(REPOSITORY / "schemas", tuple(Kind))
    return form_of(schemas, vocabularies, request.param)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture(scope="module")
def page(site: Path, form: Form, language: str) -> HtmlElement:
    file = site / language / "contribute" / FOLDERS[Kind(form.kind)] / "index.html"
    return html.fromstring(file.read_text(encoding="utf-8"))


def question(page: HtmlElement, field: Field) -> HtmlElement:
    """Give the element that asks for a field: the only one at its path."""
    keys = [key for key in field.path if key != EACH]
    (found,) = (e for e in page.xpath(f"//*[@data-field='{keys[-1]}']") if path_of(e) == keys)
    element: HtmlElement = found
    return element


def path_of(element: HtmlElement) -> list[str]:
    around = element.xpath(_SCOPE)
    return [*(path_of(around[0]) if around else []), element.get("data-field")]


def controls(element: HtmlElement) -> list[HtmlElement]:
    found: list[HtmlElement] = element.xpath(".//input[not(@data-find)] | .//select | .//textarea")
    return found


def asked(form: Form) -> Iterator[Field]:
    """Give the fields that a person fills in."""
    return (field for field in form.walk() if field.is_always is None)


def test_page_asks_for_the_fields_of_the_form_and_no_others(page: HtmlElement, form: Form) -> None:
    wanted = sorted(field.name for field in form.walk())
    assert sorted(".".join(path_of(e)) for e in page.xpath("//*[@data-field]")) == wanted


def test_every_question_has_title_help_and_a_place_for_errors(
    page: HtmlElement, form: Form, language: str
) -> None:
    for field in asked(form):
        element = question(page, field)
        heading = element.xpath("./label | ./legend")[0].text_content()
        assert heading.split("\n")[0].strip().startswith(field.title[language]), field.name
        assert element.xpath("./p[@class='question-error'][@hidden]"), field.name
        described = element.xpath("(.//@aria-describedby)[1]")[0].split()
        ids = [each.get("id") for each in element.xpath("./p[@id]")]
        assert described == ids, field.name


def test_every_control_has_one_name_and_an_id_of_its_own(page: HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    labels = set(page.xpath("//label/@for"))
    for control in controls(page.xpath("//form[@data-form]")[0]):
        if control.get("type") != "hidden":
            has_label = control.get("id") in labels or control.xpath("ancestor::label")
            assert has_label, control.get("id")
    for reference in page.xpath("//@aria-describedby | //@aria-labelledby"):
        assert set(reference.split()) <= set(ids), reference


def test_texts_are_written_in_every_language_that_of_the_page_first(
    page: HtmlElement, form: Form, language: str
) -> None:
    other = next(code for code in LANGUAGES if code != language)
    localised = [field for field in form.walk() if field.is_localised]
    assert localised or form.kind == Kind.STORY
    for field in localised:
        written = controls(question(page, field))
        assert [control.get("lang") for control in written] == [language, other], field.name
        assert {control.get("dir") for control in written} == {"rtl", "ltr"}


def test_conditions_of_the_schema_stand_at_the_questions(page: HtmlElement, form: Form) -> None:
    for field in asked(form):
        element = question(page, field)
        for attribute, conditions in (
            ("data-required-when", field.required_when),
            ("data-refused-when", field.refused_when),
        ):
            said = json.loads(element.get(attribute, "[]"))
            assert [(each["path"], each["values"], each["is_negated"]) for each in said] == [
                (list(c.path), list(c.values), c.is_negated) for c in conditions
            ], field.name
        assert (element.get("data-required") is not None) == field.is_required
        is_refused = any(condition.holds({}) for condition in field.refused_when)
        assert (element.get("hidden") is not None) == is_refused, field.name


def test_choices_are_those_of_the_vocabulary(page: HtmlElement, form: Form) -> None:
    for field in (field for field in asked(form) if field.choices):
        element = question(page, field)
        values = element.xpath(".//option[@value != '']/@value | .//input[not(@data-find)]/@value")
        assert values == list(field.choices), field.name


def test_limits_help_to_type(page: HtmlElement, form: Form) -> None:
    kinds: Mapping[FieldKind, tuple[str, str]] = {
        FieldKind.DATE: ("type", "date"),
        FieldKind.CLOCK_TIME: ("type", "time"),
        FieldKind.WEB_ADDRESS: ("type", "url"),
        FieldKind.EMAIL: ("inputmode", "email"),  # browsers rewrite what is typed into that type
        FieldKind.PHONE: ("type", "tel"),
        FieldKind.INTEGER: ("inputmode", "numeric"),
        FieldKind.NUMBER: ("inputmode", "decimal"),
    }
    for field in (field for field in asked(form) if field.kind in kinds):
        attribute, value = kinds[field.kind]
        assert question(page, field).xpath("(.//input)[1]")[0].get(attribute) == value, field.name
    for field in (field for field in asked(form) if field.limits.most and field.is_localised):
        most = {control.get("data-most") for control in controls(question(page, field))}
        assert most == {str(field.limits.most)}, field.name


def test_page_is_found_and_needs_no_script_to_lead_on(
    site: Path, page: HtmlElement, language: str
) -> None:
    assert page.xpath("//meta[@name='robots']") == []
    assert len(page.xpath("//link[@rel='alternate'][@hreflang]")) == len(LANGUAGES) + 1
    address = page.xpath("//link[@rel='canonical']/@href")[0]
    assert address in (site / "sitemap.xml").read_text(encoding="utf-8")
    ways = page.xpath("//noscript//a/@href")
    assert any("/issues/new/choose" in way for way in ways)
    guide = f"/{language}/guides/posting-by-pull-request/"
    assert guide in {urlsplit(urljoin(address, way)).path for way in ways}


def answers(page: HtmlElement, key: str) -> Any:
    return page.xpath(f"//*[@data-about='{key}']//option/@value")


def test_posting_belongs_to_an_organisation_of_the_board_or_a_new_one(site: Path) -> None:
    text = (site / "ar" / "contribute" / "index.html").read_text(encoding="utf-8")
    folders = {file.parent.name for file in REPOSITORY.glob("opportunities/*/organisation.yml")}
    assert set(answers(html.fromstring(text), "organisation-choice")) == folders | {"", "+"}
