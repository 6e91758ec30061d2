"""Issues as GitHub writes them from the forms of this repository."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.reviewing.proposing import EVENTS
from tests.sample import REPOSITORY
from volunteer_board.cli.main import main

TEMPLATES = REPOSITORY / ".github" / "ISSUE_TEMPLATE"

_EVENT = json.loads((EVENTS / "issue.json").read_text(encoding="utf-8"))


def send(root: Path, body: str | None, output: Path, author: str = "newcomer") -> None:
    """Send an issue to a board; ``output`` is the folder for what comes of it."""
    event = output.with_name("event.json")
    event.parent.mkdir(parents=True, exist_ok=True)
    issue = {**_EVENT["issue"], "body": body, "user": {"login": author}}
    event.write_text(json.dumps({**_EVENT, "issue": issue}), encoding="utf-8")
    assert main(["from-issue", str(event), "--root", str(root), "--output", str(output)]) == 0


@cache
def elements_of(form: str) -> list[Mapping[str, Any]]:
    """Give the questions of a form."""
    content = yaml.load((TEMPLATES / form).read_bytes(), yaml.CSafeLoader)
    return [element for element in content["body"] if element["type"] != "markdown"]


def issue_body(form: str, answers: Mapping[str, Any]) -> str:
    """Give the body of an issue: each label as a heading, the answer below it.

    Refuses, as GitHub's page does, what the form does not offer or does not let out.
    """
    elements = elements_of(form)
    assert set(answers) <= {element["id"] for element in elements}
    return "\n\n".join(_answered(element, answers.get(element["id"], "")) for element in elements)


def _answered(element: Mapping[str, Any], answer: Any) -> str:
    attributes = element["attributes"]
    is_required = element.get("validations", {}).get("required", False)
    assert answer or not is_required, f"{element['id']} must be answered"
    if element["type"] == "dropdown":
        chosen = answer or []
        assert set(chosen) <= set(attributes["options"]), (element["id"], attributes["options"])
        assert len(chosen) <= 1 or attributes.get("multiple")
        answer = ", ".join(chosen)
    if "render" in attributes:
        answer = f"```{attributes['render']}\n{answer}\n```"
    return f"### {attributes['label']}\n\n{answer or '_No response_'}"
