"""A visitor's browser page, watched."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page, Request


class Visit:
    """A browser page that remembers what went wrong while it was open."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        self.requests: list[str] = []
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

    def open(self, path: str) -> Page:
        """Open a page of the site and wait until all of it is there."""
        self.page.goto(self.root + path, wait_until="networkidle")
        return self.page

    @property
    def own_host(self) -> str:
        """The host of the site."""
        return urlsplit(self.root).netloc
