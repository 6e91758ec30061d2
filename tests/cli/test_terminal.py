"""What a person sees on a terminal, and what a program is spared."""

from __future__ import annotations

import io
import re
import signal
import sys

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.cli import progress as progress_of_work
from volunteer_board.cli.main import main
from volunteer_board.cli.terminal import Terminal
from volunteer_board.languages.catalogues import load_catalogue

ARABIC, ENGLISH = load_catalogue("ar"), load_catalogue("en")
WRONG = valid_case("opportunity-micro.yml").replace("model: micro", "model: mikro")


class Screen(io.StringIO):
    """A terminal that remembers what was written to it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


def test_a_terminal_has_colours_and_arabic_lines_marks() -> None:
    assert Terminal.of(Screen(), ARABIC) == Terminal(in_colour=True, isolates=True)
    assert Terminal.of(Screen(), ENGLISH) == Terminal(in_colour=True, isolates=False)
    assert Terminal.of(io.StringIO(), ARABIC) == Terminal()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_turned_off(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert Terminal.of(Screen(), ARABIC) == Terminal(in_colour=False, isolates=True)


def test_an_empty_no_color_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert Terminal.of(Screen(), ENGLISH).in_colour


def test_arabic_reports_run_right_to_left_and_keep_paths_whole(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    board.write(f"{HOUSE}/lease.yml", WRONG)
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["check", "--lang", "ar"]) == 1
    first = screen.getvalue().splitlines()[0]
    assert first.startswith(f"\u200f\u2068{HOUSE}/lease.yml:7:1\u2069: ")
    assert "\u2068[unknown-value]\u2069" in first


def test_arabic_advice_runs_right_to_left_and_keeps_paths_whole(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("TERM", "dumb")
    path = f"{HOUSE}/lease.yml"
    board.write(path, valid_case("opportunity-micro.yml").replace("Review a lease", "Volunteer"))
    assert main(["advise", path, "--lang", "ar"]) == 0
    lines = screen.getvalue().splitlines()
    assert all(line.startswith("\u200f") for line in lines if line)
    assert lines[0].startswith(f"\u200f\u2068{path}\u2069: ")
    assert any(
        re.search(rf"\u2068{path}:\d+:\d+\u2069: \u2068\[[a-z-]+\]\u2069 ", line) for line in lines
    )
    assert "\x1b" not in screen.getvalue()


def test_arabic_misuse_runs_right_to_left_too(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert main(["check", "nowhere.yml", "--lang", "ar"]) == 2
    assert screen.getvalue() == "\u200fboard: لا ملف ولا مجلد باسم «\u2068nowhere.yml\u2069».\n"


@pytest.mark.parametrize("format_", ["json", "github"])
def test_programs_get_no_marks_on_a_terminal_either(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    board.write(f"{HOUSE}/lease.yml", WRONG)
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["check", "--lang", "ar", "--format", format_]) == 1
    assert not re.search(r"[\u2066-\u2069\u200f\x1b]|\\u206[6-9]", screen.getvalue())


def test_renewing_is_told_in_a_sentence(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["renew", "olive-house/lease"]) == 0
    assert screen.getvalue() == "olive-house/lease: offered until 2027-01-02\n"


@pytest.fixture
def former(monkeypatch: pytest.MonkeyPatch) -> object:
    """Who heard the alarm before; it is set so late that only a test can strike it."""
    monkeypatch.setattr(progress_of_work, "PATIENCE", 1000)
    return signal.getsignal(signal.SIGALRM)


def set_alarm() -> float:
    """Give the seconds after which an alarm is set, 0 if none is."""
    return signal.getitimer(signal.ITIMER_REAL)[0]


def test_long_work_is_told_and_the_line_erased(
    monkeypatch: pytest.MonkeyPatch, former: object
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress_of_work.progress("Checking…"):
        assert set_alarm() > 0
        signal.raise_signal(signal.SIGALRM)
        assert screen.getvalue() == "Checking…"
    assert screen.getvalue() == "Checking…\r\x1b[K"
    assert (set_alarm(), signal.getsignal(signal.SIGALRM)) == (0, former)


def test_short_work_is_not_told(monkeypatch: pytest.MonkeyPatch, former: object) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress_of_work.progress("Checking…"):
        pass
    assert (set_alarm(), signal.getsignal(signal.SIGALRM)) == (0, former)
    assert screen.getvalue() == ""


def test_programs_are_told_nothing(monkeypatch: pytest.MonkeyPatch, former: object) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress_of_work.progress("Checking…"):
        assert (set_alarm(), signal.getsignal(signal.SIGALRM)) == (0, former)
    assert stream.getvalue() == ""
