"""A few stories that grew from generated postings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from tests.bench.generation.drafts import Fields
from tests.bench.generation.phrasebook import Phrasebook
from tests.bench.scenario import LANGUAGES, TODAY


@dataclass(frozen=True, slots=True)
class StoryFile:
    """One story in one language."""

    slug: str
    language: str
    fields: Mapping[str, Any]
    body: str


def generate_stories(
    random: Random, book: Phrasebook, postings: Mapping[str, Fields]
) -> Iterator[StoryFile]:
    """Give a story for each of the titles, in every language, about some posting."""
    for title in book.shared["story_titles"]:
        posting_id = random.choice(list(postings))
        common = _common_fields(random, posting_id, postings[posting_id])
        person = random.choice(book.shared["people"])
        quote = random.choice(book.shared["story_quotes"])
        for language in LANGUAGES:
            own = {
                "title": title[language],
                "summary": quote[language],
                "volunteer": {"name": person[language]},
                "quote": quote[language],
            }
            paragraphs = [text[language] for text in book.shared["story_paragraphs"]]
            body = "\n\n".join(paragraphs) + "\n"
            yield StoryFile(title["slug"], language, own | common, body)


def _common_fields(random: Random, posting_id: str, posting: Fields) -> Fields:
    published = TODAY - timedelta(days=random.randint(10, 300))
    return {
        "organisation": posting_id.partition("/")[0],
        "opportunity": posting_id,
        "causes": posting["causes"],
        "skills": [skill["skill"] for skill in posting["skills"]],
        "model": posting["model"],
        "published": published,
        "outcome": {"hours": random.randint(5, 60)},
        "consent": {"given_on": published - timedelta(days=5), "covers": ["name", "words"]},
    }
