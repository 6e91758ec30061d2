"""Say what of the system is missing before anything is installed, and how to get it.

``python3 .ci/machine.py python git node browser poppler`` ends with 0 if all these are there, and
else with 1 and one sentence that names what is not, with the command that brings it. It needs
nothing but a Python 3, and for ``python`` any, so it is written for old ones too.
"""

import ctypes
import importlib.util
import os
import shutil
import sys
from pathlib import Path

OLDEST = (3, 11)
NEWER = [f"python3.{minor}" for minor in range(20, OLDEST[1] - 1, -1)]
NODE_NEEDS = {"libatomic.so.1": "libatomic1 libatomic", "libstdc++.so.6": "libstdc++6 libstdc++"}

INSTALL = {
    "apt-get": "sudo apt-get install {} (Debian, Ubuntu)",
    "dnf": "sudo dnf install {} (Fedora)",
    "brew": "brew install {} (macOS)",
}
"""What brings packages, with the command as a person types it."""


class Missing:
    """A piece that is not there: its name, and its packages by what installs them."""

    def __init__(self, name, apt, dnf, brew, then=""):
        self.name = name
        self.packages = {"apt-get": apt, "dnf": dnf, "brew": brew}
        self.then = then


def python(version=None):
    """Give what keeps this Python from making the board's environment; None if nothing does."""
    have = tuple(version or sys.version_info)[:3]
    if have < OLDEST:
        name = f"Python {_dotted(OLDEST)} or newer (this is {_dotted(have)})"
        found = next((each for each in NEWER if shutil.which(each)), None)
        packages = ("python3.11 python3.11-venv", "python3.12", "python3")
        return Missing(name, *packages, then=found or "python3.11")
    absent = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if absent:
        debian = "python3-venv"
        if Path(sys.executable).resolve() != Path("/usr/bin/python3").resolve():
            debian = f"python{_dotted(have[:2])}-venv"
        return Missing("Python's " + absent[-1], debian, "python3-libs", "python3")
    return None


def git():
    """Git, with which tests make repositories."""
    return None if shutil.which("git") else Missing("git", "git", "git", "git")


def node():
    """The libraries that the Node of the lock file loads from the system."""
    if not sys.platform.startswith("linux"):
        return None
    absent = [name for name in NODE_NEEDS if not _loads(name)]
    if not absent:
        return None
    debian, fedora = zip(*(NODE_NEEDS[name].split() for name in absent))  # noqa: B905
    return Missing(" and ".join(absent) + " for Node", " ".join(debian), " ".join(fedora), "node")


def browser():
    """A browser for the tests, or a way to get one without being asked for a password."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tests.browser.find import installed_browser, may_install

    if installed_browser() or may_install():
        return None
    return Missing("Chromium or Chrome for the tests", "chromium", "chromium", "google-chrome")


def poppler():
    """What reads PDF on most desktops of Linux, by which the tests read them back."""
    if shutil.which("pdftotext"):
        return None
    return Missing("pdftotext for the tests", "poppler-utils", "poppler-utils", "poppler")


PIECES = {"python": python, "git": git, "node": node, "browser": browser, "poppler": poppler}


def sentence(missing, installers, is_root):
    """Say in one sentence what is missing and what brings it, by the ``installers`` there are."""
    names = ", ".join(piece.name for piece in missing)
    then = next((piece.then for piece in missing if piece.then), "")
    if then and shutil.which(then):
        return f"Missing here: {names}; name the newer one that is here: make PYTHON={then}"
    ways = []
    for installer in installers or INSTALL:
        packages = " ".join(piece.packages[installer] for piece in missing)
        ways.append(INSTALL[installer].format(packages))
    ways = [way.replace("sudo ", "") for way in ways] if is_root else ways
    if len(ways) == 1:
        ways = [ways[0].rpartition(" (")[0]]
    after = f"; then name it: make PYTHON={then}" if then else ""
    return f"Missing here: {names}. This brings it: {', or '.join(ways)}{after}"


def main(names):
    """Look for the named pieces; 1 if one is missing."""
    missing = [piece for piece in (PIECES[name]() for name in names) if piece]
    if not missing:
        return 0
    installers = [name for name in INSTALL if shutil.which(name)][:1]
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    sys.stderr.write(sentence(missing, installers, is_root) + "\n")
    return 1


def _dotted(version):
    return ".".join(map(str, version))


def _loads(library):
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
