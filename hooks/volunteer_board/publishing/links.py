"""Links of a page to others of its language, written the shorter way."""

from __future__ import annotations

from collections.abc import Sequence

_NAMES = (" href", " action")
"""No other attribute is an address of a page."""


def shorten_links(html: str, path: str) -> str:
    """Let the links of a page climb no higher than where they lead; ``path`` is the page's.

    ``../../ar/stories/`` on a page of ``ar/opportunities/`` leads where ``../stories/`` does,
    and what lies below a page follows ``./``. A posting has forty such links, and six letters
    less in each; links to other postings lose twenty-three. Words that look like an address,
    in a text or in an attribute, stay as they are.
    """
    *above, _ = path.split("/")
    root = "../" * len(above)
    beginning = f'="{root}'
    shorter = [
        ("/".join(above[:depth]) + "/", root[3 * depth :] or "./")
        for depth in range(len(above), 0, -1)
    ]
    before, *addresses = str(html).split(beginning)  # markup would escape what is put in
    pieces = [before]
    for address in addresses:
        way = _way_to(address, shorter) if _ends_in_a_link(before) else None
        pieces += way or (beginning, address)
        before = address
    return "".join(pieces)


def _ends_in_a_link(html: str) -> bool:
    """Say whether the value of a link follows: no text of a page holds a bare ``<``."""
    return html.endswith(_NAMES) and html.rfind("<") > html.rfind(">")


def _way_to(address: str, shorter: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Give the shorter way to an address of the site, and what is left of the address."""
    for folder, way in shorter:
        if address.startswith(folder):
            return f'="{way}', address[len(folder) :]
    return None
