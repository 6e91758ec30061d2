"""What each kind of page loads at first, as ``loads.yml`` lists it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import TimeoutError as NeverCame

from tests.browser.visiting import Visit

LANGUAGES = ("ar", "en")
ICON = "assets/favicon.svg"
"""Some browsers ask for it with every page, some once, some never."""
_HASH = re.compile(r"\.[0-9a-f]{8}(?:\.min)?(?=\.css$)|\?[0-9a-f]+$")
_ARE_HERE = r"""(files) => {
  const here = performance.getEntriesByType("resource").map(({ name }) =>
    new URL(name).pathname.replace(/\.[0-9a-f]{8}(\.min)?(?=\.css$)/, ""));
  return files.every((file) => here.some((path) => path.endsWith(`/${file}`)));
}"""


class Kind(NamedTuple):
    """A kind of page: patterns of addresses, and the files that it loads, in order."""

    name: str
    pages: tuple[str, ...]
    files: tuple[str, ...]

    def files_in(self, language: str) -> list[str]:
        """Give the files of a page in a language."""
        return [file.format(language=language) for file in self.files]

    def has(self, address: str) -> bool:
        """Say whether a page is of this kind, by its address within the site."""
        own = {page.format(language=language_of(address)) for page in self.pages}
        # A question is asked with the sign by which patterns mean any letter.
        return any(address == page or fnmatchcase(address, page) for page in own)


@cache
def kinds() -> Mapping[str, Kind]:
    """Give all kinds by their names."""
    listed = yaml.safe_load(Path(__file__).with_name("loads.yml").read_text(encoding="utf-8"))
    return {
        name: Kind(name, tuple(kind["pages"]), tuple(_files(listed["parts"], kind["loads"])))
        for name, kind in listed["kinds"].items()
    }


def _files(parts: Mapping[str, Mapping[str, Any]], wanted: Iterable[str]) -> list[str]:
    """Give what parts name, each file once: pages have parts that share a script."""
    found = (
        folder + name for part in wanted for folder, names in parts[part].items() for name in names
    )
    return list(dict.fromkeys(found))


def kind_of(address: str) -> Kind:
    """Give the kind of a page; raises ``LookupError`` where the list knows none."""
    for kind in kinds().values():
        if kind.has(address):
            return kind
    raise LookupError(f"tests/browser/loads.yml knows no kind of page for {address!r}")


def language_of(address: str) -> str:
    """Give the language of a page: outside of all of them, the first."""
    language = address.partition("/")[0]
    return language if language in LANGUAGES else LANGUAGES[0]


def without_hash(file: str) -> str:
    """Give the name of a file as the list has it."""
    return _HASH.sub("", file)


def named_files(loaded: Iterable[str]) -> list[str]:
    """Give what a page loaded by the names that the list has."""
    return [without_hash(file) for file in loaded if file != ICON]


def wrongly_loaded(visit: Visit, address: str) -> list[str]:
    """Say what the open page loaded otherwise than its kind does, once it had time for that."""
    kind = kind_of(address)
    with suppress(NeverCame):
        visit.page.wait_for_function(_ARE_HERE, arg=kind.files_in(language_of(address)))
    return list(faults(address, kind, visit.loaded))


def faults(address: str, kind: Kind, loaded: Iterable[str]) -> Iterator[str]:
    """Compare what a page loaded with what its kind loads; gives a sentence for each difference."""
    counted = Counter(named_files(loaded))
    named = kind.files_in(language_of(address))
    for file, times in counted.items():
        if file not in named:
            yield f"{address!r} ({kind.name}) loads {file}, which its kind does not name"
        if times > 1:
            yield f"{address!r} ({kind.name}) loads {file} {times} times"
    for file in named:
        if file not in counted:
            yield f"{address!r} ({kind.name}) does not load {file}"
