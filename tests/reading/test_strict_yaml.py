"""YAML as people mean it, and nothing that hangs, crashes or hides."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.effort import effort
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.limits import POSTING, VOCABULARY
from volunteer_board.reading.strict_yaml import parse

FILE = PurePosixPath("opportunities/olive-house/lease.yml")


def read(text: str) -> Any:
    return parse(text, FILE, POSTING)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("word", "word"),
        ("كلمة", "كلمة"),
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("FALSE", False),
        ("7", 7),
        ("-7", -7),
        ("0", 0),
        ("2.5", 2.5),
        ("2.0", 2),
        ("1e2", 100),
        ("999999999999999", 999999999999999),
        ('"7"', "7"),
        ("'true'", "true"),
        ('""', ""),
        ("no", "no"),
        ("on", "on"),
        ("y", "y"),
        ("NO", "NO"),
        ("012", "012"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("+7", "+7"),
        (".5", ".5"),
        ("12:30", "12:30"),
        ("2026-12-01", "2026-12-01"),
        ("2026-12-01T10:00:00Z", "2026-12-01T10:00:00Z"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("+962 6 555 0100", "+962 6 555 0100"),
        ("1.2.3", "1.2.3"),
        ("٧", "٧"),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        (">-\n  folded\n  line\n", "folded line"),
        ("[a, 1, {b: no}]", ["a", 1, {"b": "no"}]),
        ('"\\u0645"', "م"),
        ('"one\\r\\ntwo"', "one\ntwo"),
        ("[{a: 'it\\r', b: \"\\r\\n\"}]", [{"a": "it\\r", "b": "\n"}]),
        ("1.000", "1.000"),
        ("-2.500", "-2.500"),
        ("19.30", "19.30"),
        ("0.500", 0.5),
        ("1234.000", 1234),
        ("19.70", 19.7),
    ],
)
def test_a_value_is_what_a_person_means(written: str, meant: object) -> None:
    data = read(f"key: {written}")
    assert data == {"key": meant}
    assert type(data["key"]) is type(meant)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: 1\nb: &x 2\n", Code.YAML_REFERENCE, (2, 4)),
        ("a: 1\nb: *x\n", Code.YAML_REFERENCE, (2, 4)),
        ("&x a: 1\n", Code.YAML_REFERENCE, (1, 1)),
        ("&x\na: 1\n", Code.YAML_REFERENCE, (1, 1)),
        ("- &x a\n- *x\n", Code.YAML_REFERENCE, (1, 3)),
        ("a: &x [*x]\n", Code.YAML_REFERENCE, (1, 4)),
        ("a: &x {b: *x}\n", Code.YAML_REFERENCE, (1, 4)),
        ("a: [1, [2, &x 3]]\n", Code.YAML_REFERENCE, (1, 12)),
        ("a: {<<: {b: 1}}\n", Code.YAML_REFERENCE, (1, 5)),
        ("a: &x\n", Code.YAML_REFERENCE, (1, 4)),
        ("a: ! 1\n", Code.YAML_TAG, (1, 4)),
        ("a: !!str 1\n", Code.YAML_TAG, (1, 4)),
        ("!!map {a: 1}\n", Code.YAML_TAG, (1, 1)),
        ("!!str a: 1\n", Code.YAML_TAG, (1, 1)),
        ("a: !!binary aGk=\n", Code.YAML_TAG, (1, 4)),
        ("a: !!python/object/apply:os.system [id]\n", Code.YAML_TAG, (1, 4)),
        ("a: !<tag:example.org,2026:x> 1\n", Code.YAML_TAG, (1, 4)),
        ("a: !&x 1\n", Code.YAML_TAG, (1, 4)),
        ("a: 1\n'a': 2\n", Code.DUPLICATE_KEY, (2, 1)),
        ("a: {b: 1, b: 2}\n", Code.DUPLICATE_KEY, (1, 11)),
        ("true: 1\n", Code.KEY_NOT_TEXT, (1, 1)),
        ("? [a]\n: 1\n", Code.KEY_NOT_TEXT, (1, 3)),
        ("? {a: 1}\n: 1\n", Code.KEY_NOT_TEXT, (1, 3)),
        ("? |\n  1\n: 1\n? |\n  1\n: 2\n", Code.DUPLICATE_KEY, (4, 3)),
        ("a: 1e999\n", Code.NUMBER_OUT_OF_RANGE, (1, 4)),
        ("a: 1000000000000000\n", Code.NUMBER_OUT_OF_RANGE, (1, 4)),
        ("a: -1000000000000000\n", Code.NUMBER_OUT_OF_RANGE, (1, 4)),
        ("a: 0.12345678901234567\n", Code.NUMBER_OUT_OF_RANGE, (1, 4)),
        ("", Code.EMPTY_DOCUMENT, (1, 1)),
        ("~\n", Code.EMPTY_DOCUMENT, (1, 1)),
        ("--- \n...\n", Code.EMPTY_DOCUMENT, (2, 1)),
        ("word\n", Code.NOT_A_MAPPING, (1, 1)),
        ("a: 1\n...\nb: 2\n", Code.SEVERAL_DOCUMENTS, (3, 1)),
        ("a: '\n---\n", Code.YAML_QUOTES, (1, 4)),
        ('a: "\\uD800"\n', Code.YAML_ESCAPE, (1, 7)),
    ],
)
def test_what_surprises_is_refused_at_its_place(
    text: str, code: Code, place: tuple[int, int]
) -> None:
    problem = read(text)
    assert isinstance(problem, Problem)
    assert (problem.code, (problem.line, problem.column)) == (code, place)
    assert problem.file == FILE


def test_quoted_names_and_merge_signs_are_plain_texts() -> None:
    assert read("'1': a\n\"<<\": b\n'null': c\n") == {"1": "a", "<<": "b", "null": "c"}


def test_signs_inside_a_text_are_no_anchors_or_types() -> None:
    assert read("a: Q&A for R&D!\nb: '&x *y !z'\n") == {"a": "Q&A for R&D!", "b": "&x *y !z"}
    assert read("# &x !y\na: |\n  &x !y *z\n") == {"a": "&x !y *z\n"}


def bomb(levels: int) -> str:
    lines = ["a: &a0 [x, x]"]
    lines += [f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


HOSTILE = {
    "brackets": "[" * 65_000,
    "braces": "{a: " * 16_000,
    "hyphens": "- " * 32_000,
    "hyphens on lines": "-\n" * 32_000,
    "question marks": "? " * 32_000,
    "indented": "\n".join(" " * n + "a:" for n in range(350)),
    "mixed": "[{a: " * 13_000,
    "deep in a value": "a: 1\nb: " + "[" * 60_000,
    "under a thousand levels": "a: " + "[" * 400 + "]" * 400,
    "under a thousand with an anchor": "a: " + "[" * 400 + "&x 1" + "]" * 400,
    "closed": "[" * 30_000 + "]" * 30_000,
    "aliases": bomb(30),
    "cycle": "a: &x [*x, *x, *x]",
    "long key": "k" * 65_000,
    "long quoted key": '"' + "k" * 60_000 + '": 1',
    "many keys": "{" + ",".join(f"k{n}: 1" for n in range(7_000)) + "}",
    "many items": "a: [" + "1," * 30_000 + "]",
    "many colons": "a" + ": b" * 15_000,
    "many anchors": " ".join(f"&a{n}" for n in range(9_000)),
    "many tags": "!a " * 20_000,
    "many documents": "---\n" * 16_000,
    "many comments": "# x\n" * 16_000,
    "many quotes": "'" * 65_000,
    "many backslashes": '"' + "\\" * 65_000,
    "many hashes": "a: " + "#" * 65_000,
    "many blank lines": "a: |\n" + "\n" * 65_000,
    "directive": "%" * 65_000,
    "long number": "a: " + "9" * 65_000,
    "long fraction": "a: 0." + "1" * 65_000,
    "block indicator": "a: |" + "9" * 65_000,
    "flow in flow": "{[" * 30_000,
    "control by escape": 'a: "' + "\\0" * 20_000 + '"',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_ends_the_process(text: str) -> None:
    assert len(text) <= POSTING.bytes
    assert isinstance(read(text), Problem | dict)


@pytest.mark.alone
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_is_much_work(text: str) -> None:
    assert effort(lambda: read(text)) < 40


def test_bounds_are_those_that_are_given() -> None:
    text = "a: [" + "1," * POSTING.nodes + "]"
    assert isinstance(parse(text, FILE, POSTING), Problem)
    assert parse(text, FILE, VOCABULARY) == {"a": [1] * POSTING.nodes}


def test_the_deepest_nesting_that_is_allowed() -> None:
    levels = POSTING.depth - 1
    assert read("a: " + "[" * levels + "]" * levels) == {
        "a": json.loads("[" * levels + "]" * levels)
    }
    problem = read("a: " + "[" * (levels + 1) + "]" * (levels + 1))
    assert problem.code is Code.NESTED_TOO_DEEP


YAML_SIGNS = "abc 012'\"\\\n\t:-?[]{},&*!|>%@`#~.+eéم\u2028"


@settings(max_examples=400)
@given(st.text(alphabet=YAML_SIGNS, max_size=60) | st.text(max_size=30))
@example("a: !")
@example("? ")
@example("\u2028:")
@example("*0\u2028@")
@example("%YAML 1.1 #\n--- a")
@example("a: 'b\n...\n")
def test_every_text_gives_data_or_a_problem(text: str) -> None:
    outcome = read(text)
    if isinstance(outcome, Problem):
        assert outcome.line >= 1
        assert outcome.column >= 1
    else:
        assert isinstance(outcome, dict)


JSON_TEXTS = st.text(
    alphabet=st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
    ),
    max_size=12,
)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | JSON_TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(JSON_TEXTS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(JSON_TEXTS, JSON_VALUES, max_size=4))
def test_json_reads_as_json(data: dict[str, Any]) -> None:
    assert read(json.dumps(data, ensure_ascii=False)) == data
