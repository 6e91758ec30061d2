"""The scripts that talk to GitHub, with answers recorded from it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.board_folder import CASES
from tests.sample import REPOSITORY
from tests.workflows.github import GitHub

EVENTS = CASES / "events"
PULL = json.loads((EVENTS / "pull.json").read_text(encoding="utf-8"))
RUN = json.loads((EVENTS / "workflow-run.json").read_text(encoding="utf-8"))["workflow_run"]
BOT, STRANGER = {"login": "github-actions[bot]"}, {"login": "newcomer"}

FETCHING = {
    "HEAD": f"{RUN['head_repository']['owner']['login']}:{RUN['head_branch']}",
    "HEAD_SHA": RUN["head_sha"],
}
FILES = json.loads((EVENTS / "files.json").read_text(encoding="utf-8"))
OF_ONE_COMMIT = json.loads((EVENTS / "pulls-of-one-commit.json").read_text(encoding="utf-8"))
RUNS = "GET actions/workflows/check.yml/runs"


def artifact(number: int, size: int = 2_000, *, expired: bool = False) -> dict[str, Any]:
    return {"id": number, "size_in_bytes": size, "expired": expired}


def fetched(
    github: GitHub,
    *,
    pulls: list[Any],
    artifacts: Mapping[int, list[Any]],
    files: Sequence[Any] = (FILES,),
) -> Path:
    """Fetch for a commit with pull requests and runs of the check, each with its artifacts."""
    of_pulls = [
        (f"GET pulls/{pull['number']}{path}", answers)
        for pull in pulls
        for path, answers in (("", [pull]), ("/files", files))
    ]
    of_runs = [
        (f"GET actions/runs/{run}/artifacts", [{"artifacts": listed}])
        for run, listed in artifacts.items()
    ]
    numbers = [one["id"] for listed in artifacts.values() for one in listed]
    zips = [(f"GET actions/artifacts/{number}/zip", [f"PK{number}"]) for number in numbers]
    runs = [{"workflow_runs": [{"id": run} for run in artifacts]}]
    github.answers({"GET pulls": [pulls], RUNS: runs, **dict([*of_pulls, *of_runs, *zips])})
    done = github.run("fetch_pull_request", "answers", **FETCHING)
    assert (done.returncode, done.stderr) == (0, "")
    return github.folder / "answers"


def left_by_checks(answers: Path) -> list[str]:
    return [file.read_text() for file in sorted((answers / "artifacts").iterdir())]


def test_the_pull_request_of_a_check_is_found_by_its_commit(github: GitHub) -> None:
    elsewhere = {**PULL, "number": 11, "head": {"sha": "0" * 40}}
    answers = fetched(github, pulls=[elsewhere, PULL], artifacts={RUN["id"]: [artifact(5)]})
    assert [folder.name for folder in (answers / "pulls").iterdir()] == ["12"]
    assert json.loads((answers / "pulls/12/pull.json").read_text()) == PULL
    assert json.loads((answers / "pulls/12/files.json").read_text()) == FILES
    assert left_by_checks(answers) == ["PK5"]


def test_every_pull_request_with_a_commit_is_fetched_with_all_its_checks(github: GitHub) -> None:
    artifacts = {RUN["id"]: [artifact(5)], 9_002: [artifact(12)], 9_003: []}
    answers = fetched(github, pulls=OF_ONE_COMMIT, artifacts=artifacts)
    found = {folder.name: folder / "pull.json" for folder in (answers / "pulls").iterdir()}
    bases = {name: json.loads(file.read_text())["base"]["ref"] for name, file in found.items()}
    assert bases == {"12": "main", "13": "spring"}
    assert left_by_checks(answers) == ["PK12", "PK5"]
    log = [json.loads(line) for line in (github.folder / "asked.jsonl").read_text().splitlines()]
    (asked,) = (entry["query"] for entry in log if entry["request"].endswith("check.yml/runs"))
    assert (asked["head_sha"], asked["event"]) == (RUN["head_sha"], "pull_request")


def test_a_commit_of_no_open_pull_request_leaves_nothing(github: GitHub) -> None:
    github.answers({"GET pulls": [[{**PULL, "head": {"sha": "0" * 40}}]]})
    done = github.run("fetch_pull_request", "answers", **FETCHING)
    assert (done.returncode, done.stderr) == (0, "")
    assert not (github.folder / "answers").exists()


@pytest.mark.parametrize("artifacts", [[], [artifact(5, 900_000_000)], [artifact(5, expired=True)]])
def test_an_artifact_that_is_missing_or_too_large_is_none(
    github: GitHub, artifacts: list[Any]
) -> None:
    answers = fetched(github, pulls=[PULL], artifacts={RUN["id"]: artifacts})
    assert left_by_checks(answers) == []


def test_files_are_fetched_page_by_page(github: GitHub) -> None:
    page = [{"filename": f"{number}", "status": "added"} for number in range(100)]
    answers = fetched(github, pulls=[PULL], artifacts={}, files=[page, page, page[:7]])
    assert len(json.loads((answers / "pulls/12/files.json").read_text())) == 207


MARKER = "<!-- volunteer-board: review -->"


def left(github: GitHub, labels: Mapping[str, list[str]] | None = None) -> str:
    folder = github.folder / "comment"
    folder.mkdir()
    text = f'{MARKER}\n$(id) `x` "quoted" @me\n'
    (folder / "comment.md").write_text(text)
    (folder / "number").write_text("12\n")
    if labels is not None:
        (folder / "labels.json").write_text(json.dumps(labels))
    done = github.run("leave_comment", "comment")
    assert (done.returncode, done.stderr) == (0, "")
    return text


def test_the_first_comment_is_written(github: GitHub) -> None:
    others = [{"id": 1, "user": STRANGER, "body": f"{MARKER}\nan imitation"}]
    github.answers({"GET issues/12/comments": [others], "POST issues/12/comments": [{"id": 2}]})
    assert github.asked == []
    text = left(github)
    assert github.asked == [("POST issues/12/comments", {"body": text})]


def test_the_former_comment_is_brought_up_to_date(github: GitHub) -> None:
    comments = [
        {"id": 1, "user": STRANGER, "body": MARKER},
        {"id": 2, "user": BOT, "body": "another comment of the workflows"},
        {"id": 3, "user": BOT, "body": f"{MARKER}\nold"},
    ]
    github.answers({"GET issues/12/comments": [comments], "PATCH issues/comments/3": [{}]})
    text = left(github)
    assert github.asked == [("PATCH issues/comments/3", {"body": text})]


def test_labels_are_set_and_taken_away(github: GitHub) -> None:
    github.answers(
        {
            "GET issues/12/comments": [[]],
            "POST issues/12/comments": [{}],
            "POST issues/12/labels": [[]],
            "DELETE issues/12/labels/needs-owner": [""],
        }
    )
    left(github, {"add": ["content"], "remove": ["needs-owner", "gone-meanwhile"]})
    assert github.asked[1:3] == [
        ("POST issues/12/labels", {"labels": ["content"]}),
        ("DELETE issues/12/labels/needs-owner", None),
    ]


def test_each_of_some_pull_requests_gets_its_comment(github: GitHub) -> None:
    requests = [f"{method} issues/{n}/comments" for n in (12, 13) for method in ("GET", "POST")]
    github.answers({request: [[]] if request.startswith("GET") else [{}] for request in requests})
    for number in (12, 13):
        folder = github.folder / "comments" / f"{number}"
        folder.mkdir(parents=True)
        (folder / "comment.md").write_text(f"{MARKER}\n{number}")
        (folder / "number").write_text(f"{number}\n")
    done = github.run("leave_comment", "comments/12", "comments/13")
    assert (done.returncode, done.stderr) == (0, "")
    assert github.asked == [
        (f"POST issues/{number}/comments", {"body": f"{MARKER}\n{number}"}) for number in (12, 13)
    ]


@pytest.mark.parametrize(
    ("text", "present", "asked"),
    [
        (
            "Broken\n\ntext\n",
            [],
            ("POST issues", {"title": "Broken", "body": "\ntext\n"}),
        ),
        ("Broken\n\ntext\n", [7], ("PATCH issues/7", {"body": "\ntext\n"})),
        ("Broken\n", [7], ("PATCH issues/7", {"state": "closed"})),
        ("Broken\n", [], None),
    ],
)
def test_one_issue_is_kept(
    github: GitHub, text: str, present: list[int], asked: tuple[str, Any] | None
) -> None:
    issues = [
        {"number": 5, "title": "Broken", "user": STRANGER},
        {"number": 6, "title": "Broken", "user": BOT, "pull_request": {}},
        *({"number": number, "title": "Broken", "user": BOT} for number in present),
    ]
    github.answers({"GET issues": [issues], "POST issues": [{}], "PATCH issues/7": [{}]})
    (github.folder / "issue.md").write_text(text)
    done = github.run("keep_issue", "issue.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert github.asked == ([asked] if asked else [])


def test_a_refusal_ends_the_script(github: GitHub) -> None:
    github.answers({})
    (github.folder / "issue.md").write_text("Title\ntext\n")
    done = github.run("keep_issue", "issue.md")
    assert done.returncode != 0
    assert "HTTP 404" in done.stderr


def workflow_file(folder: Path, name: str, text: str) -> None:
    file = folder / ".github" / "workflows" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


LISTED = json.loads((EVENTS / "workflows.json").read_text(encoding="utf-8"))


def test_schedules_are_kept_switched_on(github: GitHub) -> None:
    scheduled = 'on:\n  schedule:\n    - cron: "20 22 * * *"\n'
    for name in ("nightly.yml", "links.yml", "renewal.yml", "forked.yml"):
        workflow_file(github.folder, name, scheduled)
    workflow_file(github.folder, "publish.yml", "on:\n  push:\n# no schedule: of its own\n")
    github.answers(
        {
            "GET actions/workflows": [LISTED],
            "PUT actions/workflows/101/enable": [""],
            "PUT actions/workflows/102/enable": [""],
        }
    )
    done = github.run("keep_switched_on")
    assert (done.returncode, done.stderr) == (0, "")
    assert [request for request, _ in github.asked] == [
        "PUT actions/workflows/101/enable",  # active, so that its 60 days begin anew
        "PUT actions/workflows/102/enable",  # disabled_inactivity
    ]
    assert "renewal.yml stays as it is: disabled_manually" in done.stdout
    assert "forked.yml stays as it is: disabled_fork" in done.stdout


def test_the_board_has_schedules_that_are_found() -> None:
    from tests.workflows.test_workflows import ALL, workflow

    texts = {name: (REPOSITORY / ".github/workflows" / name).read_text("utf-8") for name in ALL}
    found = {name for name in ALL if re.search("^  schedule:", texts[name], re.MULTILINE)}
    assert found == {name for name in ALL if "schedule" in workflow(name)["on"]}
