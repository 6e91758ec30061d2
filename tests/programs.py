"""The programs that tests start. Nothing else starts any, so none lives by the machine's clock."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from datetime import datetime
from os import PathLike
from typing import IO, Any

from tests.moments import MOMENT, at

Words = Sequence[str | PathLike[str]]


def run(
    command: Words,
    *,
    moment: datetime = MOMENT,
    env: Mapping[str, str] | None = None,
    check: bool = False,
    encoding: str = "utf-8",
    **how: Any,
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, as if it were ``moment``; gives what it said.

    ``env`` is its environment apart from what tells it the moment, ``how`` is for ``subprocess``.
    """
    return subprocess.run(
        command, env=at(moment, env), check=check, encoding=encoding, capture_output=True, **how
    )


def start(
    command: Words, *, output: IO[str], moment: datetime = MOMENT, **how: Any
) -> subprocess.Popen[bytes]:
    """Start a program that goes on, as if it were ``moment``; what it says goes to ``output``."""
    return subprocess.Popen(command, env=at(moment), stdout=output, stderr=output, **how)
