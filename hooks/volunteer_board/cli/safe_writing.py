"""Files that are either as they were or as they shall be, never half written."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def create(path: Path, text: str) -> None:
    """Write a new file; raises ``FileExistsError`` rather than replace one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(exist_ok=False)  # now the name is ours
    _finished(path, text.encode()).replace(path)


def replace(path: Path, content: bytes) -> None:
    """Put new content into a file and keep its permissions."""
    finished = _finished(path, content)
    shutil.copymode(path, finished)
    finished.replace(path)


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
