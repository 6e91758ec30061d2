"""The board in a browser, for the tests of what a visitor does there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.visiting import Visit, settle_again

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
BOARD = "ar/opportunities/"
SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""

Opener = Callable[..., "Board"]


class Board(Visit):
    """The board in the words of a visitor."""

    def open(self, path: str) -> Page:
        """Open an address and wait until what it asks for is answered."""
        page = super().open(path)
        if "?" in path:
            expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "false")
        return page

    def open_again_with_fonts(self) -> float:
        """Load the page anew, its fonts being there, and give how far its parts moved.

        Letters of another width that wait for a font move lines too, on some machines more than
        on others; what scripts move is seen only without them.
        """
        self.page.evaluate("document.fonts.ready.then(() => true)")
        settle_again(self.page)
        moved: float = self.page.evaluate("shifts")
        return moved

    @property
    def cards(self) -> Locator:
        """The results."""
        return self.page.locator(".results .card")

    @property
    def count(self) -> Locator:
        """The line that says how many there are."""
        return self.page.locator(".count[role=status]")

    @property
    def chips(self) -> Locator:
        """The chosen filters."""
        return self.page.locator("[data-chips] .chip")

    @property
    def field(self) -> Locator:
        """The search field."""
        return self.page.locator("form.search input[type=search][name=q]")

    @property
    def asked(self) -> dict[str, list[str]]:
        """What the address asks."""
        return parse_qs(urlsplit(self.page.url).query)

    def panel(self, facet: str) -> Locator:
        """Give the panel of a facet, open."""
        holder = self.page.locator(f"[data-facet={facet}]")
        panel = self.page.locator("details.facet", has=holder).or_(
            self.page.locator(f"details[data-facet={facet}]")
        )
        if panel.get_attribute("open") is None:
            panel.locator("summary").click()
        expect(holder.locator("input[type=checkbox]").first).to_be_attached()
        return holder

    def choose(self, facet: str, value: str) -> Locator:
        """Tick a value of a facet; gives its row."""
        row = self.panel(facet).locator("label", has=self.page.locator(f"input[value='{value}']"))
        row.click()
        return row

    def ids(self) -> list[str]:
        """Give the postings shown, in order."""
        ids: list[str] = self.page.eval_on_selector_all(
            ".results [data-opportunity]", "cards => cards.map(c => c.dataset.opportunity)"
        )
        return ids


def listed(site: Path, path: str) -> set[str]:
    """Give the postings of a list as the server rendered it."""
    html = (site / path / "index.html").read_text(encoding="utf-8")
    return set(re.findall(r'data-opportunity="([^"]+)"', html))
