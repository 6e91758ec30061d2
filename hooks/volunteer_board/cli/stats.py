"""``board stats``: what is on the board, in numbers."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from volunteer_board.checking.narrowing import Vocabularies
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import CLEAN, Command
from volunteer_board.cli.configuration import board_languages, board_sample_days, board_time_zone
from volunteer_board.cli.counting import Counts, count_board
from volunteer_board.cli.moment import moment
from volunteer_board.cli.progress import progress
from volunteer_board.cli.tables import Table, written
from volunteer_board.cli.terminal import BOLD, Terminal
from volunteer_board.forms.values import labels_of
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.languages.language import load_language


def add_arguments(parser: ArgumentParser, catalogue: Catalogue) -> None:
    """Describe the arguments of the command."""
    parser.add_argument(
        "--format",
        choices=["text", "json"],
        default="text",
        help=catalogue.text("command.stats.format"),
    )


def run(arguments: Namespace, catalogue: Catalogue) -> int:
    """Print the numbers; what has errors is not counted, and said to be left out."""
    root = Path(arguments.root)
    with progress(catalogue.text("progress.checking")):
        checked = checked_board(root)
    counts = count_board(
        checked,
        languages=board_languages(root),
        time_zone=board_time_zone(root),
        now=moment(),
        days=board_sample_days(root, moment()),
    )
    if arguments.format == "json":
        print(json.dumps(counts.as_data(), indent=2))
    else:
        terminal = Terminal.of(sys.stdout, catalogue)
        tables = _tables(counts, checked.vocabularies, catalogue)
        print("\n\n".join(_shown(table, terminal) for table in tables))
    return CLEAN


def _tables(counts: Counts, vocabularies: Vocabularies, catalogue: Catalogue) -> Iterator[Table]:
    words, language = catalogue.text, load_language(catalogue.language)

    def labelled(vocabulary: str, numbers: Mapping[str, int]) -> Mapping[str, int]:
        labels = labels_of(vocabularies, vocabulary, catalogue.language)
        return {labels.get(value, value): number for value, number in numbers.items()}

    def by_language(numbers: Mapping[str, int], in_every: int) -> Mapping[str, int]:
        named = {language.language_name(code): number for code, number in numbers.items()}
        return {**named, words("stats.every-language"): in_every}

    overview = {
        words("stats.opportunities"): counts.opportunities,
        words("stats.open"): counts.open,
        words("stats.closing-within-a-week"): counts.closing_within_a_week,
        words("stats.unconfirmed"): counts.unconfirmed,
        words("stats.organisations"): counts.organisations,
        words("stats.stories"): counts.stories,
    }
    if counts.left_out:
        overview[words("stats.left-out")] = counts.left_out
    yield Table(words("stats.total"), overview)
    states = {
        words("stats.unconfirmed" if name == "unconfirmed" else f"state.{name}"): number
        for name, number in counts.outcomes.items()
    }
    yield Table(words("stats.states"), states)
    yield Table(words("stats.models"), labelled("models", counts.models))
    yield Table(words("stats.modes"), labelled("modes", counts.modes))
    yield Table(words("stats.causes"), labelled("causes", counts.causes))
    written_in = by_language(counts.languages, counts.in_every_language)
    yield Table(words("stats.languages"), written_in)
    told_in = by_language(counts.story_languages, counts.stories_in_every_language)
    yield Table(words("stats.story-languages"), told_in)


def _shown(table: Table, terminal: Terminal) -> str:
    """Write a table; on a terminal each line runs as the language does."""
    title, *rows = written(table)
    lines = [terminal.painted(title, BOLD), *rows]
    return "\n".join(terminal.line(line) for line in lines)


COMMAND = Command("stats", add_arguments, run)
