"""Logos: small pictures of the kind their names say."""

from __future__ import annotations

import resource
import struct
import sys
import zlib
from io import BytesIO

import pytest
from PIL import Image

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.checking.pictures import MOST_BYTES, MOST_PIXELS
from volunteer_board.problems import Code

FORMATS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}


def picture(suffix: str, size: tuple[int, int] = (20, 10)) -> bytes:
    stream = BytesIO()
    Image.new("RGB", size).save(stream, FORMATS[suffix])
    return stream.getvalue()


def png_that_promises(width: int, height: int) -> bytes:
    """A PNG header without the pixels it declares."""

    def chunk(name: bytes, content: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + checksum

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b""))


def webp_that_promises(width: int, height: int) -> bytes:
    """An extended WebP header without the pixels it declares."""
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size
    return b"RIFF" + struct.pack("<I", len(body)) + body


def peak_memory() -> int:
    """Give the most memory this process ever had, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def problems_with(board: BoardFolder, name: str, content: bytes) -> list[Code]:
    board.write(f"{HOUSE}/{name}", content)
    organisation = valid_case("organisation-minimal.yml") + f"logo: {name}\n"
    board.write(f"{HOUSE}/organisation.yml", organisation)
    return [problem.code for problem in board.check().problems]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_small_picture_is_fine(board: BoardFolder, suffix: str) -> None:
    assert problems_with(board, f"tree.{suffix}", picture(suffix)) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_largest_picture_is_fine(board: BoardFolder, suffix: str) -> None:
    assert problems_with(board, f"tree.{suffix}", picture(suffix, (MOST_PIXELS, 1))) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_too_many_pixels(board: BoardFolder, suffix: str) -> None:
    content = picture(suffix, (1, MOST_PIXELS + 1))
    assert problems_with(board, f"tree.{suffix}", content) == [Code.LOGO_TOO_LARGE]


def test_too_many_bytes(board: BoardFolder) -> None:
    content = picture("png") + b"\0" * MOST_BYTES
    assert problems_with(board, "tree.png", content) == [Code.LOGO_TOO_LARGE]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tree.png", picture("jpg")),
        ("tree.jpg", picture("webp")),
        ("tree.webp", picture("png")),
        ("tree.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("tree.png", b""),
        ("tree.png", picture("png")[:20]),
        ("tree.jpg", picture("jpg")[:30]),
        ("tree.webp", picture("webp")[:16]),
        ("tree.jpg", b"\xff\xd8" + b"\xff" * 1000),
        ("tree.png", picture("png", (200, 200))[:-40]),
        ("tree.jpg", picture("jpg", (200, 200))[:-300]),
        ("tree.webp", picture("webp", (200, 200))[:-20]),
    ],
)
def test_what_is_not_the_picture_its_name_says(
    board: BoardFolder, name: str, content: bytes
) -> None:
    assert problems_with(board, name, content) == [Code.LOGO_NOT_A_PICTURE]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bomb.png", png_that_promises(12_000, 9_000)),
        ("bomb.png", png_that_promises(100_000, 100_000)),
        ("bomb.webp", webp_that_promises(16_000, 16_000)),
    ],
)
def test_a_header_that_promises_a_huge_picture_costs_nothing(
    board: BoardFolder, name: str, content: bytes
) -> None:
    before = peak_memory()
    (code,) = problems_with(board, name, content)
    assert code in (Code.LOGO_TOO_LARGE, Code.LOGO_NOT_A_PICTURE)
    assert peak_memory() - before < 100_000_000


def test_a_picture_nobody_sees_is_a_warning(board: BoardFolder) -> None:
    board.write(f"{HOUSE}/old.png", picture("png"))
    assert problems_with(board, "tree.png", picture("png")) == [Code.UNUSED_PICTURE]
