"""The reference of problems: every code that the check gives, why, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from volunteer_board.explaining.examples import Example
from volunteer_board.explaining.explained import ExplainedCode, explained_codes
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.reference.reference_page import reference_page


@dataclass(frozen=True, slots=True)
class Lines:
    """A part of a file in three: what stands before the line that is meant, that line, the rest."""

    before: str
    meant: str
    after: str


@dataclass(frozen=True, slots=True)
class ProblemEntry:
    """A code with its example; ``wrong`` and ``right`` are not there if it has none."""

    explained: ExplainedCode
    wrong: Lines | None
    right: str


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Codes of one kind."""

    name: str
    entries: tuple[ProblemEntry, ...]


def problems_page(site: Site) -> Page:
    """Give the page with every code of the check."""
    groups = explained_codes(site.view.language.catalogue).items()
    content = [ProblemGroup(name, tuple(map(_entry, codes))) for name, codes in groups]
    return reference_page(site, "problems", content)


def _entry(explained: ExplainedCode) -> ProblemEntry:
    example = explained.example
    if example is None:
        return ProblemEntry(explained, None, "")
    return ProblemEntry(explained, wrong_lines(example), example.right)


def wrong_lines(example: Example) -> Lines:
    """Divide the wrong part of an example at its wrong line; it may lie behind the last one."""
    lines = example.wrong.splitlines(keepends=True)
    index = example.line - 1
    meant = "".join(lines[index : index + 1]).rstrip("\n")
    after = "".join(lines[index + 1 :])
    return Lines("".join(lines[:index]), meant, f"\n{after}" if after else "")
