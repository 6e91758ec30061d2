"""Links of a page to others of its language, written the shorter way."""

from __future__ import annotations

import re

_LINK = re.compile(r'(<[a-z]+\s(?:[^<>]*?\s)?(?:href|action)=")(\.\./[^"]*)')
"""An address in a tag: no text holds a bare ``<``. No other attribute is one of a page."""


def shorten_links(html: str, path: str) -> str:
    """Let the links of a page climb no higher than where they lead; ``path`` is the page's.

    ``../../ar/stories/`` on a page of ``ar/opportunities/`` leads where ``../stories/`` does,
    and what lies below a page follows ``./``. A posting has forty such links, and six letters
    less in each; links to other postings lose twenty-three. Words that look like an address,
    in a text or in an attribute, stay as they are.
    """
    *above, _ = path.split("/")
    root = "../" * len(above)
    shorter = {
        f"{root}{'/'.join(above[:depth])}/": root[3 * depth :] or "./"
        for depth in range(len(above), 0, -1)
    }

    def shortened(link: re.Match[str]) -> str:
        opening, address = link.groups()
        for long, short in shorter.items():
            if address.startswith(long):
                return f"{opening}{short}{address.removeprefix(long)}"
        return link[0]

    return _LINK.sub(shortened, str(html))  # markup would escape what is put in
