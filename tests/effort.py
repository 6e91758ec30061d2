"""How much work something is, told in a piece of work that is always the same.

Seconds say as much of the machine and of what else it does as of the code. What a processor did
for a task, compared with what it did for a known one just before and after, does not.
"""

from __future__ import annotations

import resource
from collections.abc import Callable

PIECE = 1_000_000
"""Rounds of a loop: about a twentieth of a second when this was written."""


def processor_seconds() -> float:
    """Give the work of processors for this process and its children that have ended.

    This clock counts microseconds. `os.times` counts in hundredths, of which one piece has few.
    """
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(part.ru_utime + part.ru_stime for part in used)


def _seconds(task: Callable[[], object]) -> float:
    begun = processor_seconds()
    task()
    return processor_seconds() - begun


def _piece() -> int:
    total = 0
    for number in range(PIECE):
        total += number
    return total


def effort(task: Callable[[], object], *, tries: int = 1) -> float:
    """Do a task and say how many pieces of work it was, at the least, in so many tries."""
    return min(_effort(task) for _ in range(tries))


def _effort(task: Callable[[], object]) -> float:
    before = _seconds(_piece)
    taken = _seconds(task)
    return taken / max(before, _seconds(_piece))


LONGEST = 60_000
"""Characters: what a file may hold, nearly."""


def growth(task: Callable[[str], object], *pieces: str, before: str = "", after: str = "") -> float:
    """Say how often the work of a text is that of one a quarter as long; 4 is in proportion.

    Each of the pieces is repeated, for an equal part of the text. What takes next to no time
    counts as two pieces of work.
    """

    def text(length: int) -> str:
        share = length // len(pieces)
        return before + "".join(piece * (share // len(piece)) for piece in pieces) + after

    part, whole = text(LONGEST // 4), text(LONGEST)
    least = max(2, effort(lambda: task(part), tries=3))
    return effort(lambda: task(whole), tries=3) / least
