"""Addresses as they stand in sentences, and addresses that links name."""

from __future__ import annotations

import re

from volunteer_board.markdown.characters import INVISIBLE, SPACES

_STOP = rf"\s<>«»“”„\"`|\\\[\]{SPACES}{INVISIBLE}\u202a-\u202e"
_EMAIL = r"[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
_BRACKETS = rf"\[[^{_STOP}]{{0,400}}\]"
ADDRESS = rf"(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\.)(?:[^*{_STOP}]{{1,400}}|{_BRACKETS}|\*(?!\*)){{1,5}}"
"""A web address in a sentence, with whatever touches it."""
EMAIL = rf"(?:mailto:)?(?a:{_EMAIL})"
"""An e-mail address in a sentence."""
PLAIN_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9][a-z0-9-]{0,62}\.){1,9}[a-z]{2,63}(?:/(?:[A-Za-z0-9/._~=?+-]*[A-Za-z0-9/])?)?"
)
"""A web address that every engine reads alike, and that ends where it ends."""

_ENDING = "،؛؟۔…»”’‘‚“›.,!?:;'\"*~–—ـ"
_OF_NAMES = re.compile("[~*]+")
"""What ends emphasis in a sentence, and names of videos where a link says its whole address."""
_PAIRS = {")": "(", "]": "[", "}": "{"}
_BEHIND, _BEHIND_IN_EMPHASIS = (
    re.compile(rf";[A-Za-z0-9#]+&|[{_ENDING}{more}]+|[)\]}}]") for more in ("", "_")
)
"""What ends a sentence behind an address, from its last character to its first."""
_SENTENCE = re.compile(r"[،؛؟۔…](?!_)")
_GLUED = re.compile(r"[\0-\x7f]*[A-Za-z0-9](?=[ء-ي])")
"""An address up to an Arabic word that somebody wrote behind it without a space."""
_OF_A_PERSON = re.compile(r"https?://[a-z0-9.%+-]+(?::[a-z0-9.%+$!-]*)?@[a-z0-9.-]+", re.IGNORECASE)
"""A host with a name and a password before it: no link, and no e-mail address."""
_BEGINNING = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
_NAMED = re.compile(r"[^\W_](?:[\w-]|\.)*\.[^\W\d_][\w-]*(?::[0-9]+)?(?=[/?#]|$)")
_SITE = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::[0-9]+)?", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@|tel:\+?[0-9])", re.IGNORECASE)
_WHOLE_EMAIL = re.compile(_EMAIL, re.ASCII)
_PHONE = re.compile(r"\+[0-9][0-9 ().-]{6,}|[0-9]{7,15}")
_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?P<top>[a-z]{2,24})(?::[0-9]+)?(?P<path>[/?#].*)?",
    re.IGNORECASE,
)
_TOPS = frozenset(
    re.findall(
        r"\w+",
        "com org net info edu gov int io me app dev ly online site blog"
        " ae bh dj dz eg iq jo km kw lb ly ma mr om ps qa sa sd so sy tn ye"
        " eu uk de fr es it nl se tr us ca ch be",
    )
)
"""The ends of names that are hosts even without a path: ``guide.pdf`` is a file."""


def trimmed(address: str, *, in_emphasis: bool = False) -> str:
    """Leave out what ends the sentence in which an address stands.

    Brackets that open inside it belong to it, and so does an Arabic comma between
    Arabic words (``/wiki/أدب،_وفن``), and ``_`` at the end of an account (``/amal_``),
    unless the address stands ``in_emphasis`` that ``_`` began.
    """
    site = _SITE.match(address)
    if site is not None and address[site.end() : site.end() + 1] not in ("", "/", "?", "#"):
        address = site.group()
    cut = _SENTENCE.search(address)
    if cut is not None and address[: cut.start()].isascii():
        address = address[: cut.start()]
    behind = _BEHIND_IN_EMPHASIS if in_emphasis else _BEHIND
    return address[: len(address) - _length_of_ending(address, behind)]


def _length_of_ending(address: str, behind: re.Pattern[str]) -> int:
    unopened = {
        closing: address.count(closing) - address.count(opening)
        for closing, opening in _PAIRS.items()
    }
    backwards, length = address[::-1], 0
    while found := behind.match(backwards, length):
        sign = found.group()
        if sign in _PAIRS:
            if unopened[sign] <= 0:
                break
            unopened[sign] -= 1
        length = found.end()
    return length


def names_a_host(address: str) -> bool:
    """Say whether an address goes on after its scheme or ``www.`` with a name of a host."""
    rest = _BEGINNING.sub("", address, count=1)
    return _NAMED.match(rest) is not None


def address_in(written: str, *, in_emphasis: bool) -> str:
    """Give the address in what looks like one; no more than its beginning where none is."""
    glued = _GLUED.match(written)
    address = trimmed(glued.group() if glued else written, in_emphasis=in_emphasis)
    if names_a_host(address):
        return address
    beginning = _OF_A_PERSON.match(address) or _BEGINNING.match(written)
    return beginning.group() if beginning else written


def completed(target: str) -> str | None:
    """Give the whole address that the target of a link means; None if it leads nowhere."""
    target = re.sub(rf"[{INVISIBLE}]", "", target).strip()
    if _SCHEME.match(target):
        return _whole(target)
    if _WHOLE_EMAIL.fullmatch(target):
        return f"mailto:{target}"
    if _PHONE.fullmatch(target):
        return "tel:" + re.sub(r"[^+0-9]", "", target)
    target = trimmed(target.removeprefix("//"))
    host = _HOST.fullmatch(target)
    if host is None or not (host["path"] or host["top"].lower() in _TOPS):
        return None
    return f"https://{target}"


def _whole(target: str) -> str | None:
    if target[:4].lower() != "http":
        return target
    address = trimmed(target)
    if _OF_NAMES.fullmatch(target, len(address)):
        address = target
    return address if names_a_host(address) else None
