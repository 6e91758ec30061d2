"""An organisation writes a posting and goes with it to the end."""

from __future__ import annotations

from urllib.parse import unquote_plus

from tests.board_folder import valid_case
from tests.engines.visitor import PHONE, Visitor

FILE = valid_case("opportunity-one-language.yml")
_FIRST_CHAPTER = """(() => {
  const chapter = document.querySelector(".chapter");
  const top = (element) => element.getBoundingClientRect().top;
  return top(chapter.querySelector("h2")) - top(chapter);
})()"""
_CUT_DATES = """[...document.querySelectorAll("input[type=date]")]
  .filter((each) => each.scrollWidth > each.clientWidth).length"""


def test_a_posting_is_written_and_sent(visitor: Visitor) -> None:
    visitor.open("ar/contribute/")
    visitor.wait_for("[data-form][data-ready]")
    visitor.click(".editing-open summary")
    visitor.set("[data-paste]", FILE)
    visitor.wait('!document.querySelector("[data-open]").disabled')
    visitor.click("[data-open]")
    visitor.wait('document.querySelector("#f-title-ar").value !== ""')
    visitor.write("#f-title-ar", " كامل")
    visitor.set("#a-organisation-choice", "dar-amal")
    visitor.set("#a-slug", "lease")
    visitor.click("[data-form] .entry-end button:not([type])")
    visitor.wait_for("[data-sending] .sending-best .button")
    address = visitor.evaluate('document.querySelector(".sending-best .button").href')
    assert address.startswith("https://github.com/")
    assert "dar-amal" in address
    file = unquote_plus(address)
    assert "مراجعة عقد إيجار" in file
    assert "كامل" in file
    assert visitor.faults() == []


def test_titles_lie_inside_their_frame_and_dates_are_not_cut(visitor: Visitor) -> None:
    visitor.width = PHONE
    for path in ("ar/contribute/", "ar/thanks/certificate/"):
        visitor.open(path)
        visitor.wait_for("[data-ready]")
        assert visitor.evaluate(_CUT_DATES) == 0, path
    visitor.open("ar/contribute/")
    assert visitor.evaluate(_FIRST_CHAPTER) > 10
