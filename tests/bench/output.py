"""What a build wrote: how many pages, how many bytes, and whether a posting is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.scenario import LANGUAGES


class IncompleteOutputError(Exception):
    """A build left out postings: what it was measured at is not the same work."""


@dataclass(frozen=True, slots=True)
class Output:
    """Counts and sizes in bytes; ``feeds`` are RSS, Atom and JSON feeds."""

    html_pages: int
    feeds: int
    size: int
    median_posting: int
    largest_posting: int


def inspect_output(folder: Path, posting_ids: Sequence[str]) -> Output:
    """Count the files of a site; raises ``IncompleteOutputError`` if a posting has no page."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    pages = [posting_page(folder, language, id_) for language in LANGUAGES for id_ in posting_ids]
    missing = [page for page in pages if not page.is_file()]
    if missing:
        raise IncompleteOutputError(f"{len(missing)} postings have no page, such as {missing[0]}")
    sizes = [page.stat().st_size for page in pages]
    return Output(
        html_pages=sum(file.suffix == ".html" for file in files),
        feeds=sum(is_feed(file) for file in files),
        size=sum(file.stat().st_size for file in files),
        median_posting=round(median(sizes)),
        largest_posting=max(sizes),
    )


def posting_page(folder: Path, language: str, posting_id: str) -> Path:
    """Give the file of the page of a posting."""
    return folder / language / "opportunities" / posting_id / "index.html"


def is_feed(file: Path) -> bool:
    """Say whether a file is a feed by its name, as either contestant names them."""
    return file.name in ("index.xml", "feed.xml", "atom.xml", "feed.json")
