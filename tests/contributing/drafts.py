"""Drafts as people leave them in the form: complete, and broken in every way that it allows.

Each begins as a sound file of the sample board or of ``tests/cases/valid`` and meets with a few
accidents. The same seed gives the same drafts.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from random import Random
from typing import Any

from tests.board_folder import CASES
from tests.sample import REPOSITORY
from volunteer_board.reading import front_matter
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

SEED = 4
HOUSES = ("olive-house", "fig-house")
POSTING_OF_FIG_HOUSE = "fig-house/welcome-desk"

Data = dict[str, Any]


@dataclass(frozen=True)
class Draft:
    """What stands in the form; ``id`` and ``language`` say where its file belongs."""

    kind: str
    id: str
    data: Data
    language: str = ""
    body: str = ""

    @property
    def path(self) -> str:
        """The path of its file below the root of the board."""
        places = {
            "opportunity": f"opportunities/{self.id}.yml",
            "organisation": f"opportunities/{self.id}/organisation.yml",
            "story": f"stories/{self.id}.{self.language}.md",
        }
        return places[self.kind]


def samples(kind: str) -> list[Path]:
    """Give the sound files of a kind."""
    if kind == "story":
        return [*sorted(REPOSITORY.glob("stories/*.md"))]
    own = REPOSITORY.glob("opportunities/*/*.yml")
    is_house = kind == "organisation"
    files = [path for path in sorted(own) if (path.name == "organisation.yml") == is_house]
    return files + sorted((CASES / "valid").glob(f"{kind}-*.yml"))


@cache
def content(path: Path) -> tuple[Data, str]:
    """Give the fields of a sound file, and the prose of a story."""
    text = path.read_text(encoding="utf-8")
    body = ""
    if path.suffix == ".md":
        parts = front_matter.split(text)
        assert isinstance(parts, front_matter.FrontMatter)
        text, body = parts.yaml, parts.body
    data = parse(text, PurePosixPath(path.name), POSTING)
    assert isinstance(data, dict)
    return data, body


def drafts(count: int) -> Iterator[Draft]:
    """Give that many drafts: mostly postings, some of them without any accident."""
    random = Random(SEED)  # noqa: S311 - the same drafts every time
    for number in range(count):
        kind = random.choices(["opportunity", "organisation", "story"], [7, 2, 2])[0]
        data, body = copy.deepcopy(content(random.choice(samples(kind))))
        data.pop("logo", None)  # a picture is not sent with a form
        if kind == "story":
            data |= {"organisation": "fig-house", "opportunity": POSTING_OF_FIG_HOUSE}
        others, _ = content(random.choice(samples(kind)))
        for _ in range(random.choice([0, 1, 1, 2, 2, 3, 5])):
            random.choice(ACCIDENTS)(random, data, others)
        yield _placed(random, kind, number, data, body)


def faulty() -> Iterator[Draft]:
    """Give the files of ``tests/cases/invalid`` that can be read, each with an id of its own."""
    for number, path in enumerate(sorted((CASES / "invalid").iterdir())):
        kind = path.name.partition("-")[0]
        try:
            data, body = content(path)
        except (AssertionError, UnicodeDecodeError):
            continue
        ids = {"opportunity": f"{HOUSES[0]}/case-{number}", "organisation": f"case-{number}"}
        if kind in ids or body.strip():
            yield Draft(kind, ids.get(kind, f"case-{number}"), data, "en" if body else "", body)


def _placed(random: Random, kind: str, number: int, data: Data, body: str) -> Draft:
    if kind == "organisation":
        return Draft(kind, f"house-{number}", data)
    if kind == "opportunity":
        house = random.choice([*HOUSES, *HOUSES, "nobodys-house"])
        return Draft(kind, f"{house}/draft-{number}", data)
    prose = random.choice([body, body, "Some <b>prose</b>.\n", "Turned \u202eround.\n"])
    return Draft(kind, f"story-{number}", data, random.choice(["ar", "en"]), prose)


Accident = Callable[[Random, Data, Mapping[str, Any]], None]
Place = tuple[Any, Any]

WRONG_VALUES: tuple[Any, ...] = (
    "", " ", "x", "<b>bold</b>", "see <a href='x'>this</a>", "rev\u202eersed", "half \u2067open",
    "zero\u200bwidth", "bell\x07", "next\x85line", "feff\ufeffhere", "line\nbreak\n\nand  more ",
    "  led by spaces", "ends in spaces  ", "\ttabbed", "# not a comment", "key: value", "- dash",
    "'quoted'", '"doubly"', "a, b, [c], {d}", "&anchor", "*alias", "!tag", "%directive", "@at",
    "no", "Yes", "on", "null", "~", "true", "012", "1_000", "0x1F", "12:30", "190:20:30", "1e3",
    "2.50", ".5", "+1", "<<", "=", "?", "---", "...", "2026-02-30", "20261201", "2026-W01",
    "٢٠٢٦-١٢-٠١", "2026-12-01", "2199-12-31", "1899-12-31", "١٢", "17:60", "7:00", "17:00",
    "Asia/Aman", "asia/amman", "Europe", "jo", "JO", "QQ", "EU", "xx", "ara", "arabic",
    "graphic desing", "Translation", "ترجمة", "تَرجَمة", "graphic-design", "micro", "remot", "opne",
    "http://", "https://localhost/", "https://example.org:0/", "https://user@example.org",
    "https://example.org/\u200f", "https://مثال.org/أ", "https://exam ple.org", "ftp://example.org",
    "HTTPS://Example.org:443/x?y#z", "https://[::1]/", "https://a\uff0eb.org", "a@b", "a..b@c.org",
    "Hala <hala@example.org>", "hala@example.org", "+962 6 555 0100", "00962", "+٩٦٢ ٦ ٥٥٥٠١٠٠",
    0, -1, 0.1, 2.5, 3, 41, 100, 1001, 99999999999999, 0.00001, True, False,
    [], {}, ["x"], [True, 1.5, None], {"ar": "نص طويل قليلًا"}, {"xx": "words"}, {"ar": ["x"]},
    {"AR": "x"},
)  # fmt: skip
LENGTHS = (79, 81, 120, 121, 161, 281, 1201, 8001)
SENTENCES = ("كلمات عربية طويلة  نسبيًا. ", "Words that go on: and on, ", "x", "😀 ")
DAYS = ("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-12-31", "2025-01-01")
NAMES = ("titel", "deadline ", "ar", "fr", "a/b~c", "seats", "team", "x" * 90, "urgent", "toString")


def _places(data: Any) -> list[Place]:
    """Every value of a document, as its holder and key."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    found: list[Place] = []
    for key, value in list(items):
        found.append((data, key))
        if isinstance(value, dict | list):
            found += _places(value)
    return found


