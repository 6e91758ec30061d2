"""Fences of code, as people type them who learned them in messages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)?(`{3,}(?=[^`]*$)|~{3,})")
"""A line that begins or ends code."""

_WORDS_BEHIND = re.compile(
    r"(?P<indent> {0,3})(?P<fence>`{3,}|~{3,})[ \t]*(?![!-_a-}]*[ \t]*$)(?P<words>[^`]+)$"
)
"""A fence with more behind it than the name of a language, which engines show nowhere."""


def with_whole_fences(lines: Sequence[str]) -> list[str]:
    """Give lines in which fences that touch words stand alone, so that no word is lost.

    Messengers let code begin and end within a line; ``~~~`` around words only adorns them.
    """
    if not any("```" in line or "~~~" in line for line in lines):
        return list(lines)
    return list(_whole(lines))


def _whole(lines: Sequence[str]) -> Iterator[str]:
    fence = ""
    for line in lines:
        if fence:
            shown, is_over = _within(line, fence)
            fence = "" if is_over else fence
            yield from shown
            continue
        found, touched = FENCE.match(line), _WORDS_BEHIND.match(line)
        if found and touched is None:
            fence = found[1]
        if touched and touched["fence"][0] == "`":
            fence = touched["fence"]
            yield touched["indent"] + fence
            yield touched["words"]
        elif touched:
            rest = line[touched.end("fence") :]
            yield touched["indent"] + touched["fence"].replace("~", "\\~") + rest
        else:
            yield line


def _within(line: str, fence: str) -> tuple[list[str], bool]:
    """Give a line of code in lines, and say whether the code ends with it."""
    found = FENCE.match(line)
    if found and found[1].startswith(fence) and not line[found.end() :].strip(" \t"):
        return [line], True
    whole = line.rstrip(" \t")
    words = whole.rstrip("`")
    if fence[0] == "`" and words.strip() and len(whole) - len(words) >= len(fence):
        return [words, fence], True
    return [line], False
