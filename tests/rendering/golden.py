"""Golden files: what rendering gave when somebody last looked at it and found it good.

``BLESS=1 python -m pytest tests/rendering`` writes them anew; read the difference
before you keep it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

_BETWEEN = re.compile(r">(?=<(?!/|strong|a |br))")
_FOLDER = Path(__file__).parent / "golden"


def assert_golden(name: str, text: str) -> None:
    """Compare markup with a golden file; there, elements begin on lines of their own."""
    lines = _BETWEEN.sub(">\n", text).rstrip("\n") + "\n"
    path = _FOLDER / name
    if os.environ.get("BLESS"):
        path.write_text(lines, encoding="utf-8")
    assert lines == path.read_text(encoding="utf-8")
