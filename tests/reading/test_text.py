"""From bytes to text."""

from __future__ import annotations

import os
import socket
from pathlib import Path, PurePosixPath

import pytest

from volunteer_board.problems import Code, Problem
from volunteer_board.reading.text import place_of, read_text

NAME = PurePosixPath("lease.yml")


def read(folder: Path, content: bytes, limit: int = 1000) -> str | Problem:
    (folder / NAME).write_bytes(content)
    return read_text(folder, NAME, limit)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a: 1\n", "a: 1\n"),
        (b"\xef\xbb\xbfa: 1\n", "a: 1\n"),
        (b"a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        ("عنوان: قيمة".encode(), "عنوان: قيمة"),
        ("a: \u200f\u202b x".encode(), "a: \u200f\u202b x"),
        (b"", ""),
    ],
)
def test_text_is_read_as_editors_show_it(tmp_path: Path, content: bytes, text: str) -> None:
    assert read(tmp_path, content) == text


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        ("a: café".encode("latin-1"), Code.NOT_UTF_8, (1, 7)),
        ("a: 1\nb: \u0645".encode("utf-16"), Code.NOT_UTF_8, (1, 1)),
        (b"a: 1\nb: \xed\xa0\x80", Code.NOT_UTF_8, (2, 4)),
        (b"a: 1\nb: \xc0\xaf", Code.NOT_UTF_8, (2, 4)),
        (b"\xef\xbb\xbfa: \xff", Code.NOT_UTF_8, (1, 4)),
        (b"a: 1\nb: \x00", Code.CONTROL_CHARACTER, (2, 4)),
        (b"a: \x1b[2J", Code.CONTROL_CHARACTER, (1, 4)),
        (b"a: 1\rb: 2", Code.CONTROL_CHARACTER, (1, 5)),
        (b"a: \x7f", Code.CONTROL_CHARACTER, (1, 4)),
        ("a: \u0085b".encode(), Code.CONTROL_CHARACTER, (1, 4)),
        ("a: 1\n# \u2028b: 2".encode(), Code.CONTROL_CHARACTER, (2, 3)),
        ("a: x\ufeff".encode(), Code.CONTROL_CHARACTER, (1, 5)),
        ("a: \uffff".encode(), Code.CONTROL_CHARACTER, (1, 4)),
        (b"x" * 1001, Code.FILE_TOO_LARGE, (0, 0)),
    ],
)
def test_what_is_no_plain_text_is_a_problem_at_its_place(
    tmp_path: Path, content: bytes, code: Code, place: tuple[int, int]
) -> None:
    problem = read(tmp_path, content)
    assert isinstance(problem, Problem)
    assert (problem.code, (problem.line, problem.column)) == (code, place)


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, b"x" * 1000) == "x" * 1000


def problem_at(folder: Path) -> Code:
    problem = read_text(folder, NAME, 1000)
    assert isinstance(problem, Problem)
    return problem.code


def test_a_link_that_takes_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("a: 1", encoding="utf-8")
    (tmp_path / NAME).symlink_to(tmp_path / "target")
    assert problem_at(tmp_path) is Code.UNREADABLE_FILE


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    assert problem_at(tmp_path) is Code.UNREADABLE_FILE


def test_a_socket_a_folder_and_nothing_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert problem_at(tmp_path) is Code.UNREADABLE_FILE
    (tmp_path / NAME).mkdir()
    assert problem_at(tmp_path) is Code.UNREADABLE_FILE
    (tmp_path / NAME).rmdir()
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(NAME))
        assert problem_at(tmp_path) is Code.UNREADABLE_FILE


@pytest.mark.parametrize(("index", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (2, 2))])
def test_places_count_from_one(index: int, place: tuple[int, int]) -> None:
    assert place_of("ab\ncd", index) == place
