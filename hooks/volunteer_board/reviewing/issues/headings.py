"""Where one answer of an issue form ends and the next begins.

GitHub writes a form as plain text: each label as a heading of the third level, alone between
two empty lines, and the answer below it. An answer of several lines may itself hold such a
heading, so every way in which the headings can follow one another is looked at. Where there
are two, people are asked; nobody guesses which answer is whose.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

_MOST_HEADINGS = 100
"""A form has about thirty; whoever repeats them so often is asked at once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as an issue shows it; ``is_long`` says that its answer may have several lines."""

    label: str
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """Answers that can be told apart in two ways, by the ``headings`` that stand there again."""

    headings: tuple[str, ...]


Places = tuple[int, ...]
"""The lines of the headings of a form, in its order."""


def places_of(lines: Sequence[str], asked: Sequence[Asked]) -> Places | Unclear | None:
    """Give the line of each heading; None if they are not all there in their order.

    Of a text that somebody changed by hand, so that no way is as GitHub writes it, only the
    order of the headings is asked.
    """
    found = _lines_of(lines, {each.label for each in asked})
    again = tuple(each.label for each in asked if len(found[each.label]) > 1)
    if sum(map(len, found.values())) > _MOST_HEADINGS:
        return Unclear(again)
    for is_as_github_writes in (True, False):
        ways = _ways(lines, asked, found, is_strict=is_as_github_writes)
        if ways:
            return ways[0] if len(ways) == 1 else Unclear(again)
    return None


def _lines_of(lines: Sequence[str], labels: set[str]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.startswith("### ") and (label := line[4:].rstrip()) in labels:
            found[label].append(at)
    return found


def _ways(
    lines: Sequence[str],
    asked: Sequence[Asked],
    found: dict[str, list[int]],
    *,
    is_strict: bool,
) -> list[Places]:
    """Give the ways in which the headings can follow one another, or two of them.

    From the last question to the first: ``ways`` holds, for each line on which a heading may
    stand, at most two ways to go on from there.
    """
    ways: dict[int, list[Places]] = {len(lines): [()]}
    for question in reversed(asked):
        ways = {
            at: [
                (at, *way)
                for end, following in ways.items()
                if at < end and (not is_strict or _is_answered(lines, at, end, question))
                for way in following
            ][:2]
            for at in found[question.label]
        }
    return [way for following in ways.values() for way in following][:2]


def _is_answered(lines: Sequence[str], at: int, end: int, question: Asked) -> bool:
    """Say whether lines are a heading and an answer as GitHub writes them."""
    answer = "\n".join(lines[at + 1 : end])
    is_alone = (at == 0 or not lines[at - 1].strip()) and answer.startswith("\n")
    return is_alone and (question.is_long or "\n" not in answer.strip())
