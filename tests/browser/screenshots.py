"""Pictures of the main pages: ``make screenshots`` puts them into ``screenshots/``."""

from __future__ import annotations

import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.devices import new_device
from tests.browser.launching import launched_browser
from tests.browser.serving import served
from tests.browser.test_pages import KINDS
from tests.sample import MOMENT, REPOSITORY, build

FOLDER = REPOSITORY / "screenshots"
SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
PAGES = {name: f"{{language}}/{path}" for name, path in KINDS.items()}


def take(browser: Browser, root: str) -> int:
    """Take every page in every language, size and scheme; gives how many there are."""
    taken = 0
    for scheme, (size, viewport) in product(("light", "dark"), SIZES.items()):
        context = new_device(browser, MOMENT, viewport=viewport, color_scheme=scheme)
        page = context.new_page()
        for language, (name, path) in product(("ar", "en"), PAGES.items()):
            page.goto(root + path.format(language=language), wait_until="networkidle")
            file = FOLDER / f"{name.replace(' ', '-')}.{language}.{size}.{scheme}.png"
            page.screenshot(path=file, full_page=True)
            taken += 1
        context.close()
    return taken


def main() -> None:
    """Build the sample board and take its pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        outcome = build(REPOSITORY, site)
        if outcome.returncode:
            raise SystemExit(outcome.stderr)
        with served(site) as root, launched_browser() as browser:
            print(f"{take(browser, root)} pictures in {FOLDER.name}/")


if __name__ == "__main__":
    main()
