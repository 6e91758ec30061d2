"""The moment of the tests in a browser, and the pauses of its pages."""

from __future__ import annotations

from contextlib import suppress

from playwright.sync_api import BrowserContext, Error, Route

from tests.sample import MOMENT, REPOSITORY

WORKER = REPOSITORY / "docs" / "assets" / "scripts" / "search" / "worker.js"

_STOPPED = """
globalThis.Date = class extends Date {
  constructor(...given) { super(...(given.length ? given : [%d])); }
  static now() { return %d; }
};
"""

_HURRIED = """
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = (task, pause = 0, ...more) => wait(task, pause / 10, ...more);
"""


def hurry(context: BrowserContext) -> None:
    """Shorten the pauses that pages make until somebody has stopped typing."""
    context.add_init_script(_HURRIED)


def stop_clocks(context: BrowserContext) -> None:
    """Let pages and the search's worker live at the moment the sample board was built at.

    Only the date stands still; timers and what measures time go on. A script for pages
    does not reach the worker: that gets it with its own script.
    """
    moment = int(MOMENT.timestamp() * 1000)
    stopped = _STOPPED % (moment, moment)
    context.add_init_script(stopped)
    script = WORKER.read_text(encoding="utf-8") + stopped

    def with_stopped_clock(route: Route) -> None:
        with suppress(Error):  # the page may have been closed meanwhile
            route.fulfill(body=script, content_type="text/javascript")

    context.route("**/search/worker.js", with_stopped_clock)
