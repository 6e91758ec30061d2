"""How the tests start a browser: the installed one, silent towards the rest of the world."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.find import HELP, installed_browser

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",  # letters as wide as the font says, on every machine
)

PATIENCE = 60_000
"""Milliseconds for whatever a test waits for: only what never comes fails, on any machine."""


def free_port() -> int:
    """Give a TCP port of this machine that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def launched_browser(devtools_port: int | None = None) -> Iterator[Browser]:
    """Start the browser; raises ``RuntimeError`` with what to do when there is none.

    With ``devtools_port`` other programs of this machine can drive it too.
    """
    path = installed_browser()
    if path is None:
        raise RuntimeError(HELP)
    arguments = list(_ARGUMENTS)
    if devtools_port is not None:
        arguments.append(f"--remote-debugging-port={devtools_port}")
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(
            executable_path=path, args=arguments, timeout=2 * PATIENCE
        )
        try:
            yield browser
        finally:
            browser.close()
