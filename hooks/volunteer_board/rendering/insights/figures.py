"""Numbers of the board as figures: a chart, what it shows in words, and its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile, pairwise
from typing import NamedTuple

from volunteer_board.model.insights import (
    DAYS_OF_CLASSES,
    Coverage,
    History,
    Insights,
    Numbers,
    TimeToFill,
)
from volunteer_board.rendering import addresses
from volunteer_board.rendering.insights.charts import (
    Amount,
    BarChart,
    ColumnChart,
    axis,
    bar_chart,
    column_chart,
)
from volunteer_board.rendering.view import View

_MOST_SKILLS = 10
_MOST_PLACES = 10
_FEWEST_MONTHS = 12
_NAMED_IN_WORDS = 3


class Row(NamedTuple):
    """A row of a table; ``path`` is the page of what it counts, empty if it has none."""

    label: str
    written: str
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart with its table; one of ``bars`` and ``columns``, or none if all is zero.

    ``description`` says in words what the chart shows, for those who do not see it.
    ``of_what`` heads the first column of the table, ``counted`` the second.
    """

    id: str
    title: str
    description: str
    of_what: str
    counted: str
    rows: tuple[Row, ...]
    note: str = ""
    bars: BarChart | None = None
    columns: ColumnChart | None = None


class _Counted(NamedTuple):
    """A number and the words for what it counts."""

    label: str
    number: int
    path: str = ""


