"""The stages of a project on a line: where each stands, and whether its day has passed.

Along the line everything is in hundredths of the width, across it in pixels, so that the
picture fits a phone and a desk and its numbers never shrink. Time runs the way one reads:
from the right in Arabic. Every mark stands where its date is; one that would touch another
stands above it. The names of the stages are no part of the picture, but of the list below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple

from markupsafe import Markup

from volunteer_board.languages.language import Direction
from volunteer_board.model.moments import end_of_day
from volunteer_board.model.opportunity import Milestone, Opportunity
from volunteer_board.rendering.view import View

LEVEL = 26
"""The height of a row of marks, in pixels; a mark is a circle in its middle."""

MARGIN = 4
"""What is left free on either side of the line, so that no mark is cut."""

GAP = 8
"""How far apart marks of a row stand at least: on a phone that is the width of a mark."""


class Mark(NamedTuple):
    """Where a mark stands: ``x`` in hundredths of the width, ``level`` in rows above the line."""

    x: float
    level: int


class Stage(NamedTuple):
    """A milestone and its ``number`` from 1, where its mark stands and whether its day is over.

    ``state`` is ``past``, ``next`` for the first that is not, else empty. ``x`` is in
    hundredths of the width, ``y`` in pixels from the top.
    """

    milestone: Milestone
    number: int
    state: str
    x: float
    y: int


class TimeLine(NamedTuple):
    """The stages of a project, in the order in which they are written.

    The line leads from the ``first`` day to the ``last``. What has passed of it reaches from
    ``begin`` to ``reached``, in hundredths of the width; ``axis`` and ``height`` are in pixels.
    """

    stages: tuple[Stage, ...]
    first: date
    last: date
    begin: float
    reached: float
    axis: int
    height: int

    @property
    def is_drawn(self) -> bool:
        """Whether there is any time between the first day and the last."""
        return self.first < self.last


def time_line(view: View, opportunity: Opportunity) -> TimeLine:
    """Place the milestones of a project, which has one at least, between its first day and last.

    A milestone is past when its day is over in the time zone of the posting.
    """
    first, last = _reach(opportunity)
    direction = view.language.direction
    marks = place([each.due for each in opportunity.milestones], first, last, direction)
    axis = max(mark.level for mark in marks) * LEVEL + LEVEL // 2
    stages = tuple(
        Stage(milestone, number, state, mark.x, axis - mark.level * LEVEL)
        for number, (milestone, state, mark) in enumerate(
            zip(opportunity.milestones, _states(view, opportunity), marks, strict=True), 1
        )
    )
    begin = _mirrored(MARGIN, direction)
    passed = [stage.x for stage in stages if stage.state == "past"]
    reached = max(passed, key=lambda x: abs(x - begin), default=begin)
    return TimeLine(stages, first, last, begin, reached, axis, axis + LEVEL // 2)


def _reach(opportunity: Opportunity) -> tuple[date, date]:
    """Give the first and the last day: those of the project, or of its milestones."""
    days = [milestone.due for milestone in opportunity.milestones]
    days += [day for day in (opportunity.starts, opportunity.ends) if day]
    return min(days), max(days)


def place(days: Sequence[date], first: date, last: date, direction: Direction) -> list[Mark]:
    """Give each day its mark: as far along the line as it is in time, in the lowest free row.

    All days lie between ``first`` and ``last``. If these are one, the marks stand at the end.
    """
    marks: list[Mark] = []
    length = (last - first).days or 1
    for day in days:
        elapsed = (day - first).days if first < last else 1
        x = (MARGIN * 10 + elapsed * (100 - 2 * MARGIN) * 10 // length) / 10
        taken = {mark.level for mark in marks if abs(mark.x - x) < GAP}
        marks.append(Mark(x, next(level for level in count() if level not in taken)))
    return [mark._replace(x=_mirrored(mark.x, direction)) for mark in marks]


def _mirrored(x: float, direction: Direction) -> float:
    return x if direction == "ltr" else round(100 - x, 1)


def _states(view: View, opportunity: Opportunity) -> Iterator[str]:
    zone, now = opportunity.zone, view.board.now
    coming = "next"
    for milestone in opportunity.milestones:
        if end_of_day(milestone.due, zone) <= now:
            yield "past"
        else:
            yield coming
            coming = ""


def drawn(view: View, line: TimeLine) -> Markup:
    """Give the shapes of the picture: the line, what has passed of it, and numbered marks.

    They are numbers and words of our own, so that nothing needs to be escaped.
    """
    strokes = [_stroke(MARGIN, 100 - MARGIN, line.axis, line.axis)]
    if line.reached != line.begin:
        strokes.append(_stroke(line.begin, line.reached, line.axis, line.axis, ' class="past"'))
    for stage in line.stages:
        if stage.y != line.axis:
            strokes.append(_stroke(stage.x, stage.x, stage.y, line.axis))
    marks = [_mark(stage, view.language.number(stage.number)) for stage in line.stages]
    return Markup("\n".join(strokes + marks))  # noqa: S704


def _stroke(x1: float, x2: float, y1: int, y2: int, look: str = "") -> str:
    return f'<line{look} x1="{x1}%" x2="{x2}%" y1="{y1}" y2="{y2}"/>'


def _mark(stage: Stage, number: str) -> str:
    look = f' class="{stage.state}"' if stage.state else ""
    circle = f'<circle{look} cx="{stage.x}%" cy="{stage.y}" r="11"/>'
    return f'{circle}<text x="{stage.x}%" y="{stage.y + 5}">{number}</text>'
