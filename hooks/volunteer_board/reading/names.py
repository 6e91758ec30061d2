"""Which names files and folders may have. Their names become addresses for ever."""

from __future__ import annotations

import re

from volunteer_board.problems import Code
from volunteer_board.reading.limits import ID_LENGTH

ORGANISATION_FILE = "organisation.yml"
EXAMPLE_OF_AN_ID = "book-fair"
README = "README.md"
PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".webp"})

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
_ORGANISATION = re.compile(r"organi[sz]ations?\.ya?ml", re.IGNORECASE)
_NO_PART_OF_AN_ID = re.compile(r"[^a-z0-9]+")

_ADDRESSES = frozenset({"api", "atom", "feed", "feeds", "index", "new", "organisation", "page"})
_WINDOWS_DEVICES = frozenset(
    {"aux", "con", "nul", "prn"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
RESERVED = _ADDRESSES | _WINDOWS_DEVICES
"""Ids that would meet an address of the site, or a name that Windows cannot check out."""


def fault_of_id(name: str) -> Code | None:
    """Say why a name cannot be an id, or None if it can."""
    if len(name) > ID_LENGTH or not _ID.fullmatch(name):
        return Code.INVALID_NAME
    return Code.RESERVED_NAME if name in RESERVED else None


def is_near_organisation_file(name: str) -> bool:
    """Say whether a name is that of the file of an organisation, spelled in another way."""
    return name != ORGANISATION_FILE and _ORGANISATION.fullmatch(name) is not None


def file_meant(name: str) -> str:
    """Give the name that a file should have, if its own is near one; else an empty text."""
    if is_near_organisation_file(name):
        return ORGANISATION_FILE
    stem, _, suffix = name.rpartition(".")
    is_meant = suffix.casefold() in ("yaml", "yml") and fault_of_id(stem) is None
    meant = f"{stem}.yml" if is_meant else name
    return "" if meant == name else meant


def is_language_tag(text: str) -> bool:
    """Say whether a text has the form of a language tag of the board (``ar``, ``zh-Hans``)."""
    return _LANGUAGE.fullmatch(text) is not None


def suggested_id(name: str) -> str:
    """Give the id that comes closest to a name; empty if no letter of it can stay."""
    bare = _NO_PART_OF_AN_ID.sub("-", name.casefold()).strip("-")
    return bare[:ID_LENGTH].strip("-")
