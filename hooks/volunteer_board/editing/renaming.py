"""What a rename writes into files: the former name where it was, the new one where it is named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from volunteer_board.editing.changes import Change, changed

_FIELD = "formerly"
_FRONT_MATTER = "---"
_NAMING = ("organisation", "opportunity")


def with_former_name(source: bytes, data: Mapping[str, Any], name: str) -> bytes:
    """Give a YAML file that says at the end of ``formerly`` that it had a name.

    ``data`` is what it says; what it says already stays. Raises ``NotEditable`` like ``changed``.
    """
    if name in (data.get(_FIELD) or ()):
        return source
    return changed(source, [Change(_FIELD, (name,), after=tuple(data))])


def naming_anew(story: str, old: str, new: str) -> str:
    """Give the text of a story that names a posting or organisation by its new name.

    The name of an organisation is also the beginning of those of its postings.
    """
    opening, *rest = story.split("\n")
    if opening.strip("\ufeff \r") != _FRONT_MATTER:
        return story
    end = next((at for at, line in enumerate(rest) if line.strip() == _FRONT_MATTER), 0)
    fields = re.compile(rf"^({'|'.join(_NAMING)})(:\s*[\"']?){re.escape(old)}(?=[\"'/\s]|$)")
    return "\n".join([opening, *_renamed(rest[:end], fields, new), *rest[end:]])


def _renamed(lines: Sequence[str], fields: re.Pattern[str], new: str) -> list[str]:
    return [fields.sub(lambda found: f"{found[1]}{found[2]}{new}", line) for line in lines]
