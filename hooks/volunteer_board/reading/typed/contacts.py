"""Addresses and telephone numbers as they are typed, pasted and shared."""

from __future__ import annotations

import re

from volunteer_board.reading.typed.marks import bare_address, plain, spaced

_SCHEME_OF_MAIL = re.compile(r"^mailto: ?", re.ASCII | re.IGNORECASE)
_SCHEME_OF_PHONE = re.compile(r"^tel: ?", re.ASCII | re.IGNORECASE)
_BRACKETS = re.compile(r"<([^<>]*)>")
_PARAMETERS = re.compile(r"\?.*")
_ENDS_A_SENTENCE = re.compile("[.,;:!?\u060c\u061b\u061f\u06d4\u3002\u2026]+$")
_MAIL = re.compile(r"[^ @]+@[^ @]+")

_BETWEEN_DIGITS = re.compile(r"[ ()\[\]./\u2010-\u2015\u2212-]+")
_TRUNK = re.compile(r"\(0\)")
_PHONE = re.compile(r"\+[0-9](?: ?[0-9])*")
_ABROAD = "00"


def emails_meant(text: str) -> tuple[str, ...]:
    """Give the address that a text is, without what mail programs and sentences add."""
    typed = _in_brackets(spaced(plain(text), " "))
    address = _SCHEME_OF_MAIL.sub("", typed)
    if address != typed:
        address = _PARAMETERS.sub("", address)
    address = _ENDS_A_SENTENCE.sub("", address)
    return (address,) if _MAIL.fullmatch(address) else ()


def web_addresses_meant(text: str) -> tuple[str, ...]:
    """Give the address that a text is; what it leads to is the same."""
    return (_in_brackets(bare_address(text)),)


def phones_meant(text: str) -> tuple[str, ...]:
    """Give the international number that a text is: ``+``, digits and spaces.

    ``00`` before a number calls abroad from nearly everywhere, as ``+`` does; the
    nought in brackets is for calls within the country.
    """
    typed = _SCHEME_OF_PHONE.sub("", plain(text))
    digits = _BETWEEN_DIGITS.sub(" ", _TRUNK.sub(" ", spaced(typed, " "))).strip(" ")
    number = f"+{digits[2:]}" if digits.startswith(_ABROAD) else digits
    number = re.sub(r"^\+ ", "+", number)
    return (number,) if _PHONE.fullmatch(number) else ()


def _in_brackets(text: str) -> str:
    found = _BRACKETS.fullmatch(text)
    return found[1] if found else text
