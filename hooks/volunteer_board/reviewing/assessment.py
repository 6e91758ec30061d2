"""What is wrong or could be better because of a change, between two boards that were checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple

from volunteer_board.advising.advice import Advice, Report, advise
from volunteer_board.advising.rules import make_rule_book
from volunteer_board.advising.wording import ABSENCES, words_of_absences, words_of_advice
from volunteer_board.checking.check import Checked
from volunteer_board.checking.wording import visible, words_of
from volunteer_board.languages.language import Language
from volunteer_board.problems import Problem, Severity
from volunteer_board.reading.documents import Document
from volunteer_board.reviewing.announced_sessions import (
    MovedSession,
    RemovedSession,
    announced_sessions,
)
from volunteer_board.reviewing.findings import (
    LONGEST_SENTENCE,
    FileScore,
    Finding,
    Findings,
    PullRequest,
    Words,
    findings_of,
)
from volunteer_board.reviewing.moved_ends import postings_of_moved_ends
from volunteer_board.reviewing.ownership import is_content
from volunteer_board.reviewing.review import Review
from volunteer_board.reviewing.unseen import Unseen, unseen_by_followers


def findings_of_change(
    proposed: Checked,
    base: Checked,
    review: Review,
    languages: Sequence[Language],
    *,
    pull: PullRequest,
    today: date,
) -> Findings:
    """Give the problems that a pull request brings, and advice on its sound files.

    Words are those of all ``languages``. What those who follow the board would not meet is
    told as on the day ``today``.
    """
    changed = {path for change in review.changes for path in change.paths if is_content(path)}
    problems = _problems(proposed.problems, base.problems, changed)
    wrong = {problem.file for problem in problems if problem.severity is Severity.ERROR}
    sound = [one for one in proposed.documents if one.path in changed - wrong]
    advised = _advised(sound, proposed, languages)
    codes = [language.code for language in languages]
    unseen: tuple[Unseen | MovedSession | RemovedSession, ...] = (
        *unseen_by_followers(proposed, base, review, today, codes),
        *announced_sessions(proposed, base, review, today),
        *postings_of_moved_ends(proposed, base, today),
    )
    return findings_of(
        [
            *(finding_of(problem, languages) for problem in problems),
            *(_of_unseen(one, languages) for one in unseen),
            *advised.findings,
        ],
        pull=pull,
        files=len(changed),
        scores=advised.scores,
    )


def _problems(
    proposed: Iterable[Problem], base: Iterable[Problem], changed: set[PurePosixPath]
) -> list[Problem]:
    """Give the problems of changed files, and those that the change causes in others."""
    present = {(problem.file, problem.code, problem.pointer) for problem in base}
    return [
        problem
        for problem in proposed
        if problem.file in changed or (problem.file, problem.code, problem.pointer) not in present
    ]


class _Advised(NamedTuple):
    findings: list[Finding]
    scores: list[FileScore]


def _advised(
    documents: Sequence[Document], board: Checked, languages: Sequence[Language]
) -> _Advised:
    rules = make_rule_book(
        board.advice, board.profiles, tuple(language.code for language in languages)
    )
    found = _Advised([], [])
    organisations = board.organisations()
    for document in documents:
        own = organisations.get(document.organisation)
        report = advise(document.kind, document.data, rules, document.language, own)
        found.findings.extend(_of_advice(one, document, languages) for one in report.told)
        found.findings.extend(_of_absences(report, document, languages))
        found.scores.append(FileScore(str(document.path), report.score.points))
    return found


def finding_of(problem: Problem, languages: Sequence[Language]) -> Finding:
    """Put a problem into the words of every language."""
    return Finding(
        code=str(problem.code),
        severity=problem.severity.value,
        file=visible(str(problem.file))[:600],
        line=problem.line,
        words={one.code: _words(*words_of(problem, one.catalogue)) for one in languages},
    )


def _of_unseen(
    unseen: Unseen | MovedSession | RemovedSession, languages: Sequence[Language]
) -> Finding:
    return Finding(
        code=unseen.code,
        severity="warning",
        file=str(unseen.document.path),
        line=unseen.line,
        words={
            one.code: _words(
                one.text(f"review.{unseen.code}", day=unseen.values["day"]),
                one.text(f"review.{unseen.code}.fix", line=unseen.values["line"]),
            )
            for one in languages
        },
    )


def _of_advice(advice: Advice, document: Document, languages: Sequence[Language]) -> Finding:
    words = {one.code: words_of_advice(advice, one) for one in languages}
    return Finding(
        code=advice.code,
        severity="advice",
        file=str(document.path),
        line=document.locate(advice.pointer)[0],
        words={code: _words(visible(said.message), said.why) for code, said in words.items()},
    )


def _of_absences(
    report: Report, document: Document, languages: Sequence[Language]
) -> Iterator[Finding]:
    """Tell in one finding all that a document says nothing of."""
    if report.absences:
        yield Finding(
            code=ABSENCES,
            severity="advice",
            file=str(document.path),
            line=1,
            words={
                one.code: _words(words_of_absences(report, one), one.text("advice.absences.fix"))
                for one in languages
            },
        )


def _words(message: str, fix: str) -> Words:
    return Words(message[:LONGEST_SENTENCE], fix[:LONGEST_SENTENCE])
