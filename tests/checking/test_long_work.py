"""Strangers write files: what is said of one takes time in proportion to its length."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from tests.board_folder import HOUSE, LANGUAGES, BoardFolder, valid_case
from tests.checking.large_documents import large_documents
from tests.effort import effort, growth
from tests.sample import REPOSITORY
from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.schemas import load_schemas
from volunteer_board.checking.slips import with_slips
from volunteer_board.problems import Code
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind
from volunteer_board.reading.remedies import with_remedy
from volunteer_board.reading.yaml_faults import Fault

SCHEMAS = load_schemas(REPOSITORY / "schemas", tuple(Kind))
PATH = PurePosixPath(HOUSE, "lease.yml")
MOST = 10
"""Pieces of work: half a second of the machine on which a piece was a twentieth of one."""
SEED = 13
CODES = (Code.YAML_BRACKETS, Code.YAML_COLON, Code.YAML_MISSING_COLON, Code.KEY_NOT_TEXT)


@pytest.mark.alone
@pytest.mark.parametrize("piece", [": [,", "abc: [", ": [a, ", ": [", ",", " ", "#", "“"])
def test_a_sound_file_is_soon_waved_through(piece: str) -> None:
    def check(text: str) -> None:
        document = Document(PATH, Kind.OPPORTUNITY, "id", None, {}, "", text.encode())
        assert with_slips(Explanation(document, SCHEMAS, {}, LANGUAGES), []) == []

    assert growth(check, piece, before="# ") < 9


@pytest.mark.alone
@pytest.mark.parametrize("before", ["a: a", "a: {"])
@pytest.mark.parametrize("piece", ["a", " ", "a ", "a: ", "a,", "،", "- ", "["])
def test_the_remedy_of_a_fault_is_soon_found(before: str, piece: str) -> None:
    def remedy(text: str) -> None:
        for code in CODES:
            assert with_remedy(Fault(code, 0, len(text), {}), text).line == 0

    assert growth(remedy, piece, before=before, after="{a} #a") < 9


@pytest.mark.alone
def test_no_document_within_the_bounds_is_long_work(tmp_path: Path) -> None:
    slow = []
    for number, document in enumerate(large_documents(SEED)):
        board = BoardFolder.make(tmp_path / str(number))
        board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
        board.write(document.path, document.content)
        if not any(effort(board.check) < MOST for _ in range(3)):
            slow.append(document.name)
    assert slow == []
