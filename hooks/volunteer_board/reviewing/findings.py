"""What the check of a pull request found, on its way from one workflow to another.

The first workflow runs for strangers: whoever opens a pull request can change what it
leaves behind. So the second one takes only this form, within these bounds, and words are
plain text that is escaped when it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

MOST_FINDINGS = 500
MOST_SCORES = 100
MOST_BYTES = 8 * 1024 * 1024
"""Of the whole file; 500 findings in two languages have about half a megabyte."""

LONGEST_SENTENCE = 2_000
_Sentence = Annotated[str, Meta(max_length=LONGEST_SENTENCE)]
_Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4}){0,2}\Z")]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is wrong or could be better, and what to do, in one language."""

    message: _Sentence
    fix: _Sentence


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One problem or piece of advice; ``line`` counts from 1, 0 is the file as a whole."""

    code: Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,60}\Z")]
    severity: Literal["error", "warning", "advice"]
    file: Annotated[str, Meta(max_length=600)]
    line: Annotated[int, Meta(ge=0, le=1_000_000)]
    words: Annotated[dict[_Language, Words], Meta(max_length=20)]


class FileScore(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How good a sound file is by the adviser's rules, in points out of a hundred."""

    file: Annotated[str, Meta(max_length=600)]
    points: Annotated[int, Meta(ge=0, le=100)]


class PullRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was checked: the commit ``head``, to be merged into the branch ``base``.

    Several pull requests may propose one commit, and one may be turned to another branch.
    """

    number: Annotated[int, Meta(ge=0, le=1_000_000_000)]
    head: Annotated[str, Meta(pattern=r"^(?:[0-9a-f]{40}(?:[0-9a-f]{24})?)?\Z")]
    base: Annotated[str, Meta(max_length=255)]


class Findings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All that the check found in one pull request.

    ``errors``, ``warnings`` and ``advice`` count everything, also what is beyond the first
    500 ``findings``.
    """

    version: Literal[2] = 2
    pull: PullRequest
    files: Annotated[int, Meta(ge=0, le=1_000_000)]
    errors: Annotated[int, Meta(ge=0, le=1_000_000)]
    warnings: Annotated[int, Meta(ge=0, le=1_000_000)]
    advice: Annotated[int, Meta(ge=0, le=1_000_000)]
    findings: Annotated[tuple[Finding, ...], Meta(max_length=MOST_FINDINGS)]
    scores: Annotated[tuple[FileScore, ...], Meta(max_length=MOST_SCORES)] = ()


class UnreadableFindings(ValueError):
    """A file that does not hold findings in their form, or holds too much."""


def findings_of(
    found: Iterable[Finding], *, pull: PullRequest, files: int, scores: Iterable[FileScore] = ()
) -> Findings:
    """Gather what was found in so many files of a pull request; errors come first."""
    ranked = sorted(found, key=lambda finding: _RANK[finding.severity])
    counted = [finding.severity for finding in ranked]
    return Findings(
        pull=pull,
        files=files,
        errors=counted.count("error"),
        warnings=counted.count("warning"),
        advice=counted.count("advice"),
        findings=tuple(ranked[:MOST_FINDINGS]),
        scores=tuple(scores)[:MOST_SCORES],
    )


_RANK: Mapping[str, int] = {"error": 0, "warning": 1, "advice": 2}


def to_json(findings: Findings) -> bytes:
    """Write findings as the file that goes from workflow to workflow."""
    return msgspec.json.format(msgspec.json.encode(findings), indent=1)


def from_json(content: bytes) -> Findings:
    """Read that file as if an attacker wrote it; raises ``UnreadableFindings``."""
    if len(content) > MOST_BYTES:
        raise UnreadableFindings("the findings are too large")
    try:
        return msgspec.json.decode(content, type=Findings)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise UnreadableFindings(str(error)) from error
