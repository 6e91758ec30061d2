"""Every code of advice is raised by what it is about, and by nothing that only looks like it.

``tests/cases/advice/codes.yml`` holds the changes of good documents; ``good`` and ``bad``
hold whole ones, with the codes and lines of the bad beside them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from tests.advising.board_rules import (
    ADVICE_CASES,
    advised,
    changed,
    document,
    good,
    rule_book,
    sample_documents,
)
from volunteer_board.advising.advice import advise
from volunteer_board.reading.documents import Document
from volunteer_board.reading.limits import VOCABULARY
from volunteer_board.reading.strict_yaml import parse

_FILE = ADVICE_CASES / "codes.yml"
CASES: Mapping[str, Any] = parse(_FILE.read_text(encoding="utf-8"), PurePosixPath(), VOCABULARY)  # type: ignore[assignment]
_MOST_ADVICE_ON_A_GOOD_POSTING = 3


def change_of(change: Mapping[str, Any]) -> tuple[Document, dict[str, Any]]:
    """Give a good document, and its data with a change; ``<n> words`` is a text that long."""
    fields = dict(change)
    base = good(fields.pop("on", "micro"))
    return base, changed(base.data, {key: _written_out(part) for key, part in fields.items()})


def codes_of(change: Mapping[str, Any]) -> set[str]:
    """Give the codes on a good document with a change."""
    base, data = change_of(change)
    organisation = good("organisation").data
    report = advise(base.kind, data, rule_book(), base.language, organisation)
    return {each.code for each in report.advice}


def _written_out(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _written_out(part) for key, part in value.items()}
    if isinstance(value, str) and value.endswith(" words") and value.split()[0].isdecimal():
        return "families " * int(value.split()[0])
    return value


def examples(kind: str) -> list[Any]:
    return [
        pytest.param(code, change, id=f"{code}-{number}")
        for code, case in CASES.items()
        for number, change in enumerate(case[kind])
    ]


@pytest.mark.parametrize(("code", "change"), examples("raised"))
def test_a_code_is_raised(code: str, change: Mapping[str, Any]) -> None:
    assert code in codes_of(change)


@pytest.mark.parametrize(("code", "change"), examples("silent"))
def test_a_near_miss_raises_nothing(code: str, change: Mapping[str, Any]) -> None:
    assert code not in codes_of(change)


def test_every_code_has_examples() -> None:
    assert {rule.code for rule in rule_book().rules()} == set(CASES)
    assert all(case["raised"] and case["silent"] for case in CASES.values())


@pytest.mark.parametrize("name", ["micro", "project", "recurring", "organisation", "story"])
def test_a_good_document_gets_no_advice(name: str) -> None:
    report = advised(good(name))
    assert [each.code for each in report.advice] == []
    assert report.score.points == 100


@pytest.mark.parametrize(
    "case", sorted((ADVICE_CASES / "bad").glob("*.yml")), ids=lambda case: case.stem
)
def test_a_bad_posting_gets_its_advice_at_its_lines(case: Path) -> None:
    found = document(case)
    report = advised(found)
    expected = json.loads(case.with_name(f"{case.name}.advice.json").read_text(encoding="utf-8"))
    assert {
        "score": report.score.points,
        "advice": [
            [each.code, found.locate(each.pointer)[0], each.pointer] for each in report.advice
        ],
    } == expected


def test_the_sample_board_gets_little_advice() -> None:
    """What its postings lack they lack indeed; no word of theirs is taken for what it is not."""
    absences = {"no-agreement", "no-feedback", "no-welcome", "no-overlap", "one-language"}
    for found in sample_documents():
        report = advised(found)
        if found.kind == "opportunity":
            codes = {each.code for each in report.advice}
            assert len(codes) <= _MOST_ADVICE_ON_A_GOOD_POSTING, found.path
            assert codes <= absences, found.path
            assert report.score.points >= 90, found.path
        else:
            assert report.score.points >= 75, found.path