def _forgotten(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    if data:
        del data[random.choice(list(data))]


def _removed(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    if data:
        holder, key = random.choice(_places(data))
        del holder[key]


def _replaced(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    if data:
        holder, key = random.choice(_places(data))
        holder[key] = copy.deepcopy(random.choice(WRONG_VALUES))


def _replaced_text(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    texts = [(holder, key) for holder, key in _places(data) if isinstance(holder[key], str)]
    if texts:
        holder, key = random.choice(texts)
        holder[key] = random.choice([each for each in WRONG_VALUES if isinstance(each, str)])


def _overlong(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    texts = [(holder, key) for holder, key in _places(data) if isinstance(holder[key], str)]
    if texts:
        holder, key = random.choice(texts)
        length = random.choice(LENGTHS)
        holder[key] = (random.choice(SENTENCES) * length)[:length]


def _crowded(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    lists = [holder[key] for holder, key in _places(data) if isinstance(holder[key], list)]
    if lists:
        chosen = random.choice(lists)
        chosen += copy.deepcopy(chosen) * random.choice([1, 5])


def _another_day(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    days = [(holder, key) for holder, key in _places(data) if str(holder[key])[:2] == "20"]
    if days:
        holder, key = random.choice(days)
        holder[key] = random.choice(DAYS)


def _renamed(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    groups = [data, *(h[k] for h, k in _places(data) if isinstance(h[k], dict))]
    group = random.choice(groups)
    if group:
        value = group.pop(random.choice(list(group)))
        group[random.choice(NAMES)] = value


def _of_another(random: Random, data: Data, others: Mapping[str, Any]) -> None:
    """A field of another posting: often one of another model or mode."""
    key = random.choice(list(others))
    data[key] = copy.deepcopy(others[key])


def _one_language_less(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    language = random.choice(["ar", "en"])
    for value in data.values() if random.random() < 0.5 else [*data.values()][:3]:
        if isinstance(value, dict):
            value.pop(language, None)


def _full_or_reversed(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    if "model" not in data:
        return
    data["seats"], data["seats_filled"] = random.choice([(2, 2), (2, 3), (1, 1), (5, 1)])
    data["ages"] = {"minimum": random.choice([18, 60]), "maximum": random.choice([17, 90])}
    data["overlap"] = {"from": "17:00", "to": random.choice(["17:00", "19:00"])}


def _told_of_others(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    if "model" in data:
        data["profile"] = random.choice(["community-manger", "community-manager", "x"])
    else:
        data["organisation"] = random.choice(["fig-hous", "olive-house", "x"])
        data["opportunity"] = random.choice(["fig-house/welcome-dest", "fig-house", "a/b"])


def _another_number(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    numbers = [(h, k) for h, k in _places(data) if type(h[k]) in (int, float)]
    if numbers:
        holder, key = random.choice(numbers)
        holder[key] = random.choice([0, -1, 0.1, 0.00001, 2.5, 41, 2026, 99999999999999])


def _another_address(random: Random, data: Data, _: Mapping[str, Any]) -> None:
    """What people write where an address, a number or a code is asked for."""
    key = random.choice(["phone", "email", "url", "website", "time_zone", "applicants_from"])
    wrong = random.choice([each for each in WRONG_VALUES if isinstance(each, str)])
    holder = data["apply"] if isinstance(data.get("apply"), dict) else data
    holder = data if key in ("time_zone", "applicants_from", "website") else holder
    holder[key] = [wrong] if key == "applicants_from" else wrong


ACCIDENTS: tuple[Accident, ...] = (
    _forgotten,
    _removed,
    _replaced,
    _replaced,
    _replaced_text,
    _replaced_text,
    _overlong,
    _crowded,
    _another_day,
    _renamed,
    _of_another,
    _of_another,
    _one_language_less,
    _full_or_reversed,
    _told_of_others,
    _another_number,
    _another_address,
)
