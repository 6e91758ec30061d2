"""A site replaces the former one only when it is whole."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from volunteer_board.publishing.folders import (
    FolderWriter,
    NotReplaceable,
    Staging,
    ensure_replaceable,
    replace_folder,
    staging_folder,
)
from volunteer_board.rendering.output import Output


def test_finished_site_replaces_the_former_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    staging = staging_folder(site)
    FolderWriter(staging).write_all([Output("ar/index.html", "مرحبًا".encode())])
    replace_folder(staging, site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site / "ar" / "index.html").read_text(encoding="utf-8") == "مرحبًا"
    assert not (site / "old").exists()


def test_first_site_needs_no_former_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    staging_folder(site).mkdir()
    replace_folder(staging_folder(site), site)
    assert site.is_dir()


def test_remains_of_a_killed_build_are_no_hindrance(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("site", ".site.former", ".site.next"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    replace_folder(staging_folder(site), site)
    assert (site / "file").read_text() == ".site.next"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_only_a_former_site_or_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    site = tmp_path / "site"
    ensure_replaceable(site)
    site.mkdir()
    ensure_replaceable(site)
    (site / "letters.txt").write_text("keep me")
    with pytest.raises(NotReplaceable, match="other files"):
        ensure_replaceable(site)
    (site / "sitemap.xml").write_text("<urlset/>")
    ensure_replaceable(site)


def test_file_or_device_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("keep me")
    with pytest.raises(NotReplaceable, match="not a folder"):
        ensure_replaceable(tmp_path / "site")
    with pytest.raises(NotReplaceable, match="not a folder"):
        ensure_replaceable(Path(os.devnull))


def test_staging_folder_is_empty_at_first(tmp_path: Path) -> None:
    remains = tmp_path / ".site.next"
    (remains / "ar").mkdir(parents=True)
    (remains / ".hidden").write_text("of a build that was killed")
    staging = Staging(tmp_path / "site")
    assert staging.folder == remains
    assert list(remains.iterdir()) == []
    staging.discard()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_two_builds_do_not_write_one_site_at_once(tmp_path: Path) -> None:
    first = Staging(tmp_path / "site")
    with pytest.raises(NotReplaceable, match="another build"):
        Staging(tmp_path / "site")
    (first.folder / "index.html").write_text("whole")
    first.publish()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_hidden_files_of_the_former_site_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref: refs/heads/pages")
    (site / "sitemap.xml").write_text("<urlset/>")
    Staging(site).publish()
    assert [path.name for path in site.iterdir()] == [".git"]
    assert (site / ".git" / "HEAD").is_file()


def test_site_behind_a_link_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "site"
    link.symlink_to("real")
    staging = Staging(link)
    (staging.folder / "index.html").write_text("whole")
    staging.publish()
    assert link.is_symlink()
    assert (tmp_path / "real" / "index.html").is_file()


def test_former_site_comes_back_after_a_build_that_was_killed(tmp_path: Path) -> None:
    (tmp_path / ".site.former").mkdir()
    (tmp_path / ".site.former" / "sitemap.xml").write_text("<urlset/>")
    Staging(tmp_path / "site").discard()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "sitemap.xml").is_file()
