"""A site replaces the former one only when it is whole."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from volunteer_board.rendering.output import Output

if sys.platform != "win32":
    import fcntl

_MARK_OF_A_SITE = "sitemap.xml"


class NotReplaceable(ValueError):
    """What stands where the site shall be is no former site, and nobody asked to remove it."""


def ensure_replaceable(site: Path) -> None:
    """Raise ``NotReplaceable`` unless there is nothing, an empty folder or a former site.

    ``--output ~`` must not cost a home folder, nor ``--output /dev/null`` a device.
    """
    if not os.path.lexists(site):
        return
    if not site.is_dir():
        raise NotReplaceable(f"{site} is not a folder")
    if any(site.iterdir()) and not (site / _MARK_OF_A_SITE).is_file():
        raise NotReplaceable(f"{site} holds other files than a site; name an empty folder")


def staging_folder(site: Path) -> Path:
    """Give the folder in which the next site is built: beside the site, on the same disk."""
    return site.with_name(f".{site.name}.next")


def _former_folder(site: Path) -> Path:
    return site.with_name(f".{site.name}.former")


def replace_folder(staging: Path, site: Path) -> None:
    """Put the finished site in the place of the former one, which is removed last.

    Two renames: at no moment is there a site of which a part is missing.
    """
    former = _former_folder(site)
    shutil.rmtree(former, ignore_errors=True)
    if site.exists():
        site.rename(former)
    staging.rename(site)
    shutil.rmtree(former, ignore_errors=True)


class Staging:
    """The staging folder of one build: empty at first, and nobody else's until the end.

    Raises ``NotReplaceable`` if the site must not be written there, or another build is
    just writing it; ``OSError`` if the folder cannot be made.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        ensure_replaceable(self.site)
        self.folder = staging_folder(self.site)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self.folder)
        for remains in self.folder.iterdir():
            _remove(remains)
        former = _former_folder(self.site)
        if former.is_dir() and not self.site.exists():
            former.rename(self.site)  # a build was killed between its two renames

    def publish(self) -> None:
        """Put the finished site in the place of the former one.

        Hidden files of the former one stay, as MkDocs keeps them: the folder may be
        the working tree of a branch that is published.
        """
        if self.site.is_dir():
            for kept in self.site.glob(".*"):
                kept.rename(self.folder / kept.name)
        replace_folder(self.folder, self.site)
        self._release()

    def discard(self) -> None:
        """Leave nothing behind; the former site is untouched."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _locked(folder: Path) -> int | None:
    """Lock a folder until its descriptor is closed or the process ends, where that can be done."""
    if sys.platform == "win32":
        return None
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(lock), folder.stat()):  # the other has not just ended
            return lock
    except (BlockingIOError, FileNotFoundError):
        pass
    os.close(lock)
    raise NotReplaceable(f"another build is just writing {folder}; wait until it has ended")


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


class FolderWriter:
    """Writes files below a folder, making each folder once."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """Write one file; ``path`` is relative and its last part is the file's name."""
        self._make(path.rpartition("/")[0])
        with open(f"{self._folder}/{path}", "wb", buffering=0) as file:  # noqa: PTH123 - twice as fast as Path.open
            file.write(content)

    def _make(self, folder: str) -> None:
        """Make a folder below the folder, and those above it; a page has one of its own."""
        if folder in self._made:
            return
        self._made.add(folder)
        if not folder:
            Path(self._folder).mkdir(parents=True, exist_ok=True)
            return
        self._make(folder.rpartition("/")[0])
        with suppress(FileExistsError):
            os.mkdir(f"{self._folder}/{folder}")  # noqa: PTH102 - a third of the time of Path.mkdir

    def write_all(self, outputs: Iterable[Output]) -> None:
        """Write finished files."""
        for output in outputs:
            self.write(output.path, output.content)
