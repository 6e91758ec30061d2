"""What people look for and what they should find, as files: ``tests/cases/queries/``.

A file holds one kind of need: boards, languages, queries, and the postings that each of
them must find. ``name~`` is one that may be found as well, ``*~`` means any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from tests.boards import Draft, make_settings, organisation, posting
from tests.rendering.search.answering import Answer, ask
from tests.sample import MOMENT, REPOSITORY
from volunteer_board.board_build import BoardBuild
from volunteer_board.model.board import Board
from volunteer_board.model.building import build_board

FOLDER = REPOSITORY / "tests" / "cases" / "queries"
BOARD = FOLDER / "board.yml"
SHOWN_FIRST = 10


@dataclass(frozen=True)
class Query:
    """What somebody types on a board, and what fits."""

    kind: str
    board: str
    language: str
    q: str
    wanted: frozenset[str]
    allowed: frozenset[str]

    def fits(self, slug: str) -> bool:
        """Whether nobody minds to be shown this posting."""
        return slug in self.wanted or slug in self.allowed or "*" in self.allowed


@dataclass(frozen=True)
class Verdict:
    """How well a query was answered, from 0 to 1."""

    query: Query
    precision: float
    recall: float
    found: Sequence[str]


def queries() -> Iterator[Query]:
    """Give every query of the table."""
    for file in sorted(FOLDER.glob("*.yml")):
        if file == BOARD:
            continue
        for board, languages in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            for language, asked in languages.items():
                for q, answers in asked.items():
                    wanted = frozenset(each for each in answers if not each.endswith("~"))
                    allowed = frozenset(each[:-1] for each in answers if each.endswith("~"))
                    yield Query(file.stem, board, language, q, wanted, allowed)


@cache
def boards() -> Mapping[str, Board]:
    """Give the boards by their names: the sample, and that of ``board.yml``."""
    settings = make_settings(applicant_countries=("JO",))
    sample = BoardBuild.of(REPOSITORY, settings, MOMENT, lenient=False).publication.board
    neighbours = build_board(
        list(_drafts()), settings=settings, vocabularies=sample.vocabularies, now=MOMENT
    )
    return {"sample": sample, "neighbours": neighbours}


def _drafts() -> Iterator[Draft]:
    board = yaml.safe_load(BOARD.read_text(encoding="utf-8"))
    for key, told in board["organisations"].items():
        yield organisation(key, **told, summary={"ar": "جمعية", "en": "A society"})
    for key, told in board["postings"].items():
        yield posting(key, **_written_out(told))


def _written_out(told: Mapping[str, Any]) -> dict[str, Any]:
    fields = {**told, "skills": [{"skill": s, "level": "beginner"} for s in told["skills"]]}
    place = fields.pop("place", None)
    if place:
        fields["location"] = {"place": place}
    fields |= {name: {"ar": "سطر", "en": "A line"} for name in ("objective", "impact")}
    return fields


def verdicts() -> list[Verdict]:
    """Ask every query, all of a board and language at once."""
    groups: defaultdict[tuple[str, str], list[Query]] = defaultdict(list)
    for query in queries():
        groups[query.board, query.language].append(query)
    return [
        verdict
        for (board, language), asked in groups.items()
        for verdict in map(
            _verdict,
            asked,
            ask(boards()[board], language, *({"q": each.q, "size": 1000} for each in asked)),
        )
    ]


def _verdict(query: Query, answer: Answer) -> Verdict:
    found = [key.partition("/")[2] for key in answer.ids]
    first = found[:SHOWN_FIRST]
    fitting = sum(map(query.fits, first))
    precision = fitting / len(first) if first else float(not query.wanted)
    recall = len(query.wanted & set(found)) / len(query.wanted) if query.wanted else 1.0
    return Verdict(query, precision, recall, found)


def means(judged: Sequence[Verdict]) -> tuple[float, float]:
    """Give the mean precision and recall."""
    count = len(judged)
    return (
        sum(each.precision for each in judged) / count,
        sum(each.recall for each in judged) / count,
    )


def report(judged: Sequence[Verdict]) -> Iterator[str]:
    """Give a line for each kind of need in each language, and for all."""
    groups: defaultdict[str, list[Verdict]] = defaultdict(list)
    for each in judged:
        groups[f"{each.query.kind}, {each.query.language}"].append(each)
        groups[f"all, {each.query.language}"].append(each)
        groups["all"].append(each)
    yield f"{'need':<24}{'queries':>8}{'precision':>11}{'recall':>8}"
    for name, group in groups.items():
        precision, recall = means(group)
        yield f"{name:<24}{len(group):>8}{precision:>11.2f}{recall:>8.2f}"
