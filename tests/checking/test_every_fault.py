"""One board with every fault there is: each is found in one run, at its place.

What Git or a disk may refuse to keep is made here; the rest lies in
``tests/cases/every-fault/``.
"""

from __future__ import annotations

import json
import os
import re
import shutil

import pytest
from PIL import Image

from tests.board_folder import CASES, BoardFolder, brief
from volunteer_board.checking.check import Checked
from volunteer_board.checking.wording import words_of
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.problems import Code
from volunteer_board.reading.limits import POSTING

EVERY_FAULT = CASES / "every-fault"
EXPECTED = CASES / "every-fault.problems.json"

TESTED_ELSEWHERE = {Code.UNREADABLE_FILE, Code.TOO_MANY_FILES}
"""They would keep the rest of the board from being read; see tests/reading/test_files.py."""


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    board = BoardFolder.make(tmp_path_factory.mktemp("every-fault"))
    shutil.copytree(EVERY_FAULT, board.root, dirs_exist_ok=True)
    make_what_is_not_kept(board)
    return board.check()


def make_what_is_not_kept(board: BoardFolder) -> None:
    house = "opportunities/fig-house"
    (board.root / house / "linked.yml").symlink_to("/etc/hostname")
    os.mkfifo(board.root / house / "pipe.yml")
    board.write(f"{house}/.DS_Store", b"\0")
    board.write(f"{house}/Lease.yml", "title: {en: A lease}\n")
    board.write(f"{house}/huge.yml", "# " + "long " * POSTING.bytes)
    board.write(f"{house}/many.yml", f"causes: [{'a,' * POSTING.nodes}]\n")
    board.write(f"{house}/latin.yml", "title: {en: Café}\n".encode("latin-1"))
    board.write(f"{house}/escape.yml", "title: {en: A \x1b[31mred\x1b[0m lease}\n")
    Image.new("1", (1500, 10)).save(board.root / "opportunities/date-house/palm.png")
    (board.root / "schemas/vocabularies/checks.yml").unlink()


def test_every_fault_is_found_at_its_place(checked: Checked) -> None:
    found = [{"file": str(one.file), **brief(one)} for one in checked.problems]
    assert found == json.loads(EXPECTED.read_text(encoding="utf-8"))


def test_every_code_is_raised(checked: Checked) -> None:
    assert {problem.code for problem in checked.problems} == set(Code) - TESTED_ELSEWHERE


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_problem_can_be_said(checked: Checked, language: str) -> None:
    catalogue = load_catalogue(language)
    for problem in checked.problems:
        for sentence in words_of(problem, catalogue):
            assert sentence.strip(), problem.code
            assert not {"\n", "\x1b", "\u202e"} & set(sentence), problem.code
            assert not re.search(r"\{\w", sentence), problem.code
