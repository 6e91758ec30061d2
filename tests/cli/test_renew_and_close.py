"""``board renew`` and ``board close``: small changes after which the board is still sound."""

from __future__ import annotations

import stat

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.cli.leases import (
    FILE,
    LEASE,
    LINE_OF_THE_DEADLINE,
    TEXT,
    Captured,
    difference,
    is_sound,
    lease,
    of_summer,
)
from volunteer_board.cli.main import main

POOL = "olive-house/pool"


@pytest.fixture
def pool(board: BoardFolder) -> str:
    """An ongoing posting that nobody has confirmed for a while, written on Windows."""
    days = "# until we say so\nongoing: true\nreview_on: '2026-09-01'  # autumn\n"
    text = of_summer(lease(days)).replace("Review", "Look at").replace("\n", "\r\n")
    board.write(f"{HOUSE}/pool.yml", text)
    return text


def test_renewing_changes_two_lines(board: BoardFolder, capsys: Captured) -> None:
    assert main(["renew", LEASE]) == 0
    assert capsys.readouterr().out == f"{LEASE}\topen\t2027-01-02\t{FILE}\n"
    gone, come = difference(TEXT, FILE.read_text(encoding="utf-8"))
    assert gone == [LINE_OF_THE_DEADLINE]
    assert come == ["updated: 2026-11-21", "deadline: 2027-01-02"]
    assert is_sound(capsys)


def test_days_that_a_telephone_wrote_are_renewed_like_others(
    board: BoardFolder, capsys: Captured
) -> None:
    board.write(f"{HOUSE}/lease.yml", lease("deadline: ٢٠٢٦/١٢/١٢\nstarts: 20/12/2026\n"))
    assert main(["renew", LEASE]) == 0
    text = FILE.read_text(encoding="utf-8")
    assert "\ndeadline: 2027-01-02\nstarts: 20/12/2026\n" in text
    assert is_sound(capsys)


def test_an_ongoing_posting_keeps_its_comments_quotes_and_line_ends(
    board: BoardFolder, pool: str, capsys: Captured
) -> None:
    assert main(["renew", POOL, "--until", "2027-03-01"]) == 0
    written = (board.root / HOUSE / "pool.yml").read_bytes().decode()
    expected = pool.replace("2026-09-01", "2027-03-01")
    posted = next(line for line in pool.split("\r\n") if line.startswith("posted:"))
    assert written == expected.replace(posted, f"{posted}\r\nupdated: 2026-11-21")


def test_what_is_renewed_is_offered_no_longer_than_there_is_work(
    board: BoardFolder, capsys: Captured
) -> None:
    board.write(f"{HOUSE}/lease.yml", lease("deadline: 2026-11-25\nends: 2026-12-20\n"))
    assert main(["renew", LEASE]) == 0
    assert capsys.readouterr().out == f"{LEASE}\topen\t2026-12-20\t{FILE}\n"
    assert main(["check"]) == 0
    assert "deadline-after-work" not in capsys.readouterr().out


def test_all_are_changed_or_none(board: BoardFolder, pool: str, capsys: Captured) -> None:
    """A file on one line is for a person to change, and then no other is changed either."""
    board.write(f"{HOUSE}/line.yml", "{posted: 2026-01-01, deadline: 2026-12-01}\n")
    assert main(["close", LEASE, "olive-house/line"]) == 2
    assert "olive-house/line.yml" in capsys.readouterr().err
    assert main(["renew", LEASE, "olive-house/nowhere"]) == 2
    assert FILE.read_text(encoding="utf-8") == TEXT


def test_a_posting_may_be_named_by_its_path(
    board: BoardFolder, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["close", str(FILE), LEASE]) == 0
    assert capsys.readouterr().out.count("\n") == 1
    monkeypatch.chdir(board.root / HOUSE)
    assert main(["renew", "lease.yml", "--root", "../..", "--reopen"]) == 0


