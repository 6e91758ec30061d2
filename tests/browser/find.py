"""Find a browser for the tests, or install one, or say plainly how to.

``python -m tests.browser.find`` prints the path of the browser and ends with 0,
or says what to do and ends with 1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome"),
)
"""The shell of Debian goes first: it draws the same pages and no window around each of them."""

APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
HELP = """\
No browser was found for the tests. Any one of these helps:
  - Debian:          sudo apt-get install chromium-headless-shell (or chromium)
  - Ubuntu:          sudo apt-get install chromium
  - Fedora:          sudo dnf install chromium
  - macOS:           brew install --cask chromium
  - anywhere:        .venv/bin/playwright install chromium
or set BOARD_BROWSER to the path of a Chromium or Chrome that you have."""


def installed_browser() -> str | None:
    """Give the path of a Chromium or Chrome on this machine; BOARD_BROWSER goes first."""
    chosen = os.environ.get("BOARD_BROWSER")
    candidates = [chosen] if chosen else [*map(shutil.which, NAMES), *APPLICATIONS]
    found = next((path for path in candidates if path and Path(path).exists()), None)
    if found or chosen:
        return found
    downloaded = _downloaded()
    return downloaded if downloaded and Path(downloaded).exists() else None


def may_install() -> bool:
    """Say whether ``install`` can do something that works without a password.

    On Linux a browser of Playwright's own needs libraries of the system too, so that somebody who
    may not install those gets one only by hand.
    """
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return not sys.platform.startswith("linux") or bool(is_root and shutil.which("apt-get"))


def _downloaded() -> str | None:
    """Give the browser that Playwright keeps for itself, if it downloaded one.

    Nothing where Playwright is not installed yet, or where its driver, a Node, does not start
    because the system lacks a library; ``.ci/machine.py`` says which.
    """
    try:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            return playwright.chromium.executable_path
    except Exception:  # Playwright raises this very class when its driver has gone
        return None


def install() -> None:
    """Try the ways that need no password; a failure is told by the browser still missing."""
    ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        get = "DEBIAN_FRONTEND=noninteractive apt-get install -qy"
        command = f"apt-get update -q && {{ {get} {NAMES[0]} || {get} {NAMES[1]}; }}"
        ways.insert(0, ["sh", "-c", command])
    for way in ways:
        print("installing a browser:", " ".join(way), file=sys.stderr)
        subprocess.run(way, check=False, stdout=sys.stderr)
        if installed_browser():
            return


def main() -> int:
    """Print where the browser is; 1 if there is none and none could be installed."""
    if installed_browser() is None:
        install()
    browser = installed_browser()
    print(browser or HELP)
    return 0 if browser else 1


if __name__ == "__main__":
    sys.exit(main())
