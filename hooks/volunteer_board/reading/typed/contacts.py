"""Addresses and telephone numbers as they are typed, pasted and shared."""

from __future__ import annotations

import re

from volunteer_board.reading.typed.marks import AROUND, bare_address, plain, spaced

_SCHEME_OF_MAIL = re.compile(r"^mailto: ?", re.ASCII | re.IGNORECASE)
_SCHEME_OF_PHONE = re.compile(r"^tel: ?", re.ASCII | re.IGNORECASE)
_BRACKETS = re.compile(r"<([^<>]*)>")
_PARAMETERS = re.compile(r"\?.*")
_STOPS = ".,;:!?\u060c\u061b\u061f\u06d4\u3002\u2026"
_MAIL = re.compile(r"[^ @]+@[^ @]+")
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_HOST_OR_FOLDER = re.compile(r"https?://[^/?#]*|.*/", re.IGNORECASE)
_END = re.compile(f"[{_STOPS}'\u00ab\u00bb\u2018-\u201f\u2039\u203a{AROUND}]")
_BRACKETS_THAT_CLOSE = {")": "(", "]": "["}
_ENDS_A_NAME = re.compile("[.!\u061f]+")
"""What names of pages end with as well: ``/wiki/Yahoo!``."""

_BETWEEN_DIGITS = re.compile(r"[ ()\[\]./\u2010-\u2015\u2212-]+")
_TRUNK = re.compile(r"\(0\)")
_PHONE = re.compile(r"\+[0-9](?: ?[0-9])*")
_ABROAD = "00"
_DIGIT = re.compile("[0-9]")
_DIGITS_UP_TO_AREA = 8
"""As in ``+49 33638/…``. A slash after more of them begins another number, or its last digits."""


def emails_meant(text: str) -> tuple[str, ...]:
    """Give the address that a text is, without what mail programs and sentences add."""
    typed = _in_brackets(spaced(plain(text), " "))
    address = _SCHEME_OF_MAIL.sub("", typed)
    if address != typed:
        address = _PARAMETERS.sub("", address)
    address = address.rstrip(_STOPS)
    return (address,) if _MAIL.fullmatch(address) else ()


def web_addresses_meant(text: str) -> tuple[str, ...]:
    """Give the address that a text is, without what ends the sentence it stood in.

    A full stop, an exclamation mark or an Arabic question mark behind the name of a page may
    belong to it: then the second meaning has it encoded.
    """
    typed = _in_brackets(bare_address(text))
    address = without_sentence_end(typed)
    if address == typed:
        return (typed,)
    end = _ENDS_A_NAME.match(typed, len(address))
    if end is None or _HOST_OR_FOLDER.fullmatch(address):
        return (address,)
    return (address, address + _encoded(end.group()))


def without_sentence_end(address: str) -> str:
    """Give a web address without the marks and brackets at its end that are none of it.

    What is no web address is given back, and so are brackets that open within.
    """
    is_whole = address.endswith("/") or address[-1:].isalnum()
    if is_whole or not _WEB_ADDRESS.match(address):
        return address
    unopened = {
        closing: address.count(closing) - address.count(opening)
        for closing, opening in _BRACKETS_THAT_CLOSE.items()
    }
    end = len(address)
    while _END.match(address, end - 1) or unopened.get(address[end - 1], 0) > 0:
        end -= 1
        unopened[address[end]] = unopened.get(address[end], 0) - 1
    return address[:end]


def phones_meant(text: str) -> tuple[str, ...]:
    """Give the international number that a text is: ``+``, digits and spaces.

    ``00`` before a number calls abroad from nearly everywhere, as ``+`` does; the
    nought in brackets is for calls within the country.
    """
    typed = _TRUNK.sub(" ", spaced(_SCHEME_OF_PHONE.sub("", plain(text)), " ")).strip(" ")
    before, _, _ = typed.removeprefix(_ABROAD).rpartition("/")
    if len(_DIGIT.findall(before)) > _DIGITS_UP_TO_AREA:
        return ()
    digits = _BETWEEN_DIGITS.sub(" ", typed).strip(" ")
    number = f"+{digits[2:]}" if digits.startswith(_ABROAD) else digits
    number = re.sub(r"^\+ ", "+", number)
    return (number,) if _PHONE.fullmatch(number) else ()


def _encoded(marks: str) -> str:
    return "".join(f"%{byte:02X}" for byte in marks.encode())


def _in_brackets(text: str) -> str:
    found = _BRACKETS.fullmatch(text)
    return found[1] if found else text
