"""Text by strangers in GitHub's Markdown: shown, and nothing else.

It must not become a link, a heading, HTML, a picture, a mention of a person, a reference
to an issue, or turn the direction of what follows. Python's own ``html.escape`` covers
HTML alone.
"""

from __future__ import annotations

import html
import re

from volunteer_board.checking.formats import unbalanced_isolate
from volunteer_board.checking.wording import visible
from volunteer_board.languages.direction_marks import OF_ISOLATES, set_apart

_WORD_JOINER = "\u2060"
_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+.!|~$:=-])")
_LINKS_BY_ITSELF = re.compile(r"@|#|:(?=//)|(?i:www|gh)(?=[.-])|(?<=[0-9a-f]{6})(?=[0-9a-f])")
_LONGEST_TEXT, _LONGEST_CODE = 400, 200


def plain(text: str) -> str:
    """Give Markdown that shows a text of one line as it is, isolated from its surroundings.

    Characters that nobody sees are written out, except joiners and direction marks; a word
    joiner keeps GitHub from finding people, issues, commits and addresses in it.
    """
    return set_apart(_escaped(_shown(text, _LONGEST_TEXT)))


def sentence(text: str) -> str:
    """Give Markdown of a sentence out of a catalogue, whose values are isolated.

    Its isolates stay as long as each is closed: what a stranger has opened in a value would
    turn the rest, and is written out with all others.
    """
    parts = OF_ISOLATES.split(text)
    shown = "".join(part if OF_ISOLATES.match(part) else visible(part) for part in parts)
    if unbalanced_isolate(text) or len(shown) > _LONGEST_TEXT:
        return plain(text)
    return set_apart(_escaped(shown))


def _escaped(text: str) -> str:
    broken = _LINKS_BY_ITSELF.sub(_joined, text)
    # The hash of a numeric entity would be escaped; html.escape writes none.
    return _PUNCTUATION.sub(r"\\\1", html.escape(broken, quote=False))


def code(text: str) -> str:
    """Give Markdown that shows a text of one line as code, in which GitHub finds no links."""
    shown = _shown(text, _LONGEST_CODE) or " "
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    return set_apart(f"{fence} {shown} {fence}" if "`" in shown else f"{fence}{shown}{fence}")


def _shown(text: str, longest: int) -> str:
    """Write out what nobody sees, and cut what is then too long: an address may be all of it."""
    shown = visible(text[: longest + 1])
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def _joined(match: re.Match[str]) -> str:
    return match.group() + _WORD_JOINER
