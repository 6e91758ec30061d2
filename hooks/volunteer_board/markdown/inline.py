"""What stands within lines: emphasis, links, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from volunteer_board.markdown.addresses import (
    ADDRESS,
    EMAIL,
    PLAIN_ADDRESS,
    address_in,
    completed,
    names_a_host,
    trimmed,
)
from volunteer_board.markdown.characters import INVISIBLE
from volunteer_board.markdown.emphasis import marked, meant
from volunteer_board.markdown.markup import LINE_BREAK, MARKUP, is_line_break, readable

TITLE = r"""(?:"[^"\n]*"|'[^'\n]*'|[“„][^“”„\n]*[“”]|[‘‚][^‘’‚\n]*[‘’]|«[^«»\n]*»)"""
"""The title of a link, in the quotes that telephones and Arabic have too."""
_TARGET = rf"<[^<>\n]*>|(?!<)(?:[^\s()\\]|\\.|\([^\s()]*\))*(?:[ ](?!\"|{TITLE}\s*\))[^\s()<>\"]+)*"
_GAP = r"[^\S\n]*(?![^\S\n])"
"""White space, all of it at once: else a long run is shared out in every way."""
_TOKEN = re.compile(
    rf"""
    (?P<escape>\\[!-/:-@\[-`{{-~])
    | (?P<code>(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))
    | (?P<ticked>`+)
    | (?P<autolink><(?:[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]*|(?:{EMAIL}))>)
    | (?P<html></?[A-Za-z][^<>]*>)
    | (?P<opening>!?\[)
    | (?P<closing>\](?:\((?P<target>{_GAP}(?:{_TARGET})|)
        (?P<title>[^\S\n]+{TITLE})?\s*\))?)
    | (?P<address>(?<![A-Za-z0-9]){ADDRESS})
    | (?P<email>(?<![A-Za-z0-9.+-])(?<![A-Za-z0-9_.+-]_){EMAIL})
    | (?P<run>\*+|_+|~+)
    """,
    re.VERBOSE | re.DOTALL,
)
_REWRITTEN = re.compile(rf"{ADDRESS}|{EMAIL}|{LINE_BREAK}")
_SPACED = re.compile(r"(?<![*\\])\*\*(?!\*)([^*\n]*)\*\*(?!\*)")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]+;)")
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SEEN = re.compile(rf"[^\s{INVISIBLE}]")
_HEADS_OF_LISTS = re.compile(r"[>\s]*\*[ \t]")
_RULE = re.compile(r"[>\s]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|~{3,}.*)$")


class Fault(StrEnum):
    """What a text cannot show."""

    DEAD_LINK = "dead-link"
    PICTURE = "picture"
    FOOTNOTE = "footnote"
    MARKUP = "markup"


class Finding(NamedTuple):
    """A fault, with what was ``written``: a part of the text, as it stands there."""

    fault: Fault
    written: str


class _Opening(NamedTuple):
    """A bracket that opens: its place among the parts, and in the text; what stands around it."""

    part: int
    start: int
    is_picture: bool
    is_in_emphasis: bool


