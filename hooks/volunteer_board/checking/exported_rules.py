"""The tables of the checks as plain data, for the checker in the browser.

``docs/assets/scripts/contribute/checking/`` says in JavaScript what this room says in Python.
Whatever is a table stands here once and is sent there, so that only the steps are written
twice; a test lets both check the same documents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from volunteer_board.checking import countries, dates, formats, texts
from volunteer_board.checking.board_files import groups
from volunteer_board.checking.clocks import clock_rules, zones_of_places
from volunteer_board.checking.narrowing import NAMED_BY, Vocabularies, narrowed
from volunteer_board.checking.schemas import SUFFIX, Schema, Schemas, subschemas
from volunteer_board.checking.suggestions import names_of
from volunteer_board.languages import arabic
from volunteer_board.problems import Code
from volunteer_board.reading.files import KINDS_OF_CONTENT
from volunteer_board.reading.limits import NUMBER_DIGITS, POSTING
from volunteer_board.reading.text import NEITHER_TEXT_NOR_YAML

_NEEDED = ("common", *KINDS_OF_CONTENT)
_NOT_FOR_CHECKS = frozenset({"$schema", "$id", "x-sections", "x-refers-to"})


def exported_rules(
    schemas: Schemas, vocabularies: Vocabularies, languages: Sequence[str]
) -> dict[str, Any]:
    """Give what a board asks of postings, organisations and stories, ready for JSON.

    ``schemas`` are those of the board as they were written, ``languages`` the codes of its
    languages. ``Rules`` in ``contribute/checking/rules.js`` describes the outcome.
    """
    board_schemas = narrowed(schemas, vocabularies, languages).contents
    return {
        "languages": list(languages),
        "schemas": {
            kind + SUFFIX: _without_notes(board_schemas[kind + SUFFIX]) for kind in _NEEDED
        },
        "vocabularies": _names_of_terms(vocabularies, _named_vocabularies(board_schemas)),
        "severities": {code.value: code.severity.value for code in Code},
        "codes": {
            "countries": sorted(formats.country_codes()),
            "languages": sorted(formats.language_codes()),
            "time_zones": sorted(formats.time_zones()),
        },
        "countries": {"meant": countries.MEANT, "several": countries.NO_COUNTRIES},
        "clocks": clock_rules(zones_of_places(groups(vocabularies.get("places", {}), "terms"))),
        "patterns": {
            "day": formats.DAY.pattern,
            "email": formats.EMAIL.pattern,
            "never_in_an_address": formats.NEVER_IN_AN_ADDRESS.pattern,
            "seen": formats.SEEN.pattern,
            "never_in_a_text": formats.NEVER_IN_A_TEXT.pattern,
            "never_in_a_file": NEITHER_TEXT_NOR_YAML.pattern,
        },
        "limits": {"bytes": POSTING.bytes, "digits": NUMBER_DIGITS},
        "folding": {"letters": arabic.LETTERS, "dropped": arabic.DROPPED},
        "days_that_follow": dates.DAYS_THAT_FOLLOW,
        "days_of_the_past": dates.DAYS_OF_THE_PAST,
        "main_texts": texts.MAIN_TEXTS,
    }


def _without_notes(node: Any) -> Any:
    """Leave out what no problem says. Only where a pattern has no words of its own does the
    description say what is wanted.
    """
    if isinstance(node, list):
        return [_without_notes(part) for part in node]
    if not isinstance(node, Mapping):
        return node
    is_described = "pattern" in node or "pattern" in node.get("items", ())
    words = {"title", "description"} if is_described else {"title"}
    return {
        key: _words(part, words) if key == "x-translations" else _without_notes(part)
        for key, part in node.items()
        if key not in _NOT_FOR_CHECKS and (key in words or not _is_description(key, part))
    }


def _words(translations: Mapping[str, Mapping[str, str]], wanted: set[str]) -> dict[str, Any]:
    return {
        language: {key: text for key, text in words.items() if key in wanted}
        for language, words in translations.items()
    }


def _is_description(key: str, part: object) -> bool:
    """Say whether this is the keyword, and not the field of a posting of that name."""
    return key == "description" and isinstance(part, str)


def _names_of_terms(
    vocabularies: Vocabularies, wanted: frozenset[str]
) -> dict[str, dict[str, list[str]]]:
    return {
        name: {term["id"]: sorted(names_of(term)) for term in content["terms"]}
        for name, content in vocabularies.items()
        if name in wanted
    }


def _named_vocabularies(contents: Mapping[str, Schema]) -> frozenset[str]:
    """Give the vocabularies whose terms the narrowed schemas ask for."""
    parts = (part for content in contents.values() for part in subschemas(content))
    keys = ("x-vocabulary", NAMED_BY)
    return frozenset(part[key] for part in parts for key in keys if key in part)
