"""Devices for the tests: wiped after one test and lent to the next.

A new browser context starts processes of its own and loads every font and script anew, which
costs more than most tests do. One that is used again has them at hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext

# A page without scripts. While it is open, the processes of its site stay.
ANCHOR = "robots.txt"
_FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"

Preparation = Callable[[BrowserContext], None]


def as_it_is(_context: BrowserContext) -> None:
    """Prepare nothing."""


class Devices:
    """The devices of one browser for the visitors of one site."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self._idle: defaultdict[tuple[object, ...], list[BrowserContext]] = defaultdict(list)

    @contextmanager
    def lent(self, prepare: Preparation = as_it_is, /, **options: Any) -> Iterator[BrowserContext]:
        """Lend a device that remembers nothing; its pages are closed at the end.

        ``options`` are those of a new context; ``prepare`` gives it the scripts that it keeps for
        good. Whoever needs others for one test gives them to the page.
        """
        idle = self._idle[(prepare, repr(sorted(options.items())))]
        device = idle.pop() if idle else self._new(prepare, options)
        yield device
        _wipe(device)
        idle.append(device)

    def _new(self, prepare: Preparation, options: dict[str, Any]) -> BrowserContext:
        device = self._browser.new_context(**options)
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
