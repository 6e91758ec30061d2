"""A board with a text of its own in every field, each written by a stranger."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Any

from tests.board_folder import valid_case
from tests.boards import MODELS, of_model
from tests.sample import REPOSITORY, build, copy_of_the_board
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

LANGUAGES = ("ar", "en")
SHORTEST = 20
EVERY_FIELD = REPOSITORY / "tests" / "rendering" / "cases" / "every-field.yml"
REAL_TERMS = {"nursing": "health-education", "[sign-language]": "[sign-language-support]"}
STORY = {
    "title": "",
    "summary": "",
    "volunteer": {"name": "", "about": ""},
    "quote": "",
    "outcome": {"hours": 4, "result": ""},
    "published": "2026-11-10",
    "consent": {"given_on": "2026-11-01"},
}
IN_ONE_LANGUAGE = {"tools", "number", "title", "summary", "name", "about", "quote", "result"}


def with_texts(data: Any, texts: Iterator[str], prose: str, key: str = "") -> Any:
    """Put a text of its own into every text field, and prose into Markdown."""
    if isinstance(data, dict) and data and set(data) <= set(LANGUAGES):
        if key == "description":
            return dict.fromkeys(data, prose)
        return {code: _replaced(part, texts) for code, part in data.items()}
    if isinstance(data, dict):
        return {name: with_texts(part, texts, prose, name) for name, part in data.items()}
    if key in IN_ONE_LANGUAGE:
        return _replaced(data, texts)
    return [with_texts(part, texts, prose) for part in data] if isinstance(data, list) else data


def _replaced(value: object, texts: Iterator[str]) -> object:
    return [next(texts) for _ in value] if isinstance(value, list) else next(texts)


def every_field() -> str:
    """Give a posting that says everything, with terms of the board's own vocabularies."""
    text = text_of(EVERY_FIELD)
    for term, real in REAL_TERMS.items():
        text = text.replace(term, real)
    return text


def fields_of(yaml: str) -> Any:
    """Read fields as the board does: days stay texts."""
    return parse(yaml, PurePosixPath("case.yml"), POSTING)


def write_board(folder: Path, texts: list[str], prose: str) -> None:
    """Write a board with an organisation, a posting of each model and a story for every text."""
    copy_of_the_board(folder)
    configuration = folder / "mkdocs.yml"
    whole_board = text_of(configuration).replace(
        "feed_size: 30", "feed_size: 100\n    pictures: false"
    )
    configuration.write_text(whole_board, encoding="utf-8")
    for name in ("opportunities", "stories"):
        shutil.rmtree(folder / name)
        (folder / name).mkdir()
    for index, text in enumerate(texts):
        written = (f"{text} {number}".ljust(SHORTEST, ".") for number in count())
        house = f"house-{index}"
        files: Mapping[str, Any] = {
            f"opportunities/{house}/organisation.yml": fields_of(
                valid_case("organisation-every-field.yml")
            ),
            **{
                f"opportunities/{house}/{model}.yml": of_model(fields_of(every_field()), model)
                for model in MODELS
            },
            f"stories/story-{index}.en.md": {
                **STORY,
                "organisation": house,
                "opportunity": f"{house}/{MODELS[0]}",
            },
        }
        (folder / "opportunities" / house).mkdir()
        for path, fields in files.items():
            filled = with_texts(fields, written, f"{prose}\n\n{index}\n")
            document = json.dumps(filled, ensure_ascii=False)
            if path.endswith(".md"):
                document = f"---\n{document}\n---\n{prose}"
            (folder / path).write_text(document, encoding="utf-8")


def built(folder: Path, texts: list[str], prose: str) -> Path:
    write_board(folder / "board", texts, prose)
    outcome = build(folder / "board", folder / "site")
    assert outcome.returncode == 0, outcome.stderr
    return folder / "site"


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")
