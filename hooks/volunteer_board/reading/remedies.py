"""Which sign in a line that cannot be read was part of a text, and the line as it should be.

Whoever writes “We are #1” or “Wanted: two” means a text. Where the parser stumbles over
such a sign, it is named, and the line is shown in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from volunteer_board.problems import Code, Phrase
from volunteer_board.reading.quoting import (
    begins_curly,
    has_curly,
    in_quotes,
    line_in_quotes,
    sign_of_comment,
)
from volunteer_board.reading.yaml_faults import Fault

_QUOTES_HELP = frozenset(
    {
        Code.YAML_COLON,
        Code.YAML_QUOTES,
        Code.YAML_REFERENCE,
        Code.YAML_SPECIAL_CHARACTER,
        Code.YAML_TAG,
    }
)
_AFTER_A_CUT_TEXT = frozenset(
    {Code.YAML_BRACKETS, Code.YAML_COLON, Code.YAML_MISSING_COLON, Code.YAML_INDENTATION}
)
_MERGE_MARK = re.compile(r"(?:<{7}|>{7}|\|{7})(?= |$)", re.MULTILINE)
_HALF_OF_A_MERGE = "======="
_AFTER_BRACKETS = frozenset({Code.YAML_BRACKETS, Code.YAML_INDENTATION})
_BEGINS_IN_BRACKETS = re.compile(
    r"(?P<before>[ ]*(?:-[ ]+)*(?:[^\s:#\"'\[{-][^:#]*:[ ]+)?)"
    r"(?P<value>(?:\[[^\[\]{}]*\]|\{[^\[\]{}]*\})[ ]*[^\s,:#\]}].*)"
)
_CUT_IN_BRACKETS = re.compile(
    r"(?:(?<![\w-])(?P<key>[\w-]+:[ ])|(?<![^:,\[\]{}\"]))(?P<value>[^:,\[\]{}\"]+#[^,\]}]*)"
)
"""It begins where a part does: tried at every character, a long line would be long work."""
_CUT_NUMBER = re.compile(
    r"(?<![\w-])(?P<key>[\w-]+):[ ]+(?P<value>[^\"',:\[\]{} ][^\"',:\[\]{}]*),[ ]*"
)
_REST_OF_NUMBER = re.compile(r"[^,:\[\]{}]*")
_ARABIC_COMMA = re.compile("،(?=[ ]*(?:[a-z][a-z_-]*):(?: |$))")
_NAME_WITHOUT_SPACE = re.compile(
    r"(?P<before>[ ]*(?:-[ ]+)*)(?P<name>[a-z][a-z_]*)(?:[ ]*(?::(?=[^ ])|：)(?P<value>.*))?"
)
_ITEM_WITHOUT_SPACE = re.compile(r"[ ]*-(?P<value>[^ -].*)")
_BEFORE_A_NAME = re.compile(r"[ ]*(?:-[ ]+)*")
_MEANT_FOR_PROGRAMS = re.compile(r"&[\w-]+(?: [\[{\"'|>].*)?|\*[\w-]+|!!.*")
_VALUE = re.compile(r"[ ]*(?:-[ ]+)*(?:[^\s:#\"'\[{-][^:#]*:[ ]+)?(?P<value>.*)")


def merge_mark(text: str) -> int:
    """Give the index of the first line by which Git marks an unfinished merge, or -1."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text and "|||||||" not in text:
        return -1
    found = next((each for each in _MERGE_MARK.finditer(text) if _begins_line(text, each)), None)
    return found.start() if found else -1


def with_remedy(fault: Fault, text: str) -> Fault:
    """Give a fault with the line as it should be, under the code of the sign that caused it."""
    lines = text.split("\n")
    suspicions = (_half_of_a_merge, _comment, _arabic_comma, _bracket, _cut_number, _no_space)
    for suspicion in suspicions:
        found = suspicion(fault, lines)
        if found is not None:
            return found
    if fault.code not in _QUOTES_HELP:
        return fault
    line = _line(lines, fault.line)
    remedy = _quoted(line, fault)
    is_curly = fault.code is Code.YAML_QUOTES and has_curly(line)
    curly = Phrase("hint.curly-quotes") if is_curly else about_curly_quotes(_value_of(line))
    more = {"example": write_so(remedy), "curly": curly}
    return fault._replace(values={**fault.values, **more})


def write_so(line: str) -> Phrase | str:
    """Show a line as it should stand; nothing if there is none to show."""
    return Phrase("hint.write-so", {"line": line}) if line else ""


def about_curly_quotes(text: str) -> Phrase | str:
    """Say that curly quotes are not those of YAML, if a text begins with one."""
    return Phrase("hint.curly-quotes") if begins_curly(text) else ""


def _begins_line(text: str, found: re.Match[str]) -> bool:
    return found.start() == 0 or text[found.start() - 1] == "\n"


def _quoted(line: str, fault: Fault) -> str:
    """Quote the value in which the fault lies; a colon before it ends the name of a field."""
    value = _value_of(line)
    is_meant = _MEANT_FOR_PROGRAMS.fullmatch(value) is not None
    return "" if is_meant or len(line) - len(value) > fault.column else line_in_quotes(line)


