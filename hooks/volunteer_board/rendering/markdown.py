"""Markdown by strangers: CommonMark, then an allow-list of harmless HTML."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from cmarkgfm import markdown_to_html_with_extensions
from markupsafe import Markup

from volunteer_board.languages.language import Direction
from volunteer_board.markdown.preparation import prepared, without_signs
from volunteer_board.rendering.isolating import with_isolates

_TAGS = {
    "p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote",
    "ul", "ol", "li", "h2", "h3", "h4", "h5", "a",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"https", "http", "mailto", "tel"},
    url_relative="deny",
    link_rel="nofollow noopener",
)
_EXTENSIONS = ["table", "strikethrough"]
"""Addresses and boxes of tasks are found before, alike for the site and the preview."""
_HEADING = re.compile(r"(</?)(h[1-6])>")
_LEVELS = 3
_CONTAINER = re.compile(r"<(/?)(?:blockquote|[ou]l|em|strong|del)\b")
_DEEPEST = 30
"""Nobody nests that deep; 60 kB of ``>`` would be 30,000 levels and seconds for the cleaner."""


def render_markdown(
    text: str, first_level: int = 3, *, direction: Direction | None = None
) -> Markup:
    """Turn Markdown into safe HTML.

    Raw HTML is left out. Headings begin at ``first_level``, below those of the page
    itself, whatever level the text begins with. Links open only https, http, mailto
    and tel; pictures are left out, since they would call other hosts. A text nested too
    deep for browsers is shown as it is written. In lines of a ``direction``, what would be
    drawn in another order than it is written is isolated; without one nothing is.
    """
    return _rendered(text, first_level, direction)


@lru_cache(maxsize=2048)
def _rendered(text: str, first_level: int, direction: Direction | None) -> Markup:
    html = markdown_to_html_with_extensions(prepared(text), extensions=_EXTENSIONS)
    if _is_too_deep(html):
        return Markup("<p>{}</p>").format(text)
    clean = _CLEANER.clean(_with_fitting_headings(html, first_level))
    plain = without_signs(clean)
    return Markup(with_isolates(plain, direction) if direction else plain)  # noqa: S704


def _is_too_deep(html: str) -> bool:
    depth = 0
    for container in _CONTAINER.finditer(html):
        depth += -1 if container[1] else 1
        if depth > _DEEPEST:
            return True
    return False


def _with_fitting_headings(html: str, first_level: int) -> str:
    """Renumber the levels that a text uses, whichever they are, without leaving one out."""
    if "<h" not in html:
        return html
    written = sorted({tag for _, tag in _HEADING.findall(html)})
    shown = {tag: f"h{first_level + min(rank, _LEVELS - 1)}>" for rank, tag in enumerate(written)}
    return _HEADING.sub(lambda match: match[1] + shown[match[2]], html)