class Inline:
    """Prepares one block of lines; ``findings`` are what it could not make into something."""

    def __init__(self, text: str) -> None:
        self.text = _with_tight_runs(text)
        self.findings: list[Finding] = []
        self._parts: list[str] = []
        self._openings: list[_Opening] = []
        self._addresses: list[tuple[int, str]] = []
        self._breaks: set[int] = set()
        self._line_end = self._marks_end = self._tag_start = 0
        self._is_in_emphasis = False

    def prepared(self) -> str:
        """Give the block as engines read it in the way that is meant."""
        at = 0
        while token := _TOKEN.search(self.text, at):
            self._parts.append(self.text[at : token.start()])
            if token.lastgroup == "address":
                address = address_in(token.group(), in_emphasis=self._is_in_emphasis)
                at = token.start() + len(address)
                self._parts.append(self._address(address))
            elif token.lastgroup == "html" and not MARKUP.match(token.group()):
                at = token.start() + 1
                self._parts.append("\\<")
            else:
                at = token.end()
                self._parts.append(self._said(token))
        return "".join([*self._parts, self.text[at:]])

    def _said(self, token: re.Match[str]) -> str:
        kind = token.lastgroup or ""
        kind = {"target": "closing", "title": "closing", "ticks": "code"}.get(kind, kind)
        say: Callable[[re.Match[str]], str] | None = getattr(self, f"_{kind}", None)
        return token.group() if say is None else say(token)

    def _opening(self, token: re.Match[str]) -> str:
        picture = token.group() == "!["
        self._openings.append(
            _Opening(len(self._parts), token.start(), picture, self._is_in_emphasis)
        )
        return token.group()

    def _closing(self, token: re.Match[str]) -> str:
        opening = self._openings.pop() if self._openings else None
        target = token["target"]
        if target is None or opening is None:
            return token.group()
        self._is_in_emphasis = opening.is_in_emphasis
        self._put_addresses_back(opening.part)
        written = self.text[opening.start : token.end()]
        if opening.is_picture:
            return self._words_alone(opening, Finding(Fault.PICTURE, written))
        address = completed(target.strip().removeprefix("<").removesuffix(">"))
        if address is None:
            return self._words_alone(opening, Finding(Fault.DEAD_LINK, written))
        words = _words_of(address, self.text[opening.start + 1 : token.start()])
        is_plain = address == target and PLAIN_ADDRESS.fullmatch(target) and not token["title"]
        if is_plain and not words:
            return token.group()
        return f"{words}](<{_encoded(address)}>)"

    def _words_alone(self, opening: _Opening, finding: Finding) -> str:
        self.findings.append(finding)
        self._parts[opening.part] = ""
        return ""

    def _put_addresses_back(self, first: int) -> None:
        """Let words of a link be words: a link within a link would take its place."""
        while self._addresses and self._addresses[-1][0] > first:
            part, written = self._addresses.pop()
            self._parts[part] = written

    def _autolink(self, token: re.Match[str]) -> str:
        inside = token.group()[1:-1]
        address = completed(inside)
        if address is None or "@" in inside.partition("/")[0]:
            return token.group()
        return f"<{_encoded(address)}>" if address == trimmed(inside) else token.group()

    def _address(self, address: str) -> str:
        if not names_a_host(address):
            return address
        self._addresses.append((len(self._parts), address))
        if address[:4].lower() == "www.":
            return f"[{escaped(address)}](<https://{_encoded(address)}>)"
        return f"<{_encoded(address)}>"

    def _html(self, token: re.Match[str]) -> str:
        if is_line_break(token.group()):
            self._breaks.add(len(self._parts))
        else:
            self.findings.append(Finding(Fault.MARKUP, token.group()))
        start = self.text.rfind("\n", self._tag_start, token.start()) + 1 or self._tag_start
        self._tag_start = token.start()
        return readable(token.group(), self.text[start : token.start()])

    def _email(self, token: re.Match[str]) -> str:
        self._addresses.append((len(self._parts), token.group()))
        return f"<{token.group()}>"

    def _run(self, token: re.Match[str]) -> str:
        if token.start() >= self._line_end:
            self._line_end, self._marks_end = self._end_of_marks(token.start())
        if token.start() < self._marks_end:
            return token.group()
        if token.group()[0] == "_":
            self._is_in_emphasis = self._begins_emphasis(token)
        return marked(
            self.text, token.start(), token.end(), touches_address=self._touches_address(token)
        )

    def _begins_emphasis(self, underscores: re.Match[str]) -> bool:
        """Say whether words stand in emphasis behind a run of ``_``."""
        sides = meant(self.text, *underscores.span())
        if sides is None or sides.opens == sides.closes:
            return self._is_in_emphasis
        return sides.opens

    def _touches_address(self, run: re.Match[str]) -> bool:
        """Say whether beside a run stands what is written in another way than it was."""
        last = len(self._parts) - 2
        is_address = bool(self._addresses) and self._addresses[-1][0] == last
        follows = not self._parts[-1] and (is_address or last in self._breaks)
        return follows or _REWRITTEN.match(self.text, run.end()) is not None

    def _end_of_marks(self, at: int) -> tuple[int, int]:
        """Say where the line of a place ends, and where what begins it, or is all of it."""
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        line = self.text[start:end]
        head = _HEADS_OF_LISTS.match(line)
        if _RULE.match(line):
            return end, end
        return end, start + head.end() if head else start


def _words_of(address: str, written: str) -> str:
    """Give the words that a link lacks: its address."""
    if _SEEN.search(written):
        return ""
    return escaped(address.removeprefix("mailto:").removeprefix("tel:"))


def escaped(text: str) -> str:
    """Write a text so that every engine shows it as it is."""
    return _PUNCTUATION.sub(r"\\\g<0>", text)


def _encoded(address: str) -> str:
    """Write an address so that engines read it letter by letter; ``&amp;`` came out of HTML."""
    plain = _ENTITY.sub("%26", address.replace("&amp;", "&")) if "&" in address else address
    plain = _PERCENT.sub("%25", plain) if "%" in plain else plain
    return plain.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")


def _with_tight_runs(text: str) -> str:
    """Move spaces out of bold words: ``** bold **`` is bold in no engine."""
    if "**" not in text or "`" in text:
        return text
    return "\n".join(map(_with_tight_pairs, text.split("\n")))


def _with_tight_pairs(line: str) -> str:
    runs = len(re.findall(r"(?<![*\\])\*\*(?!\*)", line))
    return _SPACED.sub(_tight, line) if runs and runs % 2 == 0 else line


def _tight(pair: re.Match[str]) -> str:
    inside = pair[1]
    words = inside.strip()
    if not words or words == inside or words.isdecimal():
        return pair.group()
    before = " " if inside[0].isspace() and _is_joined(pair.string, pair.start() - 1) else ""
    after = " " if inside[-1].isspace() and _is_joined(pair.string, pair.end()) else ""
    return f"{before}**{words}**{after}"


def _is_joined(line: str, neighbour: int) -> bool:
    return 0 <= neighbour < len(line) and not line[neighbour].isspace()
