"""The Python that people are told to have can install everything that is locked."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata

import pytest
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.sample import REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OLDEST = PROJECT["requires-python"].removeprefix(">=")
TOLD_IN = ("README.md", "docs/ar/guides/your-own-board.md", "docs/en/guides/your-own-board.md")


def locked() -> set[str]:
    lock = (REPOSITORY / "requirements-dev.txt").read_text(encoding="utf-8")
    names: list[str] = re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)
    return {canonicalize_name(name) for name in names}


def test_every_locked_package_takes_the_oldest_python() -> None:
    """Of any patch: distributions keep the first that they took, Debian 12 has 3.11.2."""
    wanted: dict[str, str] = {
        canonicalize_name(each.name): each.metadata["Requires-Python"]
        for each in metadata.distributions()
        if "Requires-Python" in each.metadata
    }
    refused = {
        name: wanted[name]
        for name in locked() & wanted.keys()
        if Version(f"{OLDEST}.0") not in SpecifierSet(wanted[name])
    }
    assert len(locked() & wanted.keys()) > 60
    assert refused == {}, "name them in .ci/constraints.txt, then `make lock`"


@pytest.mark.parametrize("path", TOLD_IN)
def test_people_are_told_of_the_same_python(path: str) -> None:
    text = (REPOSITORY / path).read_text(encoding="utf-8")
    assert set(re.findall(r"Python (3\.[\d.]*\d)", text)) == {OLDEST}
