"""The browser gives the same advice as the engine, on documents of every kind.

Sample board, cases, and drafts such as people leave half written go through both; one
process of Node answers for all of them.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from tests.advising.board_rules import (
    ADVICE_CASES,
    contents,
    document,
    good,
    rule_book,
    sample_documents,
)
from tests.advising.test_codes import CASES, change_of
from tests.board_folder import LANGUAGES
from tests.checking.mutations import mutate
from tests.sample import REPOSITORY
from tests.scripts import answer_of
from volunteer_board.advising.advice import Report, advise
from volunteer_board.advising.wording import words_of_advice
from volunteer_board.languages.language import load_language
from volunteer_board.reading.files import Kind
from volunteer_board.rendering.contributing.advice_data import advice_data

_SCRIPT = REPOSITORY / "tests" / "scripts" / "advise.mjs"
_DRAFTS = 300
_ODD_VALUES: tuple[Any, ...] = (
    *(None, True, 0, 26.5, "", " ", "!", "NATIVE SPEAKER WANTED!", [], {}, ["a", 1, None]),
    *({"ar": "مطلوب مترجم"}, {"en": ["you will", 3]}, {"en": None}, {"fr": "Traducteur"}),
    *({"ar": {"en": "we need"}}, {"ar": "مترجم(ة)", "en": "no  registration fee; we need"}),
)


ORGANISATION: Mapping[str, Any] = {"name": {"ar": "بيت الحكاية", "en": "Bayt Al-Hikaya"}}


class Draft(NamedTuple):
    kind: str
    data: Mapping[str, Any]
    language: str | None
    organisation: Mapping[str, Any] = ORGANISATION


def drafts() -> Iterator[Draft]:
    cases = [document(path) for path in sorted((ADVICE_CASES / "bad").glob("*.yml"))]
    goods = [good(name) for name in ("micro", "project", "recurring", "organisation", "story")]
    for each in (*sample_documents(), *cases, *goods):
        yield Draft(each.kind, each.data, each.language)
    for title in ({"ar": "م" * 50_000}, ORGANISATION["name"], {"en": "The Bayt al-Hikaya"}):
        yield Draft(goods[0].kind, {**goods[0].data, "title": title}, None)
    for case in CASES.values():
        for change in (*case["raised"], *case["silent"]):
            base, data = change_of(change)
            yield Draft(base.kind, data, base.language)
    chosen = random.Random(4)  # noqa: S311 - the same drafts every time
    for _ in range(_DRAFTS):
        base = chosen.choice([*cases, *goods])
        yield Draft(base.kind, mutated(base.data, chosen), base.language)


def mutated(data: Mapping[str, Any], chosen: random.Random) -> dict[str, Any]:
    actions = ("replace", "remove", "repeat", "add")
    names = ("profile", "en", "overlap", "x")
    return mutate(
        copy.deepcopy(dict(data)),
        [
            (
                chosen.randrange(10_000),
                chosen.choice(actions),
                (chosen.choice(names), copy.deepcopy(chosen.choice(_ODD_VALUES))),
            )
            for _ in range(chosen.randint(1, 6))
        ],
    )


def by_the_browser(found: list[Draft]) -> list[dict[str, Any]]:
    rules = advice_data(contents(Kind.ADVICE), contents(Kind.PROFILE), LANGUAGES)
    question = {
        "rules": json.loads(rules.content),
        "documents": [{**draft._asdict(), "language": draft.language or None} for draft in found],
    }
    answers: list[dict[str, Any]] = answer_of(_SCRIPT, question)
    return answers


def plain(report: Report) -> dict[str, Any]:
    languages = (load_language("en"), load_language("ar"))
    profile = report.profile
    return {
        "score": report.score.points,
        "parts": [[each.part.id, each.points, list(each.lost_by)] for each in report.score.parts],
        "advice": [[a.code, a.rule.part, a.pointer, dict(a.values)] for a in report.advice],
        "words": [
            [words_of_advice(each, language)._asdict() for each in report.advice]
            for language in languages
        ],
        "traits": profile and [[each.trait.id, each.said_at] for each in profile.traits],
    }


def test_engine_and_browser_give_the_same_advice() -> None:
    found = list(drafts())
    assert len(found) >= 600
    reports = [
        advise(draft.kind, draft.data, rule_book(), draft.language, draft.organisation)
        for draft in found
    ]
    assert sum(len(report.advice) for report in reports) > 2_000
    for draft, report, answer in zip(found, reports, by_the_browser(found), strict=True):
        assert answer == plain(report), draft.data


def test_the_browser_knows_every_condition() -> None:
    """Each is in use, so that the comparison above is one of all of them."""
    used: set[str] = set()
    for kind in (Kind.ADVICE, Kind.PROFILE):
        for content in contents(kind).values():
            used |= keys_inside(content)
    schema = json.loads((REPOSITORY / "schemas/advice.schema.json").read_text(encoding="utf-8"))
    assert set(schema["$defs"]["condition"]["properties"]) <= used


def keys_inside(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for part in value.values() for key in keys_inside(part)}
    if isinstance(value, list):
        return {key for part in value for key in keys_inside(part)}
    return set()
