"""Links of a page to others of its language, written the shorter way."""

from __future__ import annotations


def shorten_links(html: str, path: str) -> str:
    """Let the links of a page climb no higher than where they lead; ``path`` is the page's.

    ``../../ar/stories/`` on a page of ``ar/opportunities/`` leads where ``../stories/`` does,
    and what lies below a page follows ``./``. A posting has forty such links, and six letters
    less in each; links to other postings lose twenty-three. Only attributes are changed: a
    quotation mark in a text is escaped.
    """
    *above, _ = path.split("/")
    root = "../" * len(above)
    html = str(html)  # markup would escape what is put in
    for depth in range(len(above), 0, -1):
        folder = "/".join(above[:depth])
        html = html.replace(f'="{root}{folder}/', f'="{root[3 * depth :] or "./"}')
    return html
