"""Lines as they should stand: texts in the quotes that YAML knows.

What is shown here people copy, so it must be read as they meant it.
"""

from __future__ import annotations

import re

_LONGEST = 60
_LEFT, _RIGHT = 36, 20

_DOUBLE, _SINGLE = "\u201c\u201d\u201e\u201f", "\u2018\u2019\u201a\u201b"
_IN_CURLY_QUOTES = re.compile(f"[{_DOUBLE}]([^{_DOUBLE}]+)[{_DOUBLE}]|[{_SINGLE}](.+)[{_SINGLE}]")
_BEGINS_CURLY = re.compile(f"[{_DOUBLE}{_SINGLE}]")

_LINE = re.compile(
    r"""(?P<before>
            [ ]*(?:-[ ]+)+(?:[a-z][a-z_-]*:[ ]+)?  # an item; only what looks like a field is one
          | [ ]*[^\s:\#"'\[{&*!|>%@`-][^:\#]*:[ ]+
        )
        (?P<value>[^\s"'\[{|>].*)""",
    re.VERBOSE,
)
_MARK_OF_COMMENT = re.compile(r"[ \t]#(?=[^\W_])")
_NOTHING_BUT_A_COMMENT = re.compile(rf"[^\S\n]*{_MARK_OF_COMMENT.pattern}")


def in_quotes(text: str) -> str:
    """Give a text in straight quotes, as a file should have it; a long one without its middle.

    Curly quotes around the whole of it were meant as these, and go.
    """
    bare = without_curly_quotes(text)
    if len(bare) > _LONGEST:
        bare = f"{bare[:_LEFT].rstrip()}…{bare[-_RIGHT:].lstrip()}"
    if '"' in bare or "\\" in bare:
        return "'" + bare.replace("'", "''") + "'"
    return f'"{bare}"'


def line_in_quotes(line: str) -> str:
    """Give a line ``field: value`` with its value in quotes; empty if it is no such line."""
    found = _LINE.fullmatch(line.rstrip())
    return found["before"].lstrip() + in_quotes(found["value"]) if found else ""


def without_curly_quotes(text: str) -> str:
    """Take the pair of curly quotes away that encloses a text, if one does."""
    found = _IN_CURLY_QUOTES.fullmatch(text)
    return (found[1] or found[2]) if found else text


def begins_curly(text: str) -> bool:
    """Say whether a text begins with a curly quote."""
    return _BEGINS_CURLY.match(text) is not None


def has_curly(text: str) -> bool:
    """Say whether a curly quote stands anywhere in a text."""
    return _BEGINS_CURLY.search(text) is not None


def sign_of_comment(text: str, start: int, end: int) -> int:
    """Give the index of the first ``#`` that was hardly meant to begin a comment, or -1.

    White space stands before it, and a letter or digit of any script at once behind it,
    as in a hashtag or “#1”.
    """
    found = _MARK_OF_COMMENT.search(text, start, end)
    return found.start() + 1 if found else -1


def sign_of_comment_behind(text: str, end: int) -> int:
    """Give the index of such a ``#`` if nothing else stands before it on the line, or -1.

    A line of thousands of values is not looked through for each of them.
    """
    found = _NOTHING_BUT_A_COMMENT.match(text, end)
    return found.end() - 1 if found else -1
