"""A word for who waits: one line on a terminal, gone when the work is done."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 0.5
"""Seconds that nobody needs to be told about."""

_ERASE = "\r\x1b[K"


@contextmanager
def progress(words: str) -> Iterator[None]:
    """Show ``words`` on the terminal while the work takes longer than ``PATIENCE``.

    A signal wakes the main thread for it: a thread of our own could not live in a process
    that forks others. Nothing is shown where nobody looks or a system has no such signal.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not (sys.stderr.isatty() and is_main and hasattr(signal, "setitimer")):
        yield
        return
    shown = False

    def show(*_: object) -> None:
        nonlocal shown
        shown = True
        sys.stderr.write(words)
        sys.stderr.flush()

    former = signal.signal(signal.SIGALRM, show)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)
        if shown:
            sys.stderr.write(_ERASE)
            sys.stderr.flush()
