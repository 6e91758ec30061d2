"""What the form loads, and when: a first look loads little, and nothing that is typed is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.board import DESKTOP, PHONE
from tests.browser.devices import Devices
from tests.browser.entry_form import READY, EntryForm

ARE_LOADED = """(names) => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  return names.every((name) => loaded.some((path) => path.endsWith(`/${name}`)));
}"""


def test_form_works_without_what_only_helps(devices: Devices, address: str) -> None:
    with devices.lent(viewport=PHONE, locale="ar") as context:
        form = EntryForm(context.new_page(), address, "ar/contribute/")
        odd = {"data": {"causes": "all", "skills": [None]}, "id": 7}
        form.page.add_init_script(f"localStorage['board-draft-opportunity'] = '{json.dumps(odd)}'")
        for helper in ("advice.json", "preview/panel.js"):
            context.route(f"**/{helper}", lambda route: route.abort())
        form.begin()
        form.check()
        form.page.locator("[data-sending] .sending-errors").wait_for()
        expect(form.page.locator("[data-preview]")).to_be_hidden()
        expect(form.page.locator("[data-failed]")).to_be_hidden()
        expect(form.page.locator("#f-posted")).not_to_have_value("")


def test_a_draft_that_was_kept_is_opened_however_long_it_is(devices: Devices, address: str) -> None:
    with devices.lent(viewport=DESKTOP, locale="ar") as context:
        form = EntryForm(context.new_page(), address, "ar/contribute/")
        stages = [{"title": {"ar": "مرحلة"}}] * 251  # one more than a file may bring
        long = json.dumps({"id": "", "data": {"model": "project", "milestones": stages}})
        form.page.add_init_script(f"localStorage['board-draft-opportunity'] = '{long}'")
        form.begin()
        expect(form.page.locator('[data-field="milestones"] [data-item]')).to_have_count(251)


def test_what_is_written_before_the_scripts_come_stays(devices: Devices, address: str) -> None:
    with devices.lent(viewport=PHONE, locale="ar") as context:
        form = EntryForm(context.new_page(), address, "ar/contribute/")
        title = form.page.locator("#f-title-ar")
        with held_back(context, "contribute/page.js"):
            form.page.goto(form.root + form.path, wait_until="commit")
            title.fill("كتابة قصص قصيرة")
        form.page.locator(READY).wait_for()
        expect(title).to_have_value("كتابة قصص قصيرة")
        expect(form.page.locator("#f-posted")).not_to_have_value("")
        form.page.locator("[data-clear-draft]").wait_for()  # it is kept on the device
        with held_back(context, "contribute/page.js"):
            form.page.reload(wait_until="commit")
            title.fill("ك")
        form.page.locator(READY).wait_for()
        expect(title).to_have_value("كتابة قصص قصيرة")


def test_whoever_only_looks_loads_nothing_that_checks_and_sends(
    devices: Devices, address: str
) -> None:
    later = ("check.js", "yaml.js", "checking.json", "advice.json", "views.js")
    with devices.lent(viewport=DESKTOP, locale="ar") as context:
        form = EntryForm(context.new_page(), address, "ar/contribute/")
        loaded: set[str] = set()
        form.page.on("request", lambda request: loaded.add(PurePosixPath(request.url).name))
        form.begin()
        form.page.wait_for_load_state("networkidle")
        assert not loaded & set(later)
        form.page.locator("#f-title-ar").focus()
        form.page.wait_for_load_state("networkidle")
        expect(form.page.locator("[data-open]")).to_be_enabled()
        form.write("/title/ar", "كتابة قصص قصيرة")
        form.page.locator("[data-advice]").wait_for()
        form.page.locator("[data-preview] .card").wait_for()
        form.page.wait_for_function(ARE_LOADED, arg=list(later))


def forget_files(page: Page) -> None:
    """Let a browser hold no file that an earlier visitor of the same device has loaded."""
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")


def test_what_could_not_be_loaded_is_tried_again(devices: Devices, address: str) -> None:
    with devices.lent(viewport=PHONE, locale="ar") as context:
        form = EntryForm(context.new_page(), address, "ar/contribute/")
        form.begin()
        form.page.wait_for_load_state("networkidle")
        forget_files(form.page)
        context.set_offline(True)
        form.page.locator("#f-title-ar").focus()
        form.page.locator("[data-failed]").wait_for()
        context.set_offline(False)
        form.page.locator("#f-summary-ar").focus()
        expect(form.page.locator("[data-open]")).to_be_enabled()
        form.page.locator("[data-failed]").wait_for(state="hidden")


def test_form_is_filled_while_what_checks_and_sends_is_on_its_way(
    devices: Devices, address: str
) -> None:
    late = ("checking/check.js", "editing/panel.js", "sending/panel.js", "vendor/yaml.js")
    with devices.lent(viewport=PHONE, locale="ar") as context:
        form = EntryForm(context.new_page(), address, "ar/contribute/")
        with held_back(context, *late, "checking.json", "advice.json"):
            form.begin()
            form.write("/title/ar", "كتابة قصص قصيرة")
            form.page.locator("[data-clear-draft]").wait_for()
            expect(form.page.locator("[data-open]")).to_be_disabled()
            expect(form.page.locator("[data-advice]")).to_be_hidden()
        form.check()
        form.page.locator("[data-problems] a").first.wait_for()
        form.page.locator("[data-advice]").wait_for()
        expect(form.page.locator("[data-open]")).to_be_enabled()


@contextmanager
def held_back(context: BrowserContext, *paths: str) -> Iterator[None]:
    """Let files of the site come only after what is done meanwhile."""
    waiting: list[Route] = []
    is_over = False

    def wait(route: Route) -> None:
        if is_over:
            route.continue_()
        else:
            waiting.append(route)

    for path in paths:
        context.route(f"**/{path}", wait)
    yield
    is_over = True
    for route in waiting:
        route.continue_()
