"""What axe-core finds wrong with the page as it stands now, for whoever cannot see or click."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Page

from tests.sample import REPOSITORY

_SOURCE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
# Naming the standards switches on what axe-core leaves out otherwise: the size of targets.
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
_RUN = """async (tags) => {
  const { violations } = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, help, target, failureSummary })));
}"""


@cache
def _axe() -> str:
    return _SOURCE.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Give a readable line for every element that breaks WCAG 2.2 AA or a best practice.

    The page is taken in the state it is in: open what is to be looked at first. Transitions
    are let finish, so that no colour is measured half-way.
    """
    page.evaluate("Promise.allSettled(document.getAnimations().map((each) => each.finished))")
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    found = page.evaluate(_RUN, _TAGS)
    return [
        f"{each['id']}: {each['help']}\n  {each['target']}\n  {each['failureSummary']}"
        for each in found
    ]
