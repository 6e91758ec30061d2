"""The same generated board as a Hugo site, prepared as kindly to Hugo as can be.

What Hugo would have to work out, such as which postings are open, and which text
stands in for a missing translation, is worked out here, before the clock runs.
README.md says which ways of Hugo were tried and which are used.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel import Locale

from tests.bench.generation.schedule import state_of
from tests.bench.generator import GeneratedBoard
from tests.bench.scenario import LANGUAGES
from volunteer_board.languages.catalogues import load_catalogue

TEMPLATES = Path(__file__).parent / "hugo"
FACETS = ("causes", "skills", "models", "modes", "places", "audiences")
SECTIONS = {
    "opportunities": {"ar": "الفرص", "en": "Opportunities"},
    "stories": {"ar": "القصص", "en": "Stories"},
}
DIRECTIONS = {"ar": "rtl", "en": "ltr"}
DOCUMENTS = ("document.", "kit.", "clause.", "calendar.")
FILLED_IN = re.compile(r"\{[a-z]+\}")
CLOCKS = {
    hours: {"ar": f"ما يسبق غرينتش بـ {hours}", "en": f"Ahead of Greenwich by {hours}"}
    for hours in ("0", "1", "2", "3", "4")
}


def write_hugo_site(board: GeneratedBoard, root: Path, repository: Path) -> None:
    """Write a folder in which ``hugo`` builds the board."""
    shutil.copytree(TEMPLATES, root)
    shutil.copytree(repository / "docs" / "assets", root / "static" / "assets")
    _write_data(board, root / "data")
    for language in LANGUAGES:
        content = root / "content" / language
        _write_sections(content, language)
        _write_terms(board, content, language)
        _write_postings(board, content, language)
        _write_stories(board, content, language)


def _write_data(board: GeneratedBoard, folder: Path) -> None:
    labels = {
        language: {
            vocabulary: {term_id: term["label"][language] for term_id, term in terms.items()}
            for vocabulary, terms in board.terms.items()
        }
        for language in LANGUAGES
    }
    countries = {place: term["country"] for place, term in board.terms["places"].items()}
    applicants = [
        {"@type": "Country", "name": country} for country in sorted(set(countries.values()))
    ]
    tables = {
        "labels": labels,
        "countries": countries,
        "applicants": applicants,
        "words": {language: _words_of_documents(language) for language in LANGUAGES},
        "clocks": CLOCKS,
    }
    for name, data in tables.items():
        _write_json(folder / f"{name}.json", data)


def _words_of_documents(language: str) -> dict[str, str]:
    """Give our own words of kits, agreements and calendars, with nothing left to fill in."""
    messages = load_catalogue(language).messages.items()
    return {
        message_id: FILLED_IN.sub("", message).rstrip(": ·")
        for message_id, message in messages
        if isinstance(message, str) and message_id.startswith(DOCUMENTS)
    }


def _write_sections(content: Path, language: str) -> None:
    for section, title in SECTIONS.items():
        _write_json(content / section / "_index.md", {"title": title[language]})


def _write_terms(board: GeneratedBoard, content: Path, language: str) -> None:
    """Write a page for every term of a facet, every country and every organisation."""
    for facet in FACETS:
        for term_id, term in board.terms[facet].items():
            _write_json(content / facet / term_id / "_index.md", {"title": term["label"][language]})
    names = Locale(language).territories
    for country in {term["country"] for term in board.terms["places"].values()}:
        _write_json(content / "places" / country.lower() / "_index.md", {"title": names[country]})
    for organisation_id, organisation in board.organisations.items():
        fields = localise(organisation, language)
        front_matter = {
            "title": fields["name"],
            "description": fields["summary"],
            "organisation": fields,
        }
        _write_json(content / "organisations" / organisation_id / "_index.md", front_matter)


def _write_postings(board: GeneratedBoard, content: Path, language: str) -> None:
    for posting_id, posting in board.postings.items():
        front_matter = _front_matter(board, posting_id, posting, language)
        body = front_matter["posting"].pop("description", "")
        _write_json(content / "opportunities" / f"{posting_id}.md", front_matter, body)


def _write_stories(board: GeneratedBoard, content: Path, language: str) -> None:
    for story in board.stories:
        if story.language == language:
            front_matter = {
                "title": story.fields["title"],
                "description": story.fields["summary"],
                "date": story.fields["published"],
                "story": story.fields,
            }
            _write_json(content / "stories" / f"{story.slug}.md", front_matter, story.body)


def _front_matter(
    board: GeneratedBoard, posting_id: str, posting: Mapping[str, Any], language: str
) -> dict[str, Any]:
    organisation_id = posting_id.partition("/")[0]
    organisation = localise(board.organisations[organisation_id], language)
    fields = localise(posting, language)
    return {
        "title": fields.pop("title"),
        "description": fields.pop("summary"),
        "date": fields["posted"],
        "lastmod": fields.get("updated", fields["posted"]),
        "organisations": [organisation_id],
        **_facets(board, posting),
        **_availability(posting),
        **_language_of_text(posting, language),
        "id": posting_id,
        "organisation": organisation_id,
        "organisation_name": organisation["name"],
        "posting": fields,
        "outputs": ["html", "kit", "calendar"],
    }


def _facets(board: GeneratedBoard, posting: Mapping[str, Any]) -> dict[str, Any]:
    skills = [skill["skill"] for skill in posting["skills"]]
    team_skills = [skill for member in posting.get("team", ()) for skill in member["skills"]]
    return {
        "causes": posting["causes"],
        "skills": list(dict.fromkeys(skills + team_skills)),
        "models": [posting["model"]],
        "modes": [posting["mode"]],
        "places": _places(board, posting),
        "audiences": posting.get("audiences", []),
    }


def _places(board: GeneratedBoard, posting: Mapping[str, Any]) -> list[str]:
    """Give the country and the city; remote work belongs to no place."""
    if "location" not in posting:
        return []
    place = posting["location"]["place"]
    return [board.terms["places"][place]["country"].lower(), place]


def _availability(posting: Mapping[str, Any]) -> dict[str, Any]:
    state = state_of(posting)
    if state in ("open", "closing-soon"):
        return {"open": True, "state": state}
    return {"open": False, "state": state, "build": {"list": "never"}}


def _language_of_text(posting: Mapping[str, Any], language: str) -> dict[str, str]:
    if language in posting["title"]:
        return {}
    original = next(iter(posting["title"]))
    return {"text_language": original, "text_direction": DIRECTIONS[original]}


def localise(value: Any, language: str) -> Any:
    """Give the value with its texts in that language, or in the one there is."""
    if isinstance(value, list):
        return [localise(member, language) for member in value]
    if not isinstance(value, Mapping):
        return value
    if value.keys() <= set(LANGUAGES):
        return value.get(language) or next(iter(value.values()))
    return {key: localise(member, language) for key, member in value.items()}


def _write_json(file: Path, data: Any, body: str = "") -> None:
    """Write JSON, which Hugo reads as data and, before a body, as front matter."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, ensure_ascii=False, default=str)
    file.write_text(f"{text}\n{body}", encoding="utf-8")
