"""``board rename``: the file moves, remembers its former name, and stories follow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.board_folder import BoardFolder, valid_case
from tests.surroundings import fix_surroundings
from volunteer_board.cli.main import main
from volunteer_board.reading.documents import read_board

Rename = Callable[..., int]


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BoardFolder:
    fix_surroundings(monkeypatch)
    board = BoardFolder.make(tmp_path / "board")
    for name in ("olive-house", "fig-house"):
        path = f"opportunities/{name}/organisation.yml"
        board.write(path, valid_case("organisation-minimal.yml"))
    lease = valid_case("opportunity-micro.yml").rstrip("\n")
    board.write("opportunities/olive-house/lease.yml", f"{lease}  # as it was\n")
    story = valid_case("story-with-rules.en.md")
    story = story.replace("\n---\n", "\nopportunity: olive-house/lease\n---\n", 1)
    board.write("stories/five.en.md", f"{story}\norganisation: olive-house\n")
    assert board.check().problems == ()
    return board


@pytest.fixture
def rename(board: BoardFolder) -> Rename:
    return lambda old, new: main(["rename", old, new, "--root", str(board.root)])


def said(board: BoardFolder) -> dict[str, object]:
    documents = read_board(board.root).documents
    return {document.id: document.data.get("formerly") for document in documents}


def test_a_posting_gets_another_name(board: BoardFolder, rename: Rename) -> None:
    assert rename("olive-house/lease", "olive-house/rent") == 0
    assert said(board)["olive-house/rent"] == ["olive-house/lease"]
    written = (board.root / "opportunities/olive-house/rent.yml").read_text(encoding="utf-8")
    assert "# as it was\n" in written and written.endswith("formerly:\n  - olive-house/lease\n")
    story = (board.root / "stories/five.en.md").read_text(encoding="utf-8")
    assert "\nopportunity: olive-house/rent\n" in story
    assert board.check().problems == ()


def test_an_organisation_gets_another_name_twice(board: BoardFolder, rename: Rename) -> None:
    assert rename("olive-house", "olive-tree") == 0
    assert rename("olive-tree", "olive") == 0
    assert said(board)["olive"] == ["olive-house", "olive-tree"]
    assert not (board.root / "opportunities/olive-house").exists()
    story = (board.root / "stories/five.en.md").read_text(encoding="utf-8")
    assert "\norganisation: olive\n" in story and "\nopportunity: olive/lease\n" in story
    assert story.endswith("\norganisation: olive-house\n"), "prose stays"
    assert board.check().problems == ()


def test_a_posting_goes_to_another_organisation_and_back_and_there_again(
    board: BoardFolder, rename: Rename
) -> None:
    (board.root / "stories/five.en.md").unlink()
    assert rename("olive-house/lease", "fig-house/lease") == 0
    assert rename("fig-house/lease", "olive-house/lease") == 0
    assert rename("olive-house/lease", "fig-house/lease") == 0
    assert said(board)["fig-house/lease"] == ["olive-house/lease", "fig-house/lease"]
    assert board.check().problems == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("olive-house/nothing", "olive-house/rent"),
        ("olive-house", "fig-house"),
        ("olive-house/lease", "palm-house/lease"),
        ("olive-house/lease", "rent"),
        ("olive-house/lease", "olive-house/Rent"),
        ("olive-house/lease", "../lease"),
        ("olive-house/lease", "olive-house/organisation"),
    ],
)
def test_what_cannot_be_renamed_stays(
    board: BoardFolder, rename: Rename, old: str, new: str
) -> None:
    before = sorted(board.root.rglob("*"))
    assert rename(old, new) == 2
    assert sorted(board.root.rglob("*")) == before


def test_a_name_that_was_another_ones_is_not_given_again(
    board: BoardFolder, rename: Rename, capsys: pytest.CaptureFixture[str]
) -> None:
    board.write("opportunities/fig-house/web.yml", valid_case("opportunity-micro.yml"))
    stone = "gone: [{posting: press, removed_on: 2026-11-01}]\n"
    minimal = valid_case("organisation-minimal.yml")
    board.write("opportunities/fig-house/organisation.yml", minimal + stone)
    assert rename("olive-house/lease", "olive-house/rent") == 0
    assert rename("olive-house", "olive") == 0
    board.write("opportunities/olive-house/organisation.yml", minimal)
    for taken in ("olive-house/lease", "olive-house/rent", "fig-house/press"):
        assert rename("fig-house/web", taken) == 2, taken
        assert taken in capsys.readouterr().err
    (board.root / "opportunities/olive-house/organisation.yml").unlink()
    (board.root / "opportunities/olive-house").rmdir()
    assert rename("fig-house", "olive-house") == 2
    assert (board.root / "opportunities/fig-house/web.yml").is_file()
    assert rename("olive", "olive-house") == 0, "its own name it may have again"
