"""What the web form, its checker and its adviser are made of, out of a checked board."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from volunteer_board.advising.rules import make_rule_book
from volunteer_board.checking import formats
from volunteer_board.checking.check import Checked
from volunteer_board.checking.exported_rules import exported_rules
from volunteer_board.forms.form import form_of
from volunteer_board.model.board import Board
from volunteer_board.publishing.modules import CONTRIBUTE_SCRIPTS, needed_modules
from volunteer_board.reading.files import KINDS_OF_CONTENT
from volunteer_board.rendering.contributing.advice_data import advice_data
from volunteer_board.rendering.contributing.checking_data import checking_data
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.output import Output


def materials(root: Path, checked: Checked, languages: Sequence[str]) -> Materials:
    """Give what the pages of the form and of the reference show, for the board below ``root``."""
    kinds = map(str, KINDS_OF_CONTENT)
    return Materials(
        forms={kind: form_of(checked.schemas, checked.vocabularies, kind) for kind in kinds},
        profiles={name: profile["label"] for name, profile in checked.profiles.items()},
        countries=formats.country_codes(),
        languages=formats.language_codes(),
        time_zones=formats.time_zones(),
        modules=needed_modules(root / "docs", CONTRIBUTE_SCRIPTS),
        rules=make_rule_book(checked.advice, checked.profiles, languages),
    )


def checker_outputs(checked: Checked, board: Board) -> Iterator[Output]:
    """Give the files by which the browser checks and advises as the engine does."""
    languages = board.settings.language_codes
    rules = exported_rules(checked.schemas, checked.vocabularies, languages)
    yield checking_data(
        rules, organisations=board.organisations.values(), profiles=checked.profiles
    )
    yield advice_data(checked.advice, checked.profiles, languages)
