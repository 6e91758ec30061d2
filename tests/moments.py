"""The moment at which what a test starts lives: programs, and scripts in a browser or in Node."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import quote

MOMENT = datetime(2026, 11, 21, 12, tzinfo=UTC)
"""When the sample board of the tests is built; they live at it unless they name another."""

# ``Date()`` without ``new`` and a formatter without a date tell the time as well.
_SET = """
(() => {
  const Real = Date;
  const now = () => NOW;
  globalThis.Date = new Proxy(Real, {
    construct: (date, given, called) =>
      Reflect.construct(date, given.length ? given : [now()], called),
    apply: () => new Real(now()).toString(),
  });
  globalThis.Date.now = now;
  globalThis.Date.prototype.constructor = globalThis.Date;
  for (const name of ["format", "formatToParts"]) {
    const { get, value } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, name);
    Object.defineProperty(Intl.DateTimeFormat.prototype, name, {
      configurable: true,
      get() {
        const write = get ? get.call(this) : value.bind(this);
        return (date = now()) => write(date);
      },
    });
  }
})();
"""


def seconds(moment: datetime) -> int:
    """Give a moment as programs count it."""
    return int(moment.timestamp())


def stopped_clock(moment: datetime) -> str:
    """Give the script after which nothing that runs knows of another moment.

    Only the date stands still; timers and what measures time go on.
    """
    return _SET.replace("NOW", str(seconds(moment) * 1000))


def set_clock(moment: datetime) -> str:
    """Give the script after which the date begins at a moment and goes on from there."""
    return _SET.replace("NOW", f"{seconds(moment) * 1000} + Math.floor(performance.now())")


def at(moment: datetime, environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the environment of a program that lives at a moment, by default otherwise our own.

    The board and MkDocs read the first variable, Git the next two; Node begins with a script.
    """
    date = f"{seconds(moment)} +0000"
    return {
        **(os.environ if environment is None else environment),
        "SOURCE_DATE_EPOCH": str(seconds(moment)),
        "NO_MKDOCS_2_WARNING": "1",
        "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_DATE": date,
        "NODE_OPTIONS": f"--import=data:text/javascript,{quote(set_clock(moment))}",
    }
