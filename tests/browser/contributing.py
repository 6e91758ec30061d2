"""The form and its panels in the words of a contributor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from playwright.sync_api import (
    FilePayload,
    Locator,
    Page,
    Route,
    ViewportSize,
    expect,
)

from tests.browser.clocks import hurry
from tests.browser.devices import Devices
from tests.browser.visiting import Visit

GITHUB = "https://github.com/example/volunteer-board"
_CHECK = "[data-form] .entry-end button:not([type])"
_CLIPBOARD = ("clipboard-read", "clipboard-write")
_DESKTOP: ViewportSize = {"width": 1280, "height": 900}


class Contributing(Visit):
    """The form in the words of a contributor."""

    def begin(self, path: str) -> None:
        """Open a page of the form and wait until it can be filled."""
        self.page.goto(self.root + path, wait_until="commit")
        self.page.locator("[data-form][data-ready]").wait_for()

    def check(self) -> None:
        """Press the button that checks everything; the panel says what came of it."""
        self.page.locator(_CHECK).click()
        expect(self.sending.locator(".sending-path")).to_be_visible()

    def begin_with(self, content: bytes) -> None:
        """Go on with a file of this device."""
        file = FilePayload(name="reader.yml", mimeType="application/yaml", buffer=content)
        self.page.locator("[data-file]").set_input_files(file)
        expect(self.editing.locator(".editing-status")).not_to_be_empty()

    def choose_organisation(self, organisation: str) -> None:
        """Say whose posting it is."""
        self.page.locator("#a-organisation-choice").select_option(organisation)

    def download(self) -> tuple[str, str]:
        """Download the file; gives its name and its text."""
        with self.page.expect_download() as waiting:
            self.way("نزّلوا الملف").click()
        path = waiting.value.path()
        return waiting.value.suggested_filename, path.read_text(encoding="utf-8")

    def way(self, name: str) -> Locator:
        """Give the control of a way to send."""
        return self.sending.get_by_text(name, exact=True)

    def go_to_github(self) -> str:
        """Follow the main way, GitHub answering at once; gives the address to which it leads."""
        context = self.page.context
        context.route(f"{GITHUB}/**", lambda route: route.fulfill(body="GitHub"))
        with context.expect_page() as waiting:
            self.best.click()
        address = waiting.value.url
        waiting.value.close()
        return address

    @property
    def best(self) -> Locator:
        """The main way."""
        return self.sending.locator(".sending-best .button")

    @property
    def editing(self) -> Locator:
        """The panel above the form."""
        return self.page.locator("[data-editing]")

    @property
    def sending(self) -> Locator:
        """The panel below the form."""
        return self.page.locator("[data-sending]")


FormOpener = Callable[..., Contributing]


@contextmanager
def form_opener(devices: Devices, address: str) -> Iterator[FormOpener]:
    """Give what opens the form; at the end all that it opened has gone well."""
    visits: list[Contributing] = []
    with ExitStack() as lent:

        def open_form(
            path: str,
            viewport: ViewportSize = _DESKTOP,
            page: Callable[[Route], None] | None = None,
        ) -> Contributing:
            options: dict[str, Any] = {
                "viewport": viewport,
                "locale": "ar",
                "permissions": _CLIPBOARD,
            }
            device = lent.enter_context(devices.lent(hurry, **options))
            visit = Contributing(device.new_page(), address)
            if page:
                visit.page.route("**/contribute/", page)
            visits.append(visit)
            visit.begin(path)
            return visit

        yield open_form
        for visit in visits:
            assert visit.hosts <= {visit.own_host, ""}, "nothing leaves the device by itself"
            assert {request.split()[0] for request in visit.requests} <= {"GET"}
            assert visit.errors == []


def clipboard(page: Page) -> str:
    """Give what somebody would paste now."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text
