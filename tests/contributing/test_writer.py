"""What scripts read and amend of a file is what the engine reads, and nothing else changes."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from pathlib import Path, PurePosixPath
from typing import Any

from tests.contributing.answering import ask
from tests.contributing.drafts import content, samples
from volunteer_board.reading import front_matter
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

KINDS = ("opportunity", "organisation", "story")
FILES = [(kind, path) for kind in KINDS for path in samples(kind)]
EVERY = 9
"""All five thousand changes would take ten seconds; one in nine meets every kind of field."""
_FIELD = re.compile(r"([a-z_]+):")


@dataclass(frozen=True)
class Change:
    """A sound file, and its data with one field changed."""

    kind: str
    path: Path
    field: str
    data: dict[str, Any]

    def question(self) -> Mapping[str, Any]:
        text, (_, body) = self.path.read_text(encoding="utf-8"), content(self.path)
        return {"do": "amend", "kind": self.kind, "text": text, "data": self.data, "body": body}


def changes() -> Iterator[Change]:
    """Take each field of each file away, put another value in its place, and add to it."""
    for kind, path in FILES:
        data, _ = content(path)
        if path.name == "opportunity-flow-style.yml":
            continue  # one line in brackets: it is written anew
        for field in data:
            for outcome in (None, *_others(data[field])):
                changed = copy.deepcopy(data)
                if outcome is None:
                    del changed[field]
                else:
                    changed[field] = outcome
                yield Change(kind, path, field, changed)


def _others(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        first = next(iter(value))
        yield {key: inner for key, inner in value.items() if key != first} or {"new": 1}
        yield {**value, first: next(_others(value[first])), "fr": "Une phrase: courte"}
    elif isinstance(value, list):
        yield [*value[:-1], *_others(value[-1])]
        yield [*value, copy.deepcopy(value[0])]
        yield value[1:] or [1]
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, int | float):
        yield value + 1.5
    else:
        yield f"no: {value[:40]}\n\nand more"


def field_of_lines(text: str) -> list[str]:
    """Say for each line of a file to which of its fields it belongs."""
    fields: list[str] = []
    for line in text.splitlines():
        match = _FIELD.match(line)
        fields.append(match[1] if match else fields[-1] if fields else "")
    return fields


def changed_fields(before: str, after: str) -> set[str]:
    """Give the fields whose lines are not as they were."""
    former, latter = before.splitlines(), after.splitlines()
    old, new = field_of_lines(before), field_of_lines(after)
    steps = SequenceMatcher(a=former, b=latter, autojunk=False).get_opcodes()
    kinds = [(step[1:3], step[3:5]) for step in steps if step[0] != "equal"]
    return {name for (a, b), (c, d) in kinds for name in (*old[a:b], *new[c:d])}


def test_every_file_is_read_as_the_engine_reads_it(rules: Mapping[str, Any]) -> None:
    texts = [path.read_text(encoding="utf-8") for _, path in FILES]
    questions = [
        {"do": "read", "kind": kind, "text": text}
        for (kind, _), text in zip(FILES, texts, strict=True)
    ]
    for (_, path), found in zip(FILES, ask(rules, questions), strict=True):
        data, body = content(path)
        assert (found["data"], found["body"]) == (data, body), path


def test_an_amendment_changes_one_field_alone(rules: Mapping[str, Any]) -> None:
    wanted = list(changes())[::EVERY]
    assert len(wanted) > 500
    for change, text in zip(wanted, ask(rules, [each.question() for each in wanted]), strict=True):
        before = change.path.read_text(encoding="utf-8")
        assert read(change.kind, text) == change.data, f"{change.path} {change.field}\n{text}"
        touched = changed_fields(before, text)
        assert touched == {change.field}, f"{change.path} {change.field} {touched}"


def read(kind: str, text: str) -> Any:
    if kind == "story":
        parts = front_matter.split(text)
        assert isinstance(parts, front_matter.FrontMatter)
        text = parts.yaml
    return parse(text, PurePosixPath("amended"), POSTING)


COMMENTED = """\
# yaml-language-server: $schema=../../schemas/opportunity.schema.json
# Ask Hala before changing this.
title:   {ar: "قارئ/ة", en: 'Reader'}   # both

summary:
  # the English one is read aloud
  en: Read stories
    to children.
  ar: "قراءة"

causes: [education,   community]  # two
skills:
  # most important first
  - {skill: translation, level: advanced}   # must

  # nice to have
  - skill: editing
    level: beginner
tasks:
    en:
    - One
    - Two   # second

    - Three
seats: 2   # desks
contact:
  name: {en: Hala}
  answers_within_days: 3 # at most
posted: 2026-11-01
# the end
"""
AMENDMENTS: list[tuple[Mapping[str, Any], list[str]]] = [
    (
        {"seats": 3, "posted": "2026-11-02"},
        [
            "-seats: 2   # desks",
            "+seats: 3   # desks",
            "-posted: 2026-11-01",
            "+posted: 2026-11-02",
        ],
    ),
    (
        {"summary": {"en": "Read.", "ar": "قراءة"}},
        ["-  en: Read stories", "-    to children.", "+  en: Read."],
    ),
    (
        {"causes": ["education"], "seats": None},
        [
            "-causes: [education,   community]  # two",
            "+causes: [education]  # two",
            "-seats: 2   # desks",
        ],
    ),
    (
        {"tasks": {"en": ["One", "Two", "Four", "Three"]}},
        ["+    - Four"],
    ),
    (
        {"tasks": {"ar": ["واحد"], "en": ["Two", "Three"]}},
        ["+    ar: [واحد]", "-    - One"],
    ),
    (
        {
            "skills": [
                {"skill": "translation", "level": "expert"},
                {"skill": "editing", "level": "expert"},
            ]
        },
        [
            "-  - {skill: translation, level: advanced}   # must",
            "+  - {skill: translation, level: expert}   # must",
            "-    level: beginner",
            "+    level: expert",
        ],
    ),
    (
        {"skills": [{"skill": "translation", "level": "advanced"}]},
        ["-  - skill: editing", "-    level: beginner"],
    ),
    (
        {"model": "micro", "deadline": "2026-12-01", "apply": {"email": "a@example.org"}},
        ["+model: micro", "+deadline: 2026-12-01", "+apply: {email: a@example.org}"],
    ),
    (
        {"contact": {"name": {"en": "Hala"}, "role": {"en": "No: 1"}, "answers_within_days": 3}},
        ['+  role: {en: "No: 1"}'],
    ),
]  # fmt: skip


def test_comments_and_layout_stay_as_they_were_written(rules: Mapping[str, Any]) -> None:
    data = read("opportunity", COMMENTED)
    wanted = [
        {key: value for key, value in {**data, **changed}.items() if value is not None}
        for changed, _ in AMENDMENTS
    ]
    questions = [
        {"do": "amend", "kind": "opportunity", "text": COMMENTED, "data": each} for each in wanted
    ]
    outcomes = ask(rules, questions)
    for text, each, (_, expected) in zip(outcomes, wanted, AMENDMENTS, strict=True):
        assert read("opportunity", text) == each
        assert differences(COMMENTED, text) == expected


def differences(before: str, after: str) -> list[str]:
    lines = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


def test_a_new_file_looks_as_people_write_them(rules: Mapping[str, Any]) -> None:
    """One file of the board has all that the layout decides about."""
    case = Path(__file__).parent / "as-written.yml"
    text = case.read_text(encoding="utf-8")
    question = {"do": "write", "kind": "opportunity", "data": read("opportunity", text)}
    assert ask(rules, [question]) == [text]
