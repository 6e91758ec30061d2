"""The preview in the form shows what the site will show: the same words, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Page

from tests.board_folder import CASES
from tests.browser.devices import Devices
from tests.sample import REPOSITORY
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

LANGUAGES = ("ar", "en")
PARTS = ("posting-head", "banner", "glance", "note", "apply", "posting-main")
SHOW = """async ({ code, postings, parts }) => {
  const scripts = new URL("../../assets/scripts/contribute/preview/", location);
  const names = ["language.js", "card.js", "posting.js", "markdown.js"];
  const modules = await Promise.all(names.map((name) => import(new URL(name, scripts))));
  const { loadLanguage, card, posting, markdown } = Object.assign({}, ...modules);
  const say = await loadLanguage(code);
  return postings.map(([organisation, data]) => {
    const known = { ...data, organisation: say.data.organisations[organisation] };
    const circumstances = { organisation, now: new Date(), markdown };
    const page = posting(say, known, circumstances);
    const text = (found) => [...found].map((element) => element.textContent);
    return {
      card: card(say, known, circumstances).textContent,
      page: parts.map((part) => text(page.getElementsByClassName(part)).join("")),
      headings: text(page.querySelectorAll("h2, h3")),
    };
  });
}"""


def postings() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Give the organisation, the id and the fields of every sample posting."""
    for file in sorted(REPOSITORY.glob("opportunities/*/*.yml")):
        if file.stem != "organisation":
            fields = parse(file.read_text(encoding="utf-8"), PurePosixPath(file.name), POSTING)
            assert isinstance(fields, dict)
            yield file.parent.name, f"{file.parent.name}/{file.stem}", fields


POSTINGS = list(postings())
MODELS = {posting_id: fields["model"] for _, posting_id, fields in POSTINGS}


def squeezed(text: str) -> str:
    """Leave out white space, by which HTML may differ and look the same."""
    return re.sub(r"\s+", "", text)


def parsed(file: Path) -> HtmlElement:
    return html.parse(str(file), html.HTMLParser(encoding="utf-8")).getroot()


def of_class(page: HtmlElement, name: str) -> list[HtmlElement]:
    found: list[HtmlElement] = page.xpath(
        ".//*[contains(concat(' ', @class, ' '), $name)]", name=f" {name} "
    )
    return found


def text(elements: Iterable[HtmlElement]) -> str:
    return "".join(squeezed(element.text_content()) for element in elements)


def without_other_postings(page: HtmlElement) -> HtmlElement:
    """Give the article of a posting alone: a preview leads nowhere."""
    (article,) = of_class(page, "posting")
    for other in (*of_class(article, "band"), *article.xpath(".//*[@class='cards' or self::nav]")):
        other.drop_tree()
    for heading in article.xpath(".//section[starts-with(@class, 'banner')]/h2"):
        heading.drop_tree()
    return article


PROSE = """async (texts) => {
  const script = new URL("../../assets/scripts/contribute/preview/markdown.js", location);
  const { markdown } = await import(script);
  const made = document.createElement("div");
  for (const text of texts) made.append(...markdown(text));
  const elements = [...made.querySelectorAll("*")];
  return {
    tags: [...new Set(elements.map((element) => element.localName))].sort(),
    attributes: elements.flatMap((element) => element.getAttributeNames()),
    addresses: [...made.querySelectorAll("[href]")].map((link) => link.getAttribute("href")),
    text: made.textContent,
  };
}"""
HARMLESS = {"p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "a", "ul", "ol"}
HARMLESS |= {"li", "h3", "h4", "h5", "table", "thead", "tbody", "tr", "th", "td"}
MARKDOWN = """## What you *do*

Read the **lease**, then _write_; keep field_work_notes and see [the guide](https://example.org).

1. One
2. Two
   goes on

- Three
"""


@pytest.fixture(scope="module", params=LANGUAGES)
def previewed(
    request: pytest.FixtureRequest, devices: Devices, address: str
) -> tuple[str, dict[str, Any]]:
    """A language, and what the browser shows of every sample posting by its id."""
    with devices.lent(locale=request.param) as context:
        page: Page = context.new_page()
        page.goto(f"{address}{request.param}/contribute/")
        given = [[organisation, fields] for organisation, _, fields in POSTINGS]
        shown = page.evaluate(
            SHOW, {"code": request.param, "postings": given, "parts": list(PARTS)}
        )
    ids = (posting_id for _, posting_id, _ in POSTINGS)
    return request.param, dict(zip(ids, shown, strict=True))


def test_cards_say_what_those_of_the_site_say(
    previewed: tuple[str, dict[str, Any]], site: Path
) -> None:
    language, shown = previewed
    compared = set()
    for page in (site / language / "organisations").glob("*/index.html"):
        for card in parsed(page).xpath("//li[@data-opportunity]"):
            posting_id = card.get("data-opportunity")
            assert squeezed(shown[posting_id]["card"]) == text([card]), posting_id
            compared.add(posting_id)
    assert {MODELS[posting_id] for posting_id in compared} == {"micro", "project", "recurring"}


def test_pages_say_what_those_of_the_site_say(
    previewed: tuple[str, dict[str, Any]], site: Path
) -> None:
    language, shown = previewed
    for posting_id, preview in shown.items():
        path = site / language / "opportunities" / posting_id / "index.html"
        article = without_other_postings(parsed(path))
        for part, said in zip(PARTS, preview["page"], strict=True):
            assert squeezed(said) == text(of_class(article, part)), (posting_id, part)
        headings = [squeezed(heading) for heading in preview["headings"]]
        found = article.xpath(".//h1 | .//h2 | .//h3")
        assert headings == [text([heading]) for heading in found], posting_id


def test_prose_becomes_text_and_a_few_harmless_elements(devices: Devices, address: str) -> None:
    hostile = (CASES / "hostile-prose.md").read_text(encoding="utf-8")
    endless = ["[" * 20_000, "*_" * 10_000, "# a\n" * 15_000, f"# {'#' * 60_000}\u2028x"]
    with devices.lent() as device:
        page = device.new_page()
        page.goto(f"{address}ar/about/")
        shown = page.evaluate(PROSE, [MARKDOWN, hostile, *endless])
    assert {"a", "em", "h3", "li", "ol", "p", "strong", "ul"} <= set(shown["tags"]) <= HARMLESS
    assert set(shown["attributes"]) == {"href", "rel"}
    assert all(address.startswith(("https:", "mailto:")) for address in shown["addresses"])
    said = "What you do Read the lease, then write; keep field_work_notes and see the guide."
    assert squeezed(shown["text"]).startswith(squeezed(f"{said} One Two goes on Three"))
    assert "alert(1)" in shown["text"]
    assert "<svg" not in shown["text"], "raw HTML is left out, as on the site"
