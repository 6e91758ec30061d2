"""A visitor's browser page, watched."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page, Request

# Playwright waits for half a second without requests; on one machine a tenth is plenty.
_QUIET = """new Promise((resolve) => {
  if (matchMedia("(scripting: none)").matches) return resolve(); // no timer runs there
  let before = -1;
  let rounds = 0;
  const timer = setInterval(() => {
    const { length } = performance.getEntriesByType("resource");
    const isWaiting = document.querySelector("[data-asked], .waiting, [aria-busy=true]") !== null;
    const isHere = document.readyState === "complete" && document.fonts.status === "loaded";
    const isQuiet = length === before && isHere && !isWaiting;
    rounds = isQuiet ? rounds + 1 : 0;
    before = length;
    if (rounds < 3) return;
    clearInterval(timer);
    resolve();
  }, 40);
})"""


def settle(page: Page, address: str) -> None:
    """Open an address and wait until page and scripts have loaded all they ask for."""
    page.goto(address)
    settle_here(page)


def settle_here(page: Page) -> None:
    """Wait as long on a page to which a link has led."""
    page.evaluate(_QUIET)


def settle_again(page: Page) -> None:
    """Load a page anew and wait as long."""
    page.reload()
    settle_here(page)


class Visit:
    """A browser page that remembers what went wrong while it was open."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        self.requests: list[str] = []
        self.loaded: list[str] = []
        """What the page that is open has asked for beside itself, by its address in the site."""
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._note)
        page.on(
            "response",
            lambda r: self.errors.append(f"{r.status} {r.url}") if r.status >= 400 else None,
        )

    def _note(self, request: Request) -> None:
        self.hosts.add(urlsplit(request.url).netloc)
        self.requests.append(f"{request.method} {request.url} {request.post_data or ''}")
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self.loaded.clear()
        else:
            self.loaded.append(request.url.removeprefix(self.root))

    def forget(self) -> None:
        """Remember from here on: what went wrong before was said by another test."""
        for noted in (self.errors, self.hosts, self.requests, self.loaded):
            noted.clear()

    def open(self, path: str) -> Page:
        """Open a page of the site and wait until all of it is there."""
        settle(self.page, self.root + path)
        return self.page

    @property
    def own_host(self) -> str:
        """The host of the site."""
        return urlsplit(self.root).netloc
