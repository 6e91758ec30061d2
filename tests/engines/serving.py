"""The site as every engine gets it: at the moment of the tests, noting what goes wrong.

Playwright puts scripts into pages and WebDriver does not, so they come with the first script.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.browser.serving import StaticHost
from tests.moments import MOMENT, stopped_clock

_NOTES = """
window.faults = [];
addEventListener("error", ({ message, target }) => {
  if (target.rel === "modulepreload") return; // a hint; Firefox takes back one that came too late
  faults.push(message ?? `not loaded: ${target.src ?? target.href}`);
}, true);
addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  faults.push(`${violatedDirective} blocked ${blockedURI}`));
"""
_CLOCK = f"\n{stopped_clock(MOMENT)}"
_MORE = {"first.js": _CLOCK + _NOTES, "worker.js": _CLOCK}


class JourneyHost(StaticHost):
    """A static host whose first script also sets the clock and notes faults."""

    def more_code(self) -> bytes:
        """Give what is to stand at the end of a script."""
        return _MORE.get(urlsplit(self.path).path.rpartition("/")[2], "").encode()
