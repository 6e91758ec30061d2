"""From what people type to Markdown that every engine reads alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from volunteer_board.markdown.addresses import PLAIN_ADDRESS, completed
from volunteer_board.markdown.characters import (
    BREAK,
    INVISIBLE,
    LETTER,
    OTHER_SPACES,
    SPACE,
    SPACES,
)
from volunteer_board.markdown.fences import with_whole_fences
from volunteer_board.markdown.indentation import without_deep_indents
from volunteer_board.markdown.inline import TITLE, Fault, Finding, Inline
from volunteer_board.markdown.lines import Line, with_marks
from volunteer_board.markdown.list_marks import BULLETS, PICTURES
from volunteer_board.markdown.markup import MARKUP

_STRANGE = f"{OTHER_SPACES}{INVISIBLE}"
_SUSPICIOUS = re.compile(
    rf"[*_~\[@:Ww\n<{LETTER}{BREAK}{SPACE}]"
    rf"(?:(?<![:Ww\n])|(?<=:)//|(?<=[Ww])[Ww][Ww]\.|(?<=\n)[>{SPACES}{INVISIBLE}]*"
    rf"(?:[–ـ−{BULLETS}{PICTURES}]|```|-[^\s-]|(?<=[{_STRANGE}])[ \t]*[-+#]|[-+][ \t]*[{_STRANGE}]"
    rf"|#{{2,6}}[^#\s]|#{{1,6}}[ \t]*(?:[{_STRANGE}]|\n|$)"
    r"|(?:(?<= {4})|(?<=\t))\S|[-+](?: {5}| *\t)|-+[ \t]*(?:\n|$)|=+[ \t]*(?:\n|$)"
    r"|[-+][ \t]+\d{3}|\(?\d{1,9}\s?[-.)ـ–/]|\(?[^\W\d_]\s?[-.)ـ–]))"
)
_PLAIN = re.compile(
    r"(?<!\S)(\*\*?)[^\W_](?:[^\n*_~`\[\]<>\\:/@|.]|[.:](?=[ *]))*(?<!\s)\1(?![^\s.,،؛])"
    rf"|(?<!\S)\[[^\s{INVISIBLE}*_~`\[\]<>\\:/@|.][^\n*_~`\[\]<>\\:/@|.]*\]\({PLAIN_ADDRESS.pattern}\)(?![^\s.,،؛])"
)
"""Marked words that stand alone, and whole links: every engine reads them as they are meant."""
_NEVER = re.compile(f"[{LETTER}{BREAK}]")
_SIGNS = re.compile(f"[{LETTER}{BREAK}{SPACE}]")
_MADE = {LETTER: "", SPACE: "", BREAK: "<br>\n"}
_TARGETS = re.compile(r"\](?::|\((?!https?://(?:[a-z0-9][a-z0-9-]{0,62}\.){1,9}[a-z]{2,63}[/)]))")
"""A definition, or a link to something else than a page of a host."""
_DEFINITION = re.compile(
    r" {0,3}\[(?P<label>[^\[\]\n]+)\]:[ \t]*(?P<target><[^<>\n]*>|[^\s<>]+)"
    rf"(?P<title>[ \t]+(?:{TITLE}|\([^()\n]*\)))?[ \t]*"
)
_LABEL = re.compile(r"\[([^\[\]]+)\]")
_GAPS = re.compile(r"[ \t\r\n]+")
_NAMED = re.compile(r" {0,3}\[[^\[\]\n]+\]:")
_BEGINNING = re.compile(r"[ \t]*(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t]|#{1,6}[ \t])")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]+\]:")


class _Prepared(NamedTuple):
    text: str
    findings: tuple[Finding, ...]


def prepared(text: str) -> str:
    """Give a text as Markdown in which nothing depends on the engine.

    Bold words may touch prefixes and Arabic punctuation, lists and headings may begin with
    the marks that people type, bare addresses end where they end for a reader, and links
    that lead nowhere are words, ``<br>`` breaks the line, and what only looks like HTML is
    shown. Code stays as it is. The outcome may hold signs for engines, of which
    ``without_signs`` makes what they stand for. A text without any of this is given back
    after one look.
    """
    if _SUSPICIOUS.search("\n" + _PLAIN.sub("x", text)) is None:
        return text
    return _prepared(text).text


def without_signs(html: str) -> str:
    """Take the signs for engines out of the HTML that they made, or write what they mean."""
    return _SIGNS.sub(lambda sign: _MADE[sign.group()], html) if _SIGNS.search(html) else html


def findings(text: str) -> tuple[Finding, ...]:
    """Give what is written in a text and cannot be shown, in its order."""
    is_suspicious = "![" in text or _TARGETS.search(text) is not None
    return _prepared(text).findings if is_suspicious or MARKUP.search(text) else ()


def _prepared(text: str) -> _Prepared:
    typed = _NEVER.sub("", text.replace("\r\n", "\n")).replace(SPACE, " ").split("\n")
    lines = without_deep_indents(with_marks(with_whole_fences(typed)))
    out: list[str] = []
    found: list[Finding] = []
    for sort, texts in _blocks(lines):
        said, more = (texts, []) if sort == "code" else _block(texts, text)
        out += said
        found += more
    return _Prepared("\n".join(out), tuple(_told_once(found)))


def _told_once(found: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out elements but the first: an element has an end, and seldom comes alone."""
    first = next((finding for finding in found if finding.fault is Fault.MARKUP), None)
    return (each for each in found if each.fault is not Fault.MARKUP or each is first)


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[str, list[str]]]:
    """Give lines that belong together, with what they are."""
    last, texts = "", list[str]()
    for line in lines:
        sort = _sort_of(line)
        if texts and (sort != last or sort == "definition" or _BEGINNING.match(line.text)):
            yield last, texts
            texts = []
        texts.append(line.text)
        last = sort
    yield last, texts


def _sort_of(line: Line) -> str:
    if line.is_code:
        return "code"
    if not line.text.strip():
        return "empty"
    if _NAMED.match(line.text):
        return "definition"
    return "prose"


def _block(texts: list[str], whole: str) -> tuple[list[str], list[Finding]]:
    definition = _definition(texts[0], whole) if _NAMED.match(texts[0]) else None
    if isinstance(definition, str):
        return [definition], []
    if definition is not None:
        texts = [f"\\{texts[0].lstrip()}"]
    inline = Inline("\n".join(texts))
    text = inline.prepared()
    return text.split("\n"), [*(definition or ()), *inline.findings]


def _definition(line: str, whole: str) -> str | tuple[Finding, ...]:
    """Complete the address that a line defines for a name, or say that it defines none."""
    if _FOOTNOTE.match(line):
        return (Finding(Fault.FOOTNOTE, line.strip()),)
    found = _DEFINITION.fullmatch(line)
    if found is None:
        return ()
    if not _is_used(found["label"], whole):
        return ()
    address = completed(found["target"].removeprefix("<").removesuffix(">"))
    if address is None:
        return (Finding(Fault.DEAD_LINK, line.strip()),)
    return f"[{found['label']}]: <{address}>"


def _is_used(label: str, whole: str) -> bool:
    """Say whether a name stands elsewhere too: what defines it, engines show nowhere."""
    return _labels(whole)[_folded(label)] > 1


@lru_cache(maxsize=1)
def _labels(whole: str) -> Counter[str]:
    return Counter(map(_folded, _LABEL.findall(whole)))


def _folded(label: str) -> str:
    return _GAPS.sub(" ", label.lower()).strip(" ")
