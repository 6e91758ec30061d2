"""The languages of a board, whatever else its ``mkdocs.yml`` holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sample import REPOSITORY
from volunteer_board.cli.command import Misuse
from volunteer_board.cli.configuration import board_languages


def languages(folder: Path, text: str) -> tuple[str, ...]:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return board_languages(folder)


def test_the_languages_of_the_sample_board() -> None:
    assert board_languages(REPOSITORY) == ("ar", "en")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("extra: {board: {languages: [{code: ar}, {code: fr, locale: fr-MA}]}}", ("ar", "fr")),
        ("extra: {board: {languages: [{code: he}]}}\nsite_url: !ENV [URL, x]", ("he",)),
        ("extra: {board: {languages: [{code: he}]}}\nx: !!python/name:os.system ''", ("he",)),
        ("extra: {board: {languages: [{code: he}]}}\nhooks: !relative", ("he",)),
        ("extra: {board: {languages: []}}", ("ar", "en")),
        ("extra: {board: {languages: ar}}", ("ar", "en")),
        ("extra: {board: {languages: 3}}", ("ar", "en")),
        ("extra: {board: {languages: [{}, 5, {code: 7}]}}", ("ar", "en")),
        ("extra: {board: []}", ("ar", "en")),
        ("extra:", ("ar", "en")),
        ("- x", ("ar", "en")),
        ("", ("ar", "en")),
    ],
)
def test_the_languages_are_found(tmp_path: Path, text: str, codes: tuple[str, ...]) -> None:
    assert languages(tmp_path, text) == codes


def test_a_board_without_configuration_is_in_arabic_and_english(tmp_path: Path) -> None:
    assert board_languages(tmp_path) == ("ar", "en")


@pytest.mark.parametrize("text", ["extra: [", "a: *b", "[" * 5000, "a: 2026-02-30"])
def test_what_cannot_be_read_is_misuse(tmp_path: Path, text: str) -> None:
    with pytest.raises(Misuse):
        languages(tmp_path, text)
