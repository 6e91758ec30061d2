"""Texts in Markdown as people who write Arabic type them, generated."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

BEGINNINGS = [
    "", "", "", "- ", "* ", "1. ", "2) ", "١. ", "٢- ", "3- ", "٣) ", "• ", "▪", "– ", "ـ ", "-",
    "\u200f- ", "-\u00a0", "أ. ", "ب- ", "✅ ", "📅 ", "## ", "##", "#", "> ", "- [ ] ", "- [x] ",
    "1990. ", "— ", "  ", "[^1]: ", "[أ]: ", "[ب]: ", "```", "~~~ ", "هـ- ", "\u2067- ", "\uf0b7 ",
    "3 - 5", "```word", "~~~word", "<b>", "– نص. ",
    "    ", "\t", "\t• ", "        - ", "1.      ", "-\t\t", "---", "=====", "--",
]  # fmt: skip
"""With what a line begins."""
PIECES = [
    "نص", "كلمة", "و", "ل", "بـ", "word", "7", "٥", " ", " ", " ", "«", "»", "“", "”", "،", "؛",
    "؟", "…", ":", ".", "!", "(", ")", "€", "✅", "\u200f", "\u00a0", "#", "|",
    "snake_case_name",   "`**نص**`", "<name>", "<br>", "<b>", "[](https://example.org/a_b)",
    "<div>", "https://example.org/a_b", "https://",
    "www.example.org", "team@example.org", "https://a:b@example.org",
    "https://ar.wikipedia.org/wiki/أدب،_وفن", "[نص][أ]",
    "[نص](www.example.org)", "[نص](../x)",
    "[نص](https://example.org/a_b)",
    "\u2069", "![نص](p.png)", " < ", ">",
]  # fmt: skip
"""Of what a line is made."""
RUNS = ["**", "**", "*", "_", "~~"]
LEFT_OVER = [
    *RUNS, " **نص: نص** ", " *word* ",
    "و_نص_", "و__نص__", "**«نص»**", "&amp;", "~", "`", "```", "\\", "[", "]", "[نص](",
]  # fmt: skip
"""Marks in a place of their own or within others, which engines may read in two ways."""

WELL_MARKED = [
    "**نص:** ", "**نص** ", "*word* ", "**a b: c**", "[نص](https://example.org/a_b) ",
    "[a b](https://example.org/x?y=1)", "نص", "word", "7", " ", "، ", ",", ".", ":", "!", "«",
    "(", "**", "*", "\n", "- ",
]  # fmt: skip
"""Pieces of texts in which marks stand mostly where every engine sees them."""


def typed_texts(seed: int, count: int, *, left_over: bool = True) -> list[str]:
    """Give texts of one to five lines, the same for a seed."""
    random = Random(seed)  # noqa: S311
    pieces = [*PIECES, *LEFT_OVER] if left_over else PIECES
    return [_text(random, pieces) for _ in range(count)]


def well_marked_texts(seed: int, count: int) -> list[str]:
    """Give short texts in which every mark may be fine, the same for a seed."""
    random = Random(seed)  # noqa: S311
    return ["".join(random.choices(WELL_MARKED, k=random.randint(1, 6))) for _ in range(count)]


def _text(random: Random, pieces: list[str]) -> str:
    return "".join(
        random.choice(BEGINNINGS) + _line(random, pieces) + random.choice(["\n", "\n", "\n\n"])
        for _ in range(random.randint(1, 5))
    )


def _line(random: Random, pieces: list[str]) -> str:
    """Give a line in which one part may stand between two runs."""
    before, within, after = (
        "".join(random.choices(pieces, k=random.randint(fewest, 5))) for fewest in (0, 1, 0)
    )
    run = random.choice(RUNS) if random.random() < 0.6 else ""
    return f"{before}{run}{within}{run}{after}"


SEEDS = st.integers(min_value=0, max_value=2**32)
TEXTS = SEEDS.map(lambda seed: typed_texts(seed, 1)[0])
