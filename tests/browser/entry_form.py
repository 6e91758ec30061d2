"""The web form in the words of whoever fills it in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.visiting import Visit

READY = "[data-form][data-ready]"
_UNFOLDED = """element => {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  return [element.dataset.kind, element.querySelector("select") !== null];
}"""

_FOLD_ALL = "document.querySelectorAll('.entry details').forEach((fold) => (fold.open = false))"


class EntryForm(Visit):
    """A page with the form; a field is named by its JSON pointer."""

    def __init__(self, page: Page, root: str, path: str) -> None:
        super().__init__(page, root)
        self.path = path

    def begin(self) -> None:
        """Open the page and wait until the form can be filled."""
        self.page.goto(self.root + self.path, wait_until="commit")
        self.page.locator(READY).wait_for()

    def empty(self) -> None:
        """Clear the draft, which is there once something is written, and fold what was open."""
        self.page.locator("#f-title, #f-title-ar, #f-name-ar").fill("x")
        self.page.once("dialog", lambda dialog: dialog.accept())
        self.page.locator("[data-clear-draft]").click()
        self.page.locator("[data-clear-draft]").wait_for(state="hidden")
        self.page.evaluate(_FOLD_ALL)

    def field(self, pointer: str) -> Locator:
        """Give the question at a pointer, without the language at its end."""
        first, *others = pointer.split("/")[1:]
        outside_items = f'[data-field="{first}"]:not([data-item] *)'
        found = self.page.locator("form.entry").locator(outside_items).first
        for key in others:
            if key.isdigit():
                found = found.locator("[data-item]").nth(int(key))
            elif key != "ar":
                found = found.locator(f'[data-field="{key}"]').first
        return found

    def write(self, pointer: str, value: object) -> None:
        """Answer a question as a person does; ``None`` takes the answer away."""
        field = self.field(pointer)
        kind, is_menu = field.evaluate(_UNFOLDED)
        if kind in ("choices", "countries"):
            self._tick(field, [str(each) for each in value] if isinstance(value, list) else [])
        elif kind == "boolean":
            self._decide(field, value)
        elif kind in ("choice", "time-zone", "language") and not is_menu:
            field.locator(f'input[value="{value}"]').check()
        elif is_menu:
            field.locator("select").select_option(str(value or ""))
        else:
            self._type(field, pointer, value)

    def write_all(self, data: Mapping[str, Any], pointer: str = "") -> None:
        """Answer every question that the data of a file answers."""
        if "ongoing" in data:
            self.page.locator('[data-alternatives] input[value="ongoing"]').check()
        for key, value in data.items():
            here = f"{pointer}/{key}"
            if key == "ongoing":
                continue
            if isinstance(value, dict) and set(value) != {"ar"}:
                self.write_all(value, here)
            elif isinstance(value, list) and isinstance(value[0], dict):
                self._write_items(value, here)
            else:
                self.write(here, value["ar"] if isinstance(value, dict) else value)

    def _write_items(self, items: list[dict[str, Any]], pointer: str) -> None:
        field = self.field(pointer)
        field.evaluate(_UNFOLDED)
        for number, item in enumerate(items):
            if field.locator("[data-item]").count() <= number:
                field.locator(":scope > [data-add]").click()
            self.write_all(item, f"{pointer}/{number}")

    def _tick(self, field: Locator, values: list[str]) -> None:
        if field.locator(".picker").count():
            field.locator(".picker").evaluate("picker => { picker.open = true }")
        while field.locator("input:checked").count():
            field.locator("input:checked").first.uncheck()
        for value in values:
            field.locator(f'input[value="{value}"]').check()

    def _decide(self, field: Locator, value: object) -> None:
        if field.locator("input[type=radio]").count():
            field.locator(f'input[value="{str(value).lower()}"]').check()
        else:
            field.locator("input").set_checked(bool(value))

    def _type(self, field: Locator, pointer: str, value: object) -> None:
        writing = field.locator(":scope > .writings [data-language=ar] :is(input, textarea)")
        control = writing if writing.count() else field.locator("input, textarea").first
        text = "\n".join(value) if isinstance(value, list) else str("" if value is None else value)
        control.fill(text)
        control.blur()

    def place(self, document_id: str) -> None:
        """Say where the posting belongs."""
        organisation, slug = document_id.split("/")
        self.page.locator("#a-organisation-choice").select_option(organisation)
        self.page.locator("#a-slug").fill(slug)

    def check(self) -> None:
        """Press the button that checks everything."""
        self.page.locator(".entry-end button").click()

    def expect_error(self, pointer: str, text: str) -> None:
        """Wait until a question shows just this error."""
        error = self._error(pointer)
        error.filter(has_text=text).wait_for()
        expect(error).to_have_text(text)

    def expect_no_error(self, pointer: str) -> None:
        """Wait until a question shows none."""
        self._error(pointer).wait_for(state="hidden")

    def _error(self, pointer: str) -> Locator:
        return self.field(pointer).locator(":scope > .question-error")

    def download(self) -> tuple[str, str]:
        """Take the file; gives its name and its text."""
        with self.page.expect_download() as taking:
            self.page.locator("[data-sending] button", has_text="نزّل").click()
        return taking.value.suggested_filename, Path(taking.value.path()).read_text("utf-8")
