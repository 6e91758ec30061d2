"""Reports of advice: for people, for programs, and for GitHub.

The JSON form is stable as that of problems is (``reporters.py``): ``{"version": 1,
"summary": {"advice", "files"}, "wrong": [file], "files": [{"file", "kind", "score":
{"points", "parts": [{"part", "label", "points", "most", "lost_by": [code]}]}, "advice":
[{"code", "part", "line", "column", "pointer", "message", "why", "wording", "lacks", "help"}],
"profile": null or {"id", "label", "traits": [{"id", "label", "meaning", "wording",
"field", "said_at"}]}}]}``. ``help`` is where the code is explained;
``lacks`` names what is absent, and is empty for advice on what is there. ``wrong`` are files
with errors, on which there is no advice yet; ``said_at`` is a pointer, or null where a
posting does not say the trait.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from volunteer_board.advising.advice import Advice, ProfileReport, Report
from volunteer_board.advising.score import PartScore
from volunteer_board.advising.wording import ABSENCES, text_in, words_of_absences, words_of_advice
from volunteer_board.checking.wording import visible
from volunteer_board.cli.reference import NO_REFERENCE, Reference, linked
from volunteer_board.cli.reporters import workflow_command
from volunteer_board.cli.terminal import BOLD, FAINT, GREEN, PLAIN, YELLOW, Terminal
from volunteer_board.languages.language import Language
from volunteer_board.reading.documents import Document

_GOOD = 85
"""From so many points on a score is shown in green."""


class Advised(NamedTuple):
    """A document with the advice on it."""

    document: Document
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceReport:
    """What a reporter is given; ``wrong`` are the files with errors."""

    advised: tuple[Advised, ...]
    wrong: tuple[PurePosixPath, ...]
    language: Language
    terminal: Terminal = PLAIN
    reference: Reference = NO_REFERENCE

    def text(self, message_id: str, **values: object) -> str:
        """Give a message in the language of the report."""
        return self.language.text(message_id, **values)

    def path(self, file: PurePosixPath) -> str:
        """Give the name of a file as the terminal shows it."""
        return self.terminal.isolated(visible(str(file)))

    def summary(self) -> str:
        """Say in one sentence how much advice there is."""
        number = sum(map(_told_pieces, self.advised))
        files = self.language.catalogue.count("count.files", len(self.advised))
        return self.language.count("advice.summary", number, files=files)


def _told_pieces(advised: Advised) -> int:
    """Count the advice on a file as it is told: all that is absent is one piece."""
    return len(advised.report.told) + bool(advised.report.absences)


def as_text(report: AdviceReport) -> str:
    """Write for each file its score, its advice by part, and what its profile asks for."""
    lines = [line for advised in report.advised for line in _file_lines(advised, report)]
    wrong = [report.text("advice.has-errors", file=report.path(file)) for file in report.wrong]
    told = [*lines, *wrong, report.summary()]
    return "".join(f"{report.terminal.line(line) if line else ''}\n" for line in told)


def _file_lines(advised: Advised, report: AdviceReport) -> Iterator[str]:
    document, found = advised
    points, painted = found.score.points, report.terminal.painted
    score = report.text("advice.score", points=report.language.number(points))
    name = painted(report.path(document.path), BOLD)
    yield f"{name}: {painted(score, GREEN if points >= _GOOD else YELLOW)}"
    for part in found.score.parts:
        advice = [each for each in found.told if each.rule.part == part.part.id]
        if advice:
            yield f"  {_part_line(part, report)}"
            for each in advice:
                yield from _advice_lines(each, document, report)
    if absent := words_of_absences(found, report.language, partial(_field, report=report)):
        yield f"  {absent}"
    if found.profile is not None:
        yield from _profile_lines(found.profile, advised, report)
    yield ""


def _field(absence: Advice, report: AdviceReport) -> str:
    address = report.reference.advice(absence.code) if report.terminal.in_colour else ""
    return report.terminal.isolated(linked(absence.field, address))


def _part_line(score: PartScore, report: AdviceReport) -> str:
    number = report.language.number
    return report.text(
        "advice.part",
        part=text_in(score.part.label, report.language),
        points=number(score.points),
        most=number(score.part.points),
    )


def _advice_lines(advice: Advice, document: Document, report: AdviceReport) -> Iterator[str]:
    words, terminal = words_of_advice(advice, report.language), report.terminal
    line, column = document.locate(advice.pointer)
    place = terminal.isolated(f"{visible(str(document.path))}:{line}:{column}")
    address = report.reference.advice(advice.code) if terminal.in_colour else ""
    code = terminal.painted(terminal.isolated(f"[{linked(advice.code, address)}]"), YELLOW)
    yield f"    {place}: {code} {words.message}"
    yield terminal.painted(f"      {report.text('advice.why')}: {words.why}", FAINT)
    if words.wording:
        yield _wording_line(words.wording, report)


def _wording_line(wording: str, report: AdviceReport) -> str:
    return report.terminal.painted(f"      {report.text('advice.wording')}: {wording}", FAINT)


def _profile_lines(profile: ProfileReport, advised: Advised, report: AdviceReport) -> Iterator[str]:
    number, language = report.language.number, report.language
    yield "  " + report.text(
        "advice.profile",
        profile=text_in(profile.profile.label, language),
        said=number(profile.said),
        traits=number(len(profile.traits)),
    )
    for trait, said_at in profile.traits:
        is_said = said_at is not None
        state = report.text("advice.trait-said" if is_said else "advice.trait-missing")
        label = report.terminal.painted(state, GREEN if is_said else YELLOW)
        yield f"    {label} {text_in(trait.label, language)}"
        if not is_said:
            yield f"      {text_in(trait.meaning, language)}"
            yield _wording_line(text_in(trait.wording, language), report)
    for advice in _advice_of_profile(advised.report):
        yield from _advice_lines(advice, advised.document, report)


def _advice_of_profile(found: Report) -> list[Advice]:
    parts = {score.part.id for score in found.score.parts}
    return [advice for advice in found.advice if advice.rule.part not in parts]


def as_json(report: AdviceReport) -> str:
    """Write one JSON document in ASCII, for programs; its form is described above."""
    content = {
        "version": 1,
        "summary": {
            "advice": sum(len(advised.report.advice) for advised in report.advised),
            "files": len(report.advised),
        },
        "wrong": list(map(str, report.wrong)),
        "files": [_entry(advised, report) for advised in report.advised],
    }
    return json.dumps(content, indent=2) + "\n"


def _entry(advised: Advised, report: AdviceReport) -> Mapping[str, Any]:
    document, found = advised
    language = report.language
    return {
        "file": str(document.path),
        "kind": document.kind,
        "score": {
            "points": found.score.points,
            "parts": [_part_entry(score, language) for score in found.score.parts],
        },
        "advice": [_advice_entry(each, document, report) for each in found.advice],
        "profile": _profile_entry(found.profile, language) if found.profile else None,
    }


def _part_entry(score: PartScore, language: Language) -> Mapping[str, Any]:
    return {
        "part": score.part.id,
        "label": text_in(score.part.label, language),
        "points": score.points,
        "most": score.part.points,
        "lost_by": list(score.lost_by),
    }


def _advice_entry(advice: Advice, document: Document, report: AdviceReport) -> Mapping[str, Any]:
    line, column = document.locate(advice.pointer)
    place = {"line": line, "column": column, "pointer": advice.pointer}
    words = words_of_advice(advice, report.language)._asdict()
    help_at = {"help": report.reference.advice(advice.code)}
    return {"code": advice.code, "part": advice.rule.part, **place, **words, **help_at}


def _profile_entry(report: ProfileReport, language: Language) -> Mapping[str, Any]:
    traits = [
        {
            "id": trait.id,
            "label": text_in(trait.label, language),
            "meaning": text_in(trait.meaning, language),
            "wording": text_in(trait.wording, language),
            "field": trait.field,
            "said_at": said_at,
        }
        for trait, said_at in report.traits
    ]
    profile = report.profile
    return {"id": profile.id, "label": text_in(profile.label, language), "traits": traits}


def as_github(report: AdviceReport) -> str:
    """Write workflow commands, which GitHub shows beside the lines of a pull request."""
    commands = [
        _notice(advice, document, report)
        for document, found in report.advised
        for advice in found.told
    ]
    commands += [
        _notice_of_absences(document, found, report)
        for document, found in report.advised
        if found.absences
    ]
    return "\n".join([*commands, report.summary(), ""])


def _notice(advice: Advice, document: Document, report: AdviceReport) -> str:
    words = words_of_advice(advice, report.language)
    line, column = document.locate(advice.pointer)
    properties = {
        "file": visible(str(document.path)),
        "title": advice.code,
        "line": str(line),
        "col": str(column),
    }
    said = [words.message, words.why, report.reference.advice(advice.code)]
    return workflow_command("notice", properties, " ".join(filter(None, said)))


def _notice_of_absences(document: Document, found: Report, report: AdviceReport) -> str:
    properties = {"file": visible(str(document.path)), "title": ABSENCES, "line": "1"}
    said = [words_of_absences(found, report.language), report.reference.advice(ABSENCES)]
    return workflow_command("notice", properties, " ".join(filter(None, said)))


REPORTERS: Mapping[str, Callable[[AdviceReport], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
