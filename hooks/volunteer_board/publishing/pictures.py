"""Pictures and posters become files: set anew only where their content has changed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path

from volunteer_board.processes import in_parallel
from volunteer_board.publishing.folders import FolderWriter
from volunteer_board.publishing.picture_cache import PictureCache
from volunteer_board.rendering.former_addresses import PICTURE_FILES
from volunteer_board.rendering.pictures.picture import Picture
from volunteer_board.typesetting.edition import edition
from volunteer_board.typesetting.typesetter import Typesetter, has_begun

_PROCESSES = 2
_DOCUMENTS_PER_PICTURE = 20  # a picture takes as long as the work on so many documents

Missing = Sequence[tuple[str, Picture]]


def write_pictures(pictures: Iterable[Picture], folder: Path, kept: PictureCache) -> None:
    """Write pictures below ``folder``; only those that are not ``kept`` are set.

    The files are the same with and without the cache, which afterwards holds them alone.
    """
    writer, this_edition = FolderWriter(folder), edition() + version("segno")
    keys: set[str] = set()
    missing: list[tuple[str, Picture]] = []
    for picture in pictures:
        key = key_of(picture, this_edition)
        keys.add(key)
        content = kept.get(key)
        if content is None:
            missing.append((key, picture))
        else:
            writer.write(picture.path, content)
    tasks = [partial(_set, portion, folder, kept) for portion in _portions(missing)]
    in_parallel(tasks, size=len(missing) * _DOCUMENTS_PER_PICTURE)
    kept.keep_only(keys)


def copy_pictures(former: Mapping[str, tuple[str, ...]], folder: Path) -> None:
    """Let the pictures beside pages stand beside their ``former`` paths too.

    Who shared a posting before it was renamed shows its picture by the old address, and
    a picture can lead nowhere.
    """
    for page, paths in former.items():
        for name in PICTURE_FILES:
            picture = folder / page / name
            if picture.is_file():
                for path in paths:
                    (folder / path).mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(picture, folder / path / name)


def key_of(picture: Picture, this_edition: str) -> str:
    """Give the SHA-256 (hexadecimal) of all that the bytes of a picture depend on."""
    shown = [this_edition, picture.document, picture.format, picture.values, picture.leads_to]
    return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()


def _portions(missing: Missing) -> list[Missing]:
    """Divide the work evenly: neighbours are alike, so each process takes every other one."""
    if has_begun():
        return [missing]
    return [missing[number::_PROCESSES] for number in range(_PROCESSES)]


def _set(missing: Missing, folder: Path, kept: PictureCache) -> None:
    writer = FolderWriter(folder)
    typesetter = cache(Typesetter)
    for key, picture in missing:
        document = typesetter(picture.document)
        setting = document.pdf if picture.format == "pdf" else document.picture
        content = setting(picture.drawn_values())
        kept.put(key, content)
        writer.write(picture.path, content)
