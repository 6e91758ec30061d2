"""Reports of problems: for people, for programs, and for GitHub.

A reporter turns a report into text and is looked up by its name. The JSON form
is stable: ``{"version": 1, "summary": {"errors", "warnings", "files"},
"problems": [{"code", "severity", "file", "line", "column", "pointer", "message",
"fix", "help"}]}``, lines and columns from 1, 0 for a file as a whole; ``help`` is the address
at which the code is explained, empty for a board without one. New keys may be
added; none is removed or changes its meaning within a version.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from volunteer_board.checking.wording import place_of, visible, words_of
from volunteer_board.cli.reference import NO_REFERENCE, Reference, linked
from volunteer_board.cli.terminal import BOLD, FAINT, PLAIN, RED, YELLOW, Terminal
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.problems import Problem, Severity

_COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a reporter is given: problems, how many files were checked, and how to speak."""

    problems: tuple[Problem, ...]
    files: int
    catalogue: Catalogue
    terminal: Terminal = PLAIN
    reference: Reference = NO_REFERENCE

    def count(self, severity: Severity) -> int:
        """Count the problems of a severity."""
        return sum(problem.severity is severity for problem in self.problems)

    def summary(self) -> str:
        """Say in one sentence how much there is to put right."""
        counted = self.catalogue.count
        files = counted("count.files", self.files)
        if not self.problems:
            return self.catalogue.text("summary.clean", files=files)
        errors = counted("summary.errors", self.count(Severity.ERROR))
        warnings = counted("summary.warnings", self.count(Severity.WARNING))
        return self.catalogue.text("summary.found", errors=errors, warnings=warnings, files=files)


def as_text(report: Report) -> str:
    """Write two lines for each problem, place first, as compilers and editors do."""
    lines = [line for problem in report.problems for line in _text_lines(problem, report)]
    return "\n".join([*lines, report.summary(), ""])


def _text_lines(problem: Problem, report: Report) -> Iterator[str]:
    terminal, text = report.terminal, report.catalogue.text
    words = words_of(problem, report.catalogue)
    if not terminal.isolates:
        words = words.without_isolates()
    severity = text(f"severity.{problem.severity}")
    place = terminal.painted(terminal.isolated(place_of(problem)), BOLD)
    address = report.reference.problem(problem.code) if terminal.in_colour else ""
    code = terminal.isolated(f"[{linked(problem.code, address)}]")
    label = terminal.painted(f"{severity} {code}", _COLOURS[problem.severity])
    yield terminal.line(f"{place}: {label} {words.message}")
    yield terminal.line(terminal.painted(f"    {text('report.fix')}: {words.fix}", FAINT))


def as_json(report: Report) -> str:
    """Write one JSON document in ASCII, for programs; its form is described above."""
    document = {
        "version": 1,
        "summary": {
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "files": report.files,
        },
        "problems": [_entry(problem, report) for problem in report.problems],
    }
    return json.dumps(document, indent=2) + "\n"


def _entry(problem: Problem, report: Report) -> Mapping[str, str | int]:
    words = words_of(problem, report.catalogue).without_isolates()
    return {
        "code": problem.code,
        "severity": problem.severity,
        "file": str(problem.file),
        "line": problem.line,
        "column": problem.column,
        "pointer": problem.pointer,
        "message": words.message,
        "fix": words.fix,
        "help": report.reference.problem(problem.code),
    }


def as_github(report: Report) -> str:
    """Write workflow commands, which GitHub shows beside the lines of a pull request."""
    commands = [_workflow_command(problem, report) for problem in report.problems]
    return "\n".join([*commands, report.summary(), ""])


def _workflow_command(problem: Problem, report: Report) -> str:
    words = words_of(problem, report.catalogue).without_isolates()
    properties = {"file": visible(str(problem.file)), "title": problem.code}
    if problem.line:
        properties |= {"line": str(problem.line), "col": str(problem.column)}
    said = [words.message, words.fix, report.reference.problem(problem.code)]
    return workflow_command(problem.severity, properties, " ".join(filter(None, said)))


def workflow_command(name: str, properties: Mapping[str, str], text: str) -> str:
    """Write one workflow command (``error``, ``warning``, ``notice``), whatever its text holds."""
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(text)}"


def _data(text: str) -> str:
    """Escape the text of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property of a workflow command, which a colon or comma would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTERS: Mapping[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
