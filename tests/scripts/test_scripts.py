"""The browser code does what its tests say and stays small."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest

from tests.sample import REPOSITORY
from tests.scripts import node
from volunteer_board.publishing.modules import BOARD_SCRIPTS, needed_modules

HERE = Path(__file__).parent
MOST_BYTES = 30_000


@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_scripts_pass_their_own_tests(file: Path) -> None:
    command = [str(node()), "--test", "--test-reporter=spec", "--test-timeout=60000", str(file)]
    outcome = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, f"\n{outcome.stdout}{outcome.stderr}"


def test_our_scripts_together_are_small(site: Path) -> None:
    served = (site / "assets").rglob("*.js")
    scripts = sorted(path for path in served if "vendor" not in path.parts)
    assert site / "assets" / "scripts" / "site.js" in scripts
    assert compressed(*scripts) < MOST_BYTES


def test_whoever_searches_the_board_loads_little_file_by_file(site: Path) -> None:
    docs = REPOSITORY / "docs"
    modules = needed_modules(docs, (*BOARD_SCRIPTS, "search/worker.js", "saved/stars.js"))
    loaded = [site / module for module in modules if "vendor" not in module]
    assert len(loaded) > 30
    assert sum(compressed(script) for script in loaded) < MOST_BYTES


def compressed(*scripts: Path) -> int:
    return len(gzip.compress(b"".join(script.read_bytes() for script in scripts)))


def test_shortened_scripts_are_scripts(site: Path) -> None:
    scripts = sorted((site / "assets" / "scripts").rglob("*.js"))
    commented = [path.name for path in scripts if "/** @" in path.read_text(encoding="utf-8")]
    assert commented == []
    for path in scripts:
        command = [str(node()), "--input-type=module", "--check"]
        outcome = subprocess.run(command, input=path.read_bytes(), capture_output=True, check=False)
        assert outcome.returncode == 0, f"{path.name}\n{outcome.stderr.decode()}"
