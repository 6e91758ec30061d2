"""``board start``: turns a copy of this repository into an empty board of one's own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import yaml

from volunteer_board.checking.formats import is_email, is_web_address
from volunteer_board.cli.command import CLEAN, PROBLEMS, Command, Misuse
from volunteer_board.cli.safe_writing import refuse_links
from volunteer_board.cli.settings_file import Setting, UnknownSetting, amended, value_of
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reading.files import OPPORTUNITIES, STORIES

_IS_SAMPLE: Setting = ("extra", "board", "is_sample")
_SAMPLE_DAY: Setting = ("extra", "board", "sample_day")
_CONTENT = (OPPORTUNITIES, STORIES)
_SAMPLE_PROSE = re.compile(r"<!-- sample -->.*?<!-- /sample -->\n*", re.S)
"""What a hand-written page says of the sample alone."""


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    parser.add_argument(
        "--name-ar", required=True, metavar="NAME", help=catalogue.text("command.start.name-ar")
    )
    parser.add_argument(
        "--name-en", required=True, metavar="NAME", help=catalogue.text("command.start.name-en")
    )
    parser.add_argument(
        "--address", required=True, metavar="URL", help=catalogue.text("command.start.address")
    )
    parser.add_argument(
        "--repository", metavar="URL", help=catalogue.text("command.start.repository")
    )
    parser.add_argument("--email", metavar="EMAIL", help=catalogue.text("command.start.email"))
    parser.add_argument("--yes", action="store_true", help=catalogue.text("command.start.yes"))


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Empty the sample board and put the new name and address into its settings.

    Works only on a sample board whose files are all committed: what it takes out
    can then be had back, and nobody's own board is emptied by mistake.
    """
    root = Path(arguments.root)
    settings = _new_settings(root / "mkdocs.yml", arguments)
    _refuse_uncommitted(root)
    for folder in _CONTENT:
        refuse_links(root, folder)
    if not arguments.yes and not _is_wanted(catalogue):
        print(catalogue.text("command.start.left-alone"))
        return PROBLEMS
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    _empty(root)
    _forget_sample_prose(root)
    names = {"ar": arguments.name_ar, "en": arguments.name_en}
    print(catalogue.text("command.start.done", name=names.get(catalogue.language)))
    return CLEAN


def _new_settings(file: Path, arguments: Namespace) -> str:
    """Give the settings of the new board; raises ``Misuse`` if there is no sample to start from."""
    for address in filter(None, (arguments.address, arguments.repository)):
        if not is_web_address(address):
            raise Misuse("misuse.address", address=address)
    if arguments.email and not is_email(arguments.email):
        raise Misuse("misuse.email", email=arguments.email)
    if not file.is_file():
        raise Misuse("misuse.no-path", path=file)
    text = file.read_text(encoding="utf-8")
    try:
        if value_of(text, _IS_SAMPLE) != "true":
            raise Misuse("misuse.not-a-sample")
        return amended(
            text,
            {
                ("site_name",): arguments.name_ar,
                ("site_url",): arguments.address.rstrip("/") + "/",
                ("repo_url",): arguments.repository,
                ("extra", "board", "name", "ar"): arguments.name_ar,
                ("extra", "board", "name", "en"): arguments.name_en,
                ("extra", "board", "email"): arguments.email,
                _IS_SAMPLE: False,
                _SAMPLE_DAY: None,
            },
        )
    except UnknownSetting as error:
        raise Misuse("misuse.not-a-sample") from error
    except yaml.YAMLError as error:
        raise Misuse("misuse.configuration", detail=" ".join(str(error).split())) from error


def _refuse_uncommitted(root: Path) -> None:
    """Raise ``Misuse`` unless Git keeps every file below ``root`` as it is."""
    command = ["git", "-C", str(root), "status", "--porcelain", "--", "."]
    try:
        status = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell
    except OSError as error:
        raise Misuse("misuse.no-git") from error
    if status.returncode:
        raise Misuse("misuse.no-git")
    if status.stdout:
        raise Misuse("misuse.uncommitted")


def _is_wanted(catalogue: Catalogue) -> bool:
    """Ask; raises ``Misuse`` where nobody can answer."""
    if not sys.stdin.isatty():
        raise Misuse("misuse.unconfirmed")
    try:
        answer = input(catalogue.text("command.start.question") + " ")
    except EOFError:
        return False
    return answer.strip().casefold() in catalogue.text("command.start.yes-words").split()


def _empty(root: Path) -> None:
    """Take the organisations with their postings and the stories out; a README stays."""
    for folder in (root / name for name in _CONTENT):
        for child in folder.iterdir() if folder.is_dir() else ():
            if child.is_dir() and not child.is_symlink():
                shutil.rmtree(child)
            elif child.name != "README.md":
                child.unlink()


def _forget_sample_prose(root: Path) -> None:
    for page in (root / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        if "<!-- sample -->" in text:
            page.write_text(_SAMPLE_PROSE.sub("", text), encoding="utf-8")


COMMAND = Command("start", add_arguments, run)
