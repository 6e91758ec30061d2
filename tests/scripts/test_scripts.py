"""The browser code does what its tests say and stays small."""

from __future__ import annotations

import gzip
from pathlib import Path
from shutil import copy, copytree
from subprocess import CompletedProcess

import pytest

from tests import programs
from tests.sample import REPOSITORY
from tests.scripts import answer_of, node
from volunteer_board.publishing.minifying import minify_scripts
from volunteer_board.publishing.modules import BOARD_SCRIPTS, CONTRIBUTE_SCRIPTS, needed_modules

HERE = Path(__file__).parent
MOST_BYTES = 30_000
MOST_BYTES_BEFORE_THE_FORM = 31_000
MOST_BYTES_APART = {
    "contribute": 56_000,
    "markdown": 11_200,
    "announcing": 3_000,
    "languages": 5_000,
    "documents": 6_000,
    "thanks": 6_000,
}
"""What only some pages load, or a panel when it is opened."""


@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_scripts_pass_their_own_tests(file: Path) -> None:
    command = [str(node()), "--test", "--test-reporter=spec", str(file)]
    outcome = programs.run(command, cwd=REPOSITORY)
    assert outcome.returncode == 0, f"\n{outcome.stdout}{outcome.stderr}"


def test_our_scripts_together_are_small(site: Path) -> None:
    served = (site / "assets").rglob("*.js")
    scripts = sorted(path for path in served if "vendor" not in path.parts)
    others = [path for path in scripts if not set(path.parts) & set(MOST_BYTES_APART)]
    apart = {folder: [s for s in scripts if innermost(s) == folder] for folder in MOST_BYTES_APART}
    assert site / "assets" / "scripts" / "site.js" in others
    assert compressed(*others) < MOST_BYTES
    for folder, parts in apart.items():
        assert 0 < compressed(*parts) < MOST_BYTES_APART[folder], folder


def innermost(script: Path) -> str | None:
    """Give the folder by which a script is counted."""
    return next((part for part in reversed(script.parts) if part in MOST_BYTES_APART), None)


def test_whoever_searches_the_board_loads_little_file_by_file(site: Path) -> None:
    docs = REPOSITORY / "docs"
    modules = needed_modules(docs, (*BOARD_SCRIPTS, "search/worker.js", "saved/stars.js"))
    loaded = [site / module for module in modules if "vendor" not in module]
    assert len(loaded) > 30
    assert sum(compressed(script) for script in loaded) < MOST_BYTES


def test_whoever_fills_the_form_loads_little_before(site: Path) -> None:
    modules = needed_modules(REPOSITORY / "docs", CONTRIBUTE_SCRIPTS)
    assert "assets/scripts/contribute/form/form.js" in modules
    assert sum(compressed(site / module) for module in modules) < MOST_BYTES_BEFORE_THE_FORM


def compressed(*scripts: Path) -> int:
    return len(gzip.compress(b"".join(script.read_bytes() for script in scripts)))


def test_shortened_scripts_are_scripts(site: Path) -> None:
    scripts = sorted((site / "assets" / "scripts").rglob("*.js"))
    commented = [path.name for path in scripts if "/** @" in path.read_text(encoding="utf-8")]
    assert commented == []
    assert parsed(*scripts).returncode == 0, parsed(*scripts).stderr


def test_shortened_scripts_say_the_same(tmp_path: Path) -> None:
    written = REPOSITORY / "docs" / "assets" / "scripts"
    shortened = copytree(written, tmp_path / "assets" / "scripts")
    minify_scripts(tmp_path)
    names = sorted(path.relative_to(written) for path in written.rglob("*.js"))
    assert changed_by_shortening(*((written / name, shortened / name) for name in names)) == []


def test_a_script_that_shortening_changes_is_noticed(tmp_path: Path) -> None:
    written = tmp_path / "indented.js"
    written.write_text("export const isIndented = (line) => / {4}/.test(line);", encoding="utf-8")
    shortened = tmp_path / "assets" / "scripts" / "indented.js"
    shortened.parent.mkdir(parents=True)
    copy(written, shortened)
    minify_scripts(tmp_path)
    assert changed_by_shortening((written, shortened)) == [written]


def changed_by_shortening(*pairs: tuple[Path, Path]) -> list[Path]:
    """Give the scripts that mean something else once they are shortened."""
    texts = [[script.read_text(encoding="utf-8") for script in pair] for pair in pairs]
    answers = answer_of(HERE / "shortened.mjs", texts)
    return [pair[0] for pair, same in zip(pairs, answers, strict=True) if not same]


def test_broken_scripts_are_noticed(tmp_path: Path) -> None:
    script = tmp_path / "broken.js"
    script.write_text("export const half = (", encoding="utf-8")
    assert parsed(script).returncode != 0


def parsed(*scripts: Path) -> CompletedProcess[str]:
    """Let Node read scripts as modules, without running them."""
    each = "for (const path of process.argv.slice(1))"
    reading = "new SourceTextModule(String(readFileSync(path)));"
    imports = "import { SourceTextModule } from 'vm'; import { readFileSync } from 'fs';"
    command = [str(node()), "--experimental-vm-modules", "--input-type=module"]
    command += ["--eval", imports + each + reading, "--", *map(str, scripts)]
    return programs.run(command)
