"""A site replaces the former one only when it is whole."""

from __future__ import annotations

from pathlib import Path

from volunteer_board.publishing.folders import FolderWriter, replace_folder, staging_folder
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
