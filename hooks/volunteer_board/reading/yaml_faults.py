"""What libyaml complains of, sorted into the mistakes that people make.

libyaml speaks of tokens and nodes. Whoever forgot a quotation mark needs to hear
of the quotation mark, so its complaints are turned into codes of our own.
"""

from __future__ import annotations

from typing import NamedTuple

import yaml

from volunteer_board.problems import Code


class Fault(NamedTuple):
    """A mistake in the YAML; ``line`` and ``column`` count from 0, as libyaml does."""

    code: Code
    line: int
    column: int
    values: dict[str, object]


_BY_PROBLEM = {
    "mapping values are not allowed in this context": Code.YAML_COLON,
    "could not find expected ':'": Code.YAML_MISSING_COLON,
    "found undefined alias": Code.YAML_REFERENCE,
    "second occurrence": Code.YAML_REFERENCE,
    "found unexpected ':'": Code.YAML_COLON,
    "did not find expected <document start>": Code.SEVERAL_DOCUMENTS,
    "but found another document": Code.SEVERAL_DOCUMENTS,
    "found unexpected end of stream": Code.YAML_QUOTES,
    "found unexpected document indicator": Code.YAML_QUOTES,
    "did not find expected ',' or '}'": Code.YAML_BRACKETS,
    "did not find expected ',' or ']'": Code.YAML_BRACKETS,
    "did not find expected node content": Code.YAML_BRACKETS,
    "did not find expected '-' indicator": Code.YAML_INDENTATION,
    "block sequence entries are not allowed in this context": Code.YAML_INDENTATION,
    "found a tab character where an indentation space is expected": Code.YAML_TAB,
    "found a tab character that violates indentation": Code.YAML_TAB,
}
_BY_CONTEXT = {
    "while scanning an alias": Code.YAML_REFERENCE,
    "while scanning an anchor": Code.YAML_REFERENCE,
    "while scanning a tag": Code.YAML_TAG,
    "while parsing a tag": Code.YAML_TAG,
    "while parsing a node": Code.YAML_TAG,
    "while parsing a quoted scalar": Code.YAML_ESCAPE,
}
_SAID_WHERE_IT_BEGINS = frozenset(
    {
        "while scanning a quoted scalar",
        "while scanning a simple key",
        "while parsing a flow mapping",
        "while parsing a flow sequence",
    }
)


def fault_of(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Sort a complaint of libyaml about ``text``."""
    code = _code_of(error, text)
    mark = error.problem_mark or error.context_mark
    if error.context in _SAID_WHERE_IT_BEGINS:
        mark = error.context_mark
    if mark is None:
        return Fault(code, 0, 0, {})
    values: dict[str, object] = {}
    if code is Code.YAML_SPECIAL_CHARACTER:
        values["character"] = _character_at(text, mark)
    return Fault(code, mark.line, mark.column, values)


def _code_of(error: yaml.MarkedYAMLError, text: str) -> Code:
    complaint, context = error.problem or "", error.context or ""
    if complaint == "found character that cannot start any token":
        tab = _character_at(text, error.problem_mark) == "\t"
        return Code.YAML_TAB if tab else Code.YAML_SPECIAL_CHARACTER
    if complaint == "did not find expected key":
        return _missing_key(error.problem_mark, text)
    known = _BY_PROBLEM.get(complaint) or _BY_CONTEXT.get(context)
    return known or Code.YAML_SYNTAX


def _missing_key(mark: yaml.Mark | None, text: str) -> Code:
    """Say why no key was found: text after a closed quote, or a crooked line."""
    if mark is None:
        return Code.YAML_SYNTAX
    before = text[: mark.index].rpartition("\n")[2]
    return Code.YAML_QUOTES if before.rstrip().endswith(("'", '"')) else Code.YAML_INDENTATION


def _character_at(text: str, mark: yaml.Mark | None) -> str:
    return text[mark.index : mark.index + 1] if mark is not None else ""
