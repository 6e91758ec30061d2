"""The repository's own sample board, built once a test session at a fixed moment."""

from __future__ import annotations

import re
import shutil
import sys
from datetime import datetime
from pathlib import Path
from subprocess import CompletedProcess

from tests import programs
from tests.moments import MOMENT as MOMENT

REPOSITORY = Path(__file__).parent.parent


PICTURES = REPOSITORY / ".cache" / "pictures"
PARTS = ("mkdocs.yml", "opportunities", "stories", "schemas", "docs", "hooks")


def copy_of_the_board(folder: Path) -> Path:
    """Make a board of its own in a folder, as a fork of this repository is."""
    folder.mkdir()
    for name in PARTS:
        source = REPOSITORY / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__", "*.egg-info")
            shutil.copytree(source, folder / name, ignore=ignore)
        else:
            shutil.copy(source, folder / name)
    if PICTURES.is_dir():  # they take longer than all the rest
        shutil.copytree(PICTURES, folder / PICTURES.relative_to(REPOSITORY))
    return folder


def without_pictures(board: Path) -> Path:
    """Let a copy of the sample draw no pictures and posters: most of the work of a new board."""
    configuration = board / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    changed = text.replace("# pictures: false", "pictures: false")
    assert changed != text
    configuration.write_text(changed, encoding="utf-8")
    return board


def make_real(board: Path) -> None:
    """Make a copy of the sample a board whose days stay as they are written."""
    configuration = board / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    text = re.sub(r"^ +sample_day:.*\n", "", text, flags=re.M)
    text = text.replace("is_sample: true", "is_sample: false")
    configuration.write_text(text, encoding="utf-8")


def build(
    root: Path, output: Path, *, moment: datetime = MOMENT, program: str = "mkdocs"
) -> CompletedProcess[str]:
    """Build the board at ``root`` into ``output`` by the very command that users run."""
    command = [sys.executable, "-m", program, "build", "--strict"]
    paths = ["--config-file", str(root / "mkdocs.yml"), "--site-dir", str(output)]
    return programs.run([*command, *paths], moment=moment)
