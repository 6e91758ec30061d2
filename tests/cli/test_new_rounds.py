"""``board renew --reopen``: a posting that is over begins a new round, and no other does."""

from __future__ import annotations

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.cli.leases import FILE, LEASE, TEXT, Captured, difference, is_sound, lease, of_summer
from volunteer_board.cli.main import main


def test_what_is_over_by_its_work_is_offered_again_only_in_a_new_round(
    board: BoardFolder, capsys: Captured
) -> None:
    over = of_summer(lease("deadline: 2027-01-11\nstarts: 2026-11-01\nends: 2026-11-18\n"))
    board.write(f"{HOUSE}/lease.yml", over)
    assert main(["renew", LEASE, "--until", "2027-03-01", "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "ended on 2026-11-18" in told and "--reopen" in told
    assert FILE.read_text(encoding="utf-8") == over
    assert main(["renew", LEASE, "--reopen"]) == 0
    assert is_sound(capsys)


def test_what_was_over_when_it_was_posted_is_not_said_to_be_offered(
    board: BoardFolder, capsys: Captured
) -> None:
    days = "deadline: 2027-01-11\nends: 2026-11-18\n"
    for status in ("", "status: closed\nstatus_on: 2026-11-21\n"):
        text = lease(days + status).replace("posted: 2026-11-08", "posted: 2026-11-21")
        board.write(f"{HOUSE}/lease.yml", text)
        assert main(["renew", LEASE, "--reopen", "--lang", "en"]) == 2
        told = capsys.readouterr().err
        assert "posted today" in told and "2026-11-18" in told
        assert FILE.read_text(encoding="utf-8") == text
    today = lease("deadline: 2027-01-11\nstatus: closed\nstatus_on: 2026-11-21\n")
    board.write(f"{HOUSE}/lease.yml", today.replace("posted: 2026-11-08", "posted: 2026-11-21"))
    assert main(["renew", LEASE, "--reopen"]) == 0


def test_what_ends_with_its_work_is_not_said_to_be_offered_longer(
    board: BoardFolder, capsys: Captured
) -> None:
    for deadline in ("2026-12-05", "2027-01-11"):
        text = of_summer(lease(f"deadline: {deadline}\nends: 2026-12-05\n"))
        board.write(f"{HOUSE}/lease.yml", text)
        for more in ([], ["--reopen"], ["--until", "2027-03-01"]):
            assert main(["renew", LEASE, *more, "--lang", "en"]) == 2
            told = capsys.readouterr().err
            assert "its work on 2026-12-05" in told and "--reopen after that day" in told
            assert FILE.read_text(encoding="utf-8") == text


def test_filled_postings_are_opened_only_on_request(board: BoardFolder, capsys: Captured) -> None:
    assert main(["close", LEASE, "--as", "filled"]) == 0
    closed = FILE.read_text(encoding="utf-8")
    assert difference(TEXT, closed) == ([], ["status: filled", "status_on: 2026-11-21"])
    assert is_sound(capsys)
    assert main(["renew", LEASE]) == 2
    assert "--reopen" in capsys.readouterr().err
    assert FILE.read_text(encoding="utf-8") == closed
    assert main(["renew", LEASE, "--reopen"]) == 0
    assert capsys.readouterr().out == f"{LEASE}\topen\t2027-01-02\t{FILE}\n"
    former = "{posted: 2026-11-08, deadline: 2026-12-20, status: filled, status_on: 2026-11-21}"
    assert difference(TEXT, FILE.read_text(encoding="utf-8")) == (
        ["posted: 2026-11-08", "deadline: 2026-12-20"],
        ["posted: 2026-11-21", "deadline: 2027-01-02", "rounds:", f"  - {former}"],
    )
    assert is_sound(capsys)


PROJECT = (
    valid_case("opportunity-project.yml")
    .replace("posted: 2026-11-08\ndeadline: 2026-12-20\n", "posted: 2025-11-02 # a Sunday\n")
    .replace("2026-", "2025-")
    .replace("2027-", "2026-")
    .replace("مراجعة عقد إيجار", "انتقال إلى مكتب")
)


def test_a_project_begins_its_next_round_with_its_comments_and_moved_stages(
    board: BoardFolder, capsys: Captured
) -> None:
    lines = "# until when\ndeadline: 2025-12-20\nstatus: filled\nstatus_on: 2025-12-01\n"
    text = PROJECT.replace("2025-11-02 # a Sunday\n", f"2025-11-02 # a Sunday\n{lines}")
    board.write(f"{HOUSE}/project.yml", text)
    assert is_sound(capsys)
    assert main(["renew", "olive-house/project", "--reopen", "--until", "2027-01-31"]) == 0
    said = capsys.readouterr().err
    assert "milestones" in said
    written = (board.root / HOUSE / "project.yml").read_text(encoding="utf-8")
    assert "posted: 2026-11-21 # a Sunday\n# until when\ndeadline: 2027-01-31\n" in written
    assert is_sound(capsys)


def test_what_is_still_open_is_only_extended(board: BoardFolder) -> None:
    assert main(["renew", LEASE, "--reopen"]) == 0
    assert "rounds" not in FILE.read_text(encoding="utf-8")


def test_what_ran_out_may_be_extended_or_offered_anew(board: BoardFolder) -> None:
    ran_out = TEXT.replace("2026-12-20", "2026-11-15")
    board.write(str(FILE), ran_out)
    assert main(["renew", LEASE]) == 0
    assert "updated: 2026-11-21" in FILE.read_text(encoding="utf-8")
    board.write(str(FILE), ran_out)
    assert main(["renew", LEASE, "--reopen"]) == 0
    written = FILE.read_text(encoding="utf-8")
    assert "deadline: 2026-11-15, status: expired, status_on: 2026-11-15}" in written
    assert "updated" not in written
