"""The browser reads characters as the site does."""

from __future__ import annotations

import sys

from tests.scripts import answer_of
from volunteer_board.markdown.characters import is_digit, latin_digits

PROGRAM = """
import { readFileSync } from "node:fs";
const { latinDigits } = await import("./docs/assets/scripts/contribute/markdown/characters.js");
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(latinDigits)));
"""


def test_digits_of_every_script_are_read_alike() -> None:
    digits = [digit for digit in map(chr, range(sys.maxunicode + 1)) if is_digit(digit)]
    assert answer_of(PROGRAM, digits) == [latin_digits(digit) for digit in digits]
