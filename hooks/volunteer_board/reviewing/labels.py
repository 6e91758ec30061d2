"""The labels of pull requests. Their names are those of the repository's labels."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from volunteer_board.reviewing.review import Review


class Label(StrEnum):
    """Every label that the board sets, and so also takes away; others are left alone."""

    CONTENT = "content"
    CODE = "code"
    NEW_ORGANISATION = "new-organisation"
    NEEDS_OWNER = "needs-owner"
    NEEDS_MAINTAINER = "needs-maintainer"


def labels_of(review: Review) -> frozenset[Label]:
    """Give the labels that a pull request should have."""
    applies = {
        Label.CONTENT: review.has_content,
        Label.CODE: bool(review.not_content),
        Label.NEW_ORGANISATION: bool(review.new_organisations),
        Label.NEEDS_OWNER: review.needs_owner,
        Label.NEEDS_MAINTAINER: review.needs_maintainer,
    }
    return frozenset(label for label, is_true in applies.items() if is_true)


def outdated(present: Iterable[str], wanted: frozenset[Label]) -> list[str]:
    """Give those of the present labels that the board set and that are true no longer."""
    return sorted(set(present) & {str(label) for label in Label} - {str(label) for label in wanted})
