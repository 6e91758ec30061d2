"""The browser code does what its tests say and stays small."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest

from tests.sample import REPOSITORY
from tests.scripts import node

HERE = Path(__file__).parent
MOST_BYTES = 30_000


@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_scripts_pass_their_own_tests(file: Path) -> None:
    command = [str(node()), "--test", "--test-reporter=spec", "--test-timeout=60000", str(file)]
    outcome = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, f"\n{outcome.stdout}{outcome.stderr}"


def test_our_scripts_together_are_small(site: Path) -> None:
    served = site / "assets"
    scripts = [path for path in served.rglob("*.js") if "vendor" not in path.parts]
    sizes = {
        str(path.relative_to(served)): len(gzip.compress(path.read_bytes())) for path in scripts
    }
    assert "scripts/site.js" in sizes
    assert sum(sizes.values()) < MOST_BYTES, sizes


def test_shortened_scripts_are_scripts(site: Path) -> None:
    scripts = sorted((site / "assets" / "scripts").rglob("*.js"))
    commented = [path.name for path in scripts if "/** @" in path.read_text(encoding="utf-8")]
    assert commented == []
    for path in scripts:
        command = [str(node()), "--input-type=module", "--check"]
        outcome = subprocess.run(command, input=path.read_bytes(), capture_output=True, check=False)
        assert outcome.returncode == 0, f"{path.name}\n{outcome.stderr.decode()}"
