"""The pull request that closes what is long past."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.cli.main import main


def proposal(board: BoardFolder, report: str) -> Path:
    """Run the command on what the one before it wrote, and give its folder."""
    closed = board.root.parent / "closed"
    closed.write_text(report, encoding="utf-8")
    output = board.root.parent / "proposal"
    arguments = [str(closed), "--root", str(board.root), "--output", str(output)]
    assert main(["renewal-proposal", *arguments]) == 0
    return output / "pull-request.md"


def test_the_proposal_lists_what_the_command_closed(
    board: BoardFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    posting = re.sub(
        r"(?m)^deadline:.*", "deadline: 2026-06-30", valid_case("opportunity-micro.yml")
    )
    posting = re.sub(r"(?m)^posted:.*", "posted: 2026-06-01", posting)
    board.write(f"{HOUSE}/long-past.yml", posting)
    assert main(["close", "--long-past", "--root", str(board.root)]) == 0
    text = proposal(board, capsys.readouterr().out).read_text(encoding="utf-8")
    assert text.splitlines()[0] == "ليقل ما فات أوانه إنه فات / Let what is long past say so"
    listed = [line for line in text.splitlines() if line.startswith("- ")]
    assert [re.findall("`(.*?)`", line) for line in listed] == [
        [f"{HOUSE}/long-past.yml", "expired", "2026-06-30"]
    ]


def test_names_by_strangers_are_text(board: BoardFolder) -> None:
    text = proposal(board, "a/b\tclosed\t2026-06-30\t@someone <b> $(id)\n").read_text("utf-8")
    assert "`@someone <b> $(id)`" in text


@pytest.mark.parametrize("report", [None, "olive-house/lease: closed\n"])
def test_without_a_report_there_is_no_proposal(
    board: BoardFolder, tmp_path: Path, report: str | None
) -> None:
    file = tmp_path / "closed"
    if report is not None:
        file.write_text(report)
    arguments = [str(file), "--root", str(board.root), "--output", str(tmp_path / "proposal")]
    assert main(["renewal-proposal", *arguments]) == 2
    assert not (tmp_path / "proposal").exists()
