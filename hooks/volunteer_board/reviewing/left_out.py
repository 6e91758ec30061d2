"""What a build left out because its file is wrong: a list for programs, an issue for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from volunteer_board.languages.language import Language
from volunteer_board.model.withheld import Withheld
from volunteer_board.problems import Problem, Severity
from volunteer_board.reviewing.assessment import finding_of
from volunteer_board.reviewing.findings import Finding
from volunteer_board.reviewing.markdown import code
from volunteer_board.reviewing.report import Readers, bullets, finding_line, fitted, section

_MOST_LINES = 100
_TITLE_SEPARATOR = " / "


class LeftOutFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file that is not published, and what it describes."""

    kind: str
    id: str
    file: str


class LeftOut(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one build left out, and the errors that are the reason.

    ``published`` says whether there is a new site at all. New keys may be added; none is
    removed or changes its meaning within a version.
    """

    version: Literal[1] = 1
    published: bool = True
    left_out: tuple[LeftOutFile, ...] = ()
    errors: tuple[Finding, ...] = ()


class UnreadableList(ValueError):
    """A file that does not hold what a build left out."""


def left_out_of(
    problems: Iterable[Problem], withheld: Sequence[Withheld], languages: Sequence[Language]
) -> LeftOut:
    """Gather what was left out, with the errors in the words of every language."""
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    findings = tuple(finding_of(error, languages) for error in errors)
    files = tuple(LeftOutFile(*each) for each in withheld)
    return LeftOut(left_out=files, errors=findings)


def to_json(left_out: LeftOut) -> bytes:
    """Write the list as a file for programs."""
    return msgspec.json.format(msgspec.json.encode(left_out), indent=1)


def from_json(content: bytes) -> LeftOut:
    """Read that file; raises ``UnreadableList``."""
    try:
        return msgspec.json.decode(content, type=LeftOut)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise UnreadableList(str(error)) from error


def issue_text(left_out: LeftOut, readers: Readers) -> str:
    """Write an issue: its title is the first line; when all was published that is all."""
    titles = [catalogue.text("left-out.title") for catalogue in readers.catalogues]
    title = _TITLE_SEPARATOR.join(titles)
    if left_out.published and not left_out.errors:
        return f"{title}\n"
    return fitted(
        lambda most: "\n".join([title, "", *_sections(left_out, readers, most), ""]),
        most=_MOST_LINES,
    )


def _sections(left_out: LeftOut, readers: Readers, most: int) -> Iterable[str]:
    shown = left_out.errors[:most]
    for catalogue in readers.catalogues:
        state = "left-out.some" if left_out.published else "left-out.nothing-published"
        lines = [finding_line(error, catalogue, readers) for error in shown]
        if len(left_out.errors) > len(shown):
            lines.append(catalogue.count("left-out.more", len(left_out.errors) - len(shown)))
        files = dict.fromkeys(each.file for each in left_out.left_out[:most])
        yield section(
            catalogue.language,
            catalogue.text(state),
            bullets(lines),
            catalogue.text("left-out.withheld") if files and left_out.published else "",
            bullets(map(code, files)) if left_out.published else "",
            catalogue.text("left-out.closes"),
        )
