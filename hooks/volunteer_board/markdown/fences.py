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
_WORD_BEHIND = re.compile(
    r"(?P<indent> {0,3})(?P<fence>`{3,}|~{3,}(?!~))(?P<words>[ \t]*[^\s`]+)[ \t]*$"
)
"""A fence with one word behind it, which engines take for the name of a language."""


def with_whole_fences(lines: Sequence[str]) -> list[str]:
    """Give lines in which fences that touch words stand alone, so that no word is lost.

    Messengers let code begin and end within a line; ``~~~`` around words only adorns them.
    """
    if not any("```" in line or "~~~" in line for line in lines):
        return list(lines)
    return list(_whole(lines))


def _whole(lines: Sequence[str]) -> Iterator[str]:
    fence = ""
    endless = set[str]()
    for at, line in enumerate(lines):
        if fence:
            shown, is_over = _within(line, fence)
            fence = "" if is_over else fence
            yield from shown
            continue
        touched = _touched(line, lines[at + 1 :], endless)
        if touched is None:
            found = FENCE.match(line)
            fence = found[1] if found else ""
            yield line
        elif touched["fence"][0] == "`":
            fence = touched["fence"]
            yield touched["indent"] + fence
            yield touched["words"]
        else:
            rest = line[touched.end("fence") :]
            yield touched["indent"] + touched["fence"].replace("~", "\\~") + rest


def _touched(line: str, following: Sequence[str], endless: set[str]) -> re.Match[str] | None:
    """Give the fence that a line begins with, if engines would drop the words behind it.

    ``endless`` are the fences of which is known that nothing ends them any more.
    """
    word = _WORD_BEHIND.match(line)
    if word is None or word["fence"] in endless:
        return word or _WORDS_BEHIND.match(line)
    if _ends_alone(following, word["fence"]):
        return _WORDS_BEHIND.match(line)
    if word["fence"][0] == "~":
        endless.add(word["fence"])
    return word


def _ends_alone(lines: Sequence[str], fence: str) -> bool:
    """Say whether code ends with a line of its own: then a word behind its beginning is the
    name of a language, and otherwise its first word.
    """
    for line in lines:
        shown, is_over = _within(line, fence)
        if is_over:
            return len(shown) == 1
    return False


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
