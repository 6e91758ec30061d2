"""Ensure that logos are small pictures. What promises to be large is never decoded."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from volunteer_board.checking.board_files import BoardFiles, text
from volunteer_board.problems import Code, Problem, problem
from volunteer_board.reading.documents import Document

MOST_BYTES = 200_000
MOST_PIXELS = 1_200
"""Of each side. A header can promise a thousand million pixels in 12 kB."""

_FORMATS = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}


def logos_exist(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the picture an organisation names is beside its file."""
    pictures = frozenset(board.pictures)
    for document, picture in _logos(board):
        if picture not in pictures:
            yield board.problem(Code.LOGO_MISSING, document, "/logo", value=picture.name)


def logos_are_small_pictures(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that a logo is of the kind its name says, and within bytes and pixels."""
    pictures = frozenset(board.pictures)
    for document, picture in _logos(board):
        fault = _fault_of(board.root / picture) if picture in pictures else None
        if fault is not None:
            yield board.problem(
                fault,
                document,
                "/logo",
                value=picture.name,
                maximum=MOST_BYTES // 1000,
                pixels=MOST_PIXELS,
            )


def pictures_are_used(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no picture is left behind that nobody sees."""
    used = {picture for _, picture in _logos(board)}
    readable = {document.path.parent for document in board.organisations}
    for picture in board.pictures:
        if picture not in used and picture.parent in readable:
            yield problem(Code.UNUSED_PICTURE, picture, name=picture.name)


def _logos(board: BoardFiles) -> Iterator[tuple[Document, PurePosixPath]]:
    for document in board.organisations:
        name = text(document.data, "logo")
        if name:
            yield document, document.path.parent / name


def _fault_of(picture: Path) -> Code | None:
    """Say what is wrong with a picture by its size, its header and at last its content, or None."""
    if picture.stat().st_size > MOST_BYTES:
        return Code.LOGO_TOO_LARGE
    size = _size_of(picture)
    if size is None:
        return Code.LOGO_NOT_A_PICTURE
    if max(size) > MOST_PIXELS:
        return Code.LOGO_TOO_LARGE
    return None if _is_whole(picture) else Code.LOGO_NOT_A_PICTURE


def _size_of(picture: Path) -> tuple[int, int] | None:
    """Read width and height from the header; None if it is not what the name says.

    Pillow raises errors of many kinds for broken headers, and every one of them
    says the same here. It is loaded only for boards that have pictures.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(picture, formats=[_FORMATS[picture.suffix]]) as image:
                return image.size
    except Image.DecompressionBombError:
        return (MOST_PIXELS + 1, MOST_PIXELS + 1)
    except Exception:
        return None


def _is_whole(picture: Path) -> bool:
    """Decode a small picture: one that was cut off has a sound header all the same."""
    from PIL import Image

    try:
        with Image.open(picture, formats=[_FORMATS[picture.suffix]]) as image:
            image.load()
    except Exception:
        return False
    return True
