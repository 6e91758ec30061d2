"""Devices for the tests: wiped after one test and lent to the next, each at a moment of its own.

A new browser context starts processes of its own and loads every font and script anew, which
costs more than most tests do. One that is used again has them at hand. Nothing else in the tests
makes a browser context, so none lives by the clock of the machine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from playwright.sync_api import Browser, BrowserContext

from tests.browser.clocks import stop_clocks
from tests.browser.launching import PATIENCE

# A page without scripts. While it is open, the processes of its site stay.
ANCHOR = "robots.txt"
_FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"

Preparation = Callable[[BrowserContext], None]


def as_it_is(_context: BrowserContext) -> None:
    """Prepare nothing."""


def new_device(browser: Browser, moment: datetime, **options: Any) -> BrowserContext:
    """Make a browser context whose pages, frames and workers live at a moment."""
    device = browser.new_context(**options)
    device.set_default_timeout(PATIENCE)
    stop_clocks(device, moment)
    return device


class Devices:
    """The devices of one browser for the visitors of one site."""

    def __init__(self, browser: Browser, address: str, moment: datetime) -> None:
        self._browser = browser
        self._address = address
        self._moment = moment
        self._idle: defaultdict[tuple[object, ...], list[BrowserContext]] = defaultdict(list)

    @contextmanager
    def lent(
        self, prepare: Preparation = as_it_is, /, *, moment: datetime | None = None, **options: Any
    ) -> Iterator[BrowserContext]:
        """Lend a device that remembers nothing; its pages are closed at the end.

        Its clocks stand at ``moment``, by default that of these devices. ``options`` are those of
        a new context; ``prepare`` gives it the scripts that it keeps for good. Whoever needs
        others for one test gives them to the page.
        """
        now = moment or self._moment
        idle = self._idle[(prepare, now, repr(sorted(options.items())))]
        device = idle.pop() if idle else self._new(prepare, now, options)
        yield device
        _wipe(device)
        idle.append(device)

    @contextmanager
    def elsewhere(self, address: str, moment: datetime | None = None) -> Iterator[Devices]:
        """Give the devices of those who visit another site."""
        devices = Devices(self._browser, address, moment or self._moment)
        yield devices
        devices.close()

    def _new(
        self, prepare: Preparation, moment: datetime, options: dict[str, Any]
    ) -> BrowserContext:
        device = new_device(self._browser, moment, **options)
        device.new_page().goto(self._address + ANCHOR)
        prepare(device)
        return device

    def close(self) -> None:
        """Put all devices away."""
        for kind in self._idle.values():
            for device in kind:
                device.close()
        self._idle.clear()


def _wipe(device: BrowserContext) -> None:
    anchor, *others = device.pages
    for page in others:
        page.close()
    device.unroute_all()
    device.clear_cookies()
    anchor.evaluate(_FORGET)
