"""Values and texts of a document by pointer, whatever the document holds.

A pointer is one of RFC 6901 in which ``*`` stands for every item of a list. An author is
still writing when the browser asks the same of a draft, so nothing here trusts a form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

EVERYWHERE = ""


class Text(NamedTuple):
    """A text, where it is, and its language; that of a story is known to its file alone."""

    pointer: str
    language: str | None
    content: str


def values_at(data: Any, pointer: str) -> list[tuple[str, Any]]:
    """Give the values at a pointer, each with the pointer to itself."""
    found = [("", data)]
    for name in pointer.split("/")[1:]:
        found = [each for place, value in found for each in _step(place, value, name)]
    return found


def _step(place: str, value: Any, name: str) -> Iterator[tuple[str, Any]]:
    if name == "*" and isinstance(value, list):
        yield from ((f"{place}/{index}", item) for index, item in enumerate(value))
    elif isinstance(value, dict) and name in value:
        yield f"{place}/{name}", value[name]


def is_empty(value: Any) -> bool:
    """Say whether a value says nothing: null, an empty text, list or group."""
    return value is None or (isinstance(value, str | list | dict) and not value)


def texts_at(data: Any, pointer: str, languages: tuple[str, ...]) -> Iterator[Text]:
    """Give the texts at a pointer in the given languages; lists give each of their items."""
    if pointer == EVERYWHERE:
        yield from _texts_inside("", data, languages)
    else:
        for place, value in values_at(data, pointer):
            yield from _texts(place, value, None)
            yield from _localised(place, value, languages)


def _texts_inside(place: str, value: Any, languages: tuple[str, ...]) -> Iterator[Text]:
    """Give the texts in several languages that are anywhere in a value."""
    if isinstance(value, Mapping):
        yield from _localised(place, value, languages)
        for key, inside in value.items():
            if key not in languages:
                yield from _texts_inside(f"{place}/{key}", inside, languages)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts_inside(f"{place}/{index}", item, languages)


def _localised(place: str, value: Any, languages: tuple[str, ...]) -> Iterator[Text]:
    if isinstance(value, Mapping):
        for language in languages:
            if language in value:
                yield from _texts(f"{place}/{language}", value[language], language)


def _texts(place: str, value: Any, language: str | None) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(place, language, value)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, str):
                yield Text(f"{place}/{index}", language, item)
