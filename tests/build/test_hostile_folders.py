"""What a maintainer's folders may hold, and what nobody may lose."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import yaml
from lxml import html

from tests.boards import make_settings
from tests.sample import MOMENT, build
from volunteer_board.board_build import BoardBuild, NotPublishable


def refused(outcome: CompletedProcess[str]) -> str:
    """Give the words of a build that failed in plain words."""
    assert outcome.returncode != 0
    assert "Traceback" not in outcome.stderr
    return outcome.stderr


def files_of(board: Path) -> list[Path]:
    """Give all files and folders of a board, without what Python keeps of the code it has read."""
    return sorted(path for path in board.rglob("*") if "__pycache__" not in path.parts)


def test_link_that_leads_out_of_the_docs_is_not_published(board: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (board / "docs" / "assets" / "page.txt").symlink_to(tmp_path / "secret")
    assert "assets/page.txt leads out of" in refused(build(board, tmp_path / "site"))
    assert not (tmp_path / "site").exists()


def test_link_within_the_docs_is_published(board: Path, tmp_path: Path) -> None:
    (board / "docs" / "assets" / "other.svg").symlink_to("favicon.svg")
    assert build(board, tmp_path / "site").returncode == 0
    assert (tmp_path / "site" / "assets" / "other.svg").is_file()


def test_page_that_every_page_leads_to_is_asked_for(board: Path, tmp_path: Path) -> None:
    (board / "docs" / "en" / "privacy.md").unlink()
    words = refused(build(board, tmp_path / "site"))
    assert "en/privacy.md" in words


@pytest.mark.parametrize("source", ["ar/stories.md", "en/causes/health.md", "ar/frame/index.md"])
def test_page_is_not_written_over_by_the_board(board: Path, tmp_path: Path, source: str) -> None:
    page = board / "docs" / source
    page.parent.mkdir(exist_ok=True)
    page.write_text("# A page of the maintainer\n", encoding="utf-8")
    outcome = build(board, tmp_path / "site")
    assert outcome.returncode != 0
    assert f"the board writes a page of its own over {source}" in outcome.stderr


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("time_zone: Asia/Ammaan", "time_zone"),
        ("page_size: 0", "page_size"),
        ("pagesize: 24", "pagesize"),
        ("languages: [{code: ar}, {code: en, locale: xx-YY}]", "xx-YY"),
    ],
)
def test_mistyped_setting_is_said_plainly(
    board: Path, tmp_path: Path, wrong: str, words: str
) -> None:
    configuration = board / "mkdocs.yml"
    data = yaml.unsafe_load(configuration.read_text(encoding="utf-8"))  # it names a function
    data["extra"]["board"] |= yaml.safe_load(wrong)
    configuration.write_text(yaml.dump(data, allow_unicode=True), encoding="utf-8")
    assert words in refused(build(board, tmp_path / "site"))


def test_folder_with_other_files_is_not_overwritten(board: Path, tmp_path: Path) -> None:
    before = files_of(board)
    assert "holds other files" in refused(build(board, board / "opportunities"))
    assert files_of(board) == before


def test_folder_that_cannot_be_made_is_said_plainly(board: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "site_dir" in refused(build(board, tmp_path / "file" / "site"))


def test_missing_page_leads_home_from_any_address(board: Path, tmp_path: Path) -> None:
    configuration = board / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    sub_path = text.replace("https://board.example.org/", "https://board.example.org/sub/path")
    configuration.write_text(sub_path, encoding="utf-8")
    assert build(board, tmp_path / "site").returncode == 0
    page = html.parse(str(tmp_path / "site" / "404.html")).getroot()
    links = [link for link in page.xpath("//a/@href") if "://" not in link and link[0] != "#"]
    assert links
    for link in links:
        assert link.startswith("/sub/path/")
        assert (tmp_path / "site" / link.removeprefix("/sub/path/")).exists()


@pytest.mark.parametrize("empty", [("stories",), ("opportunities", "stories")])
def test_board_without_postings_or_stories(
    board: Path, tmp_path: Path, empty: tuple[str, ...]
) -> None:
    for name in empty:
        shutil.rmtree(board / name)
    assert build(board, tmp_path / "site").returncode == 0
    assert (tmp_path / "site" / "ar" / "opportunities" / "feed.json").is_file()


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "mkfifo"), reason="needs pipes")
def test_pipe_in_the_place_of_a_posting_does_not_hang(board: Path, tmp_path: Path) -> None:
    os.mkfifo(board / "opportunities" / "dar-amal" / "pipe.yml")
    assert "pipe.yml" in refused(build(board, tmp_path / "site"))


def test_preview_says_what_is_wrong_with_a_vocabulary(board: Path) -> None:
    file = board / "schemas" / "vocabularies" / "skills.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("terms:", "trms:"), encoding="utf-8")
    with pytest.raises(NotPublishable) as refusal:
        BoardBuild.of(board, make_settings(), MOMENT, lenient=True)
    assert any(problem.file.name == "skills.yml" for problem in refusal.value.problems)


def test_preview_leaves_a_wrong_posting_out(board: Path) -> None:
    (board / "opportunities" / "dar-amal" / "brand-identity.yml").write_text("", encoding="utf-8")
    preview = BoardBuild.of(board, make_settings(), MOMENT, lenient=True)
    ids = {opportunity.id for opportunity in preview.publication.board.opportunities}
    assert "dar-amal/brand-identity" not in ids
    assert "dar-amal/legal-clinic-day" in ids
