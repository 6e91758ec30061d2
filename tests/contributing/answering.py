"""The browser's checker and writer, run by Node: one process for many drafts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from tests import programs
from tests.board_folder import LANGUAGES
from tests.sample import REPOSITORY
from tests.scripts import node
from volunteer_board.languages.language import load_language
from volunteer_board.rendering.interface_words import contribute_words

_SCRIPT = REPOSITORY / "tests" / "scripts" / "contribute.mjs"


def ask(rules: Mapping[str, Any], questions: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Let the scripts answer; ``do`` of each question says which of their functions."""
    words = {
        code: json.loads(contribute_words(load_language(code, code)).content) for code in LANGUAGES
    }
    outcome = programs.run(
        [node(), _SCRIPT],
        input=json.dumps({"rules": rules, "words": words, "questions": questions}),
    )
    assert outcome.returncode == 0, outcome.stderr
    answers: list[Any] = json.loads(outcome.stdout)
    return answers
