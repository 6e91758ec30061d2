"""``board owners``: ``.github/CODEOWNERS`` out of the ``organisation.yml`` files."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import Command
from volunteer_board.cli.generated import add_check_argument, keep_current
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.codeowners import codeowners
from volunteer_board.reviewing.ownership import ownership_of

CODEOWNERS = Path(".github/CODEOWNERS")


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Write the file, or say whether it is current."""
    root = Path(arguments.root)
    file = root / CODEOWNERS
    present = file.read_text(encoding="utf-8") if file.is_file() else ""
    content = codeowners(ownership_of(checked_board(root).documents), present)
    return keep_current(root, {CODEOWNERS: content}, arguments, catalogue)


COMMAND = Command("owners", add_check_argument, run)
