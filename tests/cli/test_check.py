"""``board check``, as people and workflows run it."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import programs
from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.sample import REPOSITORY
from volunteer_board.cli import check
from volunteer_board.cli.main import main

Captured = pytest.CaptureFixture[str]
POSTING = valid_case("opportunity-micro.yml")
WRONG = POSTING.replace("model: micro", "model: mikro")
WARNED = POSTING + "profile: lighthouse-keeper\n"


def output(captured: Captured, *arguments: str) -> tuple[int, str]:
    code = main(["check", *arguments])
    return code, captured.readouterr().out


def reported(captured: Captured, *arguments: str) -> list[str]:
    _, text = output(captured, "--format", "json", *arguments)
    return [problem["file"] for problem in json.loads(text)["problems"]]


def test_a_sound_board_is_clean(board: BoardFolder, capsys: Captured) -> None:
    assert output(capsys) == (0, "Nothing to put right in 2 files.\n")


def test_an_error_is_told_with_its_place_and_its_fix(board: BoardFolder, capsys: Captured) -> None:
    board.write(f"{HOUSE}/lease.yml", WRONG)
    code, text = output(capsys)
    assert code == 1
    assert text.splitlines() == [
        f"{HOUSE}/lease.yml:7:1: error [unknown-value] "
        "“Model” (model) cannot be “mikro”. Did you mean micro?",
        "    fix: Write one of: micro, project, recurring.",
        "1 error and 0 warnings in 2 files.",
    ]


def test_a_warning_alone_is_no_failure(board: BoardFolder, capsys: Captured) -> None:
    board.write(f"{HOUSE}/lease.yml", WARNED)
    code, text = output(capsys)
    assert code == 0
    assert "warning [unknown-profile]" in text
    assert text.endswith("0 errors and 1 warning in 2 files.\n")


@pytest.mark.parametrize(
    ("environment", "arguments", "words"),
    [
        ({"LANG": "ar_JO.UTF-8"}, [], "لا شيء يحتاج إلى تصحيح في ملفين."),
        ({"LANG": "en_US.UTF-8"}, [], "Nothing to put right"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ar"}, [], "لا شيء"),
        ({"LANG": "ar", "LC_MESSAGES": "en_GB"}, [], "Nothing"),
        ({"LANG": "C.UTF-8"}, [], "لا شيء"),
        ({"LANG": ""}, [], "لا شيء"),
        ({"LANG": "de_DE.UTF-8"}, [], "لا شيء"),
        ({"LANG": "ar"}, ["--lang", "en"], "Nothing"),
        ({"LANG": "en"}, ["--lang=ar"], "لا شيء"),
    ],
)
def test_the_language_is_that_of_the_option_or_the_locale(
    board: BoardFolder,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    arguments: list[str],
    words: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert words in output(capsys, *arguments)[1]


def test_paths_choose_what_is_reported_and_not_what_is_checked(
    board: BoardFolder, capsys: Captured
) -> None:
    board.write(f"{HOUSE}/lease.yml", WRONG)
    board.write(f"{HOUSE}/second.yml", WRONG.replace("five", "six").replace("خمس", "ست"))
    board.write("stories/five.en.md", valid_case("story-with-rules.en.md").replace("olive", "fig"))
    everything = {f"{HOUSE}/lease.yml", f"{HOUSE}/second.yml", "stories/five.en.md"}
    assert set(reported(capsys)) == everything
    assert set(reported(capsys, f"{HOUSE}/lease.yml")) == {
        f"{HOUSE}/lease.yml",
        f"{HOUSE}/second.yml",  # a copy of the one that was named
    }
    assert reported(capsys, "stories") == ["stories/five.en.md"]
    assert set(reported(capsys, ".")) == everything
    assert set(reported(capsys, "stories", str(board.root / "opportunities"))) == everything
    assert reported(capsys, f"{HOUSE}/organisation.yml") == []


def test_the_exit_code_is_that_of_what_is_reported(board: BoardFolder, capsys: Captured) -> None:
    board.write(f"{HOUSE}/lease.yml", WRONG)
    assert output(capsys, "stories")[0] == 0
    assert output(capsys, "opportunities")[0] == 1


def test_the_root_may_be_elsewhere(
    board: BoardFolder, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    board.write(f"{HOUSE}/lease.yml", WRONG)
    house = str(board.root / HOUSE)
    assert reported(capsys, "--root", str(board.root), house) == [f"{HOUSE}/lease.yml"]


def test_the_languages_come_from_the_configuration(board: BoardFolder, capsys: Captured) -> None:
    board.write("mkdocs.yml", "extra: {board: {languages: [{code: ar}]}}\n")
    code, text = output(capsys)
    assert code == 1
    assert "The board has no language “en”." in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.yml"], "There is no file or folder “nowhere.yml”."),
        (["--root", "nowhere"], "There is no file or folder “nowhere”."),
        (["--root", "opportunities"], "There is no board in “opportunities”"),
        (["/"], "“/” is outside the board"),
        ([".."], "“..” is outside the board"),
        (["a\x1b[2Jb"], "“a<U+001B>[2Jb”"),
    ],
)
def test_misuse_is_told_in_one_line(
    board: BoardFolder, capsys: Captured, arguments: list[str], words: str
) -> None:
    assert main(["check", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize("moment", ["yesterday", "1e9", "9" * 40, "-" + "9" * 20, "253402300799"])
def test_a_moment_that_is_none_is_misuse(
    board: BoardFolder, capsys: Captured, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    assert main(["check"]) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err


def test_a_configuration_that_is_not_yaml_is_misuse(board: BoardFolder, capsys: Captured) -> None:
    board.write("mkdocs.yml", "extra: [\n")
    assert main(["check"]) == 2
    assert "mkdocs.yml cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["nonsense"], ["check", "--format", "xml"], ["check", "--lang", "xx"]]
)
def test_arguments_that_do_not_exist_are_misuse(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2


@pytest.mark.parametrize("language", ["ar", "en"])
def test_help_is_in_the_language_of_the_reader(
    language: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", language)
    with pytest.raises(SystemExit) as exit_:
        main(["check", "--help"])
    assert exit_.value.code == 0
    has_arabic = re.search("[\u0621-\u064a]", capsys.readouterr().out) is not None
    assert has_arabic == (language == "ar")


def test_a_fault_of_the_program_is_no_traceback(
    board: BoardFolder, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("lost its way")

    monkeypatch.setattr(check, "check_board", broken)
    assert main(["check"]) == 2
    assert "RuntimeError: lost its way" in capsys.readouterr().err
    monkeypatch.setenv("BOARD_TRACEBACK", "1")
    with pytest.raises(RuntimeError):
        main(["check"])


def run(root: Path, *arguments: str, **environment: str) -> CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "volunteer_board", *arguments]
    surroundings = {**os.environ, "PYTHONPATH": str(REPOSITORY / "hooks"), **environment}
    return programs.run(
        command,
        cwd=root,
        env=surroundings,
        encoding=environment.get("PYTHONIOENCODING", "utf-8"),
    )


def test_the_command_is_a_module_of_its_own(board: BoardFolder) -> None:
    board.write(f"{HOUSE}/lease.yml", WRONG)
    done = run(board.root, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("format_", ["text", "json", "github"])
def test_every_letter_can_be_written_to_every_terminal(
    board: BoardFolder, encoding: str, format_: str
) -> None:
    board.write(f"{HOUSE}/lease.yml", WRONG)
    (board.root / "stories" / os.fsdecode(b"\xff.ar.md")).touch()
    done = run(board.root, "check", "--lang", "ar", "--format", format_, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, "")
    if format_ == "json":
        assert len(json.loads(done.stdout)["problems"]) == 2


def test_a_reader_that_goes_away_is_no_traceback(board: BoardFolder) -> None:
    board.write(f"{HOUSE}/lease.yml", WRONG.replace("[community]", f"[{'x, ' * 1500}]"))
    command = f"{sys.executable} -m volunteer_board check | head -n 1"
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "hooks")}
    done = programs.run(["sh", "-c", command], cwd=board.root, env=environment, check=True)
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1
