"""Independent work side by side."""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Result = TypeVar("Result")

_LARGE = 500  # documents; for fewer, starting a process costs more than it saves


class WorkFailed(RuntimeError):
    """A piece of work failed in another process; the message holds its traceback."""


def in_parallel(tasks: Sequence[Callable[[], Result]], *, size: int) -> list[Result]:
    """Run tasks at the same time and give their results in order.

    Every task but the first runs in a forked process, which sees all that this
    process has loaded without copying it. The tasks run one after the other where
    a system cannot fork, and for a small board: ``size`` counts the documents that
    the work is about. Raises ``WorkFailed`` if a task fails elsewhere.
    """
    if size < _LARGE or "fork" not in multiprocessing.get_all_start_methods():
        return [task() for task in tasks]
    # What is there already outlives the work; the collector need not look through it again
    # and again, which would also copy it into every process.
    gc.freeze()
    try:
        children = [_start(task) for task in tasks[1:]]
        results = [task() for task in tasks[:1]]
        return results + [_result(process, pipe) for process, pipe in children]
    finally:
        gc.unfreeze()


def _start(task: Callable[[], Result]) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(task, sending), daemon=True)
    process.start()
    sending.close()
    return process, receiving


def _work(task: Callable[[], object], pipe: Connection) -> None:
    try:
        message = (True, task())
    except Exception:
        message = (False, traceback.format_exc())
    pipe.send_bytes(pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL))
    pipe.close()


def _result(process: multiprocessing.process.BaseProcess, pipe: Connection) -> Any:
    try:
        succeeded, value = pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own child's words
    except EOFError:
        raise WorkFailed("a process ended before its work was done") from None
    finally:
        process.join()
    if not succeeded:
        raise WorkFailed(value)
    return value
