"""What the workflows may do, and that they do what the commands can."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml

from tests.sample import REPOSITORY
from volunteer_board.cli.commands import COMMANDS
from volunteer_board.cli.parser import make_parser
from volunteer_board.languages.catalogues import load_catalogue

GITHUB = REPOSITORY / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
EXPRESSION = re.compile(r"\$\{\{.*?\}\}")

PERMISSIONS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "check.yml": {"check": {"contents": "read"}},
    "ci.yml": {"test": {"contents": "read"}, "forks": {"contents": "read"}},
    "comment.yml": {
        "comment": {"actions": "read", "contents": "read", "pull-requests": "write"},
    },
    "due.yml": {
        "list": {"contents": "read"},
        "ask": {"actions": "read", "contents": "read", "issues": "write"},
    },
    "issue-to-pull-request.yml": {
        "read": {"contents": "write", "issues": "write", "pull-requests": "write"},
    },
    "links.yml": {
        "check": {"contents": "read"},
        "report": {"actions": "read", "contents": "read", "issues": "write"},
    },
    "nightly.yml": {
        "site": {"contents": "read", "pages": "write", "id-token": "write"},
        "report": {"actions": "read", "contents": "read", "issues": "write"},
        "keep": {"actions": "write", "contents": "read"},
    },
    "publish.yml": {
        "site": {"contents": "read", "pages": "write", "id-token": "write"},
        "keep": {"actions": "write", "contents": "read"},
    },
    "renewal.yml": {"propose": {"contents": "write", "pull-requests": "write"}},
    "site.yml": {
        "build": {"contents": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    },
}
"""Every right that any token has. A line more here is a decision."""

OWN_WORKFLOW = "./.github/workflows/"


def workflow(name: str) -> Mapping[str, Any]:
    text = (GITHUB / "workflows" / name).read_bytes()
    content = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - it makes texts alone
    assert isinstance(content, dict)
    return content


def steps(name: str) -> Iterator[Mapping[str, Any]]:
    """Give the steps of a workflow's own jobs; those that call another workflow have none."""
    for job in workflow(name)["jobs"].values():
        yield from job.get("steps", ())


ALL = [path.name for path in FILES]
EVERY_WORKFLOW = pytest.mark.parametrize("name", ALL)


def test_tokens_can_do_what_is_written_here_and_no_more() -> None:
    found = {
        name: {id_: job["permissions"] for id_, job in workflow(name)["jobs"].items()}
        for name in ALL
    }
    assert found == PERMISSIONS
    assert all(workflow(name)["permissions"] == {} for name in ALL)


@EVERY_WORKFLOW
def test_actions_are_pinned_by_commit(name: str) -> None:
    text = (GITHUB / "workflows" / name).read_text(encoding="utf-8")
    uses = re.findall(r"uses: (.*)", text)
    assert uses
    foreign = [used for used in uses if not used.startswith(OWN_WORKFLOW)]
    assert [used for used in foreign if not PINNED.fullmatch(used)] == []


def test_an_action_has_one_version_everywhere() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    used = {use for text in texts for use in re.findall(r"uses: (\S+)", text)}
    assert len({use.partition("@")[0] for use in used}) == len(used)


def test_a_workflow_that_another_calls_is_there_and_gets_its_rights() -> None:
    called = False
    for name in ALL:
        for job in workflow(name)["jobs"].values():
            if "uses" in job:
                other = workflow(job["uses"].removeprefix(OWN_WORKFLOW))
                rights = [each["permissions"] for each in other["jobs"].values()]
                assert job["permissions"] == {key: right[key] for right in rights for key in right}
                assert "workflow_call" in other["on"]
                called = True
    assert called


@EVERY_WORKFLOW
def test_no_value_of_an_event_is_put_into_a_script(name: str) -> None:
    scripts = [step["run"] for step in steps(name) if "run" in step]
    assert [script for script in scripts if EXPRESSION.search(script)] == []


@EVERY_WORKFLOW
def test_no_trigger_lends_a_stranger_the_rights_of_the_board(name: str) -> None:
    assert "pull_request_target" not in workflow(name)["on"]


