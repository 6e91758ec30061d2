"""Take journeys through the board in every engine that is here: ``make test-browsers``.

What fails is tried once more, for engines that are driven from outside stumble at times; twice
is a fault. An engine that is not here is left out, with a word on how to get it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.engines.find import missing  # noqa: E402

_SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1400x1100x24", "dbus-run-session", "--")
_JOURNEYS = ("tests/engines", "-o", "python_files=journeys_*.py", "-o", "cache_dir=.cache/engines")


def install(packages: str) -> None:
    """Bring packages of Debian where that needs no password; what fails is told afterwards."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    command = f"apt-get update -q && apt-get install -qy --no-install-recommends {packages}"
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["sh", "-c", command], check=False, stdout=sys.stderr, env=environment)


def journeys(*options: str) -> int:
    """Run the journeys, on a screen of their own where there is one; gives pytest's answer."""
    screen = _SCREEN if all(map(shutil.which, ("xvfb-run", "dbus-run-session"))) else ()
    command = (*screen, sys.executable, "-m", "pytest", *_JOURNEYS, *options)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def main() -> int:
    """Bring what can be brought, say what is missing, and go; 0 if all went well."""
    if absent := missing():
        install(" ".join(engine.packages for engine in absent))
    for engine in missing():
        sys.stderr.write(
            f"{engine.name} is not here and is left out. This brings it: "
            f"sudo apt-get install {engine.packages} (Debian, Ubuntu)\n"
        )
    failed = journeys()
    return journeys("--last-failed", "--last-failed-no-failures", "none") if failed == 1 else failed


if __name__ == "__main__":
    sys.exit(main())