def test_a_dry_run_shows_the_difference_and_changes_nothing(
    board: BoardFolder, capsys: Captured
) -> None:
    assert main(["close", LEASE, "--dry-run"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [f"--- a/{FILE}", f"+++ b/{FILE}"]
    assert [line for line in lines[2:] if line.startswith("+")] == [
        "+status: closed",
        "+status_on: 2026-11-21",
    ]
    assert FILE.read_text(encoding="utf-8") == TEXT


def test_permissions_stay(board: BoardFolder) -> None:
    FILE.chmod(0o640)
    main(["close", LEASE])
    assert stat.S_IMODE(FILE.stat().st_mode) == 0o640
    assert sorted(path.name for path in FILE.parent.iterdir()) == ["lease.yml", "organisation.yml"]


def test_long_past_postings_are_closed_with_a_line_each(
    board: BoardFolder, pool: str, capsys: Captured
) -> None:
    board.write(
        f"{HOUSE}/old.yml", of_summer(lease("deadline: 2026-09-21\n")).replace("five", "six")
    )
    board.write(f"{HOUSE}/broken.yml", "deadline: [\n")
    assert main(["close", "--long-past"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"olive-house/old\texpired\t2026-09-21\t{HOUSE}/old.yml",
        f"{POOL}\tunconfirmed\t2026-09-01\t{HOUSE}/pool.yml",
    ]
    assert main(["close", "--long-past"]) == 0
    assert capsys.readouterr().out == ""


def test_what_nobody_withdrew_is_renewed_without_reopening(
    board: BoardFolder, capsys: Captured
) -> None:
    ongoing = of_summer(lease("ongoing: true\nreview_on: 2026-09-01\n"))
    board.write(str(FILE), ongoing)
    assert main(["close", "--long-past"]) == 0
    come = ["status: unconfirmed", "status_on: 2026-09-01"]
    assert difference(ongoing, FILE.read_text(encoding="utf-8")) == ([], come)
    assert is_sound(capsys)
    assert main(["renew", LEASE]) == 0
    assert "status_on" not in FILE.read_text(encoding="utf-8")
    assert is_sound(capsys)


def test_how_long_is_long_can_be_said(board: BoardFolder, pool: str, capsys: Captured) -> None:
    assert main(["close", "--long-past", "--days", "100"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["close", "--long-past", "--days", "80", "--dry-run"]) == 0
    assert "+status: unconfirmed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["renew", "nowhere/at-all"], "no posting “nowhere/at-all”"),
        (["renew", "olive-house/organisation"], "no posting"),
        (["close", f"{HOUSE}/organisation.yml"], "no posting"),
        (["close", "../outside/x"], "no posting"),
        (["close", "mkdocs.yml"], "no posting"),
        (["renew", LEASE, "--until", "2026-11-20"], "“2026-11-20” is not a day"),
        (["renew", LEASE, "--until", "20270101"], "“20270101” is not a day"),
        (["close"], "--long-past"),
        (["close", LEASE, "--long-past"], "--long-past"),
        (["close", "--long-past", "--root", "nowhere"], "no file or folder “nowhere”"),
    ],
)
def test_misuse_is_told(
    board: BoardFolder, capsys: Captured, arguments: list[str], words: str
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert words in captured.err
    assert (captured.out, captured.err.count("\n")) == ("", 1)


def test_a_file_that_cannot_be_read_is_told_with_its_place(
    board: BoardFolder, capsys: Captured
) -> None:
    board.write(f"{HOUSE}/lease.yml", "a: 1\na: 2\n")
    assert main(["renew", LEASE]) == 2
    assert f"{FILE}:2:1:" in capsys.readouterr().err


def test_a_link_is_never_written_through(board: BoardFolder, capsys: Captured) -> None:
    outside = board.root / "outside.yml"
    outside.write_text(TEXT, encoding="utf-8")
    (board.root / HOUSE / "link.yml").symlink_to(outside)
    assert main(["close", "olive-house/link"]) == 2
    assert outside.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("command", ["renew", "close"])
def test_a_folder_that_is_a_link_is_not_the_boards(
    board: BoardFolder, capsys: Captured, command: str
) -> None:
    outside = board.root / "outside"
    outside.mkdir()
    (outside / "lease.yml").write_text(TEXT, encoding="utf-8")
    (board.root / "opportunities/elsewhere").symlink_to(outside)
    assert main([command, "elsewhere/lease"]) == 2
    assert "“opportunities/elsewhere” is a link" in capsys.readouterr().err
    assert (outside / "lease.yml").read_text(encoding="utf-8") == TEXT


def test_a_posting_of_an_organisation_that_has_ended_is_not_renewed(
    board: BoardFolder, capsys: Captured
) -> None:
    minimal = valid_case("organisation-minimal.yml")
    for command in (["renew", LEASE], ["renew", LEASE, "--reopen"]):
        board.write(f"{HOUSE}/organisation.yml", f"{minimal}ended_on: 2026-11-21\n")
        assert main(command) == 2
        assert "2026-11-21" in capsys.readouterr().err
        assert FILE.read_text(encoding="utf-8") == TEXT
    board.write(f"{HOUSE}/organisation.yml", f"{minimal}ended_on: 2026-11-22\n")
    assert main(["renew", LEASE]) == 0, "it works today"
