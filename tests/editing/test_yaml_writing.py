"""Whatever is written, the strict reader reads back as it was."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.editing.yaml_writing import field_lines, scalar
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co"), include_characters="\n"
)
TEXTS = st.text(LETTERS, min_size=1, max_size=40).filter(lambda text: "\ufeff" not in text)
NUMBERS = st.integers(-9999, 9999) | st.floats(-99, 99).map(lambda number: round(number, 2))
SCALARS = TEXTS | NUMBERS | st.booleans()
KEYS = st.sampled_from(["ar", "en", "title", "due", "level"])
GROUPS = st.dictionaries(KEYS, SCALARS, min_size=1, max_size=3)
VALUES = (
    SCALARS
    | st.lists(TEXTS, min_size=1, max_size=3)
    | GROUPS
    | st.lists(GROUPS, min_size=1, max_size=3)
    | st.dictionaries(KEYS, st.lists(TEXTS, min_size=1, max_size=2), min_size=1, max_size=2)
)


def read(lines: list[str]) -> object:
    return parse("\n".join(lines) + "\n", PurePosixPath("file.yml"), POSTING)


@given(VALUES)
def test_every_value_is_read_back(value: object) -> None:
    assert read(field_lines("key", value)) == {"key": value}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("منسّق/ة المتطوعين", "منسّق/ة المتطوعين"),
        ("2027-01-10", "2027-01-10"),
        ("18:00", "18:00"),
        ("no", "no"),
        ("12", '"12"'),
        ("true", '"true"'),
        ("One: two", '"One: two"'),
        ("a # b", '"a # b"'),
        ("- a", '"- a"'),
        ("", '""'),
        (2.5, "2.5"),
        (True, "true"),
        (None, ""),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value: object, written: str) -> None:
    assert scalar(value) == written


def test_a_document_looks_as_people_write_it() -> None:
    lines = field_lines("team", [{"role": {"en": "Designer"}, "seats": 2, "skills": ["ui-design"]}])
    assert lines == [
        "team:",
        "  - role:",
        "      en: Designer",
        "    seats: 2",
        "    skills: [ui-design]",
    ]
    assert field_lines("tasks", {"en": ["Draw it", "Say: done"]}) == [
        "tasks:",
        "  en:",
        "    - Draw it",
        '    - "Say: done"',
    ]
    assert field_lines("note", "One\n\nTwo\n") == ["note: |", "  One", "", "  Two"]
