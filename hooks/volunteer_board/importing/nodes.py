"""Nodes of JSON-LD, as tolerantly as strangers write them.

A value may stand alone or in a list, a text may be a value object with its language, a
reference an address or a node with an id (https://www.w3.org/TR/json-ld11/).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from volunteer_board.importing.imported import legible
from volunteer_board.reading.names import is_language_tag

Node = Mapping[str, Any]

_GRAPHS = ("graph", "@graph")


class NotTheStandard(ValueError):
    """A JSON file without organisations as the open volunteering data standard has them."""


def organisations_in(content: object) -> list[Node]:
    """Give the organisations of a file: a graph, a list or a single one.

    Raises ``NotTheStandard`` if there is none.
    """
    if isinstance(content, Mapping):
        graph = next((content[name] for name in _GRAPHS if name in content), [content])
    else:
        graph = content
    found = [node for node in listed(graph) if isinstance(node, Mapping) and "name" in node]
    if not found:
        raise NotTheStandard
    return found


def language_of(content: object) -> str | None:
    """Give the language that the context sets for all texts, if it does."""
    context = content.get("@context") if isinstance(content, Mapping) else None
    for part in listed(context):
        language = part.get("@language") if isinstance(part, Mapping) else None
        if isinstance(language, str) and is_language_tag(language):
            return language
    return None


def listed(value: object) -> list[Any]:
    """Give the values of a property, one or many or none."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def nodes(node: Node, name: str) -> list[Node]:
    """Give the nodes that a property holds."""
    return [value for value in listed(node.get(name)) if isinstance(value, Mapping)]


def texts(node: Node, name: str, language: str) -> dict[str, str]:
    """Give a text by language; one that does not say its own is in ``language``."""
    found: dict[str, str] = {}
    for value in listed(node.get(name)):
        tag, said = _tagged(value, language)
        if stripped := legible(said).strip():
            found.setdefault(tag, stripped)
    return found


def _tagged(value: object, language: str) -> tuple[str, str]:
    if isinstance(value, Mapping):
        text, tag = value.get("@value"), value.get("@language")
        is_tagged = isinstance(tag, str) and is_language_tag(tag)
        return str(tag) if is_tagged else language, text if isinstance(text, str) else ""
    return language, value if isinstance(value, str) else ""


def text(node: Node, name: str) -> str:
    """Give a text that is in no language, such as an address; empty if there is none."""
    return next(iter(texts(node, name, "").values()), "")


def number(node: Node, name: str) -> int | None:
    """Give a whole number, written as a number or as a text."""
    for value in listed(node.get(name)):
        bare = value.get("@value") if isinstance(value, Mapping) else value
        if isinstance(bare, int) and not isinstance(bare, bool):
            return bare
        if isinstance(bare, str) and bare.isascii() and bare.isdigit() and len(bare) < len("1000"):
            return int(bare)
    return None


def flag(node: Node, name: str) -> bool | None:
    """Give a truth value, if there is one."""
    value = next(iter(listed(node.get(name))), None)
    bare = value.get("@value") if isinstance(value, Mapping) else value
    return {"true": True, "false": False}.get(str(bare).lower())


def day(node: Node, name: str) -> str:
    """Give the day of a date or moment in ISO 8601; empty if there is none."""
    return text(node, name)[: len("2026-12-31")]


def references(node: Node, name: str) -> Iterator[str]:
    """Give the IRIs to which a property refers."""
    for value in listed(node.get(name)):
        iri = value.get("id", value.get("@id")) if isinstance(value, Mapping) else value
        if isinstance(iri, str):
            yield iri
