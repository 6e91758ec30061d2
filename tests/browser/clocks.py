"""The moment of a test in a browser, and the pauses of its pages."""

from __future__ import annotations

import json
from datetime import datetime

from playwright.sync_api import BrowserContext, Page

from tests.browser.serving import MORE_CODE
from tests.moments import stopped_clock

_GIVEN_TO_WORKERS = """
globalThis.Worker = class extends Worker {
  constructor(address, options) {
    const whole = new URL(address, location);
    const [name, code] = %s;
    if (!whole.searchParams.has(name)) whole.searchParams.set(name, code); // the latest comes first
    super(whole, options);
  }
};
"""

_HURRIED = """
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = (task, pause = 0, ...more) => wait(task, pause / 10, ...more);
"""


def hurry(context: BrowserContext) -> None:
    """Shorten the pauses that pages make until somebody has stopped typing."""
    context.add_init_script(_HURRIED)


def stop_clocks(where: BrowserContext | Page, moment: datetime) -> None:
    """Let pages, their frames and their workers live at a moment from when they are next loaded.

    A script for pages does not reach a worker: that gets it with its own script, from the server
    of the tests. A route would do as well, but while there is one the browser keeps nothing that
    it has loaded. Said once more of a page, the later moment holds.
    """
    script = stopped_clock(moment)
    where.add_init_script(script)
    where.add_init_script(_GIVEN_TO_WORKERS % json.dumps([MORE_CODE, script]))
