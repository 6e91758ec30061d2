"""Files that are either as they were or as they shall be, never half written."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path, PurePath

from volunteer_board.cli.command import Misuse


def create(root: Path, path: PurePath, text: str) -> None:
    """Write a new file at ``path`` below ``root``.

    Raises ``FileExistsError`` rather than replace one, ``Misuse`` if its folder is a link.
    """
    refuse_links(root, path.parent)
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(exist_ok=False)  # now the name is ours
    _finished(file, text.encode()).replace(file)


def refuse_links(root: Path, folder: PurePath) -> None:
    """Raise ``Misuse`` if ``folder``, or one between it and ``root``, is a link.

    Strangers write boards: a link could lead a command to files that are none of the board's.
    """
    for place in (folder, *folder.parents[:-1]):
        if (root / place).is_symlink():
            raise Misuse("misuse.link", path=place)


def replace(path: Path, content: bytes) -> None:
    """Put new content into a file and keep its permissions."""
    finished = _finished(path, content)
    shutil.copymode(path, finished)
    finished.replace(path)


def place(file: Path, content: bytes) -> None:
    """Write a file where a person wants it, in place of one that is there.

    Its folder need not be there yet. Raises ``Misuse`` if either is a link, or if it is
    a folder itself.
    """
    is_within = not file.is_absolute()
    root = Path() if is_within else file.parent.parent
    refuse_links(root, file if is_within else PurePath(file.parent.name, file.name))
    if file.is_dir():
        raise Misuse("misuse.file-exists", path=file)
    file.parent.mkdir(parents=True, exist_ok=True)
    _finished(file, content).replace(file)


def _finished(path: Path, content: bytes) -> Path:
    """Write a file beside the one it is for, with the permissions of any new file."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    mask = os.umask(0)
    os.umask(mask)
    finished = Path(name)
    finished.chmod(0o666 & ~mask)
    return finished
