"""The answers in an issue that was written with a form.

GitHub writes each label as a heading of the third level, the answer below it, and
``_No response_`` where there is none; several choices are joined by a comma and a space.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from volunteer_board.forms.field import EACH, Field, FieldKind
from volunteer_board.forms.values import value_in
from volunteer_board.markdown.line_lists import lines_in
from volunteer_board.reviewing.issues.headings import Asked, Unclear, places_of
from volunteer_board.reviewing.issues.questions import Question

MOST_CHARACTERS = 65_536
"""GitHub's own limit for an issue."""

_NO_ANSWER = "_No response_"


def answers_under(body: str, asked: Sequence[Asked]) -> Mapping[str, str] | Unclear | None:
    """Give the answer below each label, empty ones too; None if the labels are not all there.

    A heading inside an answer is text; where it might as well be that of the form, the answers
    are ``Unclear``.
    """
    lines = body[:MOST_CHARACTERS].replace("\r\n", "\n").split("\n")
    places = places_of(lines, asked)
    if places is None or isinstance(places, Unclear):
        return places
    ends = [*places[1:], len(lines)]
    texts = ["\n".join(lines[at + 1 : end]).strip() for at, end in zip(places, ends, strict=True)]
    return {
        each.label: "" if text == _NO_ANSWER else text
        for each, text in zip(asked, texts, strict=True)
    }


def data_of(
    questions: Sequence[Question], answers: Mapping[str, str], language: str
) -> dict[str, Any]:
    """Give the data of a document as its file would hold it; what is not answered is left out.

    An answer that does not fit its field stays as it was written, for the check to name.
    """
    data: dict[str, Any] = {}
    for question in questions:
        answer = answers[question.label]
        if question.field is not None and answer:
            _put(data, question.field, _value(question, answer, language))
    return data


def _put(data: dict[str, Any], field: Field, value: object) -> None:
    """Set a field in nested groups; a list of groups gets one group for each value."""
    *groups, key = field.path
    if EACH in groups:
        _put_into_each(data.setdefault(groups[0], []), key, value)
        return
    for group in groups:
        data = data.setdefault(group, {})
    data[key] = value


def _put_into_each(items: list[dict[str, Any]], key: str, value: object) -> None:
    """Several values make several groups; one value goes into every group there is."""
    if isinstance(value, list):
        items.extend({key: item} for item in value)
    else:
        for item in items:
            item[key] = value


def _value(question: Question, answer: str, language: str) -> object:
    if question.options:
        chosen = _chosen(answer, question.options)
        return chosen if question.takes_several else chosen[0]
    field = question.field
    kind = field.kind if field is not None else FieldKind.LINE
    value = _parsed(kind, answer)
    return {language: value} if field is not None and field.is_localised else value


def _parsed(kind: FieldKind, answer: str) -> object:
    if kind is FieldKind.LINES:
        return lines_in(answer)
    if kind is FieldKind.MARKDOWN:
        return answer
    return value_in(kind, " ".join(answer.split()))


def _chosen(answer: str, options: Mapping[str, str]) -> list[str]:
    """Give the values of the chosen options; a label may itself hold a comma."""
    labels = sorted(options, key=len, reverse=True)
    chosen: list[str] = []
    rest = answer
    while rest:
        label = next((one for one in labels if rest == one or rest.startswith(f"{one}, ")), None)
        if label is None:
            label, _, rest = rest.partition(", ")
            chosen.append(" ".join(label.split()))
        else:
            chosen.append(options[label])
            rest = rest[len(label) + 2 :]
    return list(dict.fromkeys(chosen))
