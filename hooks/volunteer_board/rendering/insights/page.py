"""The page of what the board achieves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from volunteer_board.model.insights import Insights, TimeToFill, insights_of
from volunteer_board.rendering import addresses
from volunteer_board.rendering.insights.figures import Figure, Figures, days_between
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs
from volunteer_board.rendering.view import View


class Fact(NamedTuple):
    """A number that stands for itself, with its words; that of open postings shrinks in time."""

    label: str
    value: str
    counts_open: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Figures below a heading, in stacks that stand side by side where there is room.

    The facts make a stack of their own. ``empty`` says why there are no figures.
    """

    title: str
    stacks: tuple[tuple[Figure, ...], ...] = ()
    facts: tuple[Fact, ...] = ()
    empty: str = ""


def insights_page(site: Site) -> Page:
    """Give the page with charts, their tables, and the way to the same numbers as data."""
    view = site.view
    title, path = view.language.text("insights.title"), addresses.insights(view.code)
    trail = [site.home_crumb, (title, path)]
    insights = insights_of(view.board)
    facts, sections = tuple(_facts(view, insights)), tuple(_sections(view, insights))
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.language.text("insights.lead"),
        content=site.templates.render(
            "insights", "page", insights.day, facts, sections, trail, way_up(path)
        ),
        alternates=site.alternates(path),
        modified=view.board.last_change,
        structured_data=(breadcrumbs(view, trail),),
    )


def _facts(view: View, insights: Insights) -> Iterator[Fact]:
    """Give the numbers at the head of the page; what no story tells is not said to be zero."""
    text, number = view.language.text, view.language.number
    filled = insights.time_to_fill
    yield Fact(text("insights.open"), number(insights.open.total), counts_open=True)
    yield Fact(text("insights.filled"), number(filled.postings if filled else 0))
    yield Fact(text("insights.organisations"), number(insights.organisations))
    if insights.outcomes.hours:
        yield Fact(text("outcome.hours"), number(insights.outcomes.hours))
    if insights.outcomes.people_reached:
        yield Fact(text("outcome.people"), number(insights.outcomes.people_reached))


def _sections(view: View, insights: Insights) -> Iterator[Section]:
    text, figures = view.language.text, Figures(view, insights)
    yield _open_now(view, insights, figures)
    if insights.postings:
        yield _filling(view, insights, figures)
    if insights.postings or insights.stories:
        yield Section(text("insights.time.title"), _side_by_side(figures.over_time()))
        yield Section(text("insights.languages.title"), _side_by_side(figures.languages()))


def _open_now(view: View, insights: Insights, figures: Figures) -> Section:
    """Give the long figures one stack and the short ones the other."""
    title = view.language.text("insights.open.title")
    if not insights.open.total:
        return Section(title, empty=view.language.text("insights.open.empty"))
    causes, skills, *others = figures.open_now()
    return Section(title, ((causes, skills), tuple(others)))


def _filling(view: View, insights: Insights, figures: Figures) -> Section:
    title, filled = view.language.text("insights.fill.heading"), insights.time_to_fill
    if filled is None:
        return Section(title, empty=view.language.text("insights.fill.empty"))
    facts = tuple(_facts_of_filling(view, filled))
    return Section(title, _side_by_side([figures.time_to_fill(filled)]), facts)


def _side_by_side(figures: Iterable[Figure]) -> tuple[tuple[Figure, ...], ...]:
    return tuple((figure,) for figure in figures)


def _facts_of_filling(view: View, filled: TimeToFill) -> Iterator[Fact]:
    """Say how long it usually takes; of one posting its days say all."""
    text = view.language.text

    def days(number: float) -> str:
        return view.language.count("insights.days.count", number)

    yield Fact(text("insights.fill.median"), days(filled.median))
    if filled.middle:
        yield Fact(text("insights.fill.middle"), days_between(view, *filled.middle))
    if filled.postings > 1:
        yield Fact(text("insights.fill.shortest"), days(filled.shortest))
        yield Fact(text("insights.fill.longest"), days(filled.longest))
