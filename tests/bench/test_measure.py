"""The measuring itself: if it is wrong, every figure of the benchmark is."""

from __future__ import annotations

import os
import sys

import pytest

from tests.bench.measure import CommandFailedError, Measurement, measure

pytestmark = pytest.mark.alone

MEGABYTES = 1_000_000

HOLD = "import time; held = bytearray(60_000_000); held[::4096] = bytes(len(held[::4096]))"
HOLD_IN_TWO_PROCESSES = f"""
import os
if os.fork() == 0:
    {HOLD}; time.sleep(1); os._exit(0)
{HOLD}; time.sleep(1)
os.wait()
"""
SHARE_WITH_FOUR_CHILDREN = f"""
import os
{HOLD}
for _ in range(4):
    if os.fork() == 0:
        time.sleep(1); os._exit(0)
for _ in range(4):
    os.wait()
"""
WORK_IN_A_CHILD = """
import os, time
if os.fork() == 0:
    begin = time.process_time()
    while time.process_time() - begin < 0.3:
        pass
    os._exit(0)
os.wait()
"""


def run(program: str) -> Measurement:
    return measure([sys.executable, "-c", program], os.environ)


def test_wall_time_is_that_of_the_command() -> None:
    assert run("import time; time.sleep(0.3)").wall >= 0.3


def test_processor_time_includes_children() -> None:
    assert 0.3 <= run(WORK_IN_A_CHILD).processor < 2


def test_memory_of_one_process() -> None:
    measurement = run(f"{HOLD}; time.sleep(0.1)")
    assert 60 * MEGABYTES < measurement.peak_memory < 100 * MEGABYTES


def test_a_peak_between_two_samples_is_not_missed() -> None:
    assert run(f"{HOLD}; del held; time.sleep(0.1)").peak_memory > 60 * MEGABYTES


def test_the_memory_of_the_process_that_measures_does_not_count() -> None:
    held = bytearray(200 * MEGABYTES)
    held[::4096] = bytes(len(held[::4096]))
    assert run("import time; time.sleep(0.1)").peak_memory < 60 * MEGABYTES


def test_memory_of_several_processes_is_added() -> None:
    measurement = run(HOLD_IN_TWO_PROCESSES)
    assert measurement.peak_memory > 120 * MEGABYTES > measurement.largest_process


def test_memory_that_processes_share_counts_once() -> None:
    assert 60 * MEGABYTES < run(SHARE_WITH_FOUR_CHILDREN).peak_memory < 120 * MEGABYTES


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(CommandFailedError, match="no such board"):
        run("raise SystemExit('no such board')")
