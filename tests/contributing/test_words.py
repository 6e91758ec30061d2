"""What the scripts of the contribute pages say: every word in every language, and no other."""

from __future__ import annotations

import json
import re

import pytest

from tests.board_folder import LANGUAGES
from tests.sample import REPOSITORY
from volunteer_board.languages.language import load_language
from volunteer_board.problems import Code
from volunteer_board.rendering.interface_words import contribute_words

SCRIPTS = REPOSITORY / "docs" / "assets" / "scripts" / "contribute"
OWN = "contribute.browser."


@pytest.fixture(params=LANGUAGES)
def messages(request: pytest.FixtureRequest) -> dict[str, object]:
    output = contribute_words(load_language(request.param, request.param))
    assert output.path == f"{request.param}/contribute/words.json"
    held: dict[str, object] = json.loads(output.content)["messages"]
    return held


def test_every_problem_can_be_said(messages: dict[str, object]) -> None:
    wanted = {f"problem.{code}.{part}" for code in Code for part in ("message", "fix")}
    assert wanted <= messages.keys()


def test_scripts_and_catalogue_name_the_same_messages(messages: dict[str, object]) -> None:
    """Ids stand whole in the scripts, or put together: ``"contribute.browser.sending." + id``."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS.rglob("*.js"))
    whole = set(re.findall(r"[\"'`](contribute\.browser\.[\w.-]*\w)[\"'`]", text))
    beginnings = set(re.findall(r"[\"`](contribute\.browser\.(?:[\w.-]*\.)?)(?:\"|\$\{)", text))
    named = tuple(set(re.findall(r"[\"'`.{ ,]([\w.-]{2,})[\"'`:]", text)))
    held = {message_id for message_id in messages if message_id.startswith(OWN)}
    rests = {
        each: [each.removeprefix(one) for one in beginnings if each.startswith(one)]
        for each in held - whole
    }
    unsaid = {
        each for each, parts in rests.items() if not any(part.startswith(named) for part in parts)
    }
    assert whole <= held
    assert all(any(each.startswith(one) for each in held) for one in beginnings)
    assert unsaid == set()
