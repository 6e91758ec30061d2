"""``board start`` turns a copy of the sample into an empty board, and nothing else."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from tests import programs
from tests.sample import REPOSITORY
from volunteer_board.cli.configuration import board_settings
from volunteer_board.cli.main import main

SOUSSE = ["--name-ar", "لوحة سوسة", "--name-en", 'The "Sousse" board']
ADDRESS = ["--address", "https://sousse.example.org"]
IDENTITY = ["-c", "user.name=A", "-c", "user.email=a@example.org"]


def git(folder: Path, *arguments: str) -> None:
    programs.run(["git", "-C", str(folder), *arguments], check=True)


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sample board as small as can be, kept by Git, in which the command is run."""
    for path in ("mkdocs.yml", "docs/ar/about.md", "docs/en/about.md", "docs/ar/index.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / path, tmp_path / path)
    house = tmp_path / "opportunities/olive-house"
    house.mkdir(parents=True)
    (house / "organisation.yml").write_text("name: {ar: بيت}\n", encoding="utf-8")
    (tmp_path / "opportunities/README.md").write_text("What belongs here.\n", encoding="utf-8")
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories/a-story.ar.md").write_text("A story.\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, *IDENTITY, "commit", "--quiet", "--message", "Sample")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts]
    return {str(file.relative_to(folder)): file.read_text(encoding="utf-8") for file in files}


def test_the_board_is_empty_and_bears_the_new_name(sample: Path) -> None:
    assert main(["start", *SOUSSE, *ADDRESS, "--yes"]) == 0
    assert sorted(contents(sample)) == [
        "docs/ar/about.md",
        "docs/ar/index.md",
        "docs/en/about.md",
        "mkdocs.yml",
        "opportunities/README.md",
    ]
    before = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    after = (sample / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    assert [line.partition("#")[0].strip() for line in after if line not in before] == [
        'site_name: "لوحة سوسة"',
        'site_url: "https://sousse.example.org/"',
        'ar: "لوحة سوسة"',
        'en: "The \\"Sousse\\" board"',
        "is_sample: false",
    ]
    gone = [line for line in before if line not in after]
    assert [line.partition(":")[0].strip() for line in gone] == [
        "site_name",
        "site_url",
        "repo_url",
        "ar",
        "en",
        "is_sample",
        "sample_day",
    ]


def test_the_repository_is_kept_when_it_is_named(sample: Path) -> None:
    repository = "https://github.com/sousse/board"
    assert main(["start", *SOUSSE, *ADDRESS, "--repository", repository, "--yes"]) == 0
    assert f'repo_url: "{repository}"' in (sample / "mkdocs.yml").read_text(encoding="utf-8")


def test_the_address_of_the_maintainers_is_written_or_taken_out(sample: Path) -> None:
    configuration = sample / "mkdocs.yml"
    assert main(["start", *SOUSSE, *ADDRESS, "--email", "board@sousse.example.org", "--yes"]) == 0
    assert board_settings(sample)["email"] == "board@sousse.example.org"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(text.replace("is_sample: false", "is_sample: true"), encoding="utf-8")
    git(sample, *IDENTITY, "commit", "--quiet", "--all", "--message", "Sample again")
    assert main(["start", *SOUSSE, *ADDRESS, "--yes"]) == 0
    assert "email" not in board_settings(sample)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_no_longer_speak_of_the_sample(sample: Path, language: str) -> None:
    main(["start", *SOUSSE, *ADDRESS, "--yes"])
    about = (sample / "docs" / language / "about.md").read_text(encoding="utf-8")
    before = (REPOSITORY / "docs" / language / "about.md").read_text(encoding="utf-8")
    assert "<!--" not in about
    assert "example.org`" in before and "example.org`" not in about
    assert about.count("\n## ") == before.count("\n## ") - 1


def refused(sample: Path, *arguments: str) -> None:
    before = contents(sample)
    assert main(["start", *arguments]) == 2
    assert contents(sample) == before


def test_what_git_does_not_keep_is_safe(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sample / "opportunities/olive-house/lease.yml").write_text("title:\n", encoding="utf-8")
    refused(sample, *SOUSSE, *ADDRESS, "--yes")
    assert "Commit them first" in capsys.readouterr().err


def test_a_folder_without_git_is_left_alone(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(sample / ".git")
    refused(sample, *SOUSSE, *ADDRESS, "--yes")
    assert "git clone" in capsys.readouterr().err


def test_a_board_that_is_no_sample_is_never_emptied(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configuration = sample / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(text.replace("is_sample: true", "is_sample: false"), encoding="utf-8")
    git(sample, *IDENTITY, "commit", "--quiet", "--all", "--message", "Ours")
    refused(sample, *SOUSSE, *ADDRESS, "--yes")
    assert "not the sample" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["sousse.example.org", "ftp://example.org/", "https://"])
def test_an_address_is_a_full_one(
    sample: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    refused(sample, *SOUSSE, "--address", address, "--yes")
    assert address in capsys.readouterr().err


def test_an_email_address_is_one(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused(sample, *SOUSSE, *ADDRESS, "--email", "the board", "--yes")
    assert "the board" in capsys.readouterr().err


def test_where_nobody_can_answer_nothing_is_done(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    refused(sample, *SOUSSE, *ADDRESS)
    assert "--yes" in capsys.readouterr().err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("answer", "emptied"), [("yes\n", True), ("نعم\n", True), ("no\n", False), ("", False)]
)
def test_a_person_is_asked(
    sample: Path, monkeypatch: pytest.MonkeyPatch, answer: str, emptied: bool
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert main(["start", *SOUSSE, *ADDRESS]) == (0 if emptied else 1)
    assert (sample / "opportunities/olive-house").exists() is not emptied


@pytest.mark.parametrize("link", ["stories", "opportunities/elsewhere"])
def test_nothing_is_taken_out_where_a_link_leads(
    sample: Path, tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "kept").mkdir()
    (outside / "kept.txt").touch()
    shutil.rmtree(sample / link, ignore_errors=True)
    (sample / link).symlink_to(outside)
    git(sample, "add", "--all")
    git(sample, *IDENTITY, "commit", "--quiet", "--message", "A link")
    before = (sample / "mkdocs.yml").read_text(encoding="utf-8")
    is_refused = main(["start", *SOUSSE, *ADDRESS, "--yes"]) == 2
    assert is_refused is (link == "stories")
    assert ((sample / "mkdocs.yml").read_text(encoding="utf-8") == before) is is_refused
    assert sorted(path.name for path in outside.iterdir()) == ["kept", "kept.txt"]
