"""What is said about a pull request: one Markdown text in every language of the board."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.languages.language import direction_of
from volunteer_board.problems import Code
from volunteer_board.reviewing.changes import MOST_CHANGES
from volunteer_board.reviewing.findings import Finding, Findings
from volunteer_board.reviewing.markdown import code, sentence
from volunteer_board.reviewing.ownership import is_team
from volunteer_board.reviewing.review import Review, Touched

MARKER = "<!-- volunteer-board: review -->"
"""The first line of the comment, by which it is found again. Nobody sees it."""

LONGEST_TEXT = 60_000
"""GitHub takes 65,536 characters in a comment, an issue or a pull request."""

_MOST_IN_SUMMARY, _MOST_IN_COMMENT = 100, 20
_MOST_NAMES = 10
_PROBLEMS = frozenset(map(str, Code))
_ADDRESS = re.compile(r"https?://[^\s()<>\[\]\\]+/")


@dataclass(frozen=True, slots=True)
class Readers:
    """In which languages a report is written, and at which site codes are explained.

    ``site`` is an address that ends with a slash; ``/`` alone is none.
    """

    catalogues: tuple[Catalogue, ...]
    site: str = "/"

    def only(self, languages: Sequence[str]) -> Readers:
        """Give those readers whose language is among some."""
        spoken = (one for one in self.catalogues if one.language in languages)
        return Readers(tuple(spoken), self.site)

    def explained(self, finding: Finding, language: str) -> str:
        """Give Markdown for the code of a finding, a link if the site explains it."""
        shown = code(finding.code)
        is_advice = finding.severity == "advice"
        if not _ADDRESS.fullmatch(self.site) or not (is_advice or finding.code in _PROBLEMS):
            return shown
        page = "advice" if is_advice else "problems"
        return f"[{shown}]({self.site}{language}/reference/{page}/#{finding.code})"


def summary(review: Review, findings: Findings | None, readers: Readers) -> str:
    """Write the summary of the check; ``findings`` is None if the check left none."""
    return report(review, findings, readers, most=_MOST_IN_SUMMARY)


def comment(review: Review, findings: Findings | None, readers: Readers) -> str:
    """Write the comment, with as many findings as it has room for."""
    return fitted(
        lambda most: f"{MARKER}\n{report(review, findings, readers, most=most)}",
        most=_MOST_IN_COMMENT,
    )


def fitted(write: Callable[[int], str], *, most: int) -> str:
    """Give what ``write`` writes of so many items, or of fewer until GitHub has room for it."""
    text = write(most)
    while len(text) > LONGEST_TEXT and most:
        most //= 2
        text = write(most)
    return text


def report(review: Review, findings: Findings | None, readers: Readers, *, most: int) -> str:
    """Write what is said of a pull request, with at most so many findings, in every language."""
    return "\n---\n\n".join(
        _Speech(catalogue, readers, review, findings, most).text()
        for catalogue in readers.catalogues
    )


@dataclass(frozen=True, slots=True)
class _Speech:
    """The report in one language."""

    catalogue: Catalogue
    readers: Readers
    review: Review
    findings: Findings | None
    most: int

    def text(self) -> str:
        """Give the whole report."""
        return section(
            self.catalogue.language,
            f"## {self.catalogue.text('review.heading')}",
            f"**{self._verdict()}**",
            bullets(self._notices()),
            bullets(self._finding_lines()),
        )

    def _verdict(self) -> str:
        if self.review.is_refused:
            return self.catalogue.text("review.verdict.refused")
        if self.findings is None:
            return self.catalogue.text("review.verdict.unknown")
        counted = self.catalogue.count
        files = counted("count.files", self.findings.files)
        if not (self.findings.errors or self.findings.warnings):
            return self.catalogue.text("summary.clean", files=files)
        errors = counted("summary.errors", self.findings.errors)
        warnings = counted("summary.warnings", self.findings.warnings)
        return self.catalogue.text("summary.found", errors=errors, warnings=warnings, files=files)

    def _notices(self) -> Iterator[str]:
        review, text = self.review, self.catalogue.text
        if review.is_too_large:
            yield text("review.notice.too-large", maximum=MOST_CHANGES)
        yield from self._about("review.notice.link", review.links)
        yield from self._about_organisations()
        yield from self._about("review.notice.organisation-file", review.changed_organisation_files)
        yield from self._about("review.notice.story", review.told_stories)
        yield from self._about("review.notice.vanishing", review.vanishing)
        for proposal in review.proposals[:_MOST_NAMES]:
            file, line = code(str(proposal.file)), code(proposal.line)
            yield text(proposal.message, file=file, line=line)
        yield from self._about("review.notice.not-content", review.not_content)

    def _about(self, message_id: str, paths: Sequence[PurePosixPath]) -> Iterator[str]:
        if paths:
            yield self.catalogue.text(message_id, files=self._listed(map(str, paths), code))

    def _about_organisations(self) -> Iterator[str]:
        """Speak of organisations whose owners must agree first, then of new ones."""
        ranked = sorted(self.review.organisations, key=lambda one: (one.is_the_authors, one.is_new))
        yield from map(self._about_organisation, ranked[:_MOST_NAMES])
        if len(ranked) > _MOST_NAMES:
            left = len(ranked) - _MOST_NAMES
            yield self.catalogue.count("review.more-organisations", left)

    def _about_organisation(self, touched: Touched) -> str:
        name = code(touched.organisation)
        if touched.is_new:
            return self.catalogue.text("review.notice.new-organisation", organisation=name)
        if touched.is_the_authors:
            return self.catalogue.text("review.notice.own", organisation=name)
        if not touched.owners:
            return self.catalogue.text("review.notice.no-owner", organisation=name)
        owners = self._listed(touched.owners, lambda account: f"@{account}")
        has_teams = any(map(is_team, touched.owners))
        notice = "review.notice.owner-or-team" if has_teams else "review.notice.owner"
        return self.catalogue.text(notice, organisation=name, owners=owners)

    def _finding_lines(self) -> Iterator[str]:
        if self.findings is None:
            return
        found = self.findings
        shown = found.findings[: self.most]
        for finding in shown:
            yield finding_line(finding, self.catalogue, self.readers)
        for score in found.scores[: self.most]:
            points = score.points
            yield self.catalogue.text("review.score", file=code(score.file), points=points)
        left = found.errors + found.warnings + found.advice - len(shown)
        if left > 0:
            yield self.catalogue.count("review.more-findings", left)

    def _listed(self, items: Iterable[str], shown: Callable[[str], str]) -> str:
        """Name some of the items and say how many more there are."""
        every = list(items)
        names = [shown(item) for item in every[:_MOST_NAMES]]
        if len(every) > _MOST_NAMES:
            names.append(self.catalogue.count("review.more-names", len(every) - _MOST_NAMES))
        return self.catalogue.text("list.separator").join(names)


def section(language: str, *blocks: str) -> str:
    """Put blocks of Markdown into one part in its direction; empty ones are left out.

    The blank lines let GitHub read Markdown inside HTML.
    """
    opening = f'<div dir="{direction_of(language)}" lang="{language}">'
    return "\n\n".join([opening, *filter(None, blocks), "</div>"]) + "\n"


def bullets(items: Iterable[str]) -> str:
    """Write a list of Markdown items."""
    return "\n".join(f"- {item}" for item in items)


def finding_line(finding: Finding, catalogue: Catalogue, readers: Readers) -> str:
    """Write one finding: how much it matters, where it is, what to do."""
    words = finding.words.get(catalogue.language)
    sentences = f"{sentence(words.message)} {sentence(words.fix)}" if words is not None else ""
    severity = catalogue.text(f"severity.{finding.severity}")
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    explained = readers.explained(finding, catalogue.language)
    return f"**{severity}** {code(place)} {explained}  \n  {sentences}"
