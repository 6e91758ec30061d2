"""The steps of the browser's checker that a draft seldom takes are those of Python as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from random import Random
from typing import Any

from tests.checking.test_formats import INVALID, VALID
from tests.contributing.answering import ask
from tests.contributing.drafts import SEED, WRONG_VALUES
from volunteer_board.checking.formats import FORMATS
from volunteer_board.checking.schemas import subschemas

PIECES = (
    *"aZ9.-_:/@?#[]%+' \n\t", "https://", "http", "HTTPS://", "example", ".org", "www.", ":443",
    ":99999", ":", "//", "@", "مثال", "\u0660", "é", "e\u0301", "ß", "İ", "\uff0f", "²", "Ⅷ",
    "\u200d", "\u202e", "\u2067", "\u2069", "\u2028", "\ufeff", "\x00", "\U000e0041", "😀", "2026",
    "-02", "-29", "-30", "1900", "Asia/", "Amman", "JO", "ar", "hala", "\\", '"', "<", "|",
    "\u00a0", "\u3000", "\u2060", "x" * 64,
)  # fmt: skip


def texts() -> Iterator[tuple[str, str]]:
    """Give the texts of the formats' own tests, and thousands put together of pieces."""
    for cases in (VALID, INVALID):
        yield from ((name, text) for name, known in cases.items() for text in known)
    yield from ((name, text) for name in FORMATS for text in WRONG_VALUES if isinstance(text, str))
    random = Random(SEED)  # noqa: S311 - the same texts every time
    starts = ("", "https://", "https://a", "a@", "2026-", "")
    for _ in range(600):
        text = random.choice(starts) + "".join(random.choices(PIECES, k=random.randint(1, 5)))
        yield from ((name, text) for name in FORMATS)


def test_formats_accept_the_same(rules: Mapping[str, Any]) -> None:
    asked = list(texts())
    (answers,) = ask(rules, [{"do": "formats", "texts": asked}])
    expected = [FORMATS[name](text) for name, text in asked]
    wrong = [each for each, a, b in zip(asked, answers, expected, strict=True) if a != b]
    assert wrong == []
    assert 200 < sum(expected) < len(expected) - 200


def test_words_are_as_alike_as_python_finds_them(rules: Mapping[str, Any]) -> None:
    words = [*rules["vocabularies"]["skills"], *rules["codes"]["time_zones"][::20]]
    random = Random(SEED)  # noqa: S311 - the same words every time
    pairs = []
    for _ in range(500):
        letters = list(random.choice(words))
        random.shuffle(letters[: random.randint(0, 4)])
        del letters[random.randrange(len(letters))]
        letters.insert(random.randrange(len(letters) + 1), random.choice("aeنx-"))
        pairs.append((random.choice(words), "".join(letters)))
    (answers,) = ask(rules, [{"do": "similarity", "pairs": pairs}])
    assert answers == [SequenceMatcher(None, *pair).ratio() for pair in pairs]


def test_the_evaluator_knows_every_keyword_of_the_schemas(rules: Mapping[str, Any]) -> None:
    """A keyword that it did not know would be checked by Python alone."""
    (known,) = ask(rules, [{"do": "keywords"}])
    parts = [part for schema in rules["schemas"].values() for part in subschemas(schema)]
    fields = {name for part in parts for name in part.get("properties", {})}
    definitions = set(rules["schemas"]["common.schema.json"]["$defs"])
    languages = set(rules["languages"])
    used = {key for part in parts for key in part if not key.startswith("x-")}
    assert used - fields - definitions - languages <= set(known)
