"""How much work something is, told in a piece of work that is always the same.

Seconds say as much of the machine and of what else it does as of the code. What a processor did
for a task, compared with what it did for a known one just before and after, does not.
"""

from __future__ import annotations

import os
from collections.abc import Callable

PIECE = 1_000_000
"""Rounds of a loop: about a twentieth of a second when this was written."""


def processor_seconds() -> float:
    """Give the work of processors for this process and its children that have ended."""
    return sum(os.times()[:4])


def _seconds(task: Callable[[], object]) -> float:
    begun = processor_seconds()
    task()
    return processor_seconds() - begun


def _piece() -> int:
    total = 0
    for number in range(PIECE):
        total += number
    return total


def effort(task: Callable[[], object]) -> float:
    """Do a task and say how many pieces of work it was."""
    before = _seconds(_piece)
    taken = _seconds(task)
    return taken / max(before, _seconds(_piece), 0.01)
