"""What the head of a page says to search engines, feed readers and link previews."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global
from markupsafe import Markup

from volunteer_board.languages.isolates import first_direction, isolated
from volunteer_board.rendering import addresses
from volunteer_board.rendering.alternates import default_alternate
from volunteer_board.rendering.output import FeedLink, Page
from volunteer_board.rendering.structured_data import to_json_ld
from volunteer_board.rendering.view import View
from volunteer_board.rendering.xml_text import xml_escaped

_FEED_TYPES = (
    ("rss", "RSS", "application/rss+xml"),
    ("atom", "Atom", "application/atom+xml"),
    ("json", "JSON Feed", "application/feed+json"),
)


def head_html(page: Page, view: View) -> Markup:
    """Give the elements of the head but the title, one a line.

    Addresses are absolute where other sites read them; feeds are linked relative to
    the page. A page without alternates (what is shown for a missing page) has no
    address of its own.
    """
    lines = [
        _description(page.description),
        *([] if page.indexed else [_meta("name", "robots", "noindex")]),
        *(_addresses(page, view) if page.alternates else ()),
        *_open_graph(page, view),
        *(_feeds(page.feed, page, view) if page.feed else ()),
    ]
    if page.structured_data:
        graph = to_json_ld(page.structured_data)
        lines.append(f'<script type="application/ld+json">{graph}</script>')
    return Markup("\n".join(lines))  # noqa: S704


def document_title(page: Page, view: View) -> str:
    """Give the title that windows and bookmarks show; not escaped."""
    board = view.line(view.board.settings.name)
    if page.section == "home":
        return board
    return f"{isolated(page.title, first_direction(page.title))} · {board}"


def _addresses(page: Page, view: View) -> Iterator[str]:
    """Say the address of the page, and of the same page for each language."""
    settings = view.board.settings
    yield f'<link rel="canonical" href="{_absolute(page.path, view)}">'
    for language, path in page.alternates.items():
        yield f'<link rel="alternate" hreflang="{language}" href="{_absolute(path, view)}">'
    default = default_alternate(page.alternates, settings.language_codes)
    yield f'<link rel="alternate" hreflang="x-default" href="{_absolute(default, view)}">'


def _open_graph(page: Page, view: View) -> Iterator[str]:
    """Say what link previews show (https://ogp.me); Twitter takes all but the kind of card."""
    settings = view.board.settings
    yield _meta("property", "og:type", page.kind)
    yield _meta("property", "og:site_name", view.plain(settings.name))
    yield _meta("property", "og:title", page.title)
    if page.alternates:
        yield _meta("property", "og:url", view.absolute(page.path))
    yield _meta("property", "og:locale", open_graph_locale(view.language.tag))
    for language in settings.languages:
        if language.code in page.alternates and language.code != page.language:
            locale = open_graph_locale(language.locale or language.code)
            yield _meta("property", "og:locale:alternate", locale)
    if page.kind == "article" and page.modified:
        yield _meta("property", "article:modified_time", page.modified.isoformat())
    yield from _share_picture(page, view)
    yield _meta("name", "twitter:card", "summary_large_image")


def _share_picture(page: Page, view: View) -> Iterator[str]:
    """Say which picture link previews show: the page's own, else the one of every board."""
    has_own = page.picture and view.board.settings.pictures
    own = addresses.share_picture(page.path, "wide")
    yield _meta("property", "og:image", view.absolute(own if has_own else addresses.SHARE_IMAGE))
    sign = view.plain(view.board.settings.name)  # the common picture has no words but stands for it
    yield _meta("property", "og:image:alt", page.picture if has_own else sign)
    yield _meta("property", "og:image:width", "1200")
    yield _meta("property", "og:image:height", "630")


def _feeds(feed: FeedLink, page: Page, view: View) -> Iterator[str]:
    """Let feed readers find the feeds of the list that the page belongs to."""
    for kind, name, media_type in _FEED_TYPES:
        title = view.language.text("feed.link-title", title=feed.title, format=name)
        address = addresses.relative(addresses.feed(feed.path, kind), page.path)
        yield (
            f'<link rel="alternate" type="{media_type}" '
            f'title="{xml_escaped(title)}" href="{xml_escaped(address)}">'
        )


@cache
def open_graph_locale(tag: str) -> str:
    """Give a locale as Open Graph writes it, always with a territory (``ar-JO`` -> ``ar_JO``).

    A language without one gets its most likely territory by CLDR (``en`` -> ``en_US``).
    """
    locale = Locale.parse(tag, sep="-")
    if locale.territory:
        return f"{locale.language}_{locale.territory}"
    likely = get_global("likely_subtags").get(locale.language, "")
    return f"{locale.language}_{likely.rpartition('_')[2]}" if likely else locale.language


def _description(words: str) -> str:
    """Say the same to search engines and link previews, in one element for both."""
    content = xml_escaped(words)
    return f'<meta name="description" property="og:description" content="{content}">'


def _meta(attribute: str, name: str, content: str) -> str:
    return f'<meta {attribute}="{name}" content="{xml_escaped(content)}">'


def _absolute(path: str, view: View) -> str:
    return xml_escaped(view.absolute(path))