def _value_of(line: str) -> str:
    found = _VALUE.match(line)
    return found["value"] if found else ""


def _line(lines: Sequence[str], number: int) -> str:
    """Give a line; empty where libyaml counted line ends that are none to an editor."""
    return lines[number] if 0 <= number < len(lines) else ""


def _half_of_a_merge(fault: Fault, lines: Sequence[str]) -> Fault | None:
    for number in (fault.line, fault.line - 1):
        if _line(lines, number).rstrip() == _HALF_OF_A_MERGE:
            return Fault(Code.UNFINISHED_MERGE, number, 0, {})
    return None


def _comment(fault: Fault, lines: Sequence[str]) -> Fault | None:
    """Find the sign that made a comment of the end of a text, and of what should close it."""
    if fault.code not in _AFTER_A_CUT_TEXT:
        return None
    for number in (fault.line, fault.line - 1):
        line = _line(lines, number)
        sign = sign_of_comment(line, 0, len(line))
        before = line[:sign].rstrip()
        if sign < 0 or before.count('"') % 2 or before.endswith((",", "[", "{")):
            continue
        values: dict[str, object] = {
            "lost": line[sign:].strip(),
            "example": write_so(_with_sign(line)),
        }
        return Fault(Code.YAML_COMMENT, number, sign, values)
    return None


def _with_sign(line: str) -> str:
    """Quote what a comment cut: the value of a line, or a part between brackets and commas."""
    whole = line_in_quotes(line)
    if whole:
        return whole
    part = _CUT_IN_BRACKETS.search(line)
    return (part["key"] or "") + in_quotes(part["value"].strip()) if part else ""


def _arabic_comma(fault: Fault, lines: Sequence[str]) -> Fault | None:
    """Find the Arabic comma between the texts of two languages in braces."""
    line = _line(lines, fault.line)
    found = _ARABIC_COMMA.search(line) if fault.code is Code.YAML_BRACKETS else None
    if found is None:
        return None
    right = _ARABIC_COMMA.sub(",", line).strip()
    return Fault(Code.YAML_ARABIC_COMMA, fault.line, found.start(), {"example": write_so(right)})


def _bracket(fault: Fault, lines: Sequence[str]) -> Fault | None:
    """Find the bracket that begins a text: an empty box of a task, the words of a link."""
    line = _line(lines, fault.line)
    found = _BEGINS_IN_BRACKETS.fullmatch(line) if fault.code in _AFTER_BRACKETS else None
    if found is None:
        return None
    before, value = found["before"], found["value"].rstrip()
    values = {
        "character": value[0],
        "curly": "",
        "example": write_so(before.lstrip() + in_quotes(value)),
    }
    return Fault(Code.YAML_SPECIAL_CHARACTER, fault.line, len(before), values)


def _cut_number(fault: Fault, lines: Sequence[str]) -> Fault | None:
    """Find the number of which a comma in braces made a field: ``{hours: 16,5}``."""
    if fault.code is not Code.KEY_NOT_TEXT:
        return None
    line = _line(lines, fault.line)
    cut = next((c for c in _CUT_NUMBER.finditer(line) if c.end() == fault.column), None)
    rest = _REST_OF_NUMBER.match(line, fault.column)
    if cut is None or rest is None:
        return None
    whole = line[cut.start("value") : rest.end()].rstrip()
    values: dict[str, object] = {
        "field": cut["key"],
        "before": cut["value"],
        "curly": "",
        "example": write_so(f"{cut['key']}: {in_quotes(whole)}"),
    }
    return Fault(Code.YAML_COMMA, fault.line, cut.start(), values)


def _no_space(fault: Fault, lines: Sequence[str]) -> Fault | None:
    """Find the name of a field or the hyphen of an item behind which a sign or a space is missing.

    It makes a text of the line, and of a line below it one that goes on with that text: there the
    parser stumbles over a colon in which nothing is wrong.
    """
    number = fault.line
    if fault.code is Code.YAML_COLON:
        number = next((n for n in range(fault.line - 1, -1, -1) if _line(lines, n).strip()), -1)
    elif fault.code is not Code.YAML_MISSING_COLON:
        return None
    line, below = _line(lines, number), _line(lines, max(fault.line, number + 1))
    remedy = _with_space(line, below)
    if fault.code is Code.YAML_COLON and not remedy:
        return None
    column = len(line) - len(line.lstrip())
    return Fault(Code.YAML_MISSING_COLON, number, column, {"example": write_so(remedy)})


def _with_space(line: str, below: str) -> str:
    """Give a line with the colon and the space that it lacks; nothing where it may be a text.

    A word alone is the name of a field if the line below it stands further in.
    """
    item = _ITEM_WITHOUT_SPACE.fullmatch(line.rstrip())
    if item is not None:
        return f"- {item['value']}"
    field = _NAME_WITHOUT_SPACE.fullmatch(line.rstrip())
    if field is None:
        return ""
    place, name, value = len(field["before"]), field["name"], field["value"]
    if value is None:
        return f"{name}:" if _place_of_name(below) > place else ""
    return f"{name}: {value.strip()}".rstrip() if _place_of_name(below) <= place else ""


def _place_of_name(line: str) -> int:
    found = _BEFORE_A_NAME.match(line)
    return found.end() if found else 0
