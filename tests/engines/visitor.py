"""A visitor of the board, whatever engine shows it."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from typing import Any

PHONE, DESK = 390, 1280
"""How wide the windows are, in pixels of CSS."""
ZONE = "America/Los_Angeles"
"""Where the visitors are: their clocks differ from those of most postings."""

_IS_THERE = """document.readyState === "complete"
  && !document.querySelector("[data-asked], .waiting, [aria-busy=true]")"""
_TELL = """(({ value, ticked }, element) => {
  if (ticked === undefined) element.value = value; else element.checked = ticked;
  for (const name of ["input", "change"]) element.dispatchEvent(new Event(name, { bubbles: true }));
})"""


class Visitor(ABC):
    """What a person does in a browser; elements are named by selectors of CSS."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.width = DESK

    @abstractmethod
    def go(self, address: str) -> None:
        """Open an address in a window as wide as ``width``."""

    @abstractmethod
    def evaluate(self, expression: str) -> Any:
        """Give what an expression of JavaScript says on the page."""

    @abstractmethod
    def wait(self, expression: str) -> None:
        """Wait until an expression is true."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Click the first such element."""

    @abstractmethod
    def write(self, selector: str, text: str) -> None:
        """Type a text into a field that was empty."""

    @abstractmethod
    def picture(self, selector: str) -> bytes:
        """Give a picture (PNG) of the first such element, which stands in the window."""

    @abstractmethod
    def print(self) -> bytes:
        """Print the page into a file (PDF), on A4 unless the page wishes another paper."""

    def open(self, path: str) -> None:
        """Open a page of the site and wait until what it asks for is there."""
        self.go(self.root + path)
        self.arrive()

    def arrive(self, path: str = "") -> None:
        """Wait until the page, or the one of a path to which a link leads, is there."""
        self.wait(
            f"{f'location.pathname.endsWith({json.dumps(path)}) &&' if path else ''}{_IS_THERE}"
        )

    def set(self, selector: str, value: str) -> None:
        """Say the value of a field that is not typed: a date, a choice out of a menu."""
        self._tell(selector, {"value": value})

    def tick(self, selector: str) -> None:
        """Tick a box, or choose a button of several."""
        self._tell(selector, {"ticked": True})

    def _tell(self, selector: str, what: dict[str, object]) -> None:
        self.wait_for(selector)
        self.evaluate(f"{_TELL}({json.dumps(what)}, {_query(selector)})")

    def wait_for(self, selector: str) -> None:
        """Wait until such an element can be seen."""
        self.wait(f"{_query(selector)}?.checkVisibility()")

    def text(self, selector: str) -> str:
        """Give the text of the first such element, as it is shown."""
        return str(self.evaluate(f"{_query(selector)}.innerText")).strip()

    def count(self, selector: str) -> int:
        """Count such elements."""
        return int(self.evaluate(f"document.querySelectorAll({json.dumps(selector)}).length"))

    def faults(self) -> list[str]:
        """Give what went wrong on the page."""
        return list(self.evaluate("window.faults ?? []"))


def _query(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)})"
