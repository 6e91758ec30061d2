"""A machine whose zone data are not those of the lock."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path


def outdated_zones(folder: Path) -> Path:
    """Write zone data, as a system keeps them, in which every clock shows what Tokyo's does."""
    with as_file(files("tzdata.zoneinfo")) as data:
        for zone in ("Asia/Amman", "Asia/Beirut", "Africa/Cairo", "Africa/Casablanca"):
            (folder / zone).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(data / "Asia" / "Tokyo", folder / zone)
    return folder