@dataclass(frozen=True)
class Figures:
    """Draws the figures of a board in the language of a view."""

    view: View
    insights: Insights

    def open_now(self) -> Iterator[Figure]:
        """Give the figures about postings that take applications."""
        offered, text = self.insights.open, self.view.language.text
        yield self._of_facet("causes", offered.causes, note=text("insights.causes.note"))
        skills = dict(list(offered.skills.items())[:_MOST_SKILLS])
        yield self._of_facet("skills", skills)
        yield self._of_facet("models", offered.models)
        yield self._of_facet("modes", offered.modes)
        yield self._bars(
            "places",
            list(self._places(offered.places)),
            of_what=text("facet.places"),
            note=text("insights.places.note"),
        )

    def time_to_fill(self, filled: TimeToFill) -> Figure:
        """Give the figure of how many postings were filled within how many days."""
        labels = [*self._classes(), self._days("more-than", DAYS_OF_CLASSES[-1])]
        counted = map(_Counted, labels, filled.classes)
        return self._bars("fill", list(counted), of_what=self.view.language.text("insights.days"))

    def over_time(self) -> Iterator[Figure]:
        """Give the months in which postings and stories came, the same months for both."""
        posted, told = self.insights.posted, self.insights.told
        months = _shown_months(posted, told)
        yield self._by_month("posted", posted, months, "insights.postings")
        yield self._by_month("told", told, months, "insights.stories")

    def languages(self) -> Iterator[Figure]:
        """Give the figures of how much is written in every language of the board."""
        postings = self._coverage(self.insights.coverage_of_postings)
        stories = self._coverage(self.insights.coverage_of_stories)
        of_what = self.view.language.text("insights.languages")
        yield self._bars("posting-languages", list(postings), of_what=of_what)
        yield self._bars(
            "story-languages", list(stories), of_what=of_what, counted_as="insights.stories"
        )

    def _of_facet(self, facet: str, numbers: Numbers, note: str = "") -> Figure:
        code = self.view.code
        counted = [
            _Counted(self.view.label(facet, term), n, addresses.facet_value(code, facet, term))
            for term, n in numbers.items()
        ]
        of_what = self.view.language.text(f"facet.{facet}")
        return self._bars(facet, counted, of_what=of_what, note=note)

    def _places(self, numbers: Numbers) -> Iterator[_Counted]:
        named = list(numbers.items())[:_MOST_PLACES]
        for place, number in named:
            path = addresses.facet_value(self.view.code, "places", place)
            yield _Counted(self.view.city(place), number, path)
        if elsewhere := sum(numbers.values()) - sum(number for _, number in named):
            yield _Counted(self.view.language.text("insights.places.elsewhere"), elsewhere)

    def _classes(self) -> Iterator[str]:
        yield self._days("up-to", DAYS_OF_CLASSES[0])
        for before, end in pairwise(DAYS_OF_CLASSES):
            yield days_between(self.view, before + 1, end)

    def _days(self, how: str, number: int) -> str:
        return self.view.language.count(f"insights.days.{how}", number)

    def _coverage(self, coverage: Coverage) -> Iterator[_Counted]:
        """Count the languages; what all texts are written in goes without the rare cases."""
        language = self.view.language
        yield _Counted(language.text("insights.languages.every"), coverage.every)
        if coverage.several:
            yield _Counted(language.text("insights.languages.several"), coverage.several)
        for code, number in coverage.one.items():
            name = language.language_name(code)
            yield _Counted(language.text("insights.languages.only", language=name), number)
        if coverage.none:
            yield _Counted(language.text("insights.languages.none"), coverage.none)

    def _bars(
        self,
        name: str,
        counted: Sequence[_Counted],
        *,
        of_what: str,
        counted_as: str = "insights.postings",
        note: str = "",
    ) -> Figure:
        language = self.view.language
        amounts = self._amounts(counted)
        has_any = any(each.number for each in counted)
        return Figure(
            id=name,
            title=language.text(f"insights.{name}.title"),
            description=self._said_of_bars(amounts),
            of_what=of_what,
            counted=language.text(counted_as),
            rows=_rows(counted, amounts),
            note=note,
            bars=bar_chart(amounts, language.direction) if has_any else None,
        )

    def _by_month(
        self, name: str, history: History, months: Sequence[date], counted_as: str
    ) -> Figure:
        language = self.view.language
        counted = [_Counted(language.month(month), history.months[month]) for month in months]
        amounts = self._amounts(counted)
        before = history.before
        return Figure(
            id=name,
            title=language.text(f"insights.{name}.title"),
            description=self._said_of_columns(amounts),
            of_what=language.text("insights.month"),
            counted=language.text(counted_as),
            rows=_rows(counted, amounts),
            note=language.count(f"insights.{name}.before", before) if before else "",
            columns=self._columns(amounts, months) if any(history.months.values()) else None,
        )

    def _columns(self, amounts: Sequence[Amount], months: Sequence[date]) -> ColumnChart:
        language = self.view.language
        numbers = axis(max(amount.number for amount in amounts))
        below = [(language.month_name(each), language.in_digits(str(each.year))) for each in months]
        ticks = [(number, language.number(number)) for number in numbers]
        return column_chart(amounts, below, ticks, language.direction)

    def _amounts(self, counted: Iterable[_Counted]) -> list[Amount]:
        written = self.view.language.number
        return [Amount(each.label, each.number, written(each.number)) for each in counted]

    def _said_of_bars(self, amounts: Sequence[Amount]) -> str:
        return self.view.language.text("insights.chart.bars", most=self._most(amounts))

    def _said_of_columns(self, amounts: Sequence[Amount]) -> str:
        return self.view.language.text(
            "insights.chart.columns",
            first=amounts[0].label,
            last=amounts[-1].label,
            most=self._most(amounts),
        )

    def _most(self, amounts: Sequence[Amount]) -> str:
        """Name the largest amounts with their numbers; they stand in order among equals."""
        ordered = sorted(amounts, key=lambda amount: -amount.number)
        named = tuple(
            self.view.language.text("insights.chart.amount", label=each.label, number=each.written)
            for each in ordered[:_NAMED_IN_WORDS]
            if each.number
        )
        return self.view.language.listed(named)


def days_between(view: View, least: int, most: int) -> str:
    """Say a span of days."""
    least_written = view.language.number(least)
    return view.language.count("insights.days.between", most, least=least_written)


def _rows(counted: Iterable[_Counted], amounts: Iterable[Amount]) -> tuple[Row, ...]:
    pairs = zip(counted, amounts, strict=True)
    return tuple(Row(each.label, amount.written, each.path) for each, amount in pairs)


def _shown_months(*histories: History) -> list[date]:
    """Leave out the months before a young board began, but show a year at least."""
    months = list(histories[0].months)
    if any(history.before for history in histories):
        return months
    begun = dropwhile(lambda month: not any(h.months[month] for h in histories), months)
    return months[-max(len(list(begun)), _FEWEST_MONTHS) :]
