"""Runs a command and measures its wall time, its processor time and its memory.

Memory is that of the whole tree of processes at the moment at which it is
largest, so that a build gains nothing by spreading over several processes.
``/proc`` is read every few milliseconds. A lone process counts with the peak of
its resident set, of which the kernel keeps the record, so that nothing between
two samples is missed. When there are several, pages that they share are counted
once: each counts with its proportional set size. That is slow to read and never
larger than the resident set, so it is read only when the sum of the resident
sets exceeds the peak so far, and rarely: a process stands still while its pages
are counted, which made a build of two processes a sixth slower. As a check there
is ``ru_maxrss``, the kernel's record of the largest process once it has ended;
where that is larger, it counts.

Processor time is that of the command and of all processes it waited for.
"""

from __future__ import annotations

import os
import resource
import select
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

SECONDS_BETWEEN_SAMPLES = 0.02
REST = 20
"""How many times as long as a sample took nothing is read: what is measured shall not wait."""
PAGE_BYTES = resource.getpagesize()
PROCESSES = Path("/proc")
LINES_OF_LAST_WORDS = 40


class CommandFailedError(Exception):
    """The measured command did not end well; the text is what it printed last."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One run: seconds and bytes. ``largest_process`` is 0 if the kernel cannot tell."""

    wall: float
    processor: float
    peak_memory: int
    largest_process: int


def measure(command: Sequence[str], environment: Mapping[str, str]) -> Measurement:
    """Run the command to its end; raises ``CommandFailedError`` if its exit code is not 0."""
    with tempfile.TemporaryFile() as log:
        begin = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        sampled, status, usage = _watch(process.pid)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise CommandFailedError(_last_words(log, command))
    largest = _largest_process(usage)
    return Measurement(
        wall=wall,
        processor=usage.ru_utime + usage.ru_stime,
        peak_memory=max(sampled, largest),
        largest_process=largest,
    )


def _watch(root: int) -> tuple[int, int, resource.struct_rusage]:
    """Sample until the process ends; give the peak in bytes, its exit status and its usage."""
    peak, rested = 0, 0.0
    descriptor = os.pidfd_open(root)
    try:
        while not select.select([descriptor], [], [], SECONDS_BETWEEN_SAMPLES)[0]:
            begin = time.perf_counter()
            if begin >= rested:
                peak = max(peak, _memory_of_tree(root, peak))
                rested = time.perf_counter() + REST * (time.perf_counter() - begin)
    finally:
        os.close(descriptor)
    _, status, usage = os.wait4(root, 0)
    return peak, status, usage


def _largest_process(usage: resource.struct_rusage) -> int:
    """Give the peak of the largest process, unless it is only what it inherited.

    A process begins its record with that of the process that started it, before
    it becomes another program.
    """
    inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return usage.ru_maxrss * 1024 if usage.ru_maxrss > inherited else 0


def _memory_of_tree(root: int, peak: int) -> int:
    tree = list(_tree(root))
    if len(tree) == 1:
        return _kilobytes(root, "status", "VmHWM:")
    if sum(map(_resident_set, tree)) <= peak:
        return peak
    return sum(_kilobytes(pid, "smaps_rollup", "Pss:") for pid in tree)


def _tree(root: int) -> Iterator[int]:
    """Give the process and all its descendants; one that ends meanwhile is left out."""
    yield root
    with suppress(OSError):
        for thread in (PROCESSES / str(root) / "task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _tree(int(child))


def _resident_set(pid: int) -> int:
    with suppress(OSError):
        return int((PROCESSES / str(pid) / "statm").read_text().split()[1]) * PAGE_BYTES
    return 0


def _kilobytes(pid: int, file: str, name: str) -> int:
    """Give what a file under ``/proc`` says in kB, in bytes; 0 if the process has ended."""
    with suppress(OSError):
        for line in (PROCESSES / str(pid) / file).read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    return 0


def _last_words(log: IO[bytes], command: Sequence[str]) -> str:
    log.seek(0)
    lines = log.read().decode(errors="replace").splitlines()[-LINES_OF_LAST_WORDS:]
    return "\n".join([f"failed: {' '.join(command)}", *lines])
