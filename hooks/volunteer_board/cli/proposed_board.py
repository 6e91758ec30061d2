"""The board as it would be if the content of a pull request were merged.

Everything that decides or runs (engine, schemas, configuration, pages) is that of the
base; of the proposed files only the two folders of content are taken, links as links, so
that the check meets and refuses them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from volunteer_board.reading.files import OPPORTUNITIES, STORIES

_CONTENT = (str(OPPORTUNITIES), str(STORIES))
_LEFT_BEHIND = (".*", "node_modules", "site", "__pycache__")


def propose(base: Path, head: Path, board: Path) -> Path:
    """Make the folder ``board`` of the two and give it; it must not be there yet."""
    not_copied = shutil.ignore_patterns(*_LEFT_BEHIND)
    content = {str(base / name) for name in _CONTENT}

    def ignore(folder: str, names: list[str]) -> set[str]:
        inherited = {name for name in names if str(Path(folder) / name) in content}
        return not_copied(folder, names) | inherited

    shutil.copytree(base, board, ignore=ignore, symlinks=True)
    for name in _CONTENT:
        _take(head / name, board / name)
    return board


def _take(source: Path, target: Path) -> None:
    """Copy a folder or file of strangers; what a link points to is never opened."""
    if source.is_symlink():
        target.symlink_to(source.readlink())
    elif source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    elif source.is_file():
        shutil.copyfile(source, target)
