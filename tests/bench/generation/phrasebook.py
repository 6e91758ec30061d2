"""The sentences that generated postings are made of, in Arabic and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

PHRASES = Path(__file__).parent / "phrases"

Phrase = Mapping[str, str]
Terms = Mapping[str, Mapping[str, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Roles with their own sentences, and the sentences and names that all of them share."""

    roles: Sequence[Mapping[str, Any]]
    shared: Mapping[str, Sequence[Any]]


@cache
def load_phrasebook() -> Phrasebook:
    """Read ``phrases/*.yml``."""
    roles, shared, names = (_read(PHRASES / f"{name}.yml") for name in ("roles", "shared", "names"))
    return Phrasebook(roles=roles, shared=shared | names)


def load_terms(schemas: Path) -> Terms:
    """Read the terms of ``schemas/vocabularies/*.yml``: vocabulary name -> id -> term."""
    files = sorted((schemas / "vocabularies").glob("*.yml"))
    return {file.stem: {term["id"]: term for term in _read(file)["terms"]} for file in files}


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
