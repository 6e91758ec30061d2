"""Arabic words stand on their line, and what lies under words is drawn."""

from __future__ import annotations

import io
import json

import pytest
from PIL import Image

from tests.engines.visitor import Visitor

_SHOW = """((words) => {
  const line = document.createElement("p");
  line.textContent = words;
  line.id = "line";
  Object.assign(line.style, { font: "60px 'Readex Pro'", background: "#fff", color: "#000" });
  line.style.padding = "20px";
  document.querySelector("main").replaceChildren(line);
})"""


def lowest_ink(visitor: Visitor, words: str) -> int:
    """Give how far down the first word of a line of Arabic reaches, in pixels."""
    visitor.open("ar/saved/")
    visitor.evaluate(f"{_SHOW}({json.dumps(words)})")
    visitor.evaluate("document.fonts.ready.then(() => true)")
    with Image.open(io.BytesIO(visitor.picture("#line"))) as picture:
        ink = picture.convert("L").point([255] * 128 + [0] * 128)
        box = ink.getbbox()
        assert box
        first_word = ink.crop((box[2] - 60, 0, box[2], ink.height)).getbbox()
        assert first_word
        return first_word[3]


@pytest.mark.parametrize(
    "rest", [pytest.param(" دار", id="inside"), pytest.param(".", id="before-a-full-stop")]
)
def test_words_that_end_in_a_mark_stay_on_the_line(visitor: Visitor, rest: str) -> None:
    marked, plain = (lowest_ink(visitor, word + rest) for word in ("ساعةً", "ساعة"))
    assert abs(marked - plain) <= 1


def test_the_place_in_the_menu_is_underlined(visitor: Visitor) -> None:
    visitor.open("en/organisations/")
    current = 'getComputedStyle(document.querySelector(".site-links [aria-current]"))'
    assert visitor.evaluate(f"{current}.textDecorationLine") == "underline"
    assert visitor.evaluate(f"{current}.textDecorationThickness") == "3px"
