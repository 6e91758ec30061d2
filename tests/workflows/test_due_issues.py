"""The issues that ask organisations, kept from week to week by the script."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from tests.workflows.github import GitHub

BOT, STRANGER = {"login": "github-actions[bot]"}, {"login": "newcomer"}


def wanted(organisation: str, *keys: str) -> dict[str, Any]:
    marker = f"<!-- volunteer-board: due: {organisation} -->"
    return {
        "marker": marker,
        "title": f"{organisation}: due",
        "body": f"{marker}\n<!-- said: {' '.join(keys)} -->\n@{organisation} $(id) `x`",
        "postings": {key: f"line of {key}" for key in keys},
        "news": f"@{organisation}: now as well.",
    }


def present(number: int, organisation: str, *keys: str, **fields: Any) -> dict[str, Any]:
    issue = wanted(organisation, *keys)
    known = {"number": number, "state": "open", "user": BOT}
    return {**known, "title": issue["title"], "body": issue["body"], **fields}


def kept(
    github: GitHub,
    issues: Sequence[Mapping[str, Any]],
    listed: Sequence[Mapping[str, Any]],
    unread: Sequence[str] = (),
) -> list[tuple[str, Any]]:
    requests = [f"PATCH issues/{number}" for number in range(1, 9)]
    requests += [f"POST issues/{number}/comments" for number in range(1, 9)]
    answers: dict[str, list[Any]] = {request: [{}] for request in [*requests, "POST issues"]}
    github.answers({"GET issues": [listed], **answers})
    (github.folder / "due.json").write_text(
        json.dumps({"version": 1, "issues": issues, "unread": unread})
    )
    done = github.run("keep_due_issues", "due.json")
    assert (done.returncode, done.stderr) == (0, "")
    return github.asked


def test_the_first_time_an_issue_is_opened_that_mentions_the_owners(github: GitHub) -> None:
    issue = wanted("dar-amal", "dar-amal/a@2026-12-10")
    imitation = present(1, "dar-amal", user=STRANGER)
    pull = present(2, "dar-amal", pull_request={})
    asked = kept(github, [issue], [imitation, pull, {**present(3, "other"), "body": None}])
    assert asked == [("POST issues", {"title": "dar-amal: due", "body": issue["body"]})]


def test_the_same_thing_is_not_said_twice(github: GitHub) -> None:
    issue = wanted("dar-amal", "dar-amal/a@2026-12-10")
    assert kept(github, [issue], [present(4, "dar-amal", "dar-amal/a@2026-12-10")]) == []


def test_a_changed_text_tells_nobody(github: GitHub) -> None:
    issue = wanted("dar-amal", "dar-amal/a@2026-12-10")
    former = present(4, "dar-amal", "dar-amal/a@2026-12-10", "dar-amal/b@2026-12-01")
    assert kept(github, [issue], [former]) == [("PATCH issues/4", {"body": issue["body"]})]


def test_what_is_newly_due_is_told_in_a_comment_first(github: GitHub) -> None:
    issue = wanted("dar-amal", "dar-amal/a@2026-12-10", "dar-amal/b@2026-12-12")
    former = present(4, "dar-amal", "dar-amal/a@2026-12-10")
    comment, change = kept(github, [issue], [former])
    text = "@dar-amal: now as well.\n\n- line of dar-amal/b@2026-12-12\n"
    assert comment == ("POST issues/4/comments", {"body": text})
    assert change == ("PATCH issues/4", {"body": issue["body"]})


def test_it_is_closed_when_nothing_is_due_and_only_then(github: GitHub) -> None:
    listed = [
        present(4, "dar-amal", "dar-amal/a@2026-12-10"),
        present(5, "sahel", "sahel/a@2026-01-10", state="closed"),
        {"number": 6, "state": "open", "user": BOT, "title": "Links", "body": "another"},
    ]
    assert kept(github, [], listed) == [("PATCH issues/4", {"state": "closed"})]


def test_what_somebody_closed_stays_closed_until_there_is_something_new(github: GitHub) -> None:
    issue = wanted("dar-amal", "dar-amal/a@2026-12-10")
    former = present(4, "dar-amal", "dar-amal/a@2026-12-10", state="closed")
    assert kept(github, [issue], [former]) == []


def test_something_new_opens_the_same_issue_again(github: GitHub) -> None:
    issue = wanted("dar-amal", "dar-amal/a@2027-02-10")
    former = present(4, "dar-amal", "dar-amal/a@2026-12-10", state="closed")
    comment, change = kept(github, [issue], [former])
    assert comment[0] == "POST issues/4/comments"
    assert change == ("PATCH issues/4", {"body": issue["body"], "state": "open"})


def test_not_too_many_are_opened_at_once(github: GitHub) -> None:
    issues = [wanted(f"house-{number}", f"house-{number}/a@2026-12-10") for number in range(52)]
    assert len(kept(github, issues, [])) == 50


def test_the_issue_of_whom_something_cannot_be_read_stays(github: GitHub) -> None:
    former = [present(4, "dar-amal", "dar-amal/a@2026-12-10"), present(5, "other")]
    unread = [wanted("dar-amal")["marker"]]
    assert kept(github, [], former, unread) == [("PATCH issues/5", {"state": "closed"})]
