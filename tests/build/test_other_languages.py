"""Another pair of languages needs a message catalogue and pages, and no code."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml
from lxml import html

from tests.sample import build

KEPT = ("bayt-al-hikaya", "zaytoun-legal-aid")


def without_english(value: Any) -> Any:
    """Drop the English texts, wherever they are."""
    if isinstance(value, dict):
        return {key: without_english(part) for key, part in value.items() if key != "en"}
    return [without_english(part) for part in value] if isinstance(value, list) else value


def speak_arabic_and_hebrew(board: Path) -> None:
    """Turn the sample into a board in Arabic and Hebrew, as its maintainer would."""
    for folder in (board / "opportunities").iterdir():
        if folder.name not in KEPT:
            shutil.rmtree(folder)
    for file in (board / "opportunities").rglob("*.yml"):
        data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
        kept = typed(without_english(data))
        file.write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")
    shutil.rmtree(board / "stories")
    (board / "stories").mkdir()
    (board / "docs" / "en").rename(board / "docs" / "he")
    catalogues = board / "hooks" / "volunteer_board" / "languages" / "catalogues"
    shutil.copytree(catalogues / "en", catalogues / "he")
    configuration = board / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(text.replace("{code: en, locale: en-GB}", "{code: he}"))


def typed(value: Any) -> Any:
    """Give numbers and truth values back to texts that were read without types."""
    if isinstance(value, dict):
        return {key: typed(part) for key, part in value.items()}
    if isinstance(value, list):
        return [typed(part) for part in value]
    if value in ("true", "false"):
        return value == "true"
    try:
        return float(value)
    except ValueError:
        return value


def test_board_in_arabic_and_hebrew(board: Path, tmp_path: Path) -> None:
    speak_arabic_and_hebrew(board)
    output = tmp_path / "site"
    outcome = build(board, output)
    assert outcome.returncode == 0, outcome.stderr
    path = "opportunities/zaytoun-legal-aid/tenancy-guide-review/"
    page = html.parse(str(output / "he" / path / "index.html")).getroot()
    assert (page.get("lang"), page.get("dir")) == ("he", "rtl")
    title = page.xpath("//h1")[0]
    assert (title.get("lang"), title.get("dir")) == ("ar", "rtl")
    languages = set(page.xpath("//head/link[@rel='alternate']/@hreflang"))
    assert languages == {"ar", "he", "x-default"}
    assert page.xpath("//a[@class='language']/@hreflang") == ["ar"]
    pages = {
        language: {
            file.relative_to(output / language) for file in (output / language).rglob("*.html")
        }
        for language in ("ar", "he")
    }
    assert pages["ar"] == pages["he"]


def test_language_without_a_catalogue_is_named(board: Path, tmp_path: Path) -> None:
    configuration = board / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(text.replace("{code: ar}", "{code: ar}\n      - {code: fr}"))
    outcome = build(board, tmp_path / "site")
    assert outcome.returncode != 0
    assert "no message catalogue for 'fr'" in outcome.stderr
    assert "Traceback" not in outcome.stderr
