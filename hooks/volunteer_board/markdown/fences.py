"""Fences of code, as people type them who learned them in messages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)?(`{3,}(?=[^`]*$)|~{3,})")
"""A line that begins or ends code."""

_WORDS_BEHIND = re.compile(
    r"(?P<indent> {0,3})(?P<fence>`{3,}|~{3,}(?!~))[ \t]*"
    r"(?![ \t]|[!-_a-}]*[ \t]*$)(?P<words>[^`]+)$"
)
"""A fence with more behind it than the name of a language, which engines show nowhere."""
_WORD_BEHIND = re.compile(
    r"(?P<indent> {0,3})(?P<fence>`{3,}|~{3,}(?!~))(?P<words>[ \t]*[^\s`]+)[ \t]*$"
)
"""A fence with one word behind it, which engines take for the name of a language."""


def with_whole_fences(lines: Sequence[str]) -> list[str]:
    """Give lines in which fences that touch words stand alone, so that no word is lost.

    Messengers let code begin and end within a line; ``~~~`` around words only adorns them,
    and so does the ``~~~`` below lines of which the first stands behind one.
    """
    if not any("```" in line or "~~~" in line for line in lines):
        return list(lines)
    return list(_whole(lines))


def _whole(lines: Sequence[str]) -> Iterator[str]:
    fence = adorned = ""
    ends = _Ends(lines)
    for at, line in enumerate(lines):
        if fence:
            shown, is_over = _within(line, fence)
            fence = "" if is_over else fence
            yield from shown
            continue
        touched = _touched(line, at, ends)
        if adorned and _is_end(line, adorned):
            adorned = ""
            yield line.replace("~", "\\~")
        elif touched is None:
            found = FENCE.match(line)
            fence = found[1] if found else ""
            yield line
        elif touched["fence"][0] == "`":
            fence = touched["fence"]
            yield touched["indent"] + fence
            yield touched["words"]
        else:
            rest = line[touched.end("fence") :]
            adorned = "" if rest.rstrip().endswith(touched["fence"]) else touched["fence"]
            yield touched["indent"] + touched["fence"].replace("~", "\\~") + rest


def _touched(line: str, at: int, ends: _Ends) -> re.Match[str] | None:
    """Give the fence that a line begins with, if engines would drop the words behind it.

    Where its code ends with a line of its own, a word behind it is the name of a language, and
    otherwise its first word.
    """
    word = _WORD_BEHIND.match(line)
    if word is None or ends.is_alone(at, word["fence"]):
        return _WORDS_BEHIND.match(line)
    return word


class _Ends:
    """Knows where code ends in lines."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    def is_alone(self, at: int, fence: str) -> bool:
        """Say whether the code that a fence in line ``at`` begins ends with a line of its own."""
        if fence[0] == "~":
            return self._tildes_behind[at] >= len(fence)
        for place in range(at + 1, len(self._lines)):
            shown, is_over = _within(self._lines[place], fence)
            if is_over:
                return len(shown) == 1
        return False

    @cached_property
    def _tildes_behind(self) -> Sequence[int]:
        """Give for each line how long the longest fence of tildes is that stands alone behind it.

        Such fences begin nothing if words touch them, so each of many would look to the end.
        """
        longest = [0]
        for line in reversed(self._lines):
            found = FENCE.match(line)
            is_end = found and found[1][0] == "~" and _is_end(line, found[1])
            longest.append(max(longest[-1], len(found[1]) if found and is_end else 0))
        return longest[-2::-1]


def _is_end(line: str, fence: str) -> bool:
    """Say whether a line ends what a fence began: it holds a fence as long, and no word."""
    found = FENCE.match(line)
    return found is not None and found[1].startswith(fence) and not line[found.end() :].strip(" \t")


def _within(line: str, fence: str) -> tuple[list[str], bool]:
    """Give a line of code in lines, and say whether the code ends with it."""
    if _is_end(line, fence):
        return [line], True
    whole = line.rstrip(" \t")
    words = whole.rstrip("`")
    if fence[0] == "`" and words.strip() and len(whole) - len(words) >= len(fence):
        return [words, fence], True
    return [line], False
