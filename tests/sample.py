"""The repository's own sample board, built once a test session at a fixed moment."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
MOMENT = datetime(2026, 11, 21, 12, tzinfo=UTC)


def build(
    root: Path, output: Path, *, moment: datetime = MOMENT, program: str = "mkdocs"
) -> subprocess.CompletedProcess[str]:
    """Build the board at ``root`` into ``output`` by the very command that users run."""
    command = [sys.executable, "-m", program, "build", "--strict"]
    paths = ["--config-file", str(root / "mkdocs.yml"), "--site-dir", str(output)]
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(int(moment.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
    }
    return subprocess.run(
        command + paths, env=environment, capture_output=True, text=True, check=False
    )
