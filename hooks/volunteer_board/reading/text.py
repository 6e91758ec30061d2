"""From the bytes of one file to its text."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path, PurePosixPath

from volunteer_board.problems import Code, Problem, problem

NEITHER_TEXT_NOR_YAML = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML calls not printable, and three line separators at which editors do not break."""

_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_text(root: Path, file: PurePosixPath, limit: int) -> str | Problem:
    """Read a file of at most ``limit`` bytes as UTF-8, or say why that cannot be done.

    A byte order mark is dropped and line breaks become ``\\n``. Size and kind are
    asked of the opened file, so that nothing can be put in its place in between.
    """
    try:
        content = _read_bytes(root / file, limit)
    except OSError:
        return problem(Code.UNREADABLE_FILE, file, name=file.name)
    if content is None:
        return problem(Code.FILE_TOO_LARGE, file, maximum=limit // 1024)
    return _decode(content, file)


def _read_bytes(path: Path, limit: int) -> bytes | None:
    """Give the bytes of a regular file, or None if they are more than ``limit``."""
    descriptor = os.open(path, _OPEN_FLAGS)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError("not a regular file")
        if status.st_size > limit:
            return None
        content = os.read(descriptor, limit + 1)
    finally:
        os.close(descriptor)
    return content if len(content) <= limit else None


def _decode(content: bytes, file: PurePosixPath) -> str | Problem:
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        return problem(Code.NOT_UTF_8, file, place_of(before, len(before)))
    stranger = NEITHER_TEXT_NOR_YAML.search(text)
    if stranger is None:
        return text
    place = place_of(text, stranger.start())
    return problem(Code.CONTROL_CHARACTER, file, place, character=stranger.group())


def place_of(text: str, index: int) -> tuple[int, int]:
    """Give the line and column, from 1, of a character of a text."""
    line_start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, index) + 1, index - line_start + 1
