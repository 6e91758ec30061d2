"""The guide "A board of your own", followed word for word in a clean folder.

Its commands run in one shell, with an empty home and only the address of the
repository replaced: by a copy of this one as it is now, changes included. The
environment that `make` builds there is new, and finds the packages of
requirements.txt, and no others, as they are installed here: that they can be
downloaded was seen when this environment was made.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path
from subprocess import DEVNULL

from lxml import html
from lxml.html import HtmlElement

from tests import programs
from tests.sample import REPOSITORY

GUIDE = "guides/your-own-board.md"
ADDRESS = "https://github.com/example/volunteer-board.git"
PERSON = {
    "GIT_AUTHOR_NAME": "Newcomer",
    "GIT_AUTHOR_EMAIL": "newcomer@example.org",
    "GIT_COMMITTER_NAME": "Newcomer",
    "GIT_COMMITTER_EMAIL": "newcomer@example.org",
}


def commands(language: str) -> list[str]:
    """Give the blocks of commands that a guide asks its reader to type."""
    text = (REPOSITORY / "docs" / language / GUIDE).read_text(encoding="utf-8")
    return re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S)


def repository(folder: Path) -> Path:
    """Make a repository to clone from and push to, out of the files that Git would keep."""
    ignored = (REPOSITORY / ".gitignore").read_text(encoding="utf-8").split()
    patterns = shutil.ignore_patterns(".git", *(name.strip("/") for name in ignored))
    shutil.copytree(REPOSITORY, folder / "copy", ignore=patterns, symlinks=True)
    environment = os.environ | PERSON
    for arguments in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-qm", "Board"]):
        programs.run(["git", *arguments], cwd=folder / "copy", env=environment, check=True)
    programs.run(["git", "clone", "-q", "--bare", "copy", "origin.git"], cwd=folder, check=True)
    return folder / "origin.git"


def locked_packages(folder: Path) -> Path:
    """Make a folder of links to the installed packages that requirements.txt names."""
    folder.mkdir()
    locked = (REPOSITORY / "requirements.txt").read_text(encoding="utf-8")
    for name in re.findall(r"^([\w.-]+)==", locked, re.M):
        try:
            package = Distribution.from_name(name)
        except PackageNotFoundError:  # meant for another system
            continue
        for part in {file.parts[0] for file in package.files or ()} - {"..", "__pycache__"}:
            link = folder / part
            if not link.exists():
                link.symlink_to(Path(str(package.locate_file(part))))
    return folder


def follow(blocks: list[str], folder: Path) -> None:
    """Type the commands, one after the other, as somebody who has never done it here."""
    (folder / "home").mkdir()
    private = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    environment = {
        **{name: value for name, value in os.environ.items() if name not in private},
        **PERSON,
        "HOME": str(folder / "home"),
        "PYTHON": sys.executable,
        "PYTHONPATH": str(locked_packages(folder / "packages")),
    }
    typed = programs.run(
        ["bash", "-euxo", "pipefail", "-c", "\n".join(blocks)],
        cwd=folder,
        env=environment,
        stdin=DEVNULL,
    )
    assert typed.returncode == 0, typed.stdout[-3000:] + typed.stderr[-5000:]


def page(site: Path, path: str) -> HtmlElement:
    parser = html.HTMLParser(encoding="utf-8")
    return html.parse(str(site / path / "index.html"), parser).getroot()


def test_the_guide_has_the_same_commands_in_every_language() -> None:
    assert commands("ar") == commands("en")
    assert sum(block.count(ADDRESS) for block in commands("en")) == 1


def test_a_newcomer_who_follows_the_guide_has_a_board(tmp_path: Path) -> None:
    origin = repository(tmp_path)
    follow([block.replace(ADDRESS, str(origin)) for block in commands("en")], tmp_path)
    site = tmp_path / "our-board" / "site"
    for language, name in (("ar", "لوحة تطوع صفاقس"), ("en", "Sfax Volunteer Board")):
        board = page(site, f"{language}/opportunities")
        assert board.xpath("string(//a[@class='brand'])").strip() == name
        cards = board.xpath("//*[@data-opportunity]/@data-opportunity")
        assert cards == ["seeds-library/translate-seed-labels"]
        posting = page(site, f"{language}/opportunities/seeds-library/translate-seed-labels")
        assert posting.xpath("//*[contains(@class, 'apply')]")
        assert not posting.xpath("//*[@class='sample']")
        organisations = page(site, f"{language}/organisations")
        assert organisations.xpath("//a[contains(@href, 'seeds-library')]")
        canonical = f"https://board.sfax.example.org/{language}/opportunities/"
        assert board.xpath("//link[@rel='canonical']/@href") == [canonical]
    pushed = ["git", "-C", str(origin), "show", "--name-only", "--format=%s", "main"]
    kept = programs.run(pushed, check=True).stdout.splitlines()
    assert kept[0] == "A board of our own"
    assert "opportunities/seeds-library/translate-seed-labels.yml" in kept
    forms = (tmp_path / "our-board/.github/ISSUE_TEMPLATE/config.yml").read_text(encoding="utf-8")
    assert "https://board.sfax.example.org/ar/contribute/" in forms
