"""Links of a page to others of its language, written the shorter way."""

from __future__ import annotations


def shorten_links(html: str, path: str) -> str:
    """Let the links of a page climb no higher than where they lead; ``path`` is the page's.

    ``../../ar/stories/`` on a page of ``ar/opportunities/`` leads where ``../stories/`` does,
    and what lies below a page follows ``./``. A posting has forty such links, and six letters
    less in each. Only attributes are changed: a quotation mark in a text is escaped.
    """
    language, _, below = path.partition("/")
    home = "../" * below.count("/")
    return (
        str(html)  # markup would escape what is put in
        .replace(f'="../{home}{path}', '="./')
        .replace(f'="../{home}{language}/', f'="{home or "./"}')
    )
