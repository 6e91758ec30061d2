"""The board does not depend on one maintainer's MkDocs: ProperDocs builds it unchanged."""

from __future__ import annotations

from pathlib import Path

from tests.build.test_reproducible import digest
from tests.sample import REPOSITORY, build


def test_properdocs_builds_the_same_site(site: Path, tmp_path: Path) -> None:
    output = tmp_path / "site"
    outcome = build(REPOSITORY, output, program="properdocs")
    assert outcome.returncode == 0, outcome.stderr
    assert digest(output).keys() == digest(site).keys()
    page = "ar/opportunities/index.html"
    assert (output / page).read_bytes() == (site / page).read_bytes()
