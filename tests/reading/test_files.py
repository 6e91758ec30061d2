"""Which files are read, and which are in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from volunteer_board.problems import Code, Phrase
from volunteer_board.reading.documents import read_board
from volunteer_board.reading.files import Kind, list_files
from volunteer_board.reading.names import fault_of_id, suggested_id


def put(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")


def problems(root: Path) -> list[tuple[str, Code]]:
    return [(str(problem.file), problem.code) for problem in list_files(root).problems]


def test_every_kind_of_file_is_known_by_its_name(tmp_path: Path) -> None:
    put(
        tmp_path,
        "opportunities/README.md",
        "opportunities/olive-house/organisation.yml",
        "opportunities/olive-house/lease.yml",
        "opportunities/olive-house/tree.png",
        "opportunities/olive-house/tree.webp",
        "stories/README.md",
        "stories/five-pages.ar.md",
        "stories/five-pages.zh-Hans.md",
    )
    listing = list_files(tmp_path)
    assert listing.problems == ()
    assert [(entry.kind, entry.id, entry.language) for entry in listing.entries] == [
        (Kind.OPPORTUNITY, "olive-house/lease", None),
        (Kind.ORGANISATION, "olive-house", None),
        (Kind.STORY, "five-pages", "ar"),
        (Kind.STORY, "five-pages", "zh-Hans"),
    ]
    assert [picture.name for picture in listing.pictures] == ["tree.png", "tree.webp"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("opportunities/lease.yml", Code.UNEXPECTED_FILE),
        ("opportunities/olive-house/README.md", Code.UNEXPECTED_FILE),
        ("opportunities/olive-house/lease.yaml", Code.UNEXPECTED_FILE),
        ("opportunities/olive-house/lease.YML", Code.UNEXPECTED_FILE),
        ("opportunities/olive-house/tree.svg", Code.UNEXPECTED_FILE),
        ("opportunities/olive-house/tree.jpeg", Code.UNEXPECTED_FILE),
        ("opportunities/olive-house/lease", Code.UNEXPECTED_FILE),
        ("opportunities/olive-house/lease.yml~", Code.UNEXPECTED_FILE),
        ("opportunities/olive-house/Lease.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/le ase.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/le_ase.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/-lease.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/le--ase.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/lease.en.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/عقد.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/lease\n.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/٧.yml", Code.INVALID_NAME),
        (f"opportunities/olive-house/{'x' * 61}.yml", Code.INVALID_NAME),
        ("opportunities/olive-house/Tree.png", Code.INVALID_NAME),
        ("opportunities/olive-house/page.yml", Code.RESERVED_NAME),
        ("opportunities/olive-house/con.yml", Code.RESERVED_NAME),
        ("opportunities/olive-house/lpt9.yml", Code.RESERVED_NAME),
        ("opportunities/olive-house/.lease.yml", Code.HIDDEN_FILE),
        ("opportunities/.keep", Code.HIDDEN_FILE),
        ("stories/five-pages.md", Code.INVALID_NAME),
        ("stories/five-pages.AR.md", Code.INVALID_NAME),
        ("stories/Five.ar.md", Code.INVALID_NAME),
        ("stories/.ar.md", Code.HIDDEN_FILE),
        ("stories/feed.ar.md", Code.RESERVED_NAME),
        ("stories/five-pages.ar.txt", Code.UNEXPECTED_FILE),
    ],
)
def test_a_name_that_is_not_expected_is_a_problem(tmp_path: Path, path: str, code: Code) -> None:
    put(tmp_path, path)
    assert problems(tmp_path) == [(path, code)]
    assert list_files(tmp_path).entries == ()


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("organization.yml", "organisation.yml"),
        ("Organisation.yaml", "organisation.yml"),
        ("organizations.yml", "organisation.yml"),
        ("lease.yaml", "lease.yml"),
        ("lease.YML", "lease.yml"),
        ("lease.docx", None),
        ("Lease.yaml", None),
    ],
)
def test_a_name_near_one_that_is_read_is_asked_about(
    tmp_path: Path, name: str, meant: str | None
) -> None:
    put(tmp_path, f"opportunities/olive-house/{name}")
    (found,) = list_files(tmp_path).problems
    hint = Phrase("hint.did-you-mean", {"suggestions": (meant,)}) if meant else ""
    assert (found.code, found.values["hint"]) == (Code.UNEXPECTED_FILE, hint)


def test_a_posting_may_be_named_like_the_file_of_an_organisation(tmp_path: Path) -> None:
    house = "opportunities/olive-house"
    put(tmp_path, f"{house}/organisation.yml", f"{house}/organization.yml")
    assert problems(tmp_path) == []


@pytest.mark.parametrize("name", ["فرصة.yml", "Lease_Review.yml", "٧.yml"])
def test_a_name_that_can_stand_is_always_proposed(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"opportunities/olive-house/{name}")
    (found,) = list_files(tmp_path).problems
    assert fault_of_id(str(found.values["suggestion"])) is None


@pytest.mark.parametrize(
    ("path", "folder", "code"),
    [
        ("opportunities/Olive/lease.yml", "opportunities/Olive", Code.INVALID_NAME),
        ("opportunities/page/lease.yml", "opportunities/page", Code.RESERVED_NAME),
        ("opportunities/.git/config", "opportunities/.git", Code.HIDDEN_FILE),
        ("opportunities/olive/a/b.yml", "opportunities/olive/a", Code.UNEXPECTED_FOLDER),
        ("stories/ar/five-pages.ar.md", "stories/ar", Code.UNEXPECTED_FOLDER),
    ],
)
def test_what_is_in_a_wrong_folder_is_one_problem(
    tmp_path: Path, path: str, folder: str, code: Code
) -> None:
    put(tmp_path, path)
    assert problems(tmp_path) == [(folder, code)]


def test_no_link_is_followed(tmp_path: Path) -> None:
    put(tmp_path, "outside/lease.yml", "opportunities/olive-house/organisation.yml")
    house = tmp_path / "opportunities/olive-house"
    (house / "file.yml").symlink_to(tmp_path / "outside/lease.yml")
    (house / "broken.yml").symlink_to("nowhere")
    (house / "loop.yml").symlink_to("loop.yml")
    (tmp_path / "opportunities/linked-house").symlink_to(tmp_path / "outside")
    (tmp_path / "stories").symlink_to(tmp_path / "outside")
    assert {code for _, code in problems(tmp_path)} == {Code.SYMBOLIC_LINK}
    assert len(problems(tmp_path)) == 5
    assert [entry.id for entry in list_files(tmp_path).entries] == ["olive-house"]


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    put(tmp_path, "opportunities/olive-house/organisation.yml")
    os.mkfifo(tmp_path / "opportunities/olive-house/pipe.yml")
    assert problems(tmp_path) == [("opportunities/olive-house/pipe.yml", Code.SPECIAL_FILE)]


def test_names_that_differ_only_in_case_collide(tmp_path: Path) -> None:
    put(tmp_path, "stories/five.ar.md", "stories/Five.ar.md")
    if len(list((tmp_path / "stories").iterdir())) == 1:
        pytest.skip("this disk does not tell the two apart")
    assert problems(tmp_path) == [("stories/Five.ar.md", Code.NAME_COLLISION)]


def test_a_name_that_is_no_text_does_not_stop_the_reading(tmp_path: Path) -> None:
    put(tmp_path, "stories/five.ar.md")
    try:
        os.close(os.open(os.fsencode(tmp_path / "stories") + b"/\xff.ar.md", os.O_CREAT))
    except OSError:
        pytest.skip("this disk keeps only names that are text")
    assert [code for _, code in problems(tmp_path)] == [Code.INVALID_NAME]
    assert len(list_files(tmp_path).entries) == 1


def test_a_folder_that_is_a_file_cannot_be_read(tmp_path: Path) -> None:
    put(tmp_path, "stories")
    assert problems(tmp_path) == [("stories", Code.UNREADABLE_FILE)]


def test_an_empty_board_is_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


def test_a_flood_of_files_is_cut_off(tmp_path: Path) -> None:
    put(tmp_path, *(f"opportunities/olive-house/p{number}.yml" for number in range(9)))
    put(tmp_path, "stories/five.ar.md")
    listing = list_files(tmp_path, most=5)
    assert {problem.code for problem in listing.problems} == {Code.TOO_MANY_FILES}
    assert len(listing.entries) <= 5


def test_the_order_does_not_depend_on_the_disk(tmp_path: Path) -> None:
    names = ["b", "a", "c-1", "c", "a-b"]
    put(tmp_path, *(f"opportunities/{name}/organisation.yml" for name in names))
    assert [entry.id for entry in list_files(tmp_path).entries] == sorted(names)


def test_every_file_is_remembered_even_if_it_cannot_be_read(tmp_path: Path) -> None:
    put(tmp_path, "opportunities/olive-house/organisation.yml")
    reading = read_board(tmp_path)
    assert [problem.code for problem in reading.problems] == [Code.NOT_A_MAPPING]
    assert [path.name for path in reading.files] == ["organisation.yml"]


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("My File", "my-file"),
        ("--a__b--", "a-b"),
        ("عقد", ""),
        ("Café", "caf"),
        ("x" * 59 + "-yz", "x" * 59),
    ],
)
def test_a_suggested_id_is_an_id(name: str, suggestion: str) -> None:
    assert suggested_id(name) == suggestion
    assert not suggestion or fault_of_id(suggestion) is None
