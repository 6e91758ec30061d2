"""Which modules a script of the site needs, so that a browser can ask for all of them at once.

A module says only after it has come which others it imports; on a slow line every such
step costs a tenth of a second and more.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

SCRIPTS = PurePosixPath("assets/scripts")
CONTRIBUTE_SCRIPTS = ("site.js", "contribute/page.js")
BOARD_SCRIPTS = ("site.js", "search/early.js", "board/board.js")
# Static imports alone: what comes by import() or in a worker is not needed at once.
_IMPORT = re.compile(r"^import\s[^;]*?from\s+\"(\.[^\"]+)\"", re.MULTILINE)


def needed_modules(docs: Path, entries: Sequence[str]) -> tuple[str, ...]:
    """Give the paths in the site of all modules that some scripts import, the scripts included.

    ``entries`` are paths below ``docs/assets/scripts``; those that are not there are left out.
    """
    found: list[str] = []
    waiting = list(entries)
    while waiting:
        module = waiting.pop(0)
        file = docs / SCRIPTS / module
        if module in found or not file.is_file():
            continue
        found.append(module)
        imports = _IMPORT.findall(file.read_text(encoding="utf-8"))
        waiting += [os.path.normpath(PurePosixPath(module).parent / each) for each in imports]
    return tuple(str(SCRIPTS / module) for module in found)
