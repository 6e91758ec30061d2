"""The terms of a board's vocabularies by what the standard calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

STANDARD = "https://ns.volunteeringdata.io/"
_COMMA = re.compile(r"[,،]")


class Found(NamedTuple):
    """Ids of a board, and the IRIs for which it has none."""

    ids: list[str]
    unknown: list[str]


class VocabularyTerms:
    """Finds terms; ``vocabularies`` are what ``schemas/vocabularies/*.yml`` hold."""

    def __init__(self, vocabularies: Mapping[str, Mapping[str, Any]]) -> None:
        self._by_iri = {
            name: {term["iri"]: term["id"] for term in reversed(content["terms"]) if "iri" in term}
            for name, content in vocabularies.items()
        }
        self._places = {
            label.casefold(): term["id"]
            for term in vocabularies.get("places", {}).get("terms", ())
            for label in term["label"].values()
        }

    def find(self, vocabulary: str, iris: Iterable[str]) -> Found:
        """Find terms by their IRIs; the name of a term alone will do."""
        known, found = self._by_iri.get(vocabulary, {}), Found([], [])
        for iri in iris:
            full = iri if ":" in iri else STANDARD + iri
            if full not in known:
                found.unknown.append(iri)
            elif known[full] not in found.ids:
                found.ids.append(known[full])
        return found

    def place(self, *names: str) -> str | None:
        """Find a city by its name in any language, which may stand among others."""
        parts = [name, *_COMMA.split(name)] if (name := ", ".join(filter(None, names))) else []
        known = (self._places.get(part.strip().casefold()) for part in parts)
        return next(filter(None, known), None)
