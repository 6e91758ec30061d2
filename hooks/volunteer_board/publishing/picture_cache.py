"""Finished pictures, kept from build to build under what they depend on."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection
from pathlib import Path

_KEY = re.compile(r"[0-9a-f]{64}(\.\d+)?")
_DIGEST_SIZE = hashlib.sha256().digest_size


class PictureCache:
    """A folder of files that can be thrown away at any time.

    A file is named by the key of a picture, 64 hexadecimal digits, and begins with the
    SHA-256 of the bytes that follow: one that is broken, or from elsewhere, counts as
    missing. A folder that cannot be written is no reason not to build.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """Give the picture with this key, or None."""
        try:
            kept = (self._folder / key).read_bytes()
        except OSError:
            return None
        digest, content = kept[:_DIGEST_SIZE], kept[_DIGEST_SIZE:]
        return content if hashlib.sha256(content).digest() == digest else None

    def put(self, key: str, content: bytes) -> None:
        """Keep a picture; readers see the whole file or none."""
        unfinished = self._folder / f"{key}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(hashlib.sha256(content).digest() + content)
            unfinished.replace(self._folder / key)
        except OSError:
            return

    def keep_only(self, keys: Collection[str]) -> None:
        """Remove the pictures with other keys. What is not a picture of ours stays."""
        try:
            names = [entry.name for entry in self._folder.iterdir()]
        except OSError:
            return
        for name in names:
            if _KEY.fullmatch(name) and name not in keys:
                self._remove(name)

    def _remove(self, name: str) -> None:
        try:
            (self._folder / name).unlink(missing_ok=True)
        except OSError:
            return
