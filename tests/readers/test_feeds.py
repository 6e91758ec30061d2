"""Feeds in two readers: each has in RSS and Atom what JSON Feed says, which leaves no doubt."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.readers.written import read_by, write_hostile, write_sample
from volunteer_board.rendering.feeds import feed_outputs

READERS = ("rss-parser", "feedsmith")
_ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Any]:
    files = write_sample(tmp_path_factory.mktemp("sample"), feed_outputs)
    return read_by("feeds.mjs", _of_xml(files))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Any]:
    folder = tmp_path_factory.mktemp("hostile")
    files = write_hostile(folder, feed_outputs, "en/opportunities/")
    return read_by("feeds.mjs", _of_xml(files))


def _of_xml(files: list[Path]) -> list[Path]:
    return [file for file in files if file.suffix == ".xml"]


def said(file: Path) -> dict[str, Any]:
    """Give what the JSON Feed beside a file says, in the words of ``feeds.mjs``."""
    feed = json.loads(file.with_name("feed.json").read_text(encoding="utf-8"))
    entries = [
        {
            "id": item["id"],
            "url": item["url"],
            "title": item["title"].strip(),
            "html": item["content_html"],
            "author": item["authors"][0]["name"].strip(),
            "at": datetime.fromisoformat(item["date_published"]),
        }
        for item in feed["items"]
    ]
    return {"title": feed["title"], "page": feed["home_page_url"], "entries": entries}


def read(feed: dict[str, Any]) -> dict[str, Any]:
    """Give what a reader found; some readers take spaces away from around a line."""
    entries = [
        {
            **entry,
            "title": entry["title"].strip(),
            "author": entry["author"].strip(),
            "at": datetime.fromisoformat(entry["at"]),
        }
        for entry in feed["entries"]
    ]
    return {**feed, "entries": entries}


@pytest.mark.parametrize("reader", READERS)
def test_every_feed_of_the_sample_says_the_same_in_every_format(
    sample: dict[Path, Any], reader: str
) -> None:
    assert sum(len(found[reader]["entries"]) for found in sample.values()) > len(sample)
    for file, found in sample.items():
        assert read(found[reader]) == said(file), file


@pytest.mark.parametrize("reader", READERS)
def test_no_text_is_taken_for_anything_else(hostile: dict[Path, Any], reader: str) -> None:
    for file, found in hostile.items():
        assert read(found[reader]) == said(file), file


def test_every_address_in_an_entry_is_whole(sample: dict[Path, Any]) -> None:
    addresses = {
        address
        for found in sample.values()
        for entry in found["rss-parser"]["entries"]
        for address in _ADDRESS.findall(entry["html"])
    }
    assert len(addresses) > len(READERS)
    assert [each for each in addresses if not re.match(r"https?://|mailto:|tel:", each)] == []
