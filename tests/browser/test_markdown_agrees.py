"""The preview makes of Markdown what the site makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Page

from tests.board_folder import CASES
from tests.browser.devices import Devices
from tests.markdown.typed_texts import SEEDS, typed_texts
from volunteer_board.rendering.markdown import render_markdown

TYPED = sorted((CASES / "people" / "markdown").glob("*.yml"))
SHOW = """async (texts) => {
  const script = new URL("../../assets/scripts/contribute/preview/markdown.js", location);
  const { markdown } = await import(script);
  return texts.map((text) => {
    const made = document.createElement("div");
    made.append(...markdown(text));
    return made.innerHTML;
  });
}"""
_BLOCK = re.compile(
    r"\s*(</?(?:p|h\d|[uo]l|li|blockquote|table|thead|tbody|tr|t[hd]|hr|br|pre)(?: [^>]*)?>)\s*"
)


@pytest.fixture(scope="module")
def page(devices: Devices, address: str) -> Iterator[Page]:
    with devices.lent() as device:
        opened = device.new_page()
        opened.goto(f"{address}ar/about/")
        yield opened


def compared(html: str) -> str:
    """Leave out white space beside blocks, and an empty line of code."""
    shown = html.replace("&quot;", '"').replace("<code>\n</code>", "<code></code>")
    return _BLOCK.sub(r"\1", shown).strip()


def different(page: Page, texts: list[str]) -> list[str]:
    """Give those of the texts that the preview shows in another way than the site."""
    shown = page.evaluate(SHOW, texts)
    return [
        text
        for text, preview in zip(texts, shown, strict=True)
        if compared(preview) != compared(str(render_markdown(text)))
    ]


@pytest.mark.parametrize("file", TYPED, ids=lambda file: file.stem)
def test_preview_shows_what_is_typed_as_the_site_does(page: Page, file: Path) -> None:
    assert different(page, [yaml.safe_load(file.read_bytes())["typed"]]) == []


TABLE = "| يوم | ساعة |\n| --- | :-: |\n| **السبت** | 19:00 | زائد |\n| الأحد |\n"


@pytest.mark.parametrize(
    "text",
    [
        TABLE,
        "# A\n\n### B\n\nC  \nD\\\nE\n\n---\n\n~~F~~ `G\nH` &copy; &lt;b&gt; <b>I</b>\n\n    J\n",
        "1. A\n\n   B\n\n2. C\n\n> - D\n>   > E\n\n[F][g] ![H](i) ![J][g]\n\n[g]: https://example.org\n",
    ],
    ids=["table", "blocks", "nested"],
)
def test_preview_knows_the_whole_of_markdown(page: Page, text: str) -> None:
    assert different(page, [text]) == []


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SEEDS)
def test_preview_shows_generated_texts_as_the_site_does(page: Page, seed: int) -> None:
    """Engines pair a star or tick that is left over with others in ways of their own: one text
    in five hundred has such a one.
    """
    texts = typed_texts(seed, 300, left_over=False)
    found = different(page, texts)
    assert len(found) <= len(texts) // 50, found
