"""What a browser lets a page load and run (Content Security Policy Level 3).

The policy stands in the page, so that every host keeps it; it is made of what the page holds.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import defaultdict
from html.parser import HTMLParser
from urllib.parse import urlsplit

_PLACE = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
_ALWAYS = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),  # workers too
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:", "blob:"),  # icons in style sheets; a logo from the device
    "font-src": ("'self'",),
    "connect-src": ("'self'",),
    "form-action": ("'self'",),
    "base-uri": ("'none'",),
}
_LOADED_BY = {
    "script": ("src", ("script-src", "connect-src")),
    "link": ("href", ("style-src", "font-src")),
    "img": ("src", ("img-src",)),
    "iframe": ("src", ("frame-src",)),
    "video": ("src", ("media-src",)),
    "audio": ("src", ("media-src",)),
    "source": ("src", ("media-src",)),
}
"""The attribute that names a file, and what the file and what comes with it are to a policy."""
_SCRIPTS = ("", "module", "text/javascript")
"""Types of scripts that run; others, such as JSON-LD, are data."""


def with_policy(html: str) -> str:
    """Give a page with its policy behind the statement of its encoding.

    Allowed are the files of the site, what stands in the page as script or style (by its
    SHA-256), and the hosts from which the markup itself loads something: those are a
    maintainer's own choice. A page that states no encoding stays as it is.
    """
    contents = _Contents()
    contents.feed(html)
    contents.close()
    further = dict.fromkeys(sorted(contents.needed.keys() - _ALWAYS), ())
    policy = ";".join(
        " ".join((name, *sources, *sorted(contents.needed[name])))
        for name, sources in (_ALWAYS | further).items()
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _PLACE.sub(lambda found: f"{found[0]}\n{meta}", html, count=1)


class _Contents(HTMLParser):
    """Collects what a page needs besides the files of its site, by the names of directives."""

    def __init__(self) -> None:
        super().__init__()
        self.needed: defaultdict[str, set[str]] = defaultdict(set)
        self._inside = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if style := given.get("style"):
            self.needed["style-src"] |= {"'unsafe-hashes'", _hash(style)}
        if tag in _LOADED_BY:
            self._note_host(tag, given)
        is_script = tag == "script" and "src" not in given and given.get("type", "") in _SCRIPTS
        self._inside = "script-src" if is_script else "style-src" if tag == "style" else ""
        self._text = []

    def _note_host(self, tag: str, given: dict[str, str]) -> None:
        attribute, directives = _LOADED_BY[tag]
        address = urlsplit(given.get(attribute, ""))
        if not address.netloc or (tag == "link" and given.get("rel") != "stylesheet"):
            return
        for directive in directives:
            self.needed[directive].add(f"{address.scheme or 'https'}://{address.netloc}")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and tag in ("script", "style"):
            self.needed[self._inside].add(_hash("".join(self._text)))
        self._inside = ""


def _hash(text: str) -> str:
    """Give the source by which a policy allows a text; ends of lines are LF to browsers."""
    digest = hashlib.sha256(text.replace("\r\n", "\n").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
