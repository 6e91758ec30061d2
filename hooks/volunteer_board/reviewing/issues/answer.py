"""What is answered to a form that was sent, and the pull request that comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from volunteer_board.reviewing.findings import Findings
from volunteer_board.reviewing.issues.submission import MARKER
from volunteer_board.reviewing.markdown import code
from volunteer_board.reviewing.report import (
    Readers,
    bullets,
    finding_line,
    fitted,
    report,
    section,
)
from volunteer_board.reviewing.review import Review

_MOST_FINDINGS, _MOST_IN_PROPOSAL = 30, 100


def answer(
    message_id: str,
    readers: Readers,
    *,
    path: PurePosixPath | None,
    findings: Findings | None = None,
    headings: Sequence[str] = (),
) -> str:
    """Write the comment: one sentence about the form, and what was found in it.

    ``headings`` are those of the form that stand in an answer.
    """
    found = findings.findings if findings is not None else ()

    def written(most: int) -> str:
        parts = (
            section(
                catalogue.language,
                f"## {catalogue.text('submission.heading')}",
                catalogue.text(
                    message_id,
                    file=code(str(path)),
                    headings=catalogue.text("list.separator").join(map(code, headings)),
                ),
                bullets(finding_line(finding, catalogue, readers) for finding in found[:most]),
            )
            for catalogue in readers.catalogues
        )
        return f"{MARKER}\n" + "\n---\n\n".join(parts)

    return fitted(written, most=_MOST_FINDINGS)


def proposal(
    review: Review,
    findings: Findings,
    readers: Readers,
    *,
    path: PurePosixPath,
    number: int,
) -> str:
    """Write title and text of the pull request; GitHub closes the issue when it is merged."""
    sent = [
        section(
            catalogue.language,
            catalogue.text("submission.proposal", author=code(review.author), number=number),
        )
        for catalogue in readers.catalogues
    ]

    def written(most: int) -> str:
        body = "\n".join([*sent, report(review, findings, readers, most=most)])
        return f"{path} (#{number})\n\n{body}\nCloses #{number}\n"

    return fitted(written, most=_MOST_IN_PROPOSAL)
