"""Every address that a text by people becomes leads somewhere, wherever the site says it.

One board holds what people type: Markdown as descriptions of postings and as stories, and
typed web addresses.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import feedparser
import pytest
import yaml
from lxml import html

from tests.board_folder import valid_case
from tests.people.cases import CASES_OF_PEOPLE, with_answer
from tests.sample import build, copy_of_the_board

HOUSE = "olive-house"
STORY = valid_case("story-with-rules.en.md").partition("\n---\n")[0]
MARKDOWN = [case for case in CASES_OF_PEOPLE if case.shown is not None]
ADDRESSES = [case for case in CASES_OF_PEOPLE if case.field == "/apply/url" and not case.problem]
BY_PEOPLE = ".//*[contains(@class, 'prose')]//a/@href"
TYPED = ".//a[starts-with(@href, 'https://example.org')]/@href"
WHOLE = re.compile(r"(?:https?://[^/\s]+\.|mailto:[^@\s]+@|tel:\+?[0-9])\S+")
AS_IT_IS = {"sanitize_html": False, "resolve_relative_uris": False}
MARKS = re.compile("(?:[.,;:!?'*،؛؟۔…»”’]|%(?:D8%8C|D8%9B|D8%9F|DB%94|E2%80%A6|C2%BB|E2%80%9D))$")


def is_dead(address: str) -> bool:
    """Say whether an address is empty or relative, or ends in what ended a sentence."""
    unmatched = address.endswith(")") and address.count(")") > address.count("(")
    return WHOLE.fullmatch(address) is None or MARKS.search(address) is not None or unmatched


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dead-links")
    board = copy_of_the_board(folder / "board")
    settings = board / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("feed_size: 30", "feed_size: 300\n    pictures: false"), encoding="utf-8"
    )
    for name in ("opportunities", "stories"):
        shutil.rmtree(board / name)
    for path, content in files().items():
        (board / path).parent.mkdir(parents=True, exist_ok=True)
        (board / path).write_text(content, encoding="utf-8")
    outcome = build(board, folder / "site")
    assert outcome.returncode == 0, outcome.stderr
    return folder / "site"


def files() -> dict[str, str]:
    """Give a board of what people type."""
    typed = [(case, "/description/ar") for case in MARKDOWN]
    typed += [(case, case.field) for case in ADDRESSES]
    written = {"organisation": valid_case("organisation-minimal.yml")}
    for number, (case, field) in enumerate(typed):
        data = with_answer(case.base_data(), field, case.typed)
        title = {"ar": f"{data['title']['ar']} {number}"}
        written[f"case-{number}"] = yaml.safe_dump(
            {**data, "title": title, "summary": {"ar": f"{case.name} {number}"}}, allow_unicode=True
        )
    paths = {f"opportunities/{HOUSE}/{name}.yml": text for name, text in written.items()}
    prose = "\n\nabc\n\n".join(case.typed for case in MARKDOWN)
    return {**paths, "stories/links.en.md": f"{STORY}\n---\n{prose}\n"}


def of_pages(site: Path) -> Iterator[str]:
    parser = html.HTMLParser(encoding="utf-8")
    for file in site.glob("*/**/index.html"):
        if {HOUSE, "links"} & set(file.parts):
            yield from html.parse(str(file), parser).getroot().xpath(f"{BY_PEOPLE} | {TYPED}")


def of_feeds(site: Path) -> Iterator[str]:
    for file in site.rglob("*.xml"):
        for entry in feedparser.parse(file.read_bytes(), **AS_IT_IS).entries:
            for part in [*entry.get("content", ()), {"value": entry.get("summary", "")}]:
                yield from addresses_in(part["value"])


def of_json(site: Path) -> Iterator[str]:
    for file in [*site.rglob("feed*.json"), *site.glob("api/**/*.json")]:
        for text in texts_of(json.loads(file.read_text(encoding="utf-8"))):
            yield from addresses_in(text)


def addresses_in(text: str) -> list[str]:
    """Give the addresses of links in a piece of HTML."""
    return html.fragment_fromstring(text, "div").xpath(".//a/@href") if "<a " in text else []


def texts_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts_of(part)


@pytest.mark.parametrize("collected", [of_pages, of_feeds, of_json])
def test_no_link_by_people_is_dead(site: Path, collected: Any) -> None:
    addresses = list(collected(site))
    assert len({*addresses}) > 15
    assert sorted({address for address in addresses if is_dead(address)}) == []


def test_typed_addresses_are_said_as_they_were_meant(site: Path) -> None:
    said = {*of_pages(site), *of_feeds(site)}
    wanted = {str(case.expected) for case in ADDRESSES}
    assert wanted - said == set()
