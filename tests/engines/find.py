"""Which engines are on this machine, and what brings those that are not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.browser.find import installed_browser

_MINI_BROWSERS = ("*-linux-gnu/webkit2gtk-4.*/MiniBrowser", "webkit*/MiniBrowser")
_WEBKIT_NEEDS = ("WebKitWebDriver", "xvfb-run", "dbus-run-session")


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine: how it is found (the path of its program), and the packages of Debian with it."""

    name: str
    program: Callable[[], str | None]
    packages: str


def firefox() -> str | None:
    """Give the path of a Firefox, the one with long support before others."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def webkit() -> str | None:
    """Give the path of WebKitGTK's smallest browser, if all that drives it is there too."""
    if not all(map(shutil.which, _WEBKIT_NEEDS)):
        return None
    folders = (Path("/usr/lib"), Path("/usr/libexec"), Path("/usr/lib64"))
    found = (file for folder in folders for glob in _MINI_BROWSERS for file in folder.glob(glob))
    return next(map(str, sorted(found, reverse=True)), None)


ENGINES = (
    Engine("chromium", installed_browser, "chromium"),
    Engine("firefox", firefox, "firefox-esr"),
    Engine("webkit", webkit, "webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb xauth dbus"),
)


def missing() -> list[Engine]:
    """Give the engines that are not on this machine."""
    return [engine for engine in ENGINES if engine.program() is None]