@EVERY_WORKFLOW
def test_checkouts_leave_no_token_behind(name: str) -> None:
    checkouts = [step for step in steps(name) if "actions/checkout@" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


@EVERY_WORKFLOW
def test_every_job_ends(name: str) -> None:
    for job in workflow(name)["jobs"].values():
        if "uses" in job:
            continue
        assert 0 < int(job["timeout-minutes"]) <= 60


@EVERY_WORKFLOW
def test_only_our_own_scripts_and_gh_get_a_token(name: str) -> None:
    trusted = re.compile(r"python3 \.github/scripts/\w+\.py|gh run download|cp -R|test ")
    for step in steps(name):
        if "GH_TOKEN" in step.get("env", {}):
            lines = [line for line in step["run"].splitlines() if line.strip()]
            assert all(trusted.match(line) for line in lines)
            assert ".venv" not in step["run"]


def test_only_a_workflow_that_can_read_alone_sees_files_of_pull_requests() -> None:
    seen = [name for name in ALL if "pull_request" in workflow(name)["on"]]
    assert seen == ["check.yml", "ci.yml"]
    for name in seen:
        jobs = workflow(name)["jobs"].values()
        assert all(job["permissions"] == {"contents": "read"} for job in jobs)
        assert "secrets." not in (GITHUB / "workflows" / name).read_text(encoding="utf-8")


def test_a_request_that_goes_elsewhere_is_checked_anew() -> None:
    """With ``edited`` come edits of words too: to skip these would make any of them pass."""
    events = workflow("check.yml")["on"]["pull_request"]["types"]
    assert {*events} == {"opened", "synchronize", "reopened", "edited"}
    assert "if" not in workflow("check.yml")["jobs"]["check"]


def test_the_check_runs_nothing_of_the_pull_request() -> None:
    scripts = "\n".join(step["run"] for step in steps("check.yml") if "run" in step)
    assert "make -C base" in scripts
    assert not re.search(r"head/\S|-C head (?!worktree|diff)|cd head", scripts)


def test_the_site_expires_with_the_real_day() -> None:
    assert not any("SOURCE_DATE_EPOCH" in path.read_text(encoding="utf-8") for path in FILES)
    assert "schedule" in workflow("nightly.yml")["on"]


def test_a_change_is_published_whatever_becomes_of_the_schedules() -> None:
    """GitHub switches a whole file off for its schedule."""
    assert set(workflow("publish.yml")["on"]) == {"push", "workflow_dispatch"}
    for name in ALL:
        if "schedule" in workflow(name)["on"]:
            assert set(workflow(name)["on"]) <= {"schedule", "workflow_dispatch"}


def test_only_the_night_leaves_out_what_is_wrong() -> None:
    def leaves_out(name: str) -> str:
        given: str = workflow(name)["jobs"]["site"].get("with", {}).get("leave-out-wrong", "false")
        return given

    assert (leaves_out("nightly.yml"), leaves_out("publish.yml")) == ("true", "false")
    builds = [step for step in steps("site.yml") if "board build" in step.get("run", "")]
    strict, lenient = builds
    assert strict["if"] == "${{ !inputs.leave-out-wrong }}"
    assert lenient["if"] == "${{ inputs.leave-out-wrong }}"
    assert lenient["run"].endswith("|| test $? -eq 3")


def test_the_issue_of_the_night_is_kept_whether_or_not_it_published() -> None:
    assert workflow("nightly.yml")["jobs"]["report"]["if"] == "${{ !cancelled() }}"
    said = [step for step in steps("site.yml") if "what is wrong" in step["name"]]
    assert len(said) == 2
    assert all("!cancelled()" in step["if"] for step in said)


def test_one_site_is_published_at_a_time() -> None:
    for name in ("publish.yml", "nightly.yml"):
        assert workflow(name)["concurrency"]["group"] == "publish"
    assert "concurrency" not in workflow("site.yml")  # it would wait for its own caller


def board_calls() -> list[tuple[str, str]]:
    """Give every call of ``board`` in a workflow: the file and what follows the program."""
    scripts = [(name, step["run"]) for name in ALL for step in steps(name) if "run" in step]
    return [
        (name, call)
        for name, script in scripts
        for call in re.findall(r"\.venv/bin/board ([^|>\n]+)", " ".join(script.split(" \n")))
    ]


@pytest.mark.parametrize(("name", "call"), board_calls())
def test_commands_that_workflows_call_exist_with_their_arguments(name: str, call: str) -> None:
    arguments = shlex.split(call)
    assert arguments[0] in COMMANDS, name
    make_parser(load_catalogue("en"), arguments).parse_args(arguments)


def test_every_command_for_workflows_is_called() -> None:
    called = {shlex.split(call)[0] for _, call in board_calls()}
    written = {
        "review",
        "comment",
        "from-issue",
        "links",
        "left-out",
        "renewal-proposal",
        "close",
        "due",
    }
    assert called == {*written, "check", "build"}


def test_scripts_that_workflows_call_exist() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
    called = set(re.findall(r"\.github/scripts/(\w+\.py)", text))
    present = {path.name for path in (GITHUB / "scripts").glob("*.py")} - {"github.py"}
    assert called == present
