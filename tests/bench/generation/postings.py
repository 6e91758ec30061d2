"""One generated posting after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.bench.generation.author import Author, Localised
from tests.bench.generation.drafts import Draft, Employer, Fields
from tests.bench.generation.model_fields import model_fields
from tests.bench.generation.optional_fields import optional_fields
from tests.bench.generation.phrasebook import Phrasebook, Terms
from tests.bench.generation.required_fields import required_fields

MODELS = {"micro": 40, "recurring": 35, "project": 25}
MODES = {"remote": 50, "onsite": 25, "hybrid": 25}
LANGUAGES_OF_A_POSTING = {"ar en": 96, "ar": 2, "en": 2}


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes postings and sees to it that no two of them say the same.

    ``field_order`` is the order in which the schema lists the fields.
    """

    book: Phrasebook
    terms: Terms
    field_order: Sequence[str]
    _used: set[tuple[str, str]] = field(default_factory=set)

    def compose(self, random: Random, employer: Employer) -> tuple[str, Fields]:
        """Give the English title, from which the id is made, and the fields of one posting."""
        draft = self._draft(random, employer)
        title = self._title(draft)
        fields = {"title": title, **self._purpose(draft)}
        for write in (required_fields, model_fields, optional_fields):
            fields |= write(draft)
        ordered = {name: fields[name] for name in self.field_order if name in fields}
        languages = draft.author.draw(LANGUAGES_OF_A_POSTING).split()
        return title["en"], keep_languages(ordered, languages)

    def _draft(self, random: Random, employer: Employer) -> Draft:
        label = self.terms["places"][employer.place]["label"]
        author = Author(random=random, place=label, domain=employer.domain)
        role = random.choice(self.book.roles)
        return Draft(
            author=author,
            book=self.book,
            terms=self.terms,
            employer=employer,
            role=role,
            model=author.draw({name: MODELS[name] for name in role["models"]}),
            mode="onsite" if role.get("onsite") else author.draw(MODES),
        )

    def _title(self, draft: Draft) -> Localised:
        """Give a title that is new to the organisation."""
        ideas = self._title_ideas(draft)
        return next(title for title in ideas if self._is_new(draft.employer.id, title["en"]))

    def _title_ideas(self, draft: Draft) -> Iterator[Localised]:
        """Give the plain title, then the same for other cities; try another if all are taken."""
        while True:
            title = draft.author.random.choice(draft.role["titles"])
            yield dict(title)
            (place,) = draft.ids("places", 1, 1)
            city = self.terms["places"][place]["label"]
            yield {
                "ar": f"{title['ar']} مع فريق {city['ar']}",
                "en": f"{title['en']} with our team in {city['en']}",
            }

    def _purpose(self, draft: Draft) -> Fields:
        """Give a summary and an objective that no other posting has together."""
        while True:
            summary = draft.author.say(draft.role["summaries"])
            objective = draft.author.say(draft.role["objectives"])
            if self._is_new(summary["en"], objective["en"]):
                return {"summary": summary, "objective": objective}

    def _is_new(self, where: str, text: str) -> bool:
        known = (where, text) in self._used
        self._used.add((where, text))
        return not known


def keep_languages(value: Any, languages: Sequence[str]) -> Any:
    """Give the value with only those languages left in its localised texts."""
    if isinstance(value, list):
        return [keep_languages(member, languages) for member in value]
    if not isinstance(value, dict):
        return value
    if value.keys() <= {"ar", "en"}:
        return {language: value[language] for language in languages}
    return {key: keep_languages(member, languages) for key, member in value.items()}
