"""The schema files of a board, and how to find one's way in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from volunteer_board.problems import FieldName, Localised

Schema = Mapping[str, Any]
SUFFIX = ".schema.json"
_HOLDERS = (Mapping, list)


class BrokenSchemas(ValueError):
    """The folder of schemas lacks a file, or one of them is not a JSON object."""


@dataclass(frozen=True, slots=True)
class SchemaNode:
    """A place in a schema; ``file`` is where its local references point into."""

    file: str
    content: Schema

    def words(self, key: str) -> Mapping[str, str]:
        """Give the ``title`` or ``description`` by language; English is the schemas' own."""
        own = {"en": self.content[key]} if key in self.content else {}
        translations = self.content.get("x-translations", {})
        others = {language: words[key] for language, words in translations.items() if key in words}
        return {**own, **others}


@dataclass(frozen=True, eq=False)
class Schemas:
    """The schemas by file name (``opportunity.schema.json``); a key for what is known of them."""

    contents: Mapping[str, Schema]

    def root(self, kind: str) -> SchemaNode:
        """Give the schema of a kind of document."""
        file = kind + SUFFIX
        return self.expanded(SchemaNode(file, self.contents[file]))

    def expanded(self, node: SchemaNode) -> SchemaNode:
        """Give a node with what it refers to; what stands beside ``$ref`` goes first."""
        reference = node.content.get("$ref")
        if reference is None:
            return node
        file, _, pointer = reference.partition("#")
        target = self.contents[file or node.file]
        for token in pointer.split("/")[1:]:
            target = target[token]
        base = self.expanded(SchemaNode(file or node.file, target))
        beside = {key: value for key, value in node.content.items() if key != "$ref"}
        return SchemaNode(base.file, {**base.content, **beside})

    def member(self, node: SchemaNode, token: str | int) -> SchemaNode | None:
        """Give the schema of a field or item of what ``node`` describes, if it has one."""
        content = node.content
        inside: Any = content.get("properties", {}).get(token)
        if inside is None:
            inside = content.get("additionalProperties" if isinstance(token, str) else "items")
        if not isinstance(inside, Mapping):
            return None
        return self.expanded(SchemaNode(node.file, inside))

    def at(self, kind: str, path: Iterable[str | int]) -> SchemaNode | None:
        """Give the schema at a path of keys and indexes, if a kind of document has one there."""
        node: SchemaNode | None = self.root(kind)
        for token in path:
            node = self.member(node, token) if node is not None else None
        return node

    def field_name(self, kind: str, path: Sequence[str | int]) -> FieldName:
        """Name the field at a path of keys and indexes; items and languages take its title."""
        key = ".".join(token for token in path if isinstance(token, str))
        return FieldName(key, self._words_on_the_way(kind, path, "title"))

    def description(self, kind: str, path: Sequence[str | int]) -> Localised:
        """Give what the schema says of the field at a path, by language."""
        return Localised(self._words_on_the_way(kind, path, "description"))

    def _words_on_the_way(
        self, kind: str, path: Sequence[str | int], key: str
    ) -> Mapping[str, str]:
        every_item = tuple(0 if isinstance(token, int) else token for token in path)
        return _words_on_the_way(self, kind, every_item, key)

    def patterns(self) -> Mapping[str, str]:
        """Map each pattern of a shared definition to the definition's name."""
        definitions = self.contents["common" + SUFFIX]["$defs"]
        return {part["pattern"]: name for name, part in definitions.items() if "pattern" in part}


@lru_cache(maxsize=512)
def _words_on_the_way(
    schemas: Schemas, kind: str, path: tuple[str | int, ...], key: str
) -> Mapping[str, str]:
    """Give the words of the last field of a path that has some; a file asks thousands of times."""
    node: SchemaNode | None = schemas.root(kind)
    words: Mapping[str, str] = {}
    for token in path:
        node = schemas.member(node, token) if node is not None else None
        words = (node.words(key) or words) if node is not None else {}
    return words


def load_schemas(folder: Path, kinds: Sequence[str]) -> Schemas:
    """Load every schema of a folder; raises ``BrokenSchemas`` if one of ``kinds`` is missing."""
    texts = {path: _text(path) for path in sorted(folder.glob(f"*{SUFFIX}"))}
    for kind in ("common", *kinds):
        if folder / (kind + SUFFIX) not in texts:
            raise BrokenSchemas(f"{folder / kind}{SUFFIX} is missing")
    try:
        return _schemas(tuple((path.name, text) for path, text in texts.items()))
    except BrokenSchemas as error:
        raise BrokenSchemas(f"{folder}/{error}") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise BrokenSchemas(f"{path} is not JSON: {error}") from error


@lru_cache(maxsize=4)
def _schemas(texts: tuple[tuple[str, str], ...]) -> Schemas:
    """Give the schemas that texts hold, by name: the same ones for the same texts."""
    return Schemas({name: _content(name, text) for name, text in texts})


def _content(name: str, text: str) -> Schema:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BrokenSchemas(f"{name} is not JSON: {error}") from error
    if not isinstance(content, dict):
        raise BrokenSchemas(f"{name} is not a JSON object")
    return content


def subschemas(node: object) -> Iterator[Schema]:
    """Give every JSON object inside a schema, the outermost first."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Mapping):
            yield each
            waiting += [
                part for part in reversed(list(each.values())) if isinstance(part, _HOLDERS)
            ]
        elif isinstance(each, list):
            waiting += [part for part in reversed(each) if isinstance(part, _HOLDERS)]
