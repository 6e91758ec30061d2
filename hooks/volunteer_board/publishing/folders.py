"""A site replaces the former one only when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from volunteer_board.rendering.output import Output


def staging_folder(site: Path) -> Path:
    """Give the folder in which the next site is built: beside the site, on the same disk."""
    return site.with_name(f".{site.name}.next")


def replace_folder(staging: Path, site: Path) -> None:
    """Put the finished site in the place of the former one, which is removed last.

    Two renames: at no moment is there a site of which a part is missing.
    """
    former = site.with_name(f".{site.name}.former")
    shutil.rmtree(former, ignore_errors=True)
    if site.exists():
        site.rename(former)
    staging.rename(site)
    shutil.rmtree(former, ignore_errors=True)


class FolderWriter:
    """Writes files below a folder, making each folder once."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """Write one file; ``path`` is relative and its last part is the file's name."""
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            Path(self._folder, parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        with open(f"{self._folder}/{path}", "wb", buffering=0) as file:  # noqa: PTH123
            file.write(content)

    def write_all(self, outputs: Iterable[Output]) -> None:
        """Write finished files."""
        for output in outputs:
            self.write(output.path, output.content)
