"""A night on which some files are wrong: the rest is published, and it is said what is not."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any, NamedTuple

import pytest
from lxml import html

from tests import programs
from tests.sample import REPOSITORY, build, copy_of_the_board, without_pictures
from volunteer_board.cli.main import main

POSTING = "dar-amal/brand-identity"
ORGANISATION = "warshet-code"
HOSTILE = "<script>alert(1)</script> @everyone](https://evil.example.org/)"


class Night(NamedTuple):
    root: Path
    site: Path
    report: Any
    exit_code: int
    said: str


def leave_out(root: Path, site: Path, report: Path) -> CompletedProcess[str]:
    command = [sys.executable, "-m", "volunteer_board", "build", "--root", str(root)]
    command += ["--output", str(site), "--quiet", "--lang", "en"]
    return programs.run(
        [*command, "--leave-out-wrong", "--report", str(report)],
    )


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    folder = tmp_path_factory.mktemp("night")
    board = without_pictures(copy_of_the_board(folder / "board"))
    (board / "opportunities" / f"{POSTING}.yml").write_text("title: [", encoding="utf-8")
    organisation = board / "opportunities" / ORGANISATION / "organisation.yml"
    text = organisation.read_text(encoding="utf-8")
    organisation.write_text(text.replace("email:", f"{json.dumps(HOSTILE)}: 1\nemail:", 1), "utf-8")
    done = leave_out(board, folder / "site", folder / "left-out.json")
    report = json.loads((folder / "left-out.json").read_text(encoding="utf-8"))
    return Night(board, folder / "site", report, done.returncode, done.stderr)


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def postings_of(board: Path, organisation: str) -> list[str]:
    files = (board / "opportunities" / organisation).glob("*.yml")
    return [f"{organisation}/{file.stem}" for file in files if file.stem != "organisation"]


def test_the_night_says_by_its_exit_code_and_in_words_what_it_left_out(night: Night) -> None:
    assert night.exit_code == 3, night.said
    assert f"opportunities/{POSTING}.yml:2" in night.said
    assert "The site was built without 2 files." in night.said


def test_the_rest_is_published(night: Night) -> None:
    feed = json.loads((night.site / "en/opportunities/feed.json").read_text(encoding="utf-8"))
    assert len(feed["items"]) > 10
    assert "dar-amal/legal-clinic-day" in (night.site / "api/v1/opportunities.json").read_text()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_address_of_what_is_left_out_says_why(night: Night, language: str) -> None:
    withheld = [POSTING, *postings_of(night.root, ORGANISATION)]
    paths = [f"opportunities/{id_}" for id_ in withheld] + [f"organisations/{ORGANISATION}"]
    for path in [*paths, f"opportunities/{POSTING}/kit"]:
        text = page(night.site, f"{language}/{path}")
        tree = html.fromstring(text.encode())
        assert tree.xpath("//meta[@name='robots'][contains(@content, 'noindex')]")
        words = {"ar": "تعذّر عرض", "en": "cannot be shown just now"}[language]
        assert words in tree.xpath("string(//h1)")
        assert not tree.xpath("//script[@type='application/ld+json']")
        assert f"/{'en' if language == 'ar' else 'ar'}/{path}/" in text


def test_nothing_else_speaks_of_it(night: Night) -> None:
    withheld = [POSTING, *postings_of(night.root, ORGANISATION)]
    sections = [night.site / language for language in ("ar", "en")]
    own = [section / "opportunities" / id_ for section in sections for id_ in withheld]
    own += [section / "organisations" / ORGANISATION for section in sections]
    for file in night.site.rglob("*"):
        if file.suffix in {".json", ".xml", ".ics", ".opml", ".csv", ".html", ".jsonl"}:
            if any(file.is_relative_to(folder) for folder in own) or file.name == "stories.json":
                continue  # a story goes on saying from which posting it grew
            text = file.read_text(encoding="utf-8")
            for id_ in withheld:
                assert f"{id_}/" not in text and f'"{id_}"' not in text, (file, id_)


def test_stories_of_a_wrong_organisation_say_why(night: Night) -> None:
    told = [
        path.stem.rpartition(".")[0]
        for path in (night.root / "stories").glob("*.md")
        if f"organisation: {ORGANISATION}" in path.read_text(encoding="utf-8")
    ]
    assert told
    for slug in told:
        assert "cannot be shown just now" in page(night.site, f"en/stories/{slug}")


def test_programs_get_a_list(night: Night) -> None:
    assert (night.report["version"], night.report["published"]) == (1, True)
    files = {each["file"] for each in night.report["left_out"]}
    assert f"opportunities/{POSTING}.yml" in files
    assert f"opportunities/{ORGANISATION}/organisation.yml" in files
    assert {each["kind"] for each in night.report["left_out"]} == {
        "opportunity",
        "organisation",
        "story",
    }
    assert {each["severity"] for each in night.report["errors"]} == {"error"}


def issue(folder: Path, report: Any) -> str:
    (folder / "left-out.json").write_text(json.dumps(report), encoding="utf-8")
    arguments = ["left-out", str(folder / "left-out.json"), "--output", str(folder)]
    arguments += ["--root", str(REPOSITORY)]
    assert main(arguments) == 0
    return (folder / "issue.md").read_text(encoding="utf-8")


def test_the_issue_names_file_and_remedy_and_is_no_way_in(night: Night, tmp_path: Path) -> None:
    text = issue(tmp_path, night.report)
    title, _, body = text.partition("\n")
    assert "Files that the site leaves out" in title
    assert f"opportunities/{POSTING}.yml:2" in body
    assert 'lang="ar"' in body and 'lang="en"' in body
    assert "<script>" not in body and "@everyone" not in body
    assert "](https://evil" not in body


def test_the_issue_says_when_nothing_could_be_published(tmp_path: Path) -> None:
    report = {"version": 1, "published": False, "left_out": [], "errors": []}
    assert "could not be built" in issue(tmp_path, report)


def test_the_issue_has_no_text_when_all_is_well(tmp_path: Path) -> None:
    text = issue(tmp_path, {"version": 1, "published": True, "left_out": [], "errors": []})
    assert text.count("\n") == 1 and text.endswith("\n")


def test_a_strict_build_refuses_the_same_board(night: Night, tmp_path: Path) -> None:
    assert build(night.root, tmp_path / "site").returncode != 0
    assert not (tmp_path / "site").exists()


def test_without_a_vocabulary_the_former_site_stays(night: Night, tmp_path: Path) -> None:
    board = tmp_path / "board"
    shutil.copytree(night.root, board)
    (board / "schemas/vocabularies/skills.yml").write_text("trms: []\n", encoding="utf-8")
    shutil.copytree(night.site, tmp_path / "site")
    before = sorted(tmp_path.joinpath("site").rglob("*"))
    done = leave_out(board, tmp_path / "site", tmp_path / "left-out.json")
    assert done.returncode == 1
    assert sorted(tmp_path.joinpath("site").rglob("*")) == before
    report = json.loads((tmp_path / "left-out.json").read_text(encoding="utf-8"))
    assert report["published"] is False
    assert any("skills.yml" in each["file"] for each in report["errors"])


def test_settings_that_are_wrong_are_said_as_well(night: Night, tmp_path: Path) -> None:
    board = tmp_path / "board"
    shutil.copytree(night.root, board)
    text = (board / "mkdocs.yml").read_text(encoding="utf-8")
    (board / "mkdocs.yml").write_text(text.replace("page_size: 24", "page_size: 0"), "utf-8")
    done = leave_out(board, tmp_path / "site", tmp_path / "left-out.json")
    assert done.returncode == 1 and "page_size" in done.stderr
    report = json.loads((tmp_path / "left-out.json").read_text(encoding="utf-8"))
    assert report == {"version": 1, "published": False, "left_out": [], "errors": []}


def test_a_list_belongs_to_a_build_that_leaves_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--report", "list.json", "--lang", "en"]) == 2
    assert "--leave-out-wrong" in capsys.readouterr().err
