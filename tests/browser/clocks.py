"""The moment of the tests in a browser, and the pauses of its pages."""

from __future__ import annotations

import json

from playwright.sync_api import BrowserContext

from tests.browser.serving import MORE_CODE
from tests.sample import MOMENT

_STOPPED = """
globalThis.Date = class extends Date {
  constructor(...given) { super(...(given.length ? given : [%d])); }
  static now() { return %d; }
};
"""

_GIVEN_TO_WORKERS = """
globalThis.Worker = class extends Worker {
  constructor(address, options) {
    const whole = new URL(address, location);
    whole.searchParams.set(%s, %s);
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


def stop_clocks(context: BrowserContext) -> None:
    """Let pages and their workers live at the moment the sample board was built at.

    Only the date stands still; timers and what measures time go on. A script for pages does not
    reach a worker: that gets it with its own script, from the server of the tests. A route would
    do as well, but while there is one the browser keeps nothing that it has loaded.
    """
    moment = int(MOMENT.timestamp() * 1000)
    stopped = _STOPPED % (moment, moment)
    context.add_init_script(stopped)
    context.add_init_script(_GIVEN_TO_WORKERS % (json.dumps(MORE_CODE), json.dumps(stopped)))
