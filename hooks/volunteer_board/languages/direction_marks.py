"""Characters that steer the direction of a text, for where no markup can (UAX #9)."""

from __future__ import annotations

import re

LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE = "\u2066", "\u2067", "\u2068"
END_OF_ISOLATE = "\u2069"
BEGINNINGS_OF_ISOLATES = LEFT_TO_RIGHT_ISOLATE + RIGHT_TO_LEFT_ISOLATE + FIRST_STRONG_ISOLATE
OF_ISOLATES = re.compile(f"([{BEGINNINGS_OF_ISOLATES}{END_OF_ISOLATE}])")
"""A character that begins or ends an isolate, as a group: a text is split with them."""


def set_apart(text: str) -> str:
    """Keep a text of any direction from rearranging the line around it."""
    return f"{FIRST_STRONG_ISOLATE}{text}{END_OF_ISOLATE}"


def open_isolates(text: str) -> int:
    """Count the isolates that a text begins and does not end."""
    return sum(map(text.count, BEGINNINGS_OF_ISOLATES)) - text.count(END_OF_ISOLATE)
