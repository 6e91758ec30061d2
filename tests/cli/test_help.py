"""What the command says of itself, and what shells and hooks are told of it."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest
import yaml

from tests import programs
from tests.board_folder import HOUSE, BoardFolder
from tests.sample import REPOSITORY
from volunteer_board.cli.commands import COMMANDS, load_command
from volunteer_board.cli.main import main

Captured = pytest.CaptureFixture[str]
SHELLS = ("bash", "zsh", "fish")
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def printed(captured: Captured, *arguments: str) -> str:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 0
    return captured.readouterr().out


@pytest.mark.parametrize("language", ["ar", "en"])
def test_help_lists_every_command_in_order_and_the_exit_codes(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("LANG", language)
    text = printed(capsys, "--help")
    assert tuple(re.findall(r"^    ([a-z-]+) ", text, re.M)) == COMMANDS
    sentences = " ".join(text.split())
    assert all(f" {code} " in sentences for code in (0, 1, 2, 3, 130))
    assert ("usage:" in text) == (language == "en")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_module_and_help_of_its_own(capsys: Captured, name: str) -> None:
    assert load_command(name).name == name
    assert "--root" in printed(capsys, name, "--lang", "en", "--help")


def test_the_version_is_that_of_the_project(capsys: Captured) -> None:
    assert printed(capsys, "--version") == f"board {PROJECT['version']}\n"


@pytest.mark.parametrize(
    ("arguments", "detail"),
    [
        (["nonsense"], "nonsense"),
        (["stats", "--format", "xml"], "xml"),
        (["renew"], "ORGANISATION/SLUG"),
        (["check", "--a\x1b[2J"], "<U+001B>"),
    ],
)
@pytest.mark.parametrize(("language", "words"), [("ar", "ويعرض"), ("en", "says what can")])
def test_arguments_that_do_not_exist_are_told_in_the_language(
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    detail: str,
    language: str,
    words: str,
) -> None:
    monkeypatch.setenv("LANG", language)
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    error = capsys.readouterr().err
    assert detail in error and words in error and "--help" in error


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_names_commands_options_and_values(capsys: Captured, shell: str) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for word in (*COMMANDS, "long-past", "reopen", "github", "organisation"):
        assert word in script, word


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_can_read_its_completion(capsys: Captured, shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not on this machine")
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    done = programs.run([program, "-n"], input=script)
    assert (done.returncode, done.stderr) == (0, "")


def test_bash_completes(capsys: Captured, tmp_path: Path) -> None:
    assert main(["completion", "bash"]) == 0
    script = tmp_path / "board.bash"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    ask = (
        f"source {script}; COMP_WORDS=(board close --as f); COMP_CWORD=3; "
        "COMP_LINE='board close --as f'; $(complete -p board | sed 's/.*-F //; s/ .*//'); "
        'echo "${COMPREPLY[@]}"'
    )
    done = programs.run(["bash", "-c", ask], check=True)
    assert done.stdout.split() == ["filled"]


HOOKS = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_hook_for_commits_runs_a_command_that_an_installation_brings() -> None:
    (hook,) = HOOKS
    assert (hook["id"], hook["language"]) == ("board-check", "python")
    program, command = hook["entry"].split()
    assert program in PROJECT["scripts"]
    assert command in COMMANDS
    assert hook.get("pass_filenames", True)
    assert "dependencies" in PROJECT["dynamic"]  # what pip installs is what requirements.in says


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        ("opportunities/olive-house/lease.yml", True),
        ("opportunities/olive-house/logo.png", True),
        ("stories/five.ar.md", True),
        ("docs/opportunities/guide.md", False),
        ("schemas/opportunity.schema.json", False),
    ],
)
def test_the_hook_is_given_the_files_of_the_board(path: str, is_checked: bool) -> None:
    assert (re.search(HOOKS[0]["files"], path) is not None) is is_checked


def test_the_hook_reports_on_the_files_it_is_given(board: BoardFolder, capsys: Captured) -> None:
    text = (board.root / HOUSE / "lease.yml").read_text(encoding="utf-8")
    board.write(f"{HOUSE}/wrong.yml", text.replace("model: micro", "model: mikro"))
    command = HOOKS[0]["entry"].split()[1:]
    assert main([*command, f"{HOUSE}/organisation.yml"]) == 0
    assert main([*command, f"{HOUSE}/wrong.yml", f"{HOUSE}/organisation.yml"]) == 1
    assert f"{HOUSE}/wrong.yml:" in capsys.readouterr().out
