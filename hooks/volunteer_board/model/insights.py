"""What a board achieves, in numbers that are the same in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from statistics import median
from zoneinfo import ZoneInfo

from volunteer_board.model.board import Board
from volunteer_board.model.facets import FACETS
from volunteer_board.model.opportunity import Opportunity, Round
from volunteer_board.model.story import Story

MONTHS = 24
"""How many months the history reaches back, the present one included."""

DAYS_OF_CLASSES = (7, 14, 30, 60, 90)
"""The longest time of each class of the time to fill, in days; the last class has no end."""

_FEWEST_FOR_QUARTERS = 4

Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPostings:
    """The postings that take applications, by the ids of vocabularies.

    A posting has one model, one mode and, unless it is remote, one place; it may have
    several causes and skills, and counts once for each. Models and modes stand in the
    order of their vocabularies, zeros included; the others have the most frequent first.
    """

    total: int
    causes: Numbers
    skills: Numbers
    models: Numbers
    modes: Numbers
    places: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeToFill:
    """The days from the posting to the word that it is filled; of one filled posting at least.

    At least half of the postings took as long as ``middle`` says; None if there are too few
    to say so. ``classes`` count those within each of ``DAYS_OF_CLASSES``, then the longer ones.
    """

    postings: int
    shortest: int
    median: float
    longest: int
    middle: tuple[int, int] | None
    classes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class History:
    """How many of something there were in each month, by its first day, and before all of them."""

    months: Mapping[date, int]
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """In how many of the board's languages something is written as a whole.

    ``one`` is by language; ``several`` are more than one and not all; ``none`` are
    those that no language has as a whole.
    """

    every: int
    several: int
    one: Numbers
    none: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What came of it, as the stories tell; ``stories`` are those that give a number."""

    stories: int
    hours: float
    people_reached: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """All numbers on the day ``day`` of the board's own time zone."""

    day: date
    organisations: int
    postings: int
    stories: int
    open: OpenPostings
    time_to_fill: TimeToFill | None
    posted: History
    told: History
    coverage_of_postings: Coverage
    coverage_of_stories: Coverage
    outcomes: Outcomes


def insights_of(board: Board) -> Insights:
    """Count what the board achieves at its moment."""
    day = board.now.astimezone(ZoneInfo(board.settings.time_zone)).date()
    languages = board.settings.language_codes
    return Insights(
        day=day,
        organisations=len(board.organisations) - len(board.ended_organisations),
        postings=len(board.opportunities),
        stories=len(board.stories),
        open=_open_postings(board),
        time_to_fill=time_to_fill(list(_days_to_fill(board.opportunities))),
        posted=_history((each.posted for each in _rounds(board.opportunities)), day),
        told=_history((story.published for story in board.stories), day),
        coverage_of_postings=_coverage(map(_languages_of, board.opportunities), languages),
        coverage_of_stories=_coverage((story.texts for story in board.stories), languages),
        outcomes=_outcomes(board.stories),
    )


def time_to_fill(days: Sequence[int]) -> TimeToFill | None:
    """Sum up how many days each filled posting took; None without any."""
    if not days:
        return None
    return TimeToFill(
        postings=len(days),
        shortest=min(days),
        median=median(days),
        longest=max(days),
        middle=_middle_half(days),
        classes=tuple(_classes(days)),
    )


def _open_postings(board: Board) -> OpenPostings:
    def ranked(facet: str) -> Numbers:
        return _ranked(Counter(_lengths(board.by_facet[facet])))

    def in_order(facet: str) -> Numbers:
        counted = _lengths(board.by_facet[facet])
        return {term: counted.get(term, 0) for term in board.vocabularies[facet].terms}

    places = (each.location.place for each in board.open if each.location and not each.is_remote)
    return OpenPostings(
        total=len(board.open),
        causes=ranked(FACETS["causes"].name),
        skills=ranked(FACETS["skills"].name),
        models=in_order(FACETS["models"].name),
        modes=in_order(FACETS["modes"].name),
        places=_ranked(Counter(places)),
    )


def _lengths(groups: Mapping[str, Sequence[object]]) -> Numbers:
    return {key: len(group) for key, group in groups.items()}


def _ranked(counted: Counter[str]) -> Numbers:
    """Put the most frequent first; what is as frequent stands in the order of the ids."""
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _rounds(postings: Iterable[Opportunity]) -> Iterator[Opportunity | Round]:
    """Give every time that a posting was offered: what a former round came to stays counted."""
    for posting in postings:
        yield from posting.rounds
        yield posting


def _days_to_fill(postings: Iterable[Opportunity]) -> Iterator[int]:
    for each in _rounds(postings):
        if each.status == "filled" and each.status_on is not None:
            yield (each.status_on - each.posted).days


def _middle_half(days: Sequence[int]) -> tuple[int, int] | None:
    """Leave out the shortest and the longest quarter, so that at least half lie between the two.

    These are times that occurred: interpolated quartiles may have less than half between them.
    """
    if len(days) < _FEWEST_FOR_QUARTERS:
        return None
    ordered, quarter = sorted(days), (len(days) - 1) // 4
    return ordered[quarter], ordered[-1 - quarter]


def _classes(days: Sequence[int]) -> Iterator[int]:
    ends = (-1, *DAYS_OF_CLASSES)
    for after, end in zip(ends, DAYS_OF_CLASSES, strict=False):
        yield sum(after < each <= end for each in days)
    yield sum(each > DAYS_OF_CLASSES[-1] for each in days)


def _history(days: Iterable[date], today: date) -> History:
    counted = Counter(day.replace(day=1) for day in days)
    months = sorted(islice(_months_back(today), MONTHS))
    before = sum(number for month, number in counted.items() if month < months[0])
    return History({month: counted[month] for month in months}, before)


def _months_back(day: date) -> Iterator[date]:
    """Give the first day of the month of ``day``, then of the month before, and so on."""
    months = day.year * 12 + day.month - 1
    while True:
        yield date(months // 12, months % 12 + 1, 1)
        months -= 1


def _languages_of(posting: Opportunity) -> Iterable[str]:
    return filter(posting.is_written_in, posting.title)


def _coverage(written_in: Iterable[Iterable[str]], languages: Sequence[str]) -> Coverage:
    """Count by the languages of the board; what is written in another one covers nothing."""
    counted = Counter(frozenset(languages).intersection(written) for written in written_in)
    by_size = Counter[int]()
    for covered, number in counted.items():
        by_size[len(covered)] += number
    alone = languages if len(languages) > 1 else ()
    one = {code: counted[frozenset({code})] for code in alone}
    every, none = by_size[len(languages)], by_size[0]
    several = counted.total() - every - none - sum(one.values())
    return Coverage(every=every, several=several, one=one, none=none)


def _outcomes(stories: Iterable[Story]) -> Outcomes:
    told = [outcome for story in stories if (outcome := story.first.outcome) is not None]
    numbered = [each for each in told if each.hours or each.people_reached]
    return Outcomes(
        stories=len(numbered),
        hours=sum(each.hours or 0 for each in numbered),
        people_reached=sum(each.people_reached or 0 for each in numbered),
    )
