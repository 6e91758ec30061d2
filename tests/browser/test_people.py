"""What people type into the web form, and what its preview shows of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.browser.board import PHONE
from tests.browser.clocks import hurry
from tests.browser.devices import Devices
from tests.browser.entry_cases import ARABIC
from tests.browser.entry_form import EntryForm
from tests.people.cases import Case, answer_of, cases_for
from volunteer_board.rendering.markdown import render_markdown

PAGE = "ar/contribute/"
TYPED = sorted(cases_for("form"), key=lambda case: case.base)
SHOWN = [case for case in cases_for("preview") if case.shown is not None]
READ = """async () => {
  const scripts = new URL("../../assets/scripts/contribute/", location);
  const names = ["form/reading", "form/starting", "checking/check", "checking/rules", "words"];
  const loaded = await Promise.all(names.map((name) => import(new URL(`${name}.js`, scripts))));
  const { readScope, utcToday, check, loadRules, loadWords } = Object.assign({}, ...loaded);
  const data = readScope(document.querySelector("[data-form]"));
  const words = await loadWords();
  const rules = await loadRules("opportunity");
  const problems = check("opportunity", data, rules, { today: utcToday() });
  return {
    data,
    problems: problems.map((problem) => {
      const { message, fix } = words.wordsOf(problem);
      return { code: problem.code, words: `${message} ${fix}` };
    }),
  };
}"""
PREVIEW = """async (texts) => {
  const script = new URL("../../assets/scripts/contribute/preview/markdown.js", location);
  const { markdown } = await import(script);
  const shown = [];
  for (const text of texts) {
    const made = document.createElement("div");
    made.append(...await markdown(text));
    shown.push(made.innerHTML);
  }
  return shown;
}"""


@pytest.fixture(scope="module")
def form(devices: Devices, address: str) -> Iterator[EntryForm]:
    """The form for postings, in Arabic."""
    options: dict[str, Any] = {"viewport": PHONE, "locale": "ar", "timezone_id": "Asia/Amman"}
    with devices.lent(hurry, **options) as device:
        form = EntryForm(device.new_page(), address, PAGE)
        form.begin()
        yield form
        assert form.errors == []


@dataclass
class Filled:
    """The form with the posting in it that is around the field of a case."""

    form: EntryForm
    base: str = ""

    def holding(self, case: Case) -> EntryForm:
        """Give the form for a case; it is filled once for all that have the same posting."""
        if self.base != case.base:
            if self.base:
                self.form.empty()
            self.form.write_all(case.base_data())
            self.base = case.base
        return self.form


@pytest.fixture(scope="module")
def filled(form: EntryForm) -> Filled:
    """The form, in which nothing is written yet."""
    return Filled(form)


@pytest.mark.parametrize("case", TYPED, ids=str)
def test_an_answer_says_what_was_meant_or_is_told(filled: Filled, case: Case) -> None:
    form = filled.holding(case)
    form.write(case.field, case.typed.rstrip("\n"))
    found = form.page.evaluate(READ)
    form.write(case.field, answer_of(case.base_data(), case.field))
    codes = [problem["code"] for problem in found["problems"]]
    assert codes == [code for code in (case.problem, case.warning) if code], found["problems"]
    said = " ".join(problem["words"] for problem in found["problems"])
    assert [words for words in case.says_in(ARABIC.language) if words not in said] == [], said
    if not case.problem:
        assert answer_of(found["data"], case.field) == case.expected


@pytest.fixture(scope="module")
def previews(form: EntryForm) -> dict[str, str]:
    """What the preview shows of each text, without white space between elements."""
    shown = form.page.evaluate(PREVIEW, [case.typed for case in SHOWN])
    return dict(zip([case.name for case in SHOWN], map(squeezed, shown), strict=True))


def squeezed(html: str) -> str:
    """Leave out what says nothing to a reader: line breaks between elements, ``rel``."""
    return (
        re.sub(r"\s*\n\s*", "\n", re.sub(r' rel="[^"]*"', "", html)).strip().replace(">\n<", "><")
    )


@pytest.mark.parametrize("case", SHOWN, ids=str)
def test_the_page_shows_what_was_meant(case: Case) -> None:
    assert squeezed(str(render_markdown(case.typed))) == squeezed(case.shown or "")


@pytest.mark.parametrize("case", SHOWN, ids=str)
def test_the_preview_shows_what_the_page_shows(previews: dict[str, str], case: Case) -> None:
    assert previews[case.name] == squeezed(case.shown or "")
