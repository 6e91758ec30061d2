"""The zone that is meant: the check and the browser propose the same one for what people write."""

from __future__ import annotations

import pytest
import yaml

from tests.sample import REPOSITORY
from tests.scripts import answer_of
from volunteer_board.checking.board_files import groups
from volunteer_board.checking.clocks import (
    ABBREVIATIONS,
    clock,
    clock_rules,
    is_vague,
    zones_meant,
    zones_of_places,
)
from volunteer_board.checking.formats import is_time_zone, time_zones

PLACES = zones_of_places(
    groups(yaml.safe_load((REPOSITORY / "schemas/vocabularies/places.yml").read_bytes()), "terms")
)
CASES = [
    ("GMT+1", "algiers", ("Africa/Algiers",)),
    ("UTC+2", "cairo", ("Africa/Cairo",)),
    ("UTC+3", "cairo", ("Africa/Cairo",)),  # in summer
    ("GMT+4", "dubai", ("Asia/Dubai",)),
    ("UTC+04:00", "", ("Asia/Dubai", "Asia/Muscat")),
    ("+0400", "", ("Asia/Dubai", "Asia/Muscat")),
    ("GMT-3", "", ()),
    ("Etc/GMT-4", "", ("Asia/Dubai", "Asia/Muscat")),
    ("Etc/GMT+4", "", ()),
    ("EST", "", ("America/New_York",)),
    ("est", "", ("America/New_York",)),
    ("EST", "amman", ("America/New_York",)),
    ("CET", "tunis", ("Africa/Tunis",)),
    ("Amman", "amman", ()),
    ("GMT+99", "", ()),
    ("constructor", "toString", ()),
]
PROGRAM = """
import { readFileSync } from "node:fs";
const { zonesMeant } = await import("./docs/assets/scripts/contribute/checking/clocks.js");
const [clocks, asked] = JSON.parse(readFileSync(0, "utf8"));
const meant = asked.map(([written, place]) => zonesMeant(written, place, { clocks }));
console.log(JSON.stringify(meant));
"""


@pytest.mark.parametrize(("written", "place", "expected"), CASES)
def test_the_zone_that_is_meant(written: str, place: str, expected: tuple[str, ...]) -> None:
    assert zones_meant(written, place, PLACES) == expected


def test_the_browser_proposes_the_same() -> None:
    signs = [f"{name}{sign}{hours}" for name in ("", "UTC", "GMT", "Etc/GMT") for sign in "+-"
             for hours in (0, 1, 2, 3, 5, 10, "05:30", "0330")]  # fmt: skip
    written = [*ABBREVIATIONS, *signs, *(case[0] for case in CASES)]
    asked = [(each, place) for each in written for place in ("", "cairo", "tunis", "nowhere")]
    expected = [list(zones_meant(each, place, PLACES)) for each, place in asked]
    assert answer_of(PROGRAM, [clock_rules(PLACES), asked]) == expected


def test_zones_are_compared_by_their_clocks() -> None:
    assert clock("Asia/Hebron") == clock("Asia/Gaza")
    assert clock("Asia/Kuwait") == clock("Asia/Riyadh")
    assert clock("Africa/Cairo") != clock("Africa/Tripoli")  # the same in winter alone


def test_what_is_proposed_is_no_trap() -> None:
    for zones in ABBREVIATIONS.values():
        assert all(is_time_zone(zone) and not is_vague(zone) for zone in zones)
    assert not any(is_vague(zone) for zone in time_zones() if zone.startswith(("Asia/", "Africa/")))
    assert not is_vague("UTC")
