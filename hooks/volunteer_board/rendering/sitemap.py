"""The sitemap (https://www.sitemaps.org) with the languages of each page, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from volunteer_board.rendering import addresses
from volunteer_board.rendering.alternates import default_alternate
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.xml_text import xml_bytes, xml_escaped

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_OPEN = (
    b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    b' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in its languages: its paths by language, and the day of its last real change."""

    alternates: Mapping[str, str]
    modified: date | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How large one file of the sitemap may become.

    The standard allows 50,000 addresses and 50 MiB; the margin is for strict readers.
    """

    addresses: int = 40_000
    size: int = 40_000_000


@dataclass(frozen=True, slots=True)
class _Part:
    """Some ``url`` elements, how many, and the last change of any of their pages."""

    body: bytes
    count: int
    modified: date | None


def sitemap_outputs(
    entries: Iterable[Entry],
    site_url: str,
    languages: Sequence[str],
    limits: Limits = Limits(),
) -> Iterator[Output]:
    """Give ``sitemap.xml``; for a large site its parts, and then it as their index.

    Every version of a page stands in the sitemap and names all of them, itself
    included, as Google asks. A page given twice is written once. ``entries`` may be a
    stream: no more than two parts are held. ``site_url`` ends with a slash.
    """
    parts = _parts((_page(entry, site_url, languages) for entry in _once(entries)), limits)
    first = next(parts)
    second = next(parts, None)
    if second is None:
        yield Output("sitemap.xml", _url_set(first))
        return
    index: list[str] = []
    for number, part in enumerate(chain((first, second), parts), start=1):
        path = f"sitemap-{number}.xml"
        yield Output(path, _url_set(part))
        index.append(_index_line(addresses.absolute(path, site_url), part.modified))
    yield Output("sitemap.xml", _index(index))


def robots_output(site_url: str) -> Output:
    """Give ``robots.txt``: everything may be read, and here is the sitemap."""
    sitemap = addresses.absolute("sitemap.xml", site_url)
    return Output("robots.txt", f"User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n".encode())


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    seen: set[frozenset[tuple[str, str]]] = set()
    for entry in entries:
        page = frozenset(entry.alternates.items())
        if page not in seen:
            seen.add(page)
            yield entry


def _page(entry: Entry, site_url: str, languages: Sequence[str]) -> _Part:
    """Write the versions of one page; the root of the site is a version of the home page."""
    default = default_alternate(entry.alternates, languages)
    versions = {**entry.alternates, "x-default": default}
    full = {code: xml_escaped(addresses.absolute(p, site_url)) for code, p in versions.items()}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}"/>'
        for code, address in full.items()
    )
    changed = _last_change(entry.modified)
    places = dict.fromkeys(full.values())
    urls = [f"<url><loc>{place}</loc>{changed}{links}</url>\n" for place in places]
    return _Part(xml_bytes("".join(urls)), len(urls), entry.modified)


def _parts(pages: Iterable[_Part], limits: Limits) -> Iterator[_Part]:
    """Gather pages into parts within the limits; at least one part, even if empty."""
    gathered: list[_Part] = []
    count = size = 0
    for page in pages:
        if gathered and (
            count + page.count > limits.addresses or size + len(page.body) > limits.size
        ):
            yield _joined(gathered)
            gathered, count, size = [], 0, 0
        gathered.append(page)
        count, size = count + page.count, size + len(page.body)
    yield _joined(gathered)


def _joined(pages: Sequence[_Part]) -> _Part:
    return _Part(
        body=b"".join(page.body for page in pages),
        count=sum(page.count for page in pages),
        modified=max((page.modified for page in pages if page.modified), default=None),
    )


def _url_set(part: _Part) -> bytes:
    return b"".join((_DECLARATION, _OPEN, part.body, b"</urlset>\n"))


def _index_line(address: str, modified: date | None) -> str:
    return f"<sitemap><loc>{xml_escaped(address)}</loc>{_last_change(modified)}</sitemap>\n"


def _index(lines: Sequence[str]) -> bytes:
    head = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return _DECLARATION + f"{head}{''.join(lines)}</sitemapindex>\n".encode()


def _last_change(modified: date | None) -> str:
    return f"<lastmod>{modified.isoformat()}</lastmod>" if modified else ""
