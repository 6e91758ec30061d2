"""A generated board: seeded, so that every run and every contestant gets the same postings."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.bench.generation.drafts import Fields
from tests.bench.generation.organisations import employer_of, generate_organisations
from tests.bench.generation.phrasebook import Terms, load_phrasebook, load_terms
from tests.bench.generation.postings import Composer
from tests.bench.generation.stories import StoryFile, generate_stories
from tests.bench.scenario import POSTINGS_AN_ORGANISATION

LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class GeneratedBoard:
    """Organisations by id, postings by ``<organisation>/<slug>``, stories, vocabularies."""

    organisations: Mapping[str, Fields]
    postings: Mapping[str, Fields]
    stories: Sequence[StoryFile]
    terms: Terms


def generate_board(count: int, *, seed: int, schemas: Path) -> GeneratedBoard:
    """Give a board of ``count`` postings by about a twentieth as many organisations.

    ``schemas`` is the folder with the schemas and vocabularies of the board. The
    same arguments give the same board.
    """
    book, terms = load_phrasebook(), load_terms(schemas)
    random = Random(seed)  # noqa: S311 (the same postings again, not a secret)
    number_of_organisations = max(1, count // POSTINGS_AN_ORGANISATION)
    organisations = generate_organisations(random, number_of_organisations, book, terms)
    composer = Composer(book, terms, _field_order(schemas))
    postings = _postings(random, count, organisations, composer)
    stories = list(generate_stories(random, book, postings))
    return GeneratedBoard(organisations, postings, stories, terms)


def _postings(
    random: Random, count: int, organisations: Mapping[str, Fields], composer: Composer
) -> dict[str, Fields]:
    employers = [employer_of(*entry) for entry in organisations.items()]
    postings: dict[str, Fields] = {}
    for number in range(count):
        # Each organisation posts something; the first ones post more than the others.
        skewed = int(len(employers) * random.random() ** 1.5)
        employer = employers[number if number < len(employers) else skewed]
        title, fields = composer.compose(random, employer)
        postings[f"{employer.id}/{_slug(title)}"] = fields
    return postings


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower())[:LONGEST_ID].strip("-")


def _field_order(schemas: Path) -> list[str]:
    schema = json.loads((schemas / "opportunity.schema.json").read_text(encoding="utf-8"))
    return list(schema["properties"])
