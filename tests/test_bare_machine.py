"""What a system lacks is named in a sentence before anything is installed, and begun anew after."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import pytest

from tests import programs
from tests.browser import find
from tests.sample import REPOSITORY
from tests.test_oldest_python import OLDEST

MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")


def script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load a script of `.ci/`, which is no package."""
    monkeypatch.syspath_prepend(str(REPOSITORY / ".ci"))
    spec = importlib.util.spec_from_file_location(f"ci_{name}", REPOSITORY / ".ci" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return script("machine", monkeypatch)


def without(machine: ModuleType, monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    """Let this Python be one that lacks a module of the standard library."""
    find_spec = importlib.util.find_spec
    there = {"find_spec": lambda name: None if name == module else find_spec(name)}
    monkeypatch.setattr(machine.importlib.util, "find_spec", there["find_spec"])


def test_the_python_that_is_told_is_the_one_that_is_checked(machine: ModuleType) -> None:
    assert ".".join(map(str, machine.OLDEST)) == OLDEST
    assert f"Python {OLDEST} or newer" in MAKEFILE
    assert machine.python(version=(*machine.OLDEST, 0)) is None


@pytest.mark.parametrize("version", [(3, 10, 12), (3, 6, 8)])
def test_an_older_python_is_refused(
    machine: ModuleType, monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...]
) -> None:
    monkeypatch.setattr(machine.shutil, "which", lambda _: None)
    said = machine.sentence([machine.python(version)], ["apt-get"], is_root=False)
    assert said == (
        f"Missing here: Python {OLDEST} or newer (this is {'.'.join(map(str, version))}). This "
        "brings it: sudo apt-get install python3.11 python3.11-venv; then name it: "
        "make PYTHON=python3.11"
    )


def test_a_newer_python_beside_it_is_named(
    machine: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine.shutil, "which", lambda name: name == "python3.12" or None)
    said = machine.sentence([machine.python((3, 9, 2))], ["apt-get"], is_root=False)
    assert said.endswith("name the newer one that is here: make PYTHON=python3.12")


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_debian_s_python_without_venv_is_told_apart(
    machine: ModuleType, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    without(machine, monkeypatch, module)
    monkeypatch.setattr(machine.sys, "executable", "/usr/bin/python3")
    said = machine.sentence([machine.python()], ["apt-get"], is_root=True)
    assert said == f"Missing here: Python's {module}. This brings it: apt-get install python3-venv"


def test_all_that_is_missing_is_named_at_once(
    machine: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine.shutil, "which", lambda _: None)
    monkeypatch.setattr(machine, "_loads", lambda library: library != "libatomic.so.1")
    monkeypatch.setattr(machine.sys, "platform", "linux")
    monkeypatch.setattr(find, "installed_browser", lambda: None)
    monkeypatch.setattr(find, "may_install", lambda: False)
    pieces = [machine.git(), machine.node(), machine.browser(), machine.poppler()]
    said = machine.sentence(pieces, [], is_root=False)
    assert said == (
        "Missing here: git, libatomic.so.1 for Node, Chromium or Chrome for the tests, pdftotext "
        "for the tests. This brings it: sudo apt-get install git libatomic1 chromium poppler-utils "
        "(Debian, Ubuntu), or sudo dnf install git libatomic chromium poppler-utils (Fedora), or "
        "brew install git node google-chrome poppler (macOS)"
    )


def test_nothing_is_said_where_nothing_is_missing(
    machine: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert machine.main(["python", "git", "node", "browser", "poppler"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_driver_that_does_not_start_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Debian 13 without libatomic1 Playwright's Node ends at once."""

    def broken() -> None:
        raise Exception("Connection closed while reading from the driver")

    monkeypatch.setattr("playwright.sync_api.sync_playwright", broken)
    monkeypatch.setattr(find, "APPLICATIONS", ())
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("BOARD_BROWSER", raising=False)
    assert find.installed_browser() is None


def begun(folder: Path, python: str = "") -> subprocess.CompletedProcess[str]:
    """Let the Makefile make its environment in a folder that holds nothing else of the board."""
    shutil.copy(REPOSITORY / "Makefile", folder)
    shutil.copytree(REPOSITORY / ".ci", folder / ".ci", dirs_exist_ok=True)
    command = ["make", ".venv/bin/python", f"PYTHON={python or sys.executable}"]
    own = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return programs.run(command, cwd=folder, env=own)


def test_what_was_begun_half_is_begun_anew(tmp_path: Path) -> None:
    """Debian's Python without python3-venv leaves an environment that has no pip."""
    half = [sys.executable, "-m", "venv", "--without-pip", str(tmp_path / ".venv")]
    programs.run(half, check=True)
    (tmp_path / ".venv" / ".site").touch()
    outcome = begun(tmp_path)
    assert outcome.returncode == 0, outcome.stderr
    pip = [str(tmp_path / ".venv" / "bin" / "python"), "-m", "pip", "--version"]
    assert programs.run(pip).returncode == 0
    assert not (tmp_path / ".venv" / ".site").exists()
    made = (tmp_path / ".venv" / "pyvenv.cfg").stat().st_mtime_ns
    assert "up to date" in begun(tmp_path).stdout  # and what is whole is kept
    assert (tmp_path / ".venv" / "pyvenv.cfg").stat().st_mtime_ns == made


def test_without_any_python_one_sentence_says_so(tmp_path: Path) -> None:
    outcome = begun(tmp_path, "no-python")
    (sentence, end) = outcome.stderr.strip().splitlines()
    assert sentence.startswith(f"Missing here: Python {OLDEST} or newer. This brings it: sudo apt")
    assert "Error 1" in end
    assert not (tmp_path / ".venv").exists()


def test_readers_are_told_all_that_make_asks_for(machine: ModuleType) -> None:
    """The README's command for Debian brings every piece, so that nothing stops a newcomer."""
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    told = {
        word for line in re.findall(r"apt-get install ([^`\n#]+)", readme) for word in line.split()
    }
    assert {"git", "make", "python3-venv", "chromium", "libatomic1", "poppler-utils"} <= told


def test_each_day_tries_one_system_and_all_get_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = script("bare", monkeypatch)
    days = [date(2026, 11, 30) + timedelta(days=number) for number in range(4)]
    tried = [list(bare.systems("today", day)) for day in days]
    assert all(len(each) == 1 for each in tried)
    assert sorted(tried[0] + tried[1]) == sorted(bare.SUITES)
    assert list(bare.systems("both", days[0])) == sorted(bare.SUITES)


def test_where_no_system_can_be_made_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = script("bare", monkeypatch)
    monkeypatch.setattr(bare, "obstacle", lambda: "only root on Linux may")
    monkeypatch.setattr(sys, "argv", ["bare.py"])
    assert bare.main() == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("No minimal system was tried, since none can be made here: only root")


def test_a_new_system_gets_what_pip_and_npm_are_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    surroundings = script("surroundings", monkeypatch)
    index, certificate = tmp_path / "packages" / "simple", tmp_path / "ca.crt"
    index.mkdir(parents=True)
    certificate.touch()
    root = tmp_path / "root"
    (root / "etc" / "apt" / "apt.conf.d").mkdir(parents=True)
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", f"file://{index}")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("https_proxy", "http://proxy.example.org:3128")
    monkeypatch.setenv("SECRET_OF_THIS_MACHINE", "1")
    monkeypatch.setattr(surroundings, "_said", lambda _: [])
    environment, mounts = surroundings.lay_out(root)
    assert environment["https_proxy"] == "http://proxy.example.org:3128"
    assert environment["PIP_EXTRA_INDEX_URL"] == f"file://{index}"
    assert "SECRET_OF_THIS_MACHINE" not in environment
    assert index.parent in mounts  # where the files are to which an index leads
    assert (root / index.parent.relative_to("/")).is_dir()
    assert (root / environment["SSL_CERT_FILE"].lstrip("/")).is_file()
    assert "/etc/" not in environment["SSL_CERT_FILE"]  # where packages would replace it
