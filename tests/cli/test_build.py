"""``board build`` runs MkDocs and passes on what it says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from volunteer_board.cli.main import main

CONFIGURATION = "site_name: A board\ntheme: {name: null, custom_dir: theme}\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one page for MkDocs alone."""
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    for name in ("docs", "theme"):
        (tmp_path / name).mkdir()
    (tmp_path / "docs/index.md").write_text("# Welcome\n", encoding="utf-8")
    (tmp_path / "theme/main.html").write_text("{{ page.content }}", encoding="utf-8")
    return tmp_path


def test_the_site_is_built_where_the_configuration_says(site: Path) -> None:
    assert main(["build", "--root", str(site)]) == 0
    assert "Welcome" in (site / "site/index.html").read_text(encoding="utf-8")


def test_the_output_is_relative_to_where_the_command_is_run(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = site / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert main(["build", "--root", "..", "--output", "public"]) == 0
    assert (elsewhere / "public/index.html").is_file()


def test_quiet_is_quiet(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--root", str(site), "-q"]) == 0
    assert capfd.readouterr() == ("", "")


def test_a_failure_of_mkdocs_is_a_failure(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (site / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    assert main(["build", "--root", str(site)]) != 0
    assert capfd.readouterr().err


def test_without_configuration_there_is_nothing_to_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--root", str(tmp_path)]) == 2
    assert str(tmp_path / "mkdocs.yml") in capsys.readouterr().err


def test_mkdocs_is_that_of_the_same_environment(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    assert main(["build", "--root", str(site), "-q"]) == 0
    assert Path(sys.executable).is_file()
