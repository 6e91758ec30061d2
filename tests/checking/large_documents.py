"""Documents as large and as strange as the bounds allow, made by a seed out of the schemas.

In a sound document one field, of any depth, holds something else: as much of it as a file may
have. The rest are files as people write them, with one slip in every line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any, NamedTuple

from tests.board_folder import HOUSE, valid_case
from tests.checking.mutations import case_data
from tests.sample import REPOSITORY
from volunteer_board.checking.schemas import SchemaNode, load_schemas
from volunteer_board.reading.files import Kind
from volunteer_board.reading.limits import POSTING

SCHEMAS = load_schemas(REPOSITORY / "schemas", tuple(Kind))
ROOM = POSTING.bytes - 6_000
"""What the sound rest of a document leaves of its bytes."""
VALUES = POSTING.nodes - 150
LEVELS = 4
SOME = 12

_LETTERS = "abcdefghijklmnopqrstuvwxyzابتثجحخدذر"
_FIELDS = ("title", "summary", "location", "deadline", "sessions", "team")
_TERMS = ("community", "education", "graphic-design", "translation", "data-analysis")
_MARKS = (
    "a", "*a", "**a _b ", "_", "[", "[a](", "[a]: b\n", "![a](b) ", "<a ", "<!--", "`a", "```\n",
    "&a", "> ", "- a\n", "|a", "~~a ", "\\", "\n", "https://a.b/ ", "a@b.c ", "a.", "%41", "a: ",
    "a، ", "a #b", "“a” ", "1", "1/", "٣", "2026-11-31 ", " ", "\u2066", "\u3164", "ا\u064b",
)  # fmt: skip

Path = tuple[str | int, ...]
Make = Callable[[Random], Any]


class Large(NamedTuple):
    """A file of a board, and what is large in it."""

    name: str
    path: str
    content: str


def _word(random: Random, length: int) -> str:
    return "".join(random.choice(_LETTERS) for _ in range(length))


def _spoilt(random: Random, words: tuple[str, ...]) -> str:
    """Give a word with a letter too many."""
    word = random.choice(words)
    at = random.randrange(len(word))
    return word[:at] + random.choice(_LETTERS) + word[at:]


def _many(make: Make, *, values: int = 1) -> Make:
    """Give the function for a list that is as long as the bounds allow."""

    def some(random: Random) -> list[Any]:
        items: list[Any] = []
        left = ROOM
        while left > 0 and len(items) < VALUES // values:
            items.append(make(random))
            left -= len(json.dumps(items[-1], ensure_ascii=False).encode()) + 2
        return items[:-1]

    return some


def _mapping(make: Callable[[Random], str]) -> Make:
    """Give the function for a group with as many keys."""
    keys = _many(make, values=3)
    return lambda random: {f"{key}{number}": 1 for number, key in enumerate(keys(random))}


def _text(piece: str) -> Make:
    return lambda _: piece * (ROOM // len(json.dumps(piece, ensure_ascii=False).encode()))


FILLINGS: Mapping[str, Make] = {
    "unknown terms": _many(lambda random: _word(random, random.randrange(3, 14))),
    "near misses": _many(lambda random: _spoilt(random, _TERMS)),
    "long terms": _many(lambda random: _word(random, 1) * 3 + _word(random, 57)),
    "one letter": _many(lambda random: "a" * random.randrange(50, 60)),
    "one term": _many(lambda _: "community"),
    "numbers": _many(lambda random: random.randrange(10**9)),
    "empty groups": _many(lambda _: {}),
    "groups": _many(lambda random: {"a": random.randrange(10**9)}, values=3),
    "fields": _mapping(lambda random: _spoilt(random, _FIELDS)),
    "long fields": _mapping(lambda random: _word(random, 50)),
    **{f"text of {piece!r}": _text(piece) for piece in _MARKS},
}

WORST: tuple[tuple[Kind, Path, str], ...] = (
    (Kind.OPPORTUNITY, ("causes",), "unknown terms"),
    (Kind.OPPORTUNITY, ("causes",), "near misses"),
    (Kind.OPPORTUNITY, ("causes",), "groups"),
    (Kind.OPPORTUNITY, ("sessions",), "empty groups"),
    (Kind.OPPORTUNITY, ("summary",), "long fields"),
)
"""What once took most."""

_SLIPS: Mapping[str, tuple[str, str, str]] = {
    "comments": ("causes:\n", "- a{} #b c\n", ""),
    "commas": ("causes:\n", "- a{}، b\n", ""),
    "commas in a line": ("causes: [", "a{} b، c،d, ", "z]\n"),
    "parts of texts": ("title: {en: a", ", b{} c", "}\n"),
    "colons": ("tasks:\n  en:\n", "  - a b{}: c d\n", ""),
    "curly quotes": ("tasks:\n  en:\n", "  - “a{}”\n", ""),
    "joined items": ("causes:\n- a\n", "  - b{}\n", ""),
    "days": ("sessions:\n", "- {{date: {}/13/2026}}\n", ""),
    "countries": ("applicants_from:\n", "- Jordan{}\n", ""),
}


def large_documents(seed: int) -> Iterator[Large]:
    """Give what once took most, some fillings in a field anywhere, and files full of slips."""
    random = Random(seed)  # noqa: S311 - no secret
    places = [(kind, path) for kind in _PATHS for path in _paths(kind)]
    some = random.sample(list(FILLINGS), SOME)
    anywhere = [(*random.choice(places), filling) for filling in some]
    for kind, path, filling in (*WORST, *anywhere):
        data = _sound(kind)
        _put(data, path, FILLINGS[filling](random))
        way = "/".join(map(str, path))
        yield Large(f"{filling} in {way} of {kind}", _PATHS[kind], _written(kind, data))
    for name, parts in _SLIPS.items():
        yield Large(name, _PATHS[Kind.OPPORTUNITY], _with_slips(*parts))


_PATHS = {
    Kind.OPPORTUNITY: f"{HOUSE}/lease.yml",
    Kind.ORGANISATION: f"{HOUSE}/organisation.yml",
    Kind.STORY: "stories/five.en.md",
}
_CASES = {
    Kind.OPPORTUNITY: "opportunity-project.yml",
    Kind.ORGANISATION: "organisation-every-field.yml",
}


def _sound(kind: Kind) -> dict[str, Any]:
    if kind is not Kind.STORY:
        return case_data(_CASES[kind])
    return {
        "title": "Five pages",
        "summary": "A lawyer read a lease.",
        "organisation": "olive-house",
    }


def _written(kind: Kind, data: Mapping[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False)
    return f"---\n{text}\n---\nShe read.\n" if kind is Kind.STORY else text


def _paths(kind: Kind) -> Iterator[Path]:
    return _paths_below(SCHEMAS.root(kind), ())


def _paths_below(node: SchemaNode, path: Path) -> Iterator[Path]:
    """Give the way to every field below a place of a schema, one item or language for all."""
    inside = [*node.content.get("properties", ())]
    if isinstance(node.content.get("additionalProperties"), Mapping):
        inside.append("en")
    for token in (*inside, *([0] if "items" in node.content else [])):
        member = SCHEMAS.member(node, token)
        if member is not None:
            yield (*path, token)
            if len(path) < LEVELS:
                yield from _paths_below(member, (*path, token))


def _put(holder: Any, path: Path, value: Any) -> None:
    """Put a value at the end of a path, and what leads to it in the place of anything else."""
    token, *rest = path
    if isinstance(token, int) and not holder:
        holder.append(None)
    if not rest:
        holder[token] = value
        return
    wanted: type = list if isinstance(rest[0], int) else dict
    inside = holder[token] if isinstance(token, int) else holder.get(token)
    holder[token] = inside if isinstance(inside, wanted) else wanted()
    _put(holder[token], tuple(rest), value)


def _with_slips(head: str, line: str, end: str) -> str:
    """Repeat a line, in each of which ``{}`` is another number, before the rest of a posting."""
    values = 1 + sum(map(line.count, ":,"))
    lines = map(line.format, range(VALUES // values))
    blocks = re.split(r"^(?=[a-z_]+:)", valid_case(_CASES[Kind.OPPORTUNITY]), flags=re.MULTILINE)
    field = head.partition(":")[0]
    rest = "".join(block for block in blocks if block.partition(":")[0] != field)
    return head + "".join(lines) + end + rest
