"""Which version of a page suits visitors whose language the board does not have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from volunteer_board.rendering import addresses


def default_alternate(alternates: Mapping[str, str], languages: Sequence[str]) -> str:
    """Give the path for ``hreflang="x-default"`` among the paths of a page by language.

    Home pages have the language choice at the root of the site, which is what
    x-default is for; every other page has its version in the board's first language
    (or the first that it exists in). Head and sitemap must say the same.
    """
    if all(path == addresses.home(language) for language, path in alternates.items()):
        return ""
    return next(alternates[language] for language in languages if language in alternates)
