"""The reference says everything there is to say, once, in the words of its language."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from tests.rendering.reference.conftest import Reference
from volunteer_board.cli.reference import Reference as Addresses
from volunteer_board.explaining.explained import explained_codes
from volunteer_board.forms.field import Field
from volunteer_board.problems import Code
from volunteer_board.rendering import addresses
from volunteer_board.rendering.reference.fields_page import field_anchor

PARTS = ("reference", "fields", "problems", "advice")
MOST_BYTES = 160_000


def test_the_pages_have_their_addresses_and_twins(reference: Reference) -> None:
    assert tuple(reference.pages) == PARTS
    for page in reference.pages.values():
        tail = page.path.partition("/")[2]
        assert page.alternates == {code: f"{code}/{tail}" for code in ("ar", "en")}
        assert page.indexed and page.title and page.description
        assert page.path in {
            addresses.reference(page.language),
            *(addresses.reference(page.language, part) for part in PARTS[1:]),
        }


@pytest.mark.parametrize("name", PARTS)
def test_anchors_are_unique_and_links_within_the_page_lead_to_them(
    reference: Reference, name: str
) -> None:
    anchors = reference.anchors(name)
    assert len(anchors) == len(set(anchors))
    links = reference.trees[name].xpath("//a[starts-with(@href, '#')]/@href")
    assert {link.removeprefix("#") for link in links} <= set(anchors)


@pytest.mark.parametrize("name", PARTS)
def test_a_page_is_not_heavier_than_a_phone_can_bear(reference: Reference, name: str) -> None:
    assert len(reference.pages[name].content.encode()) < MOST_BYTES


@pytest.mark.parametrize("name", PARTS)
def test_headings_go_down_one_level_at_a_time(reference: Reference, name: str) -> None:
    headings = reference.trees[name].xpath("//*[self::h1 or self::h2 or self::h3 or self::h4]")
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PARTS)
def test_no_sentence_of_one_language_stands_in_the_other(
    references: Mapping[str, Reference], name: str
) -> None:
    def sentences(language: str) -> set[str]:
        texts = (
            references[language]
            .trees[name]
            .xpath("//text()[not(ancestor::code or ancestor::pre or ancestor::q)]")
        )
        return {text.strip() for text in texts if len(text.split()) > 1}

    assert len(sentences("ar")) > 3
    assert sentences("ar") & sentences("en") == set()


def test_every_problem_is_explained_at_the_address_that_reports_give(
    reference: Reference,
) -> None:
    view = reference.site.view
    given = Addresses(view.absolute(addresses.reference(view.code)))
    page = view.absolute(reference.pages["problems"].path)
    anchors = reference.anchors("problems")
    for code in Code:
        assert given.problem(code) == f"{page}#{code}"
        assert code in anchors


def test_every_problem_says_why_what_and_how(reference: Reference) -> None:
    language = reference.site.view.language
    for codes in explained_codes(language.catalogue).values():
        for each in codes:
            entry = reference.entry("problems", each.code)
            said = (each.why, *each.words, language.text(f"severity.{each.severity}"))
            assert all(" ".join(sentence.split()) in entry for sentence in said), each.code
            if each.example:
                assert " ".join(each.example.wrong.split()) in entry, each.code
                assert " ".join(each.example.right.split()) in entry, each.code


def test_the_wrong_line_of_an_example_is_marked(reference: Reference) -> None:
    for codes in explained_codes(reference.site.view.language.catalogue).values():
        for each in codes:
            marked = reference.trees["problems"].xpath("//*[@id=$id]//mark/text()", id=each.code)
            if each.example is None:
                assert marked == []
            else:
                line = each.example.wrong.splitlines()[each.example.line - 1 :][:1]
                assert marked == line, each.code


def test_every_field_is_there_with_its_words_and_values(reference: Reference) -> None:
    plain = reference.site.view.plain
    whole = reference.trees["fields"].text_content()
    for form in reference.materials.forms.values():
        for section in form.sections:
            assert field_anchor(form.kind, f"section-{section.id}") in reference.anchors("fields")
        for field in form.walk():
            entry = reference.entry("fields", field_anchor(form.kind, field.name))
            assert entry.startswith(f"{plain(field.title)} {field.name}")
            assert not field.description or plain(field.description) in entry
            assert all(value in whole for value in field.choices), field.name


def test_every_vocabulary_is_listed_once_and_linked_to_elsewhere(reference: Reference) -> None:
    tree = reference.trees["fields"]
    users: dict[str, list[tuple[str, Field]]] = {}
    for form in reference.materials.forms.values():
        for field in form.walk():
            if field.vocabulary:
                users.setdefault(field.vocabulary, []).append((form.kind, field))
    for fields in users.values():
        first, *others = [field_anchor(kind, field.name) for kind, field in fields]
        listed = tree.xpath("//*[@id=$id]//ul[@class='choices']/li/code/text()", id=first)
        assert set(listed) == set(fields[0][1].choices)
        for anchor in others:
            assert tree.xpath("//*[@id=$id]//dd/a/@href", id=anchor) == [f"#{first}"]


def test_every_piece_of_advice_is_there(reference: Reference) -> None:
    rules = reference.materials.rules
    view = reference.site.view
    given = Addresses(view.absolute(addresses.reference(view.code)))
    page = view.absolute(reference.pages["advice"].path)
    codes = [rule.code for rule in rules.rules()]
    assert len(codes) > 20
    for code in codes:
        assert code in reference.anchors("advice")
        assert given.advice(code) == f"{page}#{code}"
    for profile in rules.profiles.values():
        for trait in profile.traits:
            entry = reference.entry("advice", f"{profile.id}.{trait.id}")
            assert all(view.plain(words) in entry for words in (trait.label, trait.wording))


def test_advice_leads_to_the_fields_that_it_is_about(reference: Reference) -> None:
    links = reference.trees["advice"].xpath("//a[contains(@href, '/fields/#')]/@href")
    assert len(links) > 20
    assert {link.partition("#")[2] for link in links} <= set(reference.anchors("fields"))
