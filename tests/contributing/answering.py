"""The browser's checker and writer, run by Node: one process for many drafts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from tests.board_folder import LANGUAGES
from tests.sample import REPOSITORY
from tests.scripts import answer_of
from volunteer_board.languages.language import load_language
from volunteer_board.rendering.interface_words import contribute_words

_SCRIPT = REPOSITORY / "tests" / "scripts" / "contribute.mjs"


def ask(rules: Mapping[str, Any], questions: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Let the scripts answer; ``do`` of each question says which of their functions."""
    words = {
        code: json.loads(contribute_words(load_language(code, code)).content) for code in LANGUAGES
    }
    question = {"rules": rules, "words": words, "questions": questions}
    answers: list[Any] = answer_of(_SCRIPT, question)
    return answers
